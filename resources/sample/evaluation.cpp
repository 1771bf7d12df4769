// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/builders.h"
#include "resources/sample/dates.h"
#include "resources/sample/effects.h"
#include "resources/sample/random.h"

#include <algorithm>
#include <array>

namespace sample {

namespace {

using reliability::dayLength;
using reliability::Instant;
using reliability::Range;

struct Evaluation {
    std::string_view project, indicator;
    double predictions; ///< a day
    double wrongShare;
    std::string_view retrained; ///< models age from one retraining to the next; empty: not retrained
    int maturingDays = 0;       ///< labels arrive little by little for so many days
    std::string_view since = "-25w Mon";
};

constexpr std::array evaluations{
    Evaluation{"search-ranking", "application-accuracy", 10'000, 0.058, "-25w Tue"},
    Evaluation{"search-ranking", "hire-accuracy", 260, 0.088, "-25w Tue", 28},
    Evaluation{"job-recommendation", "ranking-accuracy", 6'000, 0.064, "-25w Sun"},
    Evaluation{"navigation-bandit", "best-arm-share", 4'000, 0.092, ""},
    Evaluation{"mail-recommendations", "match-accuracy", 3'000, 0.061, "-25w Sat"},
    Evaluation{"review-tags", "tag-accuracy", 1'200, 0.0105, ""},
    Evaluation{"salary-estimate", "estimate-accuracy", 800, 0.168, "-25w Sat", 0, "-12w Mon"},
};

/// A model is best on the day after its retraining and loses a little each day: 0.97 to 1.03 of the usual error.
double ageing(const Evaluation& spec, const Frame& frame, Instant t)
{
    if (spec.retrained.empty()) return 1;
    const auto days = (t - instantOf(frame.last, spec.retrained)).count() / dayLength.count();
    return 0.97 + 0.01 * static_cast<double>((days % 7 + 7) % 7);
}

/// The share of a day's labels that is known at the sample's end.
double matured(const Evaluation& spec, const Frame& frame, Instant t)
{
    if (spec.maturingDays == 0) return 1;
    const double age = static_cast<double>((frame.range.to - t).count()) / static_cast<double>(dayLength.count());
    return std::min(1.0, age / spec.maturingDays);
}

Series build(const Frame& frame, const Evaluation& spec)
{
    Series series{std::string(spec.project), std::string(spec.indicator), {}, {}, {}};
    Random random(frame.seed, series.project + "/" + series.indicator);
    const Story story(frame.last, spec.project, spec.indicator);
    const std::vector<Range> holes = gapsIn(frame.last, spec.project, spec.indicator, false);
    for (Instant t = instantOf(frame.last, spec.since); t < frame.range.to; t = t + dayLength) {
        const Range unit{t, t + dayLength};
        const double mood = 1 + 0.03 * random.normal(); // days differ by more than chance alone
        const auto total = random.poisson(spec.predictions * matured(spec, frame, t));
        const auto bad = random.binomial(total, spec.wrongShare * mood * ageing(spec, frame, t) + story.added(unit));
        if (std::ranges::any_of(holes, [unit](Range hole) { return !intersection(hole, unit).empty(); })) continue;
        series.samples.at.push_back(t.ms);
        series.samples.bad.push_back(static_cast<double>(bad));
        series.samples.total.push_back(static_cast<double>(total));
    }
    return series;
}

}

std::vector<Series> evaluationSeries(const Frame& frame)
{
    std::vector<Series> all;
    for (const Evaluation& spec : evaluations) all.push_back(build(frame, spec));
    return all;
}

}
