// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/cut.h"

#include "reliability/wide.h"

#include <cmath>

namespace reliability {

namespace {

constexpr double largestExact = 9'007'199'254'740'992.0; // 2^53
constexpr Wide billion = 1'000'000'000;

bool whole(double x) { return std::abs(x) < largestExact && x == std::floor(x); }
Wide wide(double x) { return static_cast<Wide>(static_cast<std::int64_t>(x)); }
int sign(Wide x) { return x < 0 ? -1 : x > 0 ? 1 : 0; }

}

int compareSpent(double bad, Target target, double total, Share share)
{
    if (whole(bad) && whole(total))
        return sign(wide(bad) * billion * share.denominator - target.allowed * wide(total) * share.numerator);
    const double cut = target.failure() * total * share.numerator / share.denominator;
    if (std::abs(bad - cut) <= 1e-12 * total) return 0;
    return bad < cut ? -1 : 1;
}

double remainingOf(double bad, Target target, double total)
{
    if (whole(bad) && whole(total)) {
        const Wide budget = target.allowed * wide(total);
        return static_cast<double>(budget - wide(bad) * billion) / static_cast<double>(budget);
    }
    if (compareSpent(bad, target, total) == 0) return 0;
    if (compareSpent(bad, target, total, riskCut) == 0) return 0.25;
    return 1 - bad / (target.failure() * total);
}

bool reaches(double bad, double total, Target sliceTarget) { return compareSpent(bad, sliceTarget, total) <= 0; }

}
