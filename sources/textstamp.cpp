// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/textstamp.h"

#include <algorithm>

namespace sources {

using namespace reliability;

namespace {

/// Eats a text from its front.
struct Cursor {
    std::string_view rest;

    bool eat(char c)
    {
        if (rest.empty() || rest.front() != c) return false;
        rest.remove_prefix(1);
        return true;
    }
    bool eat(std::string_view word)
    {
        if (!rest.starts_with(word)) return false;
        rest.remove_prefix(word.size());
        return true;
    }
    /// A number of `least` to `most` digits, -1 when there is none.
    int number(std::size_t least, std::size_t most)
    {
        std::size_t n = 0;
        int value = 0;
        for (; n < most && n < rest.size() && rest[n] >= '0' && rest[n] <= '9'; ++n)
            value = value * 10 + (rest[n] - '0');
        if (n < least) return -1;
        rest.remove_prefix(n);
        return value;
    }
};

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int daysIn(int year, int month)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && leap(year));
}

/// Days since 1970-01-01 (the algorithm of H. Hinnant's days_from_civil).
std::int64_t dayNumber(int year, int month, int dayOfMonth)
{
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

/// Year-month-day with "-" or "/" between, or eight digits; the days since 1970, none when it is no date.
std::optional<std::int64_t> date(Cursor& c, bool& basic)
{
    const int year = c.number(4, 4);
    const char separator = c.eat('-') ? '-' : c.eat('/') ? '/' : '\0';
    basic = separator == '\0';
    const std::size_t least = basic ? 2 : 1;
    const int month = c.number(least, 2);
    if (!basic && !c.eat(separator)) return std::nullopt;
    const int dayOfMonth = c.number(least, 2);
    if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return std::nullopt;
    return dayNumber(year, month, dayOfMonth);
}

/// Digits after the point or comma of a second, as milliseconds; -1 when there are none.
int fraction(Cursor& c)
{
    int ms = 0, scale = 100, digits = 0;
    for (; !c.rest.empty() && c.rest.front() >= '0' && c.rest.front() <= '9'; ++digits, scale /= 10) {
        ms += (c.rest.front() - '0') * scale;
        c.rest.remove_prefix(1);
    }
    return digits == 0 ? -1 : ms;
}

/// Time of day in milliseconds; none when it is no time.
std::optional<std::int64_t> timeOfDay(Cursor& c, bool basic)
{
    const int hour = c.number(basic ? 2 : 1, 2);
    if (!basic && !c.eat(':')) return std::nullopt;
    const int minute = c.number(2, 2);
    int second = 0, ms = 0;
    const bool hasSecond = basic ? !c.rest.empty() && c.rest.front() >= '0' && c.rest.front() <= '9' : c.eat(':');
    if (hasSecond) {
        second = c.number(2, 2);
        if (c.eat('.') || c.eat(',')) ms = fraction(c);
    }
    // A leap second counts as the second before it.
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 || ms < 0) return std::nullopt;
    return ((hour * 60 + minute) * 60 + std::min(second, 59)) * std::int64_t{1000} + ms;
}

/// False when what is left is neither empty nor a zone.
bool zone(Cursor& c, std::optional<Seconds>& offset)
{
    while (c.eat(' ')) {
    }
    if (c.rest.empty()) return true;
    if (c.eat('Z') || c.eat('z') || c.eat("UTC") || c.eat("GMT")) {
        offset = Seconds(0);
        return c.rest.empty();
    }
    const int sign = c.eat('+') ? 1 : c.eat('-') ? -1 : 0;
    const int hours = c.number(2, 2);
    const bool more = c.eat(':') || !c.rest.empty();
    const int minutes = more ? c.number(2, 2) : 0;
    if (sign == 0 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !c.rest.empty()) return false;
    offset = Seconds(sign * (hours * 60 + minutes) * 60);
    return true;
}

}

std::optional<TextStamp> parseTextStamp(std::string_view text)
{
    Cursor c{trimmed(text)};
    bool basic = false;
    const auto days = date(c, basic);
    if (!days) return std::nullopt;
    TextStamp stamp{{*days * dayLength.count()}, std::nullopt, c.rest.empty()};
    if (stamp.dateOnly) return stamp;
    if (!c.eat('T') && !c.eat('t') && !c.eat(' ')) return std::nullopt;
    while (c.eat(' ')) {
    }
    const auto time = timeOfDay(c, basic);
    if (!time || !zone(c, stamp.offset)) return std::nullopt;
    stamp.civil.ms += *time;
    return stamp;
}

std::optional<Instant> instantOf(const TextStamp& stamp, const Zone& zone)
{
    if (stamp.offset) return Instant{stamp.civil.ms} - Milliseconds(*stamp.offset);
    const Zone::Local local = zone.local(stamp.civil);
    if (local.kind == Zone::Local::Kind::skipped) return std::nullopt;
    return local.first;
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return result;
}

}
