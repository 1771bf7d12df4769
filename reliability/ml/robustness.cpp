// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/robustness.h"

#include "reliability/ml/decimals.h"

#include <algorithm>
#include <cmath>

namespace reliability {

Robustness robustness(double clean, std::span<const double> noisy, Direction direction, double tolerance)
{
    Robustness out;
    const double sign = direction == Direction::higher ? 1 : -1;
    for (const double figure : noisy) {
        const double loss = sign * (clean - figure) / std::abs(clean);
        if (clean == 0 || !std::isfinite(loss)) {
            ++out.invalid;
            continue;
        }
        out.losses.push_back(loss);
        const bool good = differsAtMostBy(tolerance * std::abs(clean), sign * clean, sign * figure);
        out.good += good ? 1 : 0;
        out.worst = std::max(out.worst.value_or(loss), loss);
    }
    return out;
}

std::optional<double> flipRate(std::span<const double> clean, std::span<const double> noisy)
{
    if (clean.empty() || clean.size() != noisy.size()) return std::nullopt;
    double flips = 0;
    for (std::size_t i = 0; i < clean.size(); ++i) flips += clean[i] != noisy[i] ? 1 : 0;
    return flips / static_cast<double>(clean.size());
}

}
