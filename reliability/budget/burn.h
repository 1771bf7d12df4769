// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/ledger.h"

namespace reliability {

/// Burn rates (bad/total)/(1 - T) over the seven usual stretches before `until`; none where nothing happened, all none
/// at T = 1.
BurnRates burnRatesOf(const Ledger& ledger, Target target, Instant until);

/// The multi-window alert pairs of the SRE workbook (ch. 5), scaled to the window's length: factor = budget share x
/// period / long window. Left out: factor <= 0.9, long > W/7, data step or slice > short window; none at T = 1.
std::vector<Alert> alertsOf(const Ledger& ledger, Target target, Milliseconds window, Instant until);

}
