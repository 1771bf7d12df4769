// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace reliability {

/// An objective's target T as an exact decimal, kept as p = (1 - T) x 10^9: what may fail, in billionths.
struct Target {
    std::int64_t allowed = 0; ///< p, 0 (T = 1) to 10^9 (T = 0)
    bool operator==(const Target&) const = default;

    /// T as a fraction.
    constexpr double value() const { return static_cast<double>(1'000'000'000 - allowed) / 1e9; }
    /// 1 - T as a fraction.
    constexpr double failure() const { return static_cast<double>(allowed) / 1e9; }
    constexpr bool allOrNothing() const { return allowed == 0; }
};

/// Reads a fraction in [0,1] ("0.999") or a percentage ("99.9%"); no more than nine decimals of a fraction. Fails with
/// `targetUnreadable`.
Result<Target> parseTarget(std::string_view text);

/// The shortest decimal fraction: "0.999", "1", "0".
std::string format(Target target);

/// A percentage without sign of percent: "99.9", "100".
std::string formatPercent(Target target);

}
