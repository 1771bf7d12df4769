// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/ledger.h"

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
    explicit BurnRate(double rate) : m_rate(rate) {}
    operator std::optional<double>() const { return m_rate < 0 ? std::nullopt : std::optional(m_rate); }

private:
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

/// The multi-window alert pairs of the SRE workbook (ch. 5), scaled to the window's length: factor = budget share x
/// period / long window. Left out: factor <= 0.9, long > W/7, data step or slice > short window; none at T = 1.
std::vector<Alert> alertsOf(const CountsOf& counts, Milliseconds step, Target target, Milliseconds window,
                            Instant until);

}
