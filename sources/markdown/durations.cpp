// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/durations.h"

#include "sources/markdown/characters.h"
#include "sources/markdown/dates.h"
#include "sources/markdown/scan.h"

#include <array>
#include <cmath>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr double second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;

struct Unit {
    std::string_view words; ///< separated by "|", folded
    double milliseconds;
};
constexpr std::array units{
    Unit{"|s|sec|secs|second|seconds|sekunde|sekunden|秒|", second},
    Unit{"|m|min|mins|minute|minutes|minuten|分|分間|", minute},
    Unit{"|h|hr|hrs|hour|hours|stunde|stunden|std|時間|", hour},
    Unit{"|d|day|days|tag|tage|tagen|日|日間|", day},
    Unit{"|w|week|weeks|woche|wochen|週間|", 7 * day},
    Unit{"|month|months|monat|monate|か月|ヶ月|", 30 * day},
};

/// The words that may stand before a duration or between its parts.
constexpr std::string_view durationFillers =
    "|and|about|approx|approximately|around|roughly|ca|circa|some|for|less|than|under|over|"
    "more|at|least|und|etwa|約|およそ|total|";

double unitOf(std::string_view word)
{
    for (const Unit& unit : units)
        if (hasWord(unit.words, word)) return unit.milliseconds;
    return 0;
}

void eatFillers(Scan& s)
{
    for (;;) {
        s.blanks();
        const std::size_t from = s.position();
        if (s.eatOneOf("~,<>+&*_") != 0 || s.eat("約")) continue;
        const std::string word = s.word();
        if (word.empty() || !hasWord(durationFillers, word)) return s.back(from);
        s.eat('.');
    }
}

/// "1,435" and "1.5"
std::optional<double> number(Scan& s)
{
    double value = 0;
    bool any = false;
    const auto digits = [&] {
        for (; s.digit() && value < 1e9; any = true) value = value * 10 + s.number(1, 1);
    };
    digits();
    while (any && s.at(',') && s.digitAfter(1) && s.digitAfter(2) && s.digitAfter(3) && value < 1e9) {
        s.eat(',');
        digits();
    }
    if (any && s.at('.') && s.digitAfter(1)) {
        s.eat('.');
        for (double scale = 0.1; s.digit() && scale > 1e-6; scale /= 10) value += scale * s.number(1, 1);
    }
    return any && !s.digit() ? std::optional(value) : std::nullopt;
}

/// "1:30" is hours and minutes, "1:30:10" with seconds.
std::optional<double> clockLength(Scan& s)
{
    const std::size_t from = s.position();
    const int hours = s.number(1, 3), minutes = s.eat(':') ? s.number(2, 2) : -1;
    if (hours < 0 || minutes < 0 || minutes > 59) return s.back(from), std::nullopt;
    const int seconds = s.eat(':') ? s.number(2, 2) : 0;
    return seconds < 0 || seconds > 59 ? std::nullopt
                                       : std::optional(hours * hour + minutes * minute + seconds * second);
}

/// The length of the unit whose word begins right here or after a blank, 0 without one; Japanese units may run on.
std::optional<double> unit(Scan& s)
{
    s.blanks();
    for (const std::string_view word : {"時間", "分間", "分", "秒", "日間", "日", "週間", "か月", "ヶ月"})
        if (s.eat(word)) return unitOf(word);
    const std::string word = s.word();
    const double length = unitOf(word);
    return length > 0 || word.empty() ? std::optional(length) : std::nullopt;
}

/// "22:30 UTC on October 29 to 05:39 UTC on October 30 (7 hours 9 minutes)"
std::optional<Milliseconds> stretch(std::string_view text)
{
    const auto time = timeAt(text);
    if (!time || !time->time || !time->until) return std::nullopt;
    const std::size_t open = text.find('(', time->length), close = text.find(')', std::min(open, text.size()));
    if (close != text.npos)
        if (const auto said = durationOf(text.substr(open + 1, close - open - 1))) return said;
    if (time->untilDate) return std::nullopt;
    const Milliseconds way = *time->until - *time->time;
    return way.count() < 0 ? way + Milliseconds(dayLength) : way;
}

}

std::optional<Milliseconds> durationOf(std::string_view text)
{
    text = text.substr(0, 200);
    if (const auto way = stretch(text)) return way;
    Scan s(text);
    eatFillers(s);
    if (const auto time = clockLength(s)) return Milliseconds(std::llround(*time));
    const bool iso = s.eat('p');
    if (iso) s.eat('t');
    double sum = 0;
    bool any = false;
    for (; s.digit(); any = true) {
        const auto value = number(s);
        const auto length = value ? unit(s) : std::nullopt;
        if (!length) return std::nullopt;
        // A number alone counts minutes, and is all there is.
        if (*length == 0 && (any || !s.ended())) return std::nullopt;
        sum += *value * (*length > 0 ? *length : minute);
        s.eat('.');
        if (iso) s.eat('t');
        eatFillers(s);
    }
    return any && sum < 36'500 * day ? std::optional(Milliseconds(std::llround(sum))) : std::nullopt;
}

}
