// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/indicatorseries.h"

#include "app/derived.h"
#include "reliability/series.h"

#include <algorithm>

namespace app {

using namespace reliability;

Result<Samples> samplesOf(storage::Session& session, const Indicator& indicator, Range range, Instant now)
{
    if (indicator.derivation != Derivation::none) return derivedSamples(session, indicator, range, now);
    auto samples = session.series().read(indicator.id, range);
    if (!samples || !samples->at.empty()) return samples;
    const auto runs = session.runs().read(indicator.id, range);
    if (!runs) return failed(runs);
    return reliability::samplesOf(*runs, indicator.shape);
}

bool isLabelled(const storage::StreamInfo& stream, std::string_view value)
{
    return std::ranges::any_of(stream.labels, [&](const auto& label) { return label.second == value; });
}

Samples slice(const Samples& samples, Range range)
{
    const auto from = std::lower_bound(samples.at.begin(), samples.at.end(), range.from.ms) - samples.at.begin();
    const auto to = std::lower_bound(samples.at.begin(), samples.at.end(), range.to.ms) - samples.at.begin();
    const auto cut = [&](const auto& column) {
        using Column = std::decay_t<decltype(column)>;
        return column.empty() ? Column() : Column(column.begin() + from, column.begin() + std::max(from, to));
    };
    return {cut(samples.at), cut(samples.bad), cut(samples.total), cut(samples.value)};
}

}
