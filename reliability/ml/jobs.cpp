// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/jobs.h"

#include <algorithm>
#include <utility>

namespace reliability {

namespace {

/// Sorts value samples by their stamps.
Samples ordered(std::vector<std::pair<std::int64_t, double>> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Samples out;
    for (const auto& [at, value] : rows) {
        out.at.push_back(at);
        out.value.push_back(value);
    }
    return out;
}

bool over(const Run& run)
{
    return run.state == RunState::success || run.state == RunState::failed || run.state == RunState::error;
}

}

Samples successDays(std::span<const Run> runs, int successes, Range range, const Zone& zone)
{
    std::vector<Instant> ends;
    for (const Run& run : runs)
        if (run.state == RunState::success) ends.push_back(run.ended);
    std::sort(ends.begin(), ends.end());
    Samples out;
    const std::int64_t day = dayLength.count();
    const Civil from = zone.civil(range.from);
    for (std::int64_t local = from.ms - ((from.ms % day) + day) % day;; local += day) {
        const Range today{zone.instant({local}), zone.instant({local + day})};
        if (today.to > range.to) break;
        if (today.from < range.from) continue;
        const auto count = std::lower_bound(ends.begin(), ends.end(), today.to) -
                           std::lower_bound(ends.begin(), ends.end(), today.from);
        out.at.push_back(today.from.ms);
        out.bad.push_back(count >= successes ? 0 : 1);
        out.total.push_back(1);
    }
    return out;
}

Samples measured(std::span<const Run> runs, RunMeasure measure)
{
    std::vector<std::pair<std::int64_t, double>> rows;
    for (const Run& run : runs) {
        if (!over(run) || !run.started || run.ended <= *run.started) continue;
        const double seconds = std::chrono::duration<double>(run.ended - *run.started).count();
        if (measure.kind == RunMeasure::Kind::duration) rows.emplace_back(run.ended.ms, seconds);
        else if (run.value) rows.emplace_back(run.ended.ms, *run.value / seconds);
    }
    return ordered(std::move(rows));
}

Samples ages(std::span<const Instant> births, std::span<const Instant> times)
{
    Samples out;
    for (const Instant t : times) {
        const auto after = std::upper_bound(births.begin(), births.end(), t);
        if (after == births.begin()) continue;
        out.at.push_back(t.ms);
        out.value.push_back(std::chrono::duration<double, std::ratio<86'400>>(t - *std::prev(after)).count());
    }
    return out;
}

}
