// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/ledger.h"

#include <algorithm>
#include <array>
#include <functional>

namespace reliability {

/// The units of a range, as known at its end.
using CountsOf = std::function<Counts(Range)>;

/// Burn rates (bad/total)/(1 - T) over the seven usual stretches before `until`; none where nothing happened, all none
/// at T = 1.
BurnRates burnRatesOf(const CountsOf& counts, Target target, Instant until);

/// A burn rate, or none, in the room of one number: lines have many.
class BurnRate {
public:
    BurnRate() = default;
    /// (bad/total)/failure; none without units. Divides always, so that a loop of it has no branch.
    static BurnRate of(double bad, double total, double failure)
    {
        const bool any = total > 0;
        return BurnRate((any ? std::max(bad, 0.0) : -1.0) / (any ? total * failure : 1.0));
    }
    operator std::optional<double>() const { return m_rate < 0 ? std::nullopt : std::optional(m_rate); }

private:
    explicit BurnRate(double rate) : m_rate(rate) {}

    double m_rate = -1; ///< none, as no rate is below 0
};

/// The burn rate over one stretch, again and again.
struct BurnLine {
    Milliseconds window{0};
    std::vector<BurnRate> rates;
};
/// The seven rates of burnRatesOf, a line each, at the span's begin and every `step` (above 0) up to its end. One pass
/// a line.
std::array<BurnLine, 7> burnLinesOf(const Ledger& ledger, Target target, Range span, Milliseconds step);

/// What alert pairs follow from.
struct AlertTerms {
    Milliseconds step{0}; ///< of the data, or a slice
    Target target;
    Milliseconds window{0}; ///< the whole one
    std::optional<std::int64_t> minEvents;
};

/// The multi-window alert pairs of the SRE workbook (ch. 5), scaled to the window's length: factor = budget share x
/// period / long window. Left out: factor <= 0.9, long > W/7, data step or slice > short window; none at T = 1. A long
/// window of fewer units than the objective asks for says nothing.
std::vector<Alert> alertsOf(const CountsOf& counts, const AlertTerms& terms, Instant until);

}
