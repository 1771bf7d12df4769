// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
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

/// What a baseline version reached: the mean of its values, each of which counts alike, in whatever order they came;
/// of one evaluation it is that figure. Values that are no numbers are left out; none without any, and when the sum
/// is too large for a number.
std::optional<double> baselineOf(std::span<const double> values);

/// Where values are a stale evaluation rather than a stable model: from the fifth of five or more bit-identical ones in
/// a row to the next that differs, the last stretch open to the end of time. Values at a bound (0 or 1) are never
/// frozen; several of one stamp come from several series and can't be told apart: they end a row. Not to be asked of
/// pass/fail outcomes.
std::vector<Range> frozenStretches(const Samples& values);

/// The samples without their frozen values, which are missing from then on.
Samples withoutFrozen(const Samples& values);

/// Runs by whether they gave a number at all ("numerically stable": 0/0, one class, NaN): of those that succeeded,
/// value 1 where there is a finite one, 0 where there is none. Empty where no run has a value: then they pass or fail.
Samples numericUnits(std::span<const Run> runs);

}
