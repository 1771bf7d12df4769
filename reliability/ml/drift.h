// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

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

/// What current values are compared with, sorted and binned once.
class DriftReference {
public:
    /// Values that are no numbers are left out.
    explicit DriftReference(std::span<const double> values);

    std::size_t size() const { return m_sorted.size(); }
    // Each as the function of its name below.
    std::optional<double> psi(std::span<const double> current) const;
    std::optional<double> kolmogorovSmirnov(std::span<const double> current) const;
    std::optional<double> jensenShannon(std::span<const double> current) const;

private:
    std::vector<double> m_sorted, m_edges, m_shares;
};

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

/// Which score.
enum class DriftScore { psi, kolmogorovSmirnov, jensenShannon };

/// What drift is measured on.
struct DriftInput {
    Samples current;   ///< values, ascending
    Samples reference; ///< values to compare with; empty: the first 28 days of the current ones
    Milliseconds interval{0};
};

/// A score for each interval (multiples of its length since the epoch) that is over by `now`, stamped with its start:
/// of the values in it against the reference. Intervals that reach into the first 28 days have none where those are
/// the reference; fewer than 20 numbers on either side give none.
Samples driftOf(const DriftInput& input, DriftScore score, Instant now);

}
