// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// Too few units for certainty: (1 - T) x total < 5. Never at T = 1.
bool isLowVolume(Target target, double total);

/// P(X >= bad) for X binomial of `total` units that each fail with 1 - T: how often this much or more happens by chance
/// to a system that just meets its target. None unless total is whole.
std::optional<double> chanceOf(double bad, Target target, double total);

}
