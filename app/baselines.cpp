// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baselines.h"

#include "app/indicatorseries.h"
#include "reliability/ml/metric.h"
#include "reliability/series.h"

#include <algorithm>
#include <set>

namespace app {

using namespace reliability;

namespace {

void appendValues(std::vector<double>& values, const Samples& samples)
{
    values.insert(values.end(), samples.value.begin(), samples.value.end());
}

Result<std::vector<double>> streamed(storage::Session& session, const std::vector<storage::StreamInfo>& streams,
                                     const std::string& version)
{
    std::vector<double> values;
    for (const storage::StreamInfo& stream : streams) {
        if (!isLabelled(stream, version)) continue;
        const auto samples = session.series().read(stream.id, allTime);
        if (!samples) return failed(samples);
        appendValues(values, *samples);
    }
    return values;
}

Result<std::vector<double>> ran(storage::Session& session, const Indicator& indicator, const std::string& version)
{
    auto runs = session.runs().read(indicator.id, allTime);
    if (!runs) return failed(runs);
    std::erase_if(*runs, [&](const Run& r) { return r.version != version || r.state != RunState::success; });
    std::vector<double> values;
    appendValues(values, samplesOf(*runs, Shape::value));
    return values;
}

}

Result<std::vector<BaselineFigure>> baselinesOf(storage::Session& session, const Indicator& indicator,
                                                std::span<const ObjectiveVersion> versions)
{
    std::vector<BaselineFigure> out;
    std::set<std::string> names;
    for (const ObjectiveVersion& version : versions)
        if (!version.baseline.empty()) names.insert(version.baseline);
    if (names.empty() || indicator.derivation != Derivation::none) return out;
    const auto streams = session.series().streams(indicator.id);
    if (!streams) return failed(streams);
    for (const std::string& name : names) {
        const auto values = streams->empty() ? ran(session, indicator, name) : streamed(session, *streams, name);
        if (!values) return failed(values);
        if (const auto figure = baselineOf(*values)) out.push_back({name, *figure});
    }
    return out;
}

}
