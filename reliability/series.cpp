// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/series.h"

#include "reliability/wide.h"

#include <algorithm>

namespace reliability {

namespace {

/// First, last, lowest and highest of the points of one column, in order of time.
void appendColumn(std::vector<Point>& out, std::span<const Point> column)
{
    const auto [low, high] =
        std::minmax_element(column.begin(), column.end(), [](const Point& a, const Point& b) { return a.y < b.y; });
    std::array<const Point*, 4> chosen{&column.front(), &*low, &*high, &column.back()};
    std::sort(chosen.begin(), chosen.end());
    const auto end = std::unique(chosen.begin(), chosen.end());
    for (auto it = chosen.begin(); it != end; ++it) out.push_back(**it);
}

std::span<const Point> inside(std::span<const Point> points, Range range)
{
    const auto before = [](const Point& p, Instant t) { return p.at < t.ms; };
    const auto from = std::lower_bound(points.begin(), points.end(), range.from, before);
    const auto to = std::lower_bound(from, points.end(), range.to, before);
    return {from, to};
}

}

std::vector<Point> downsample(std::span<const Point> points, Range range, int columns)
{
    const auto visible = inside(points, range);
    if (columns < 1 || range.empty() || visible.size() <= 2 * static_cast<std::size_t>(columns))
        return {visible.begin(), visible.end()};
    std::vector<Point> out;
    out.reserve(4 * static_cast<std::size_t>(columns));
    const auto columnOf = [&](const Point& p) {
        return static_cast<Wide>(p.at - range.from.ms) * columns / range.length().count();
    };
    for (std::size_t begin = 0; begin < visible.size();) {
        const auto column = columnOf(visible[begin]);
        std::size_t end = begin + 1;
        while (end < visible.size() && columnOf(visible[end]) == column) ++end;
        appendColumn(out, visible.subspan(begin, end - begin));
        begin = end;
    }
    return out;
}

std::vector<Point> pointsOf(const Samples& samples)
{
    std::vector<Point> points;
    points.reserve(samples.size());
    const bool ratio = !samples.total.empty();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (ratio && samples.total[i] <= 0) continue;
        points.push_back(
            {samples.at[i], ratio ? (samples.total[i] - samples.bad[i]) / samples.total[i] : samples.value[i]});
    }
    return points;
}

Samples samplesOf(std::span<const Run> runs, Shape shape)
{
    Samples samples;
    for (const Run& run : runs) {
        const bool failure = run.state == RunState::failed || run.state == RunState::error;
        if (run.state != RunState::success && !failure) continue;
        const std::optional<double> value = shape == Shape::run && !run.value ? (failure ? 0.0 : 1.0) : run.value;
        if (!value) continue;
        samples.at.push_back(run.ended.ms);
        samples.value.push_back(*value);
    }
    return samples;
}

std::vector<std::int64_t> invalidOf(std::span<const Run> runs)
{
    std::vector<std::int64_t> stamps;
    if (std::ranges::none_of(runs, [](const Run& run) { return run.value.has_value(); })) return stamps; // pass or fail
    for (const Run& run : runs)
        if (run.state == RunState::success && !run.value) stamps.push_back(run.ended.ms);
    return stamps;
}

std::vector<Range> gapsOf(const Samples& samples, Range range, Milliseconds interval)
{
    std::vector<Range> gaps;
    if (interval.count() <= 0 || range.empty()) return gaps;
    const auto widest = interval + interval / 2;
    const auto from = std::lower_bound(samples.at.begin(), samples.at.end(), range.from.ms);
    // What came before the range reaches into it for one interval.
    Instant covered =
        from == samples.at.begin() ? range.from : std::max(range.from, Instant{*std::prev(from)} + interval);
    for (auto it = from; it != samples.at.end() && *it < range.to.ms; ++it) {
        if (Instant{*it} - covered > widest - interval) gaps.push_back({covered, Instant{*it}});
        covered = std::max(covered, Instant{*it} + interval);
    }
    if (range.to - covered > widest - interval) gaps.push_back({covered, range.to});
    return gaps;
}

Milliseconds regularStep(const Samples& samples)
{
    constexpr std::size_t fewest = 10, percent = 80;
    const auto& at = samples.at;
    if (at.size() < fewest) return Milliseconds(0);
    const Milliseconds step = medianStep(at);
    std::size_t regular = 0;
    for (std::size_t i = 1; i < at.size(); ++i) regular += at[i] - at[i - 1] == step.count() ? 1 : 0;
    return 100 * regular >= percent * (at.size() - 1) ? step : Milliseconds(0);
}

Milliseconds medianStep(std::span<const std::int64_t> stamps)
{
    std::vector<std::int64_t> steps;
    steps.reserve(stamps.size());
    for (std::size_t i = 1; i < stamps.size(); ++i)
        if (stamps[i] != stamps[i - 1]) steps.push_back(stamps[i] - stamps[i - 1]);
    if (steps.empty()) return Milliseconds(0);
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>((steps.size() - 1) / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return Milliseconds(*middle);
}

}
