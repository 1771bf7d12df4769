// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/week.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace reliability {

namespace {

using namespace std::chrono;

/// Monday of week 1: the week that holds 4 January.
sys_days firstMonday(int y)
{
    const sys_days fourth = year_month_day{year(y), January, std::chrono::day(4)};
    return fourth - (weekday(fourth) - Monday);
}

sys_days monday(Week week) { return firstMonday(week.year) + days(7 * (week.number - 1)); }

Week weekOfDate(sys_days date)
{
    const sys_days thursday = date - (weekday(date) - Monday) + days(3);
    const int y = static_cast<int>(year_month_day(thursday).year());
    return {y, static_cast<int>((thursday - firstMonday(y)).count() / 7) + 1};
}

Instant midnight(sys_days date, const Zone& zone)
{
    return zone.instant({duration_cast<Milliseconds>(date.time_since_epoch()).count()});
}

}

Week weekOf(Instant t, const Zone& zone) { return weekOfDate(sys_days(dateOf(zone.civil(t)))); }

Week lastComplete(Instant t, const Zone& zone) { return plus(weekOf(t, zone), -1); }

Range range(Week week, const Zone& zone)
{
    return {midnight(monday(week), zone), midnight(monday(week) + days(7), zone)};
}

Week plus(Week week, int weeks) { return weekOfDate(monday(week) + days(7 * weeks)); }

std::string format(Week week)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-W%02d", week.year, week.number);
    return text.data();
}

Result<Week> parseWeek(std::string_view text)
{
    Week week;
    const auto read = [&](std::size_t at, std::size_t count, int& out) {
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + count, out);
        return error == std::errc() && end == text.data() + at + count && out >= 0;
    };
    const bool formed =
        text.size() == 8 && text.substr(4, 2) == "-W" && read(0, 4, week.year) && read(6, 2, week.number);
    if (!formed || week.number < 1 || week.number > 53 || weekOfDate(monday(week)) != week)
        return fail(Code::weekUnreadable, {std::string(text)});
    return week;
}

}
