// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// What status is decided by: bad units, and the units that the budget is taken from (total, or E of a calendar
/// window).
struct Spent {
    double bad = 0, of = 0;
};

/// Gives a counted budget its status, reason and flags; the first rule that matches decides (glossary: status).
void judge(Budget& out, Phase phase, Spent spent);

}
