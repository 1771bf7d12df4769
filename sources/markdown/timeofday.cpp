// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/timeofday.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

using namespace reliability;

namespace {

/// Hours, minutes and seconds; a leap second counts as the one before.
std::optional<Milliseconds> clock(int hour, int minute, int second = 0, int ms = 0)
{
    const bool midnight = hour == 24 && minute == 0 && second == 0;
    if (hour < 0 || (hour > 23 && !midnight) || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    return Milliseconds(((hour * 60 + minute) * 60 + std::min(second, 59)) * std::int64_t{1000} + ms);
}

/// Twelve-hour clock; an hour above 12 counts as it stands.
int hourOf(int hour, bool afternoon)
{
    if (hour > 12) return hour;
    return afternoon ? hour % 12 + 12 : hour % 12;
}

/// "am", "p.m.": the hour by it.
bool eatHalf(Scan& s, int& hour)
{
    const std::size_t from = s.position();
    s.blanks();
    const char half = s.eatOneOf("ap");
    const bool dotted = half != 0 && s.eat('.');
    if (half == 0 || !s.eat('m') || (dotted && !s.eat('.')) || s.wordCharacter()) {
        s.back(from);
        return false;
    }
    hour = hourOf(hour, half == 'p');
    return true;
}

/// "14:30 Uhr", "14:30h"
void eatClockWord(Scan& s)
{
    const std::size_t from = s.position();
    if (s.eatWord("h")) return;
    s.blanks();
    if (!s.eatWord("uhr") && !s.eatWord("hrs")) s.back(from);
}

/// Fractions of a second, cut to milliseconds.
int eatFraction(Scan& s)
{
    if (!(s.at('.') || s.at(',')) || !s.digitAfter(1)) return 0;
    s.skip();
    int ms = 0;
    for (int scale = 100; s.digit(); scale /= 10) ms += s.number(1, 1) * scale;
    return ms;
}

using Time = std::optional<Milliseconds>;

/// "9:05", "12:05:30.25", with or without am and pm
Time withColon(Scan& s)
{
    int hour = s.number(1, 2);
    if (hour < 0 || !s.eat(':')) return std::nullopt;
    const int minute = s.number(2, 2);
    if (minute < 0 || s.digit()) return std::nullopt;
    int second = 0, ms = 0;
    if (s.at(':') && s.digitAfter(1)) {
        s.eat(':');
        second = s.number(2, 2);
        ms = eatFraction(s);
    }
    if (!eatHalf(s, hour)) eatClockWord(s);
    return clock(hour, minute, second, ms);
}

/// "134151.410665" behind a "T"
Time sixDigits(Scan& s)
{
    if (!s.after('t')) return std::nullopt;
    const int hour = s.number(2, 2), minute = s.number(2, 2), second = s.number(2, 2);
    if (second < 0 || s.digit()) return std::nullopt;
    return clock(hour, minute, second, eatFraction(s));
}

/// "5 pm", "9h30", "14 Uhr", "14.30 Uhr"
Time withWord(Scan& s)
{
    int hour = s.number(1, 2);
    if (hour < 0 || s.digit()) return std::nullopt;
    if (eatHalf(s, hour)) return clock(hour, 0);
    if (s.eat('h')) {
        const int minute = s.number(2, 2);
        return minute < 0 || s.wordCharacter() ? std::nullopt : clock(hour, minute);
    }
    const int minute = s.eat('.') ? s.number(2, 2) : 0;
    s.blanks();
    return minute >= 0 && s.eatWord("uhr") ? clock(hour, minute) : std::nullopt;
}

/// "0930 UTC", "0930h", "0930Z"
Time fourDigits(Scan& s)
{
    const int hour = s.number(2, 2), minute = s.number(2, 2);
    if (minute < 0 || s.digit()) return std::nullopt;
    if (s.eatWord("hrs") || s.eatWord("h") || s.at('z')) return clock(hour, minute);
    const std::size_t from = s.position();
    s.blanks();
    const bool zoned = from != s.position() && zoneAt(s.rest()).has_value();
    s.back(from);
    return zoned ? clock(hour, minute) : std::nullopt;
}

/// "14時30分", "午後2時半"
Time japaneseTime(Scan& s)
{
    const bool afternoon = s.eat("午後"), half = afternoon || s.eat("午前");
    s.blanks();
    int hour = s.number(1, 2), minute = 0, second = 0;
    if (hour >= 0 && half) hour = hourOf(hour, afternoon);
    if (hour >= 0 && half && s.eat(':')) return clock(hour, s.number(2, 2));
    if (hour < 0 || !s.eat("時")) return std::nullopt;
    if (s.eat("半")) return clock(hour, 30);
    s.blanks();
    const std::size_t from = s.position();
    if ((minute = s.number(1, 2)) < 0 || !s.eat("分")) return s.back(from), clock(hour, 0);
    s.blanks();
    const std::size_t behind = s.position();
    if ((second = s.number(1, 2)) < 0 || !s.eat("秒")) s.back(behind), second = 0;
    return clock(hour, minute, second);
}

Time named(Scan& s)
{
    for (const std::string_view noon : {"noon", "mittag"})
        if (s.eatWord(noon)) return clock(12, 0);
    if (s.eat("正午")) return clock(12, 0);
    return s.eatWord("midnight") ? clock(0, 0) : std::nullopt;
}

/// "--:--", "HH:mm", "14:??", "2X:XX"
bool unknownClock(Scan& s)
{
    constexpr std::string_view signs = "?xhmn-_0123456789";
    int unknown = 0, before = 0, behind = 0;
    const auto take = [&](int& count) {
        while (count < 2 && !s.ended()) {
            const bool digit = s.digit();
            if (s.eatOneOf(signs) == 0) return;
            unknown += !digit;
            ++count;
        }
    };
    take(before);
    if (before == 0 || !s.eat(':')) return false;
    take(behind);
    return behind == 2 && unknown > 0 && !s.wordCharacter();
}

std::optional<ZoneWord> offsetAt(Scan& s)
{
    const std::size_t from = s.position();
    const bool plus = s.eat('+');
    if (!plus && !s.eat('-')) return std::nullopt;
    const int hours = s.number(2, 2);
    const bool colon = s.eat(':');
    const int minutes = s.number(2, 2);
    if (hours < 0 || hours > 14 || (colon && minutes < 0) || minutes > 59 || s.digit() || s.at(':')) {
        s.back(from);
        return std::nullopt;
    }
    const Seconds offset((plus ? 1 : -1) * (hours * 60 + std::max(minutes, 0)) * 60);
    return ZoneWord{ZoneWord::Kind::offset, "", offset, {}, 0};
}

/// A zone behind a time of day. "-05:00" is one behind a time with seconds or a "T" before it, else the end of a range.
enum class Minus { offset, range };
std::optional<ZoneWord> zoneBehind(Scan& s, Minus minus)
{
    if (s.eatWord("z")) return ZoneWord{ZoneWord::Kind::offset, "UTC", {}, {}, 0};
    if (minus == Minus::offset || s.at('+'))
        if (auto offset = offsetAt(s)) return offset;
    const std::size_t from = s.position();
    s.blanks();
    const bool bracket = s.eatOneOf("([") != 0;
    auto zone = zoneAt(s.rest());
    if (zone) s.eatOriginal(zone->length);
    if (zone && bracket && s.eatOneOf(")]") == 0) zone.reset();
    if (!zone) s.back(from);
    return zone;
}

}

std::optional<TimeOfDay> timeOfDayAt(Scan& s)
{
    static constexpr std::array readers{withColon, sixDigits, withWord, fourDigits, japaneseTime, named};
    const std::size_t from = s.position();
    const bool stamp = s.after('t');
    for (const auto read : readers) {
        if (const auto time = read(s)) {
            const std::string_view text = s.eaten(from);
            const bool seconds = std::ranges::count(text, ':') == 2;
            return TimeOfDay{time, zoneBehind(s, stamp || seconds ? Minus::offset : Minus::range)};
        }
        s.back(from);
    }
    if (unknownClock(s)) return TimeOfDay{std::nullopt, zoneBehind(s, Minus::range)};
    s.back(from);
    return std::nullopt;
}

}
