// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace reliability {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

inline constexpr Milliseconds dayLength = std::chrono::hours(24);

/// A moment: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

constexpr Instant operator+(Instant t, Milliseconds d) { return {t.ms + d.count()}; }
constexpr Instant operator-(Instant t, Milliseconds d) { return {t.ms - d.count()}; }
constexpr Milliseconds operator-(Instant a, Instant b) { return Milliseconds(a.ms - b.ms); }

/// A stretch of time, half-open: `from` belongs to it, `to` does not.
struct Range {
    Instant from;
    Instant to;
    bool operator==(const Range&) const = default;

    constexpr bool contains(Instant t) const { return from <= t && t < to; }
    constexpr bool empty() const { return to <= from; }
    constexpr Milliseconds length() const { return to - from; }
};

/// The part that both ranges share; empty when there is none.
constexpr Range intersection(Range a, Range b)
{
    const Instant from = a.from < b.from ? b.from : a.from;
    const Instant to = a.to < b.to ? a.to : b.to;
    return {from, to < from ? from : to};
}

/// A date and time of day as a wall clock shows it, in no particular zone: milliseconds since 1970-01-01 00:00 local.
struct Civil {
    std::int64_t ms = 0;
    auto operator<=>(const Civil&) const = default;
};

/// Civil time from its parts. Parts must be in range (month 1-12, day of that month, hour 0-23, ...).
Civil civil(int year, unsigned month, unsigned dayOfMonth, int hour = 0, int minute = 0, int second = 0,
            int millisecond = 0);

/// Calendar date of a civil time.
std::chrono::year_month_day dateOf(Civil c);

/// Text of an RFC 3339 time ("2026-06-15T12:00:00Z", "2026-06-15 21:00:00.5+09:00"): the instant; fractions are cut to
/// milliseconds. Fails with `timeUnreadable` for anything else, a time without zone included.
Result<Instant> parseInstant(std::string_view text);

/// RFC 3339 in UTC, milliseconds only where they are not zero: "2026-06-15T12:00:00Z".
std::string format(Instant t);

/// "2026-06-15".
std::string formatDate(Civil c);

/// A civil time from ISO text without zone: "2026-06-15", "2026-06-15 12:00", "2026-06-15T12:00:00.250".
Result<Civil> parseCivil(std::string_view text);

/// The injected clock: whoever needs "now" is handed one.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

}
