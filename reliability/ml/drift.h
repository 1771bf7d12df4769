// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/names.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace reliability {

/// What a drift score is: of a distance more is worse, of a p-value less.
enum class ScoreKind { distance, pValue };
template <>
inline constexpr auto names<ScoreKind> = std::array{
    Name<ScoreKind>{ScoreKind::distance, "distance"},
    Name<ScoreKind>{ScoreKind::pValue, "p-value"},
};

/// True when a score of this kind says "drifted" at the threshold.
bool drifted(double score, ScoreKind kind, double threshold);

/// Population stability index: sum (a - e) ln(a/e) over the deciles of the reference (linear interpolation, equal ones
/// merged, a value on an edge belongs to the bin above), shares floored at 1e-4 and renormalised. Values that are no
/// numbers are left out. None without reference or current values.
std::optional<double> psi(std::span<const double> reference, std::span<const double> current);
/// The same over shares of bins that are given.
std::optional<double> psiOfShares(std::span<const double> expected, std::span<const double> actual);

/// Two-sample Kolmogorov-Smirnov distance: the largest difference of the empirical distributions.
std::optional<double> kolmogorovSmirnov(std::span<const double> reference, std::span<const double> current);

/// Jensen-Shannon distance (square root of the divergence, base 2, in [0, 1]) over the reference's deciles.
std::optional<double> jensenShannon(std::span<const double> reference, std::span<const double> current);
/// The same over shares of bins, normalised to 1; none for lists of different lengths, negative shares, sums of 0.
std::optional<double> jensenShannonOfShares(std::span<const double> p, std::span<const double> q);

}
