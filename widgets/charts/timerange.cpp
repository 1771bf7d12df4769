// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timerange.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

using reliability::Instant;
using reliability::Milliseconds;
using reliability::Range;

namespace {

constexpr double shortest = 5 * 60'000.0, longest = 3653 * 86'400'000.0;
constexpr Milliseconds minute(60'000);
constexpr std::array stepMinutes{1, 5, 15, 30, 60, 180, 360, 720, 1440};

Instant rounded(Instant t, Milliseconds step)
{
    return {std::llround(static_cast<double>(t.ms) / static_cast<double>(step.count())) * step.count()};
}

}

Range zoomed(Range range, Instant anchor, double factor)
{
    const double length = static_cast<double>(range.length().count());
    if (length <= 0) return range;
    const double wanted = std::clamp(length * factor, shortest, longest);
    const double share = std::clamp(static_cast<double>((anchor - range.from).count()) / length, 0.0, 1.0);
    const Instant from{range.from.ms + std::llround(share * (length - wanted))};
    return {from, from + Milliseconds(std::llround(wanted))};
}

Range panned(Range range, double share)
{
    const Milliseconds by(std::llround(share * static_cast<double>(range.length().count())));
    return {range.from + by, range.to + by};
}

Milliseconds edgeStep(Range range, double width)
{
    const double pixel = static_cast<double>(range.length().count()) / std::max(1.0, width);
    for (const int minutes : stepMinutes)
        if (const Milliseconds step = minutes * minute; static_cast<double>(step.count()) >= pixel) return step;
    return stepMinutes.back() * minute;
}

Range withEdge(Range range, Edge edge, Instant t, Milliseconds step)
{
    const Instant wanted = rounded(t, step);
    if (edge == Edge::from) return {std::min(wanted, range.to - step), range.to};
    return {range.from, std::max(wanted, range.from + step)};
}

}
