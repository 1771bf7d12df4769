// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/generator.h"

#include "resources/sample/builders.h"

#include <iterator>

namespace sample {

namespace {

constexpr int weeks = 26;

void append(std::vector<Series>& all, std::vector<Series> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}

Sample make(reliability::Week last, std::uint64_t seed)
{
    const reliability::Zone utc;
    Sample sample;
    sample.last = last;
    sample.range = {range(plus(last, 1 - weeks), utc).from, range(last, utc).to};
    const Frame frame{last, sample.range, seed};
    append(sample.series, onlineSeries(frame));
    append(sample.series, evaluationSeries(frame));
    append(sample.series, jobSeries(frame));
    append(sample.series, figureSeries(frame));
    addTexts(sample);
    addFacts(sample);
    return sample;
}

}
