// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/recurrence.h"

#include <algorithm>

namespace reliability {

namespace {

using namespace std::chrono;

/// Beyond this year nothing recurs: calendars of std::chrono end at 32767, and corrections long before.
constexpr int lastYear = 9999;

sys_days dayOf(Civil c) { return sys_days(dateOf(c)); }
Milliseconds sinceEpoch(sys_days day) { return duration_cast<Milliseconds>(day.time_since_epoch()); }
sys_days mondayOf(sys_days day) { return day - (weekday(day) - Monday); }

bool isMonthDay(sys_days day, const std::vector<int>& wanted)
{
    const year_month_day date(day);
    const int number = static_cast<int>(static_cast<unsigned>(date.day()));
    const auto last = year_month_day_last(date.year(), month_day_last(date.month())).day();
    const int fromEnd = number - static_cast<int>(static_cast<unsigned>(last)) - 1;
    return std::any_of(wanted.begin(), wanted.end(), [&](int n) { return n == number || n == fromEnd; });
}

bool isDay(sys_days day, const std::vector<Recurrence::Day>& wanted)
{
    const year_month_day date(day);
    const int number = static_cast<int>(static_cast<unsigned>(date.day()));
    const auto last = year_month_day_last(date.year(), month_day_last(date.month())).day();
    const int before = (number - 1) / 7 + 1, after = (number - static_cast<int>(static_cast<unsigned>(last))) / 7 - 1;
    return std::any_of(wanted.begin(), wanted.end(), [&](const Recurrence::Day& d) {
        return d.weekday == weekday(day) && (d.ordinal == 0 || d.ordinal == before || d.ordinal == after);
    });
}

/// The dates of a rule, one after the other, from its first date on.
class Dates {
public:
    Dates(const Recurrence& rule, sys_days first) : m_rule(rule), m_first(first) {}

    /// True when the rule names this date.
    bool holds(sys_days day) const
    {
        if (!inStep(day)) return false;
        if (!m_rule.days.empty() && !isDay(day, m_rule.days)) return false;
        if (!m_rule.monthDays.empty() && !isMonthDay(day, m_rule.monthDays)) return false;
        if (!m_rule.days.empty() || !m_rule.monthDays.empty()) return true;
        switch (m_rule.frequency) {
        case Recurrence::Frequency::daily: return true;
        case Recurrence::Frequency::weekly: return weekday(day) == weekday(m_first);
        case Recurrence::Frequency::monthly: return year_month_day(day).day() == year_month_day(m_first).day();
        }
        return false;
    }

private:
    bool inStep(sys_days day) const
    {
        const year_month_day a(m_first), b(day);
        switch (m_rule.frequency) {
        case Recurrence::Frequency::daily: return (day - m_first).count() % m_rule.interval == 0;
        case Recurrence::Frequency::weekly:
            return (mondayOf(day) - mondayOf(m_first)).count() / 7 % m_rule.interval == 0;
        case Recurrence::Frequency::monthly:
            return (b.year() / b.month() - a.year() / a.month()).count() % m_rule.interval == 0;
        }
        return false;
    }

    const Recurrence& m_rule;
    sys_days m_first;
};

bool past(const Recurrence& rule, Civil at, Instant start)
{
    return (rule.until && *rule.until < at) || (rule.untilInstant && *rule.untilInstant < start);
}

std::vector<Range> occurrences(const Recurrence& rule, Civil start, Milliseconds length, Range range, const Zone& zone)
{
    std::vector<Range> out;
    const sys_days first = dayOf(start);
    const Milliseconds timeOfDay(start.ms - sinceEpoch(first).count());
    const Dates dates(rule, first);
    const sys_days last = std::min(dayOf(zone.civil(range.to)) + days(1), sys_days(year(lastYear) / December / 31));
    sys_days day = first;
    // Without a count nothing before the range matters.
    if (!rule.count) day = std::max(first, dayOf(zone.civil(range.from - length)) - days(2));
    for (int number = 0; day <= last && (!rule.count || number < *rule.count); day += days(1)) {
        if (!dates.holds(day)) continue;
        ++number;
        const Civil at{(sinceEpoch(day) + timeOfDay).count()};
        const Instant begin = zone.instant(at);
        if (past(rule, at, begin)) break;
        const Range occurrence{begin, begin + length};
        if (!intersection(occurrence, range).empty()) out.push_back(occurrence);
    }
    return out;
}

}

Result<std::vector<Range>> expand(const Correction& correction, Range range, const Zone& zone)
{
    const Range once{correction.from, correction.to};
    if (correction.recurrence.empty())
        return intersection(once, range).empty() ? std::vector<Range>() : std::vector<Range>{once};
    const auto rule = parseRecurrence(correction.recurrence);
    if (!rule) return failed(rule);
    if (once.empty() || range.empty()) return std::vector<Range>();
    const Civil start = rule->start.value_or(zone.civil(correction.from));
    return occurrences(*rule, start, once.length(), range, zone);
}

}
