// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"

namespace reliability {

/// A length of time in OpenSLO shorthand: a count and one of s m h d w M Q Y (m minute, M month).
struct Length {
    enum class Unit { second, minute, hour, day, week, month, quarter, year };
    int count = 28;
    Unit unit = Unit::day;
    bool operator==(const Length&) const = default;

    /// True for months, quarters and years, whose length depends on the calendar.
    bool calendar() const { return unit >= Unit::month; }
    /// The fixed length of s, m, h, d (86,400 s) and w; 0 for calendar lengths.
    Milliseconds fixed() const;
};

/// Reads "28d", "30s", "1M"; case matters; the count is 1 or more. Fails with `durationUnreadable`.
Result<Length> parseLength(std::string_view text);
std::string format(Length length);

/// A fixed length only ("5m", "90s"); fails with `durationUnreadable` for months and longer.
Result<Milliseconds> parseFixed(std::string_view text);
/// The shortest shorthand that is exact to a second: "5m", "90s", "28d".
std::string formatFixed(Milliseconds length);

}
