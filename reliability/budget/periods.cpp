// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/periods.h"

namespace reliability {

namespace {

using namespace std::chrono;

constexpr int longestYears = 100;

int monthsOf(Length length)
{
    switch (length.unit) {
    case Length::Unit::month: return length.count;
    case Length::Unit::quarter: return 3 * length.count;
    case Length::Unit::year: return 12 * length.count;
    default: return 0;
    }
}

std::int64_t floorDivided(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t monthNumber(year_month_day date)
{
    return 12LL * static_cast<int>(date.year()) + static_cast<unsigned>(date.month()) - 1;
}

/// The same day and time of day some months later, on the month's last day where it is shorter.
Civil plusMonths(Civil start, std::int64_t count)
{
    const year_month_day date = dateOf(start);
    const std::int64_t number = monthNumber(date) + count;
    const year_month month{year(static_cast<int>(floorDivided(number, 12))),
                           std::chrono::month(static_cast<unsigned>(number - 12 * floorDivided(number, 12)) + 1)};
    const day last = year_month_day_last{month.year(), month_day_last{month.month()}}.day();
    const sys_days target = month / std::min(date.day(), last);
    return {start.ms + duration_cast<Milliseconds>(target - sys_days(date)).count()};
}

bool named(Length length)
{
    return length.count == 1 && (length.unit == Length::Unit::day || length.unit >= Length::Unit::week);
}

}

Result<Periods> Periods::of(const ObjectiveVersion& version, const Zone& zone)
{
    const Length length = version.window;
    const bool tooLong = monthsOf(length) > 12 * longestYears || length.fixed() > longestYears * 366 * dayLength;
    if (tooLong || length.count < 1 || (version.windowStart.empty() && !named(length)))
        return fail(Code::windowUnsupported, {format(length)});
    const bool week = length.unit == Length::Unit::week;
    if (version.windowStart.empty()) return Periods(civil(1970, 1, week ? 5 : 1), length, zone);
    const auto start = parseCivil(version.windowStart);
    if (!start) return failed(start);
    return Periods(*start, length, zone);
}

Instant Periods::boundary(std::int64_t k) const
{
    const int months = monthsOf(m_length);
    const Civil at = months > 0 ? plusMonths(m_start, k * months) : Civil{m_start.ms + k * m_length.fixed().count()};
    return m_zone->instant(at);
}

std::int64_t Periods::guess(Instant t) const
{
    const Civil at = m_zone->civil(t);
    if (const int months = monthsOf(m_length); months > 0)
        return floorDivided(monthNumber(dateOf(at)) - monthNumber(dateOf(m_start)), months);
    return floorDivided(at.ms - m_start.ms, m_length.fixed().count());
}

Range Periods::containing(Instant t) const
{
    std::int64_t k = guess(t);
    while (boundary(k) > t) --k;
    while (boundary(k + 1) <= t) ++k;
    return {boundary(k), boundary(k + 1)};
}

}
