// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/values.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace sources::openslo {

using namespace reliability;

std::optional<double> parseNumber(std::string_view text)
{
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<Target> parseShare(std::string_view text, std::string_view percent)
{
    if (const auto target = parseTarget(std::string(text.substr(0, 100)).append(percent))) return *target;
    const auto number = parseNumber(text);
    const double billionths = number.value_or(-1) * (percent.empty() ? 1e9 : 1e7), whole = std::round(billionths);
    // A double has sixteen digits, of which nine stand before this point.
    if (whole < 0 || whole > 1e9 || std::abs(billionths - whole) > 1e-6) return std::nullopt;
    return Target{1'000'000'000 - static_cast<std::int64_t>(whole)};
}

Milliseconds fixedOf(Length length)
{
    const int days = length.unit == Length::Unit::month     ? 30
                     : length.unit == Length::Unit::quarter ? 90
                     : length.unit == Length::Unit::year    ? 365
                                                            : 0;
    return days ? length.count * days * dayLength : length.fixed();
}

std::string formatCivil(Civil time)
{
    const std::int64_t day = dayLength.count(), seconds = ((time.ms % day + day) % day) / 1000;
    std::array<char, 16> clock{};
    std::snprintf(clock.data(),
                  clock.size(),
                  " %02d:%02d:%02d",
                  static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60),
                  static_cast<int>(seconds % 60));
    return formatDate(time) + clock.data();
}

}
