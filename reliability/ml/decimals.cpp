// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/decimals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace reliability {

namespace {

constexpr double rounding = 4 * std::numeric_limits<double>::epsilon();

}

bool differsAtMostBy(double limit, double a, double b)
{
    const double slack = limit == 0 ? 0 : rounding * std::max(std::abs(a), std::abs(b));
    return a - b - limit <= slack;
}

double nearestDecimal(double x)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), x, std::chars_format::scientific, 14).ptr;
    double decimal = x;
    std::from_chars(text.data(), end, decimal);
    return decimal;
}

std::optional<double> finite(double x) { return std::isfinite(x) ? std::optional(x) : std::nullopt; }

}
