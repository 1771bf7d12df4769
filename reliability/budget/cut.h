// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// A share of a budget at which something is decided, as a fraction of integers: 1/1 is exhaustion, 3/4 leaves 25 %.
struct Share {
    int numerator = 1;
    int denominator = 1;
};

inline constexpr Share wholeBudget{1, 1};
inline constexpr Share riskCut{3, 4};

/// Sign of bad - share x (1 - T) x total: negative below the cut, 0 on it, positive above. Decided in 128-bit integers
/// for whole counts; sums of ratios within 1e-12 x total of the cut count as on it (glossary: fine print).
int compareSpent(double bad, Target target, double total, Share share = wholeBudget);

/// R = 1 - bad / ((1 - T) x total), exactly 0 or 0.25 where compareSpent says so. T < 1 and total > 0.
double remainingOf(double bad, Target target, double total);

/// True when a good/total ratio reaches a slice's target; total > 0.
bool reaches(double bad, double total, Target sliceTarget);

}
