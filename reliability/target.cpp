// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/target.h"

namespace reliability {

namespace {

constexpr std::int64_t one = 1'000'000'000;

/// Decimal text as an integer of `digits` decimals; none when it is no plain decimal or has more (nonzero) decimals.
bool scaled(std::string_view text, int digits, std::int64_t& out)
{
    out = 0;
    bool any = false, point = false;
    int decimals = 0;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9' || out > one * 1000) return false;
        any = true;
        if (point && ++decimals > digits) {
            if (c != '0') return false;
            --decimals;
            continue;
        }
        out = out * 10 + (c - '0');
    }
    for (; decimals < digits; ++decimals) out *= 10;
    return any;
}

std::string decimal(std::int64_t value, int digits)
{
    std::string text = std::to_string(value);
    if (text.size() <= static_cast<std::size_t>(digits))
        text.insert(0, static_cast<std::size_t>(digits) + 1 - text.size(), '0');
    text.insert(text.size() - static_cast<std::size_t>(digits), ".");
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

}

Result<Target> parseTarget(std::string_view text)
{
    const bool percent = !text.empty() && text.back() == '%';
    std::string_view number = percent ? text.substr(0, text.size() - 1) : text;
    while (!number.empty() && number.back() == ' ') number.remove_suffix(1);
    std::int64_t billionths = 0;
    if (!scaled(number, percent ? 7 : 9, billionths) || billionths > one)
        return fail(Code::targetUnreadable, {std::string(text)});
    return Target{one - billionths};
}

std::string format(Target target) { return decimal(one - target.allowed, 9); }
std::string formatPercent(Target target) { return decimal(one - target.allowed, 7); }

}
