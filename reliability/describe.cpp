// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/describe.h"

#include <cmath>

namespace reliability {

namespace {

template <class T, class Parse>
bool parsed(const Json& j, T& out, Parse parse)
{
    const auto* text = j.get<std::string>();
    if (!text) return false;
    const auto value = parse(*text);
    return value ? (out = *value, true) : false;
}

}

bool fromJson(const Json& j, Instant& out)
{
    return parsed(j, out, [](const std::string& s) { return parseInstant(s); });
}

bool fromJson(const Json& j, Length& out)
{
    return parsed(j, out, [](const std::string& s) { return parseLength(s); });
}

bool fromJson(const Json& j, Uid& out)
{
    return parsed(j, out, [](const std::string& s) { return parseUid(s); });
}

bool fromJson(const Json& j, Target& out)
{
    double value = 0;
    if (!fromJson(j, value)) return false;
    const double billionths = value * 1e9, whole = std::round(billionths); // "1e-9" is no decimal that people write
    if (!(whole >= 0 && whole <= 1e9) || std::abs(billionths - whole) > 1e-6) return false;
    out.allowed = 1'000'000'000 - static_cast<std::int64_t>(whole);
    return true;
}

}
