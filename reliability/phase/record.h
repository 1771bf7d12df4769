// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// How an objective fared over its last two windows.
struct WindowRecord {
    std::int64_t held = 0;      ///< whole days, up to the as-of, with data and budget left at their ends; <= `asked`
    std::int64_t asked = 0;     ///< whole days of two windows
    bool exceededTwice = false; ///< nothing was left at the end of either window
    bool operator==(const WindowRecord&) const = default;
};

/// Looks at the budget day by day, back to the start of the last window but one, the first unit, or the day on which
/// nothing was left. Fails as evaluate does.
Result<WindowRecord> recordOf(const Samples& samples, const Question& question);

}
