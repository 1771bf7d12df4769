// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

#include <optional>
#include <span>

namespace reliability {

/// How many successful retrainings are looked back on.
inline constexpr std::size_t stabilityRuns = 8;

/// How much a metric moves between retrainings, over the last 8 of the values given (frozen ones taken out before).
struct Stability {
    std::int64_t runs = 0;
    std::optional<double> deviation;   ///< sample standard deviation (n - 1); none under 2 runs
    std::optional<double> variation;   ///< deviation / |mean|; none at mean 0
    std::optional<double> largestStep; ///< between neighbouring runs
    bool operator==(const Stability&) const = default;
};
template <>
inline constexpr auto fields<Stability> = Fields{
    field("runs", &Stability::runs),
    field("deviation", &Stability::deviation),
    field("variation", &Stability::variation),
    field("largest_step", &Stability::largestStep),
};
Stability stabilityOf(std::span<const double> values);

/// Retrainings as units (value 1 good, 0 bad): good when not more than `tolerance` worse than the median of the 8
/// before (of two middle ones their mean). The first 3 runs are no units, nor are values that are no numbers.
Samples stabilityUnits(const Samples& runs, Direction direction, double tolerance);

/// Share of predictions that differ between two model versions: #(new != old)/n. None for no predictions or lists of
/// different lengths.
std::optional<double> churn(std::span<const double> before, std::span<const double> after);

}
