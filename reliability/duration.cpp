// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/duration.h"

#include <array>
#include <charconv>

namespace reliability {

namespace {

struct UnitRow {
    char letter;
    Length::Unit unit;
    Milliseconds fixed;
};

using namespace std::chrono_literals;
constexpr std::array units{
    UnitRow{'s', Length::Unit::second, 1s},
    UnitRow{'m', Length::Unit::minute, 1min},
    UnitRow{'h', Length::Unit::hour, 1h},
    UnitRow{'d', Length::Unit::day, 24h},
    UnitRow{'w', Length::Unit::week, 7 * 24h},
    UnitRow{'M', Length::Unit::month, 0s},
    UnitRow{'Q', Length::Unit::quarter, 0s},
    UnitRow{'Y', Length::Unit::year, 0s},
};

constexpr int largestCount = 100'000;
constexpr Milliseconds longest = largestCount * 7 * 24h; ///< however it is written: 2419200s is 28 d

const UnitRow& row(Length::Unit unit)
{
    for (const UnitRow& r : units)
        if (r.unit == unit) return r;
    return units.front();
}

}

Milliseconds Length::fixed() const { return count * row(unit).fixed; }

Result<Length> parseLength(std::string_view text)
{
    int count = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, count);
    if (error == std::errc() && count >= 1 && stop + 1 == end)
        for (const UnitRow& r : units)
            if (r.letter == *stop && (count <= largestCount || (r.fixed > 0s && count * r.fixed <= longest)))
                return Length{count, r.unit};
    return fail(Code::durationUnreadable, {std::string(text)});
}

std::string format(Length length) { return std::to_string(length.count) + row(length.unit).letter; }

Result<Milliseconds> parseFixed(std::string_view text)
{
    const auto length = parseLength(text);
    if (!length) return failed(length);
    if (length->calendar()) return fail(Code::durationUnreadable, {std::string(text)});
    return length->fixed();
}

std::string formatFixed(Milliseconds length)
{
    constexpr std::array steps{Length::Unit::day, Length::Unit::hour, Length::Unit::minute};
    for (const Length::Unit unit : steps)
        if (length.count() != 0 && length % row(unit).fixed == 0ms)
            return std::to_string(length / row(unit).fixed) + row(unit).letter;
    return std::to_string(std::chrono::duration_cast<Seconds>(length).count()) + "s";
}

}
