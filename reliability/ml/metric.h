// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/objective.h"

#include <span>

namespace reliability {

/// What a logged metric has to meet: op and a limit, absolute, or a share of what a named baseline version reached
/// (gte 0.98 of 0.90 is gte 0.882).
struct MetricLimit {
    Op op = Op::gte;
    double limit = 0;
    std::optional<double> baseline; ///< the baseline's figure; none: the limit is absolute

    /// The figure to meet; none when the baseline is no finite number.
    std::optional<double> value() const;
};

/// A logged metric's samples as units: those that are a number, judged by the limit, and every one by whether it is a
/// number at all ("numerically stable": 0/0, one class, NaN).
struct MetricUnits {
    Samples judged; ///< value 1 good, 0 bad
    Samples stable; ///< value 1 a number, 0 undefined
    std::int64_t invalid = 0;
};
MetricUnits unitsOf(const Samples& values, const MetricLimit& limit);

/// The places of values that are a stale evaluation rather than a stable model: from the fifth of five or more
/// bit-identical values in a row on, unless they stand at a bound (0 or 1). Not to be asked of pass/fail outcomes.
std::vector<std::size_t> frozenAt(std::span<const double> values);

/// The samples without their frozen values, which are missing from then on.
Samples withoutFrozen(const Samples& values);

}
