// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// One unit (or one row of units) of an objective: what failed and how many there were, at its stamp.
struct UnitRow {
    std::int64_t at = 0; ///< stamp, ms
    double bad = 0;
    double total = 0; ///< 0: came, but nothing happened in it
    bool operator==(const UnitRow&) const = default;
};

/// The units of an objective in order of time.
struct Units {
    Unit unit = Unit::event;
    std::vector<UnitRow> rows;
    Milliseconds spacing{0}; ///< slice length, or the declared interval; 0: not declared
    Milliseconds length{0};  ///< how long a unit lasts after its stamp: runs and undeclared ones 0
    Milliseconds step{0};    ///< of the data: declared, else the median distance of stamps
};

/// Units of `samples` under the objective's method: event rows, values judged by op and threshold, or slices starting
/// at multiples of their length since the epoch. Fails with sliceTooShort, usage (a value without op and threshold).
Result<Units> unitsOf(const Samples& samples, const Indicator& indicator, const ObjectiveVersion& version);

/// True when value meets op and limit.
bool meets(double value, Op op, double limit);

}
