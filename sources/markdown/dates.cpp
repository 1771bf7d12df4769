// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/dates.h"

#include "sources/markdown/characters.h"
#include "sources/markdown/scan.h"
#include "sources/markdown/timeofday.h"

#include <algorithm>
#include <array>
#include <span>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::size_t longestTime = 160; ///< bytes that a written time may take

/// The names of the months, folded: English and German, whole and short.
constexpr std::array<std::string_view, 12> months{
    "|jan|january|januar|",
    "|feb|february|februar|",
    "|mar|march|m\xC3\xA4rz|mrz|maerz|",
    "|apr|april|",
    "|may|mai|",
    "|jun|june|juni|",
    "|jul|july|juli|",
    "|aug|august|",
    "|sep|sept|september|",
    "|oct|october|okt|oktober|",
    "|nov|november|",
    "|dec|december|dez|dezember|",
};

/// The names of the days, folded: English and German, whole and short.
constexpr std::array<std::string_view, 7> weekdays{
    "|mon|monday|montag|",
    "|tue|tues|tuesday|dienstag|",
    "|wed|wednesday|mittwoch|",
    "|thu|thur|thurs|thursday|donnerstag|",
    "|fri|friday|freitag|",
    "|sat|saturday|samstag|",
    "|sun|sunday|sonntag|",
};

/// Words before a time that say nothing of it, and those that make it approximate.
constexpr std::string_view before = "|on|at|from|the|am|um|since|by|date|time|";
constexpr std::string_view aboutWords =
    "|ca|c|circa|approx|approximately|about|around|roughly|est|estimated|between|etwa|"
    "gegen|some|";

/// The place of the list that has a word, -1 without one.
int placeOf(std::span<const std::string_view> lists, std::string_view word)
{
    for (std::size_t i = 0; i < lists.size(); ++i)
        if (!word.empty() && hasWord(lists[i], word)) return static_cast<int>(i);
    return -1;
}

int monthOf(std::string_view word) { return placeOf(months, word) + 1; }

std::optional<WrittenDate> checked(std::optional<int> year, int month, int day)
{
    if (!isDate(year.value_or(2000), month, day)) return std::nullopt;
    return WrittenDate{year, month, day, DayOrder::untold};
}

/// "2020-01-20", "2020/1/20", "2020.01.20", "2020_01_20"
std::optional<WrittenDate> yearFirst(Scan& s)
{
    const int year = s.number(4, 4);
    if (year < 1000) return std::nullopt;
    const char separator = s.eatOneOf("-/._");
    if (separator == 0) return std::nullopt;
    const int month = s.number(1, 2);
    if (month < 0 || !s.eat(separator)) return std::nullopt;
    const int day = s.number(1, 2);
    return day < 0 || s.digit() ? std::nullopt : checked(year, month, day);
}

/// "20260615", before "T" or the word's end
std::optional<WrittenDate> eightDigits(Scan& s)
{
    const int year = s.number(4, 4), month = year < 1900 || year > 2100 ? -1 : s.number(2, 2);
    const int day = month < 0 ? -1 : s.number(2, 2);
    return day < 0 || s.digit() ? std::nullopt : checked(year, month, day);
}

/// A date without its year is one where a time follows or nothing does: "1/2 of the nodes" is none.
bool timeFollows(Scan& s)
{
    const std::size_t from = s.position();
    s.blanks();
    s.eat(',');
    s.blanks();
    const bool follows = s.ended() || s.digit();
    s.back(from);
    return follows;
}

/// "29/11/2019", "29.11.2019", "11-29-2019", "12/5"
std::optional<WrittenDate> yearLast(Scan& s)
{
    const int first = s.number(1, 2);
    const char separator = first < 1 ? '\0' : s.eatOneOf("/.-");
    const int second = separator == 0 ? -1 : s.number(1, 2);
    if (second < 1) return std::nullopt;
    std::optional<int> year;
    if (s.eat(separator)) {
        const std::size_t from = s.position();
        const int number = s.number(2, 4);
        if (number >= 1000) year = number;
        else if (s.position() - from == 2 && separator == '/') year = 2000 + number;
        else if (number >= 0 || separator != '.') return std::nullopt;
    } else if (separator != '/' || !timeFollows(s)) {
        return std::nullopt;
    }
    if (s.digit() || s.eat(':')) return std::nullopt;
    const bool dayFirst = separator == '.' || first > 12;
    auto date = dayFirst ? checked(year, second, first) : checked(year, first, second);
    if (!date || separator == '.' || first == second) return date;
    date->order = dayFirst ? DayOrder::dayFirst : second > 12 ? DayOrder::monthFirst : DayOrder::either;
    return date;
}

void eatOrdinal(Scan& s)
{
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (s.eatWord(ending)) return;
    s.eat('.');
}

/// A year behind a date in words; nothing is taken where a time of day stands there.
std::optional<int> yearBehind(Scan& s)
{
    const std::size_t from = s.position();
    s.blanks();
    while (s.eat(',') || s.eat('-') || s.eat('/')) s.blanks();
    const int year = s.number(4, 4);
    if (year >= 1900 && year <= 2100 && !s.digit() && !s.at(':')) return year;
    s.back(from);
    return std::nullopt;
}

/// "May 12, 2025", "Sep 27 2017", "May 12th"
std::optional<WrittenDate> monthFirst(Scan& s)
{
    const int month = monthOf(s.word());
    if (month == 0) return std::nullopt;
    s.eat('.');
    s.blanks();
    s.eat('-');
    const int day = s.number(1, 2);
    if (day < 1 || s.digit() || s.at(':')) return std::nullopt;
    eatOrdinal(s);
    return checked(yearBehind(s), month, day);
}

/// "12 May 2025", "12th of May", "19. April", "29-Nov-2019"
std::optional<WrittenDate> dayFirst(Scan& s)
{
    const int day = s.number(1, 2);
    if (day < 1 || s.digit()) return std::nullopt;
    eatOrdinal(s);
    s.blanks();
    if (s.eatWord("of")) s.blanks();
    s.eat('-');
    const int month = monthOf(s.word());
    if (month == 0) return std::nullopt;
    s.eat('.');
    return checked(yearBehind(s), month, day);
}

/// "2025年5月12日", "5月12日", "令和7年5月12日"
std::optional<WrittenDate> japaneseDate(Scan& s)
{
    const int era = s.eat("令和") ? 2018 : s.eat("平成") ? 1988 : 0;
    std::optional<int> year;
    const std::size_t from = s.position();
    if (const int number = s.number(1, 4); number > 0 && s.eat("年")) year = era + number;
    else s.back(from);
    s.blanks();
    const int month = s.number(1, 2);
    if (month < 1 || !s.eat("月")) return std::nullopt;
    s.blanks();
    const int day = s.number(1, 2);
    return day < 1 || !s.eat("日") ? std::nullopt : checked(year, month, day);
}

constexpr std::array readers{yearFirst, japaneseDate, eightDigits, dayFirst, monthFirst, yearLast};

std::optional<WrittenDate> dateAt(Scan& s)
{
    const std::size_t from = s.position();
    for (const auto read : readers) {
        if (auto date = read(s)) return date;
        s.back(from);
    }
    return std::nullopt;
}

/// "(Fri)", "Friday,", "（金）"
void eatWeekday(Scan& s)
{
    const std::size_t from = s.position();
    s.blanks();
    const bool bracket = s.eat('(');
    if (bracket)
        for (const std::string_view day : {"月", "火", "水", "木", "金", "土", "日"})
            if (s.eat(day) && s.eat(')')) return;
    const std::string word = s.word();
    if (placeOf(weekdays, word) < 0 || (bracket && !s.eat(')'))) return s.back(from);
    s.eatOneOf(".,");
}

/// What may stand before a time: whether it says "about", and the day of the week.
void eatBefore(Scan& s, WrittenTime& out)
{
    for (;;) {
        s.blanks();
        const std::size_t from = s.position();
        if (s.eat('~') || s.eat("約") || s.eat("およそ")) {
            out.approximate = true;
        } else if (s.eatOneOf("*_`([") == 0) {
            const std::string word = s.word();
            const int day = placeOf(weekdays, word);
            const bool about = !word.empty() && hasWord(aboutWords, word);
            if (word.empty() || (day < 0 && !about && !hasWord(before, word))) return s.back(from);
            if (day >= 0) out.weekday = day;
            out.approximate = out.approximate || about;
            s.eatOneOf(".,:");
        }
    }
}

/// Between a date and its time of day.
void eatBetween(Scan& s)
{
    eatWeekday(s);
    if (s.at('t') && s.digitAfter(1)) s.eat('t');
    s.blanks();
    s.eatOneOf(",-");
    s.blanks();
    if (s.eatWord("at") || s.eatWord("um") || s.eatWord("kl")) s.eat('.');
    s.blanks();
}

/// What may stand behind a time and makes it approximate.
bool eatAbout(Scan& s)
{
    static constexpr std::array<std::string_view, 14> behind{"~",
                                                             "ish",
                                                             "頃",
                                                             "ごろ",
                                                             "ころ",
                                                             "前後",
                                                             "?",
                                                             "(approx.)",
                                                             "(approx)",
                                                             "(approximately)",
                                                             "(est.)",
                                                             "(ca.)",
                                                             "(ca)",
                                                             "(estimated)"};
    const std::size_t from = s.position();
    s.blanks();
    for (const std::string_view word : behind)
        if (s.eat(word)) return true;
    s.back(from);
    return false;
}

bool eatTo(Scan& s)
{
    s.blanks();
    if (s.eat("から") || s.eatOneOf("-~") != 0) s.eatOneOf("->");
    else if (!s.eatWord("to") && !s.eatWord("until") && !s.eatWord("and") && !s.eatWord("bis")) return false;
    s.blanks();
    return true;
}

/// A date behind a time of day: "12:40 UTC (Oct 29)", "10:45 PM on May 12, 2025". Nothing is taken where none stands.
std::optional<WrittenDate> dateBehind(Scan& s)
{
    const std::size_t from = s.position();
    s.blanks();
    const bool bracket = s.eat('(');
    if (s.eat(',')) s.blanks();
    if (s.eatWord("on")) s.blanks();
    auto date = dateAt(s);
    if (date && bracket && !s.eat(')')) date.reset();
    if (!date) s.back(from);
    return date;
}

/// The end of a range: makes the time approximate. Nothing is taken where no time follows.
void eatRange(Scan& s, WrittenTime& out)
{
    const std::size_t from = s.position();
    if (!eatTo(s)) return s.back(from);
    const bool tight = s.position() == from + 1;
    auto date = dateAt(s);
    if (date) eatBetween(s);
    const auto end = timeOfDayAt(s);
    if (end && !date) date = dateBehind(s);
    const bool days = !out.time && !out.timeUnknown;
    const bool sameMonth = days && tight && !date && !end && s.number(1, 2) > 0 && !s.digit() && !s.at(':');
    if (!end && !(days && date) && !sameMonth) return s.back(from);
    out.approximate = true;
    if (end) out.until = end->time;
    out.untilDate = date;
    if (end && !out.zone) out.zone = end->zone;
}

}

bool isDate(int year, int month, int day)
{
    using namespace std::chrono;
    return month >= 1 && day >= 1 && year >= 1 && year <= 9999 &&
           year_month_day(std::chrono::year(year),
                          std::chrono::month(static_cast<unsigned>(month)),
                          std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

std::optional<WrittenTime> timeAt(std::string_view text)
{
    Scan s(text.substr(0, longestTime));
    WrittenTime out;
    eatBefore(s, out);
    out.date = dateAt(s);
    const std::size_t dated = s.position();
    if (out.date) eatBetween(s);
    if (const auto found = timeOfDayAt(s)) {
        out.time = found->time;
        out.timeUnknown = !found->time;
        out.zone = found->zone;
        if (!out.date) out.date = dateBehind(s);
    } else {
        if (!out.date) return std::nullopt;
        s.back(dated);
    }
    eatRange(s, out);
    out.approximate = eatAbout(s) || out.approximate;
    out.length = s.original();
    return out;
}

std::optional<WrittenTime> timeOf(std::string_view text)
{
    auto time = timeAt(text);
    if (!time) return std::nullopt;
    const std::string_view rest = text.substr(time->length);
    const bool more = std::ranges::any_of(rest, [](char c) { return c >= '0' && c <= '9'; });
    return more ? std::nullopt : time;
}

std::optional<WrittenDate> dateIn(std::string_view text)
{
    Scan s(text.substr(0, 2 * longestTime));
    for (bool begins = true; !s.ended(); s.skip()) {
        const std::size_t from = s.position();
        auto date = begins ? dateAt(s) : std::nullopt;
        if (date && date->year && date->order != DayOrder::either) return date;
        s.back(from);
        begins = !s.wordCharacter();
    }
    return std::nullopt;
}

}
