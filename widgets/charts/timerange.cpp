// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timerange.h"

#include <algorithm>
#include <cmath>

namespace widgets {

using reliability::Instant;
using reliability::Milliseconds;
using reliability::Range;

namespace {

constexpr double shortest = 5 * 60'000.0, longest = 3653 * 86'400'000.0;

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

}
