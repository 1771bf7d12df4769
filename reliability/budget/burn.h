// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/ledger.h"

#include <functional>

namespace reliability {

/// The units of a range, as known at its end.
using CountsOf = std::function<Counts(Range)>;

/// Burn rates (bad/total)/(1 - T) over the seven usual stretches before `until`; none where nothing happened, all none
/// at T = 1.
BurnRates burnRatesOf(const CountsOf& counts, Target target, Instant until);

/// Burn rates at the span's begin and every `step` up to its end: at each time what burnRatesOf gives, from one pass.
std::vector<BurnRates> burnRatesAt(const Ledger& ledger, Target target, Range span, Milliseconds step);

/// The multi-window alert pairs of the SRE workbook (ch. 5), scaled to the window's length: factor = budget share x
/// period / long window. Left out: factor <= 0.9, long > W/7, data step or slice > short window; none at T = 1.
std::vector<Alert> alertsOf(const CountsOf& counts, Milliseconds step, Target target, Milliseconds window,
                            Instant until);

}
