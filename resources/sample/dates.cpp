// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/dates.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

namespace sample {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

struct When {
    int weeks = 0;
    std::string day;
    bool timed = false;
    int hour = 0, minute = 0;
};

[[noreturn]] void refuse(std::string_view text)
{
    throw std::invalid_argument("not a date of the sample: " + std::string(text));
}

When parse(std::string_view text)
{
    std::istringstream in{std::string(text)};
    When when;
    char w = 0;
    char colon = ':';
    if (!(in >> when.weeks >> w) || w != 'w') refuse(text);
    if (!(in >> when.day)) return when;
    if (in >> when.hour) {
        when.timed = true;
        if (!(in >> colon >> when.minute)) refuse(text);
    }
    const bool clock = when.hour >= 0 && when.hour < 24 && when.minute >= 0 && when.minute < 60 && colon == ':';
    if (!clock || std::ranges::find(weekdays, when.day) == weekdays.end()) refuse(text);
    return when;
}

reliability::Instant resolve(reliability::Week last, const When& when)
{
    const reliability::Instant monday = range(plus(last, when.weeks), reliability::Zone()).from;
    const auto day = std::ranges::find(weekdays, when.day) - weekdays.begin();
    return monday + day * reliability::dayLength + std::chrono::hours(when.hour) + std::chrono::minutes(when.minute);
}

std::string expanded(reliability::Week last, std::string_view text)
{
    const When when = parse(text);
    if (when.day.empty()) return format(plus(last, when.weeks));
    const reliability::Instant t = resolve(last, when);
    return when.timed ? format(t) : formatDate(reliability::Civil{t.ms});
}

}

reliability::Instant instantOf(reliability::Week last, std::string_view when)
{
    const When parsed = parse(when);
    if (parsed.day.empty()) refuse(when);
    return resolve(last, parsed);
}

std::string expand(reliability::Week last, std::string_view text)
{
    std::string result;
    while (true) {
        const auto open = text.find("{{");
        result += text.substr(0, open);
        if (open == std::string_view::npos) return result;
        const auto close = text.find("}}", open);
        if (close == std::string_view::npos) refuse(text.substr(open, 40));
        result += expanded(last, text.substr(open + 2, close - open - 2));
        text.remove_prefix(close + 2);
    }
}

}
