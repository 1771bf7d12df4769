// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"
#include "reliability/budget/periods.h"

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
    Milliseconds spacing{0};          ///< slice length, or the declared interval; 0: not declared
    Milliseconds length{0};           ///< how long a unit lasts after its stamp: runs and undeclared ones 0
    Milliseconds step{0};             ///< of the data: declared, else the median distance of stamps
    std::optional<Periods> periods;   ///< slices of calendar windows: each period has a grid of its own
    std::vector<ScheduledSlot> slots; ///< of runs with a schedule: what was due
    std::optional<BudgetLimit> limit; ///< what values were judged by
    std::vector<Range> frozen;        ///< where logged values only repeat those before: they are no rows
};

/// Units of `samples` under the question's method: event rows, values judged by op and limit (the threshold, or its
/// share of what the baseline reached), overdue runs as bad ones, or slices starting at multiples of their length since
/// the epoch (calendar windows: since the window's start, a remainder at its end being no slice). Values that batch
/// jobs and runs logged are missing while they are frozen (ml/metric.h). None at all where the baseline is not known.
/// Fails with sliceTooShort, usage (a value without op and threshold).
Result<Units> unitsOf(const Samples& samples, const Question& question);

/// True when value meets op and limit.
bool meets(double value, Op op, double limit);

}
