// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace reliability {

// Figures are logged and limits are set as decimals, which doubles only come near to: 0.4 - 0.3 is more than 0.1.

/// True when a - b <= limit, where what only the rounding of decimals can part is equal. Exact for a limit of 0.
bool differsAtMostBy(double limit, double a, double b);

/// The decimal of 15 digits next to `x`: what a product of two short decimals is. `x` must be finite.
double nearestDecimal(double x);

/// `x`, or nothing where it is no number.
std::optional<double> finite(double x);

}
