// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/schedule.h"

#include <algorithm>
#include <charconv>

namespace reliability {

namespace {

using namespace std::chrono;

/// One of the five fields: its range, and the names that stand for numbers from `low` on.
struct FieldRule {
    std::string_view title;
    int low, high;
    std::string_view names; ///< of three letters each
};

constexpr std::array rules{
    FieldRule{"minute 0-59", 0, 59, ""},
    FieldRule{"hour 0-23", 0, 23, ""},
    FieldRule{"day of month 1-31", 1, 31, ""},
    FieldRule{"month 1-12 or JAN-DEC", 1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"},
    FieldRule{"day of week 0-7 or SUN-SAT", 0, 7, "SUNMONTUEWEDTHUFRISAT"},
};

struct Macro {
    std::string_view name, fields;
};

constexpr std::array macros{
    Macro{"@hourly", "0 * * * *"},
    Macro{"@daily", "0 0 * * *"},
    Macro{"@midnight", "0 0 * * *"},
    Macro{"@weekly", "0 0 * * 0"},
    Macro{"@monthly", "0 0 1 * *"},
    Macro{"@yearly", "0 0 1 1 *"},
    Macro{"@annually", "0 0 1 1 *"},
};

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end + 1)) {
        end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
    }
    return parts;
}

std::optional<int> numberOf(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<int> valueOf(std::string_view text, const FieldRule& rule)
{
    if (const auto number = numberOf(text)) return *number >= rule.low && *number <= rule.high ? number : std::nullopt;
    std::string upper(text);
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    for (std::size_t i = 0; upper.size() == 3 && i < rule.names.size(); i += 3)
        if (rule.names.substr(i, 3) == upper) return rule.low + static_cast<int>(i / 3);
    return std::nullopt;
}

/// "*", "5", "1-5", each with "/step".
bool addPart(std::vector<int>& out, std::string_view part, const FieldRule& rule)
{
    const auto slash = part.find('/');
    const auto step = slash == std::string_view::npos ? std::optional(1) : numberOf(part.substr(slash + 1));
    const std::string_view span = part.substr(0, slash);
    const auto dash = span.find('-');
    std::optional<int> low = rule.low, high = rule.high;
    if (span != "*") {
        low = valueOf(span.substr(0, dash), rule);
        high = dash != std::string_view::npos    ? valueOf(span.substr(dash + 1), rule)
               : slash == std::string_view::npos ? low
                                                 : std::optional(rule.high);
    }
    if (!step || *step < 1 || !low || !high || *low > *high) return false;
    for (int value = *low; value <= *high; value += *step) out.push_back(value);
    return true;
}

Result<std::vector<int>> valuesOf(std::string_view text, const FieldRule& rule)
{
    std::vector<int> values;
    for (const std::string_view part : split(text, ','))
        if (!addPart(values, part, rule)) return fail(Code::valueUnknown, {std::string(part), std::string(rule.title)});
    return values;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> out;
    constexpr std::string_view blanks = " \t";
    for (auto at = text.find_first_not_of(blanks); at != std::string_view::npos;
         at = text.find_first_not_of(blanks, at)) {
        const auto end = std::min(text.find_first_of(blanks, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

template <std::size_t N>
void set(std::bitset<N>& bits, const std::vector<int>& values)
{
    for (const int value : values) bits.set(static_cast<std::size_t>(value) % N);
}

}

Result<Schedule> Schedule::parse(std::string_view text)
{
    auto parts = words(text);
    for (const Macro& macro : macros)
        if (parts.size() == 1 && parts.front() == macro.name) parts = words(macro.fields);
    if (parts.size() != rules.size())
        return fail(Code::valueUnknown, {std::string(text), "minute hour day-of-month month day-of-week"});
    std::array<std::vector<int>, rules.size()> values;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto read = valuesOf(parts[i], rules[i]);
        if (!read) return failed(read);
        values[i] = std::move(*read);
    }
    Schedule out;
    set(out.m_minutes, values[0]);
    set(out.m_hours, values[1]);
    set(out.m_days, values[2]);
    set(out.m_months, values[3]);
    set(out.m_weekdays, values[4]);
    out.m_anyDay = parts[2].front() == '*';
    out.m_anyWeekday = parts[4].front() == '*';
    return out;
}

bool Schedule::matches(sys_days date) const
{
    const year_month_day parts(date);
    if (!m_months[static_cast<unsigned>(parts.month())]) return false;
    const bool ofMonth = m_days[static_cast<unsigned>(parts.day())];
    const bool ofWeek = m_weekdays[weekday(date).c_encoding()];
    return m_anyDay || m_anyWeekday ? ofMonth && ofWeek : ofMonth || ofWeek;
}

void Schedule::append(std::vector<Instant>& out, Civil at, Range range, const Zone& zone) const
{
    const Zone::Local local = zone.local(at);
    if (range.contains(local.first)) out.push_back(local.first);
    if (local.second != local.first && m_hours.all() && range.contains(local.second)) out.push_back(local.second);
}

std::vector<Instant> Schedule::starts(Range range, const Zone& zone) const
{
    std::vector<Instant> out;
    if (range.empty()) return out;
    const auto dayOf = [&](Instant t) { return sys_days(dateOf(zone.civil(t))); };
    for (sys_days day = dayOf(range.from) - days(1); day <= dayOf(range.to); day += days(1)) {
        if (!matches(day)) continue;
        const std::int64_t midnight = duration_cast<Milliseconds>(day.time_since_epoch()).count();
        for (std::int64_t minute = 0; minute < 24 * 60; ++minute)
            if (m_hours[static_cast<std::size_t>(minute / 60)] && m_minutes[static_cast<std::size_t>(minute % 60)])
                append(out, {midnight + minute * 60'000}, range, zone);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}
