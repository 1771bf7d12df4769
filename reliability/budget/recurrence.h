// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/objective.h"
#include "reliability/zone.h"

#include <chrono>

namespace reliability {

/// A part of RFC 5545's RRULE: FREQ=DAILY|WEEKLY|MONTHLY, INTERVAL, BYDAY (monthly also 1MO, -1FR), BYMONTHDAY (also
/// -1), and COUNT or UNTIL (a date, a wall-clock time or, with Z, an instant; inclusive). Weeks begin on Monday.
struct Recurrence {
    enum class Frequency { daily, weekly, monthly };
    struct Day {
        std::chrono::weekday weekday;
        int ordinal = 0; ///< of the month: 1 the first, -1 the last, 0 every one
    };
    Frequency frequency = Frequency::daily;
    int interval = 1;
    std::vector<Day> days;
    std::vector<int> monthDays; ///< 1 to 31, -1 the last
    std::optional<int> count;
    std::optional<Civil> until; ///< wall clock
    std::optional<Instant> untilInstant;
    std::optional<Civil> start; ///< DTSTART, where the wall-clock start exists as no instant (a skipped hour)
};

/// Reads "FREQ=WEEKLY;BYDAY=TU,TH", with or without "RRULE:", and an optional line "DTSTART:20260329T023000" before it.
/// Fails with valueUnknown: the part that can't be read, and what is allowed.
Result<Recurrence> parseRecurrence(std::string_view text);

/// The stretches of a correction that touch `range`, ascending: the correction itself, or one for each date of its
/// recurrence from its start on. Starts are wall-clock times of `zone` (the correction's): one in a skipped hour moves
/// on by the gap, a repeated one is the first pass, months without the day are skipped. The length is elapsed time.
/// Fails as parseRecurrence does.
Result<std::vector<Range>> expand(const Correction& correction, Range range, const Zone& zone);

}
