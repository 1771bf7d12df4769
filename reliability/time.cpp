// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/time.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace reliability {

namespace {

using namespace std::chrono;

/// Reads text from the left; every take* moves on only when it succeeds.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool done() const { return m_text.empty(); }
    bool takeDigits(std::size_t count, int& out)
    {
        if (m_text.size() < count) return false;
        const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + count, out);
        if (error != std::errc() || end != m_text.data() + count || m_text.front() == '-') return false;
        m_text.remove_prefix(count);
        return true;
    }
    bool take(std::string_view oneOf)
    {
        if (m_text.empty() || oneOf.find(m_text.front()) == std::string_view::npos) return false;
        m_last = m_text.front();
        m_text.remove_prefix(1);
        return true;
    }
    char last() const { return m_last; }

private:
    std::string_view m_text;
    char m_last = 0;
};

bool takeDate(Scanner& in, Civil& out)
{
    int y = 0, m = 0, d = 0;
    if (!in.takeDigits(4, y) || !in.take("-/") || !in.takeDigits(2, m) || !in.take("-/") || !in.takeDigits(2, d))
        return false;
    const year_month_day date{year(y), month(static_cast<unsigned>(m)), std::chrono::day(static_cast<unsigned>(d))};
    if (!date.ok()) return false;
    out = civil(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
    return true;
}

/// Fraction digits behind the point: milliseconds, further digits cut.
bool takeFraction(Scanner& in, int& ms)
{
    int digit = 0, count = 0;
    for (; in.takeDigits(1, digit); ++count)
        if (count < 3) ms = ms * 10 + digit;
    for (int i = count; i < 3; ++i) ms *= 10;
    return count > 0;
}

bool takeTimeOfDay(Scanner& in, Civil& out)
{
    int h = 0, min = 0, s = 0, ms = 0;
    if (!in.takeDigits(2, h) || !in.take(":") || !in.takeDigits(2, min)) return false;
    if (in.take(":")) {
        if (!in.takeDigits(2, s)) return false;
        if (in.take(".,") && !takeFraction(in, ms)) return false;
    }
    if (h > 23 || min > 59 || s > 60) return false;
    out.ms += ((h * 60LL + min) * 60 + s) * 1000 + ms;
    return true;
}

bool takeZone(Scanner& in, Milliseconds& offset)
{
    if (in.take("Zz")) return true;
    if (!in.take("+-")) return false;
    const int sign = in.last() == '-' ? -1 : 1;
    int h = 0, m = 0;
    if (!in.takeDigits(2, h)) return false;
    in.take(":");
    if (!in.takeDigits(2, m) || h > 18 || m > 59) return false;
    offset = sign * (hours(h) + minutes(m));
    return true;
}

}

Civil civil(int y, unsigned m, unsigned d, int h, int min, int s, int ms)
{
    const sys_days date = year_month_day{year(y), month(m), std::chrono::day(d)};
    return {duration_cast<Milliseconds>(date.time_since_epoch()).count() + ((h * 60LL + min) * 60 + s) * 1000 + ms};
}

year_month_day dateOf(Civil c) { return year_month_day(floor<days>(sys_time<Milliseconds>(Milliseconds(c.ms)))); }

Result<Instant> parseInstant(std::string_view text)
{
    Scanner in(text);
    Civil local;
    Milliseconds offset{0};
    if (!takeDate(in, local) || !in.take("Tt ") || !takeTimeOfDay(in, local) || !takeZone(in, offset) || !in.done())
        return fail(Code::timeUnreadable, {std::string(text)});
    return Instant{local.ms - offset.count()};
}

Result<Civil> parseCivil(std::string_view text)
{
    Scanner in(text);
    Civil local;
    if (!takeDate(in, local)) return fail(Code::timeUnreadable, {std::string(text)});
    if (in.take("Tt ") && !takeTimeOfDay(in, local)) return fail(Code::timeUnreadable, {std::string(text)});
    if (!in.done()) return fail(Code::timeUnreadable, {std::string(text)});
    return local;
}

std::string formatDate(Civil c)
{
    const year_month_day date = dateOf(c);
    std::array<char, 40> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02u",
                  static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

std::string format(Instant t)
{
    const std::int64_t msOfDay = ((t.ms % dayLength.count()) + dayLength.count()) % dayLength.count();
    const int s = static_cast<int>(msOfDay / 1000), ms = static_cast<int>(msOfDay % 1000);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    std::string out = formatDate({t.ms}) + text.data();
    if (ms != 0) {
        std::snprintf(text.data(), text.size(), ".%03d", ms);
        out += text.data();
    }
    return out + "Z";
}

Instant SystemClock::now() const
{
    return {duration_cast<Milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}
