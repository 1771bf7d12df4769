// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"

namespace reliability {

/// An ISO 8601 week: Monday to Sunday; week 1 holds the year's first Thursday.
struct Week {
    int year = 1970;
    int number = 1;
    auto operator<=>(const Week&) const = default;
};

/// The week that holds `t` on the wall clock of `zone`.
Week weekOf(Instant t, const Zone& zone);
/// The last week that is over at `t`: its end is at or before `t`.
Week lastComplete(Instant t, const Zone& zone);
/// Monday 00:00 to the next Monday 00:00 in `zone` (167 or 169 hours where the clocks change).
Range range(Week week, const Zone& zone);
/// The week `weeks` later (negative: earlier).
Week plus(Week week, int weeks);

/// "2026-W47".
std::string format(Week week);
/// Reads "2026-W47"; fails with `weekUnreadable`, also for a week 53 that the year does not have.
Result<Week> parseWeek(std::string_view text);

}
