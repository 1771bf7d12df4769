// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/chance.h"

#include "reliability/wide.h"

#include <cmath>

namespace reliability {

bool isLowVolume(Target target, double total)
{
    if (target.allOrNothing()) return false;
    if (total != std::floor(total) || total > 9e15) return target.failure() * total < 5;
    return static_cast<Wide>(target.allowed) * static_cast<std::int64_t>(total) < static_cast<Wide>(5) * 1'000'000'000;
}

std::optional<double> chanceOf(double bad, Target target, double total)
{
    if (total != std::floor(total)) return std::nullopt;
    if (bad <= 0) return 1;
    const double q = target.failure();
    if (q >= 1) return 1;
    // Walk up from P(X = 0); the terms rise to the mean (below 5 at low volume) and then fall without cancellation.
    double term = std::exp(total * std::log1p(-q)), tail = 0;
    for (double k = 0; k <= total; ++k) {
        if (k >= bad) tail += term;
        if (k > total * q && term <= tail * 1e-18) break;
        if (term == 0) break;
        term *= (total - k) / (k + 1) * (q / (1 - q));
    }
    return std::min(tail, 1.0);
}

}
