// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/polyline.h"

#include "reliability/series.h"

#include <cmath>

namespace widgets {

using reliability::Instant;
using reliability::Milliseconds;
using reliability::Point;
using reliability::Range;

namespace {

Point between(const Point& a, const Point& b, std::int64_t at)
{
    const double share = static_cast<double>(at - a.at) / static_cast<double>(b.at - a.at);
    return {at, a.y + (b.y - a.y) * share};
}

// A gap lies between two points when it begins after the first and before the second.
bool gapBetween(const std::vector<Range>& gaps, const Point& a, const Point& b)
{
    const auto after = std::lower_bound(
        gaps.begin(), gaps.end(), a.at, [](const Range& gap, std::int64_t at) { return gap.to.ms <= at; });
    return after != gaps.end() && after->from.ms < b.at;
}

// Runs of points without break; each as places [from, to) in `points`.
std::vector<std::pair<std::size_t, std::size_t>> runsOf(const Polyline& points, const std::vector<Range>& gaps,
                                                        Milliseconds pixel)
{
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isfinite(points[i].y)) continue;
        const std::size_t last = runs.empty() ? 0 : runs.back().second - 1;
        const bool holed = !runs.empty() && (last + 1 != i || gapBetween(gaps, points[last], points[i]));
        const bool broken = holed && points[i].at - points[last].at >= pixel.count();
        if (runs.empty() || broken) runs.emplace_back(i, i + 1);
        else runs.back().second = i + 1;
    }
    return runs;
}

// The finite points of a run, cut at the ends of the range.
Polyline cut(const Polyline& points, std::pair<std::size_t, std::size_t> run, Range range)
{
    Polyline line;
    std::optional<Point> before;
    for (std::size_t i = run.first; i < run.second; ++i) {
        const Point& p = points[i];
        if (!std::isfinite(p.y)) continue;
        if (before && before->at < range.from.ms && p.at > range.from.ms)
            line.push_back(between(*before, p, range.from.ms));
        if (before && before->at < range.to.ms && p.at > range.to.ms) line.push_back(between(*before, p, range.to.ms));
        if (p.at > range.to.ms) break;
        if (p.at >= range.from.ms) line.push_back(p);
        before = p;
    }
    return line;
}

// Columns two pixels wide keep up to four points each. The end is half-open for M4, the last point may lie on it.
Polyline thinned(const Polyline& line, Range range, double width)
{
    if (line.size() < 3) return line;
    const Range own{{line.front().at}, {line.back().at + 1}};
    const double share = static_cast<double>(own.length().count()) / static_cast<double>(range.length().count());
    return reliability::downsample(line, own, std::max(1, static_cast<int>(share * width / 2)));
}

Polyline withTargetSteps(const Polyline& segment, const models::Lane& lane)
{
    Polyline line;
    for (const Point& p : segment) {
        for (const models::TargetStep& step : lane.targets)
            if (step.from && !line.empty() && line.back().at < step.from->ms && step.from->ms < p.at)
                line.push_back(between(line.back(), p, step.from->ms));
        line.push_back(p);
    }
    return line;
}

std::int64_t crossing(const Point& a, const Point& b, double level)
{
    const double share = (level - a.y) / (b.y - a.y);
    return a.at + std::llround(share * static_cast<double>(b.at - a.at));
}

}

std::vector<Polyline> segmentsOf(const Polyline& points, const std::vector<Range>& gaps, Range range, double width)
{
    std::vector<Polyline> segments;
    if (range.empty() || width < 1) return segments;
    // Only the neighbourhood of the range counts: one point on either side reaches into it.
    const auto earlier = [](const Point& p, Instant t) { return p.at < t.ms; };
    auto from = std::lower_bound(points.begin(), points.end(), range.from, earlier);
    auto to = std::lower_bound(from, points.end(), range.to, earlier);
    if (from != points.begin()) --from;
    if (to != points.end()) ++to;
    const Polyline near(from, to);
    const auto pixel = Milliseconds(static_cast<std::int64_t>(static_cast<double>(range.length().count()) / width) + 1);
    for (const auto& run : runsOf(near, gaps, pixel))
        if (Polyline line = thinned(cut(near, run, range), range, width); !line.empty())
            segments.push_back(std::move(line));
    return segments;
}

std::vector<Miss> missesOf(const Polyline& segment, const models::Lane& lane)
{
    std::vector<Miss> misses;
    const Polyline line = withTargetSteps(segment, lane);
    bool open = false;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point &a = line[i], &b = line[i + 1];
        const auto target = models::targetAt(lane, {a.at});
        const bool badA = target && models::missesTarget(lane, a.y, {a.at});
        const bool badB = target && models::missesTarget(lane, b.y, {a.at});
        if (!badA && !badB) {
            open = false;
            continue;
        }
        const Point cross = badA != badB ? Point{crossing(a, b, *target), *target} : a;
        if (!open || !badA || misses.back().target != *target) misses.push_back({{badA ? a : cross}, *target});
        misses.back().line.push_back(badB ? b : cross);
        open = badB;
    }
    return misses;
}

std::pair<Polyline, Polyline> splitAt(const Polyline& segment, Instant at)
{
    const auto later = std::lower_bound(
        segment.begin(), segment.end(), at.ms, [](const Point& p, std::int64_t t) { return p.at < t; });
    Polyline before(segment.begin(), later), after(later, segment.end());
    if (!before.empty() && !after.empty() && after.front().at > at.ms) {
        const Point cut = between(before.back(), after.front(), at.ms);
        before.push_back(cut);
        after.insert(after.begin(), cut);
    }
    return {before, after};
}

}
