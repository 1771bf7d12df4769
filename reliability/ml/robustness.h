// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

#include <optional>
#include <span>

namespace reliability {

/// How much a metric loses when its input is perturbed.
struct Robustness {
    std::vector<double> losses;  ///< rel_j = (clean - noisy_j)/|clean|, sign flipped where lower is better
    std::int64_t good = 0;       ///< perturbations with rel_j <= tolerance
    std::int64_t invalid = 0;    ///< perturbations without a finite figure; all of them where clean is 0
    std::optional<double> worst; ///< the largest loss
};

/// `clean`: the metric on clean input; `noisy`: on each perturbed one.
Robustness robustness(double clean, std::span<const double> noisy, Direction direction, double tolerance);

/// Share of predictions that perturbation changes; none for no predictions or lists of different lengths.
std::optional<double> flipRate(std::span<const double> clean, std::span<const double> noisy);

}
