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

/// The burn rate over one stretch, again and again.
struct BurnLine {
    Milliseconds window{0};
    std::vector<std::optional<double>> rates;
};
/// The seven rates of burnRatesOf, a line each, at the span's begin and every `step` (above 0) up to its end. One pass
/// a line.
std::array<BurnLine, 7> burnLinesOf(const Ledger& ledger, Target target, Range span, Milliseconds step);

/// The multi-window alert pairs of the SRE workbook (ch. 5), scaled to the window's length: factor = budget share x
/// period / long window. Left out: factor <= 0.9, long > W/7, data step or slice > short window; none at T = 1.
std::vector<Alert> alertsOf(const CountsOf& counts, Milliseconds step, Target target, Milliseconds window,
                            Instant until);

}
