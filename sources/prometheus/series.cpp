// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/series.h"

#include "reliability/series.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr std::int64_t yearTenThousand = 253'402'300'800'000, second = 1'000;
constexpr std::size_t longestShown = 200;

bool plausible(std::int64_t ms) { return ms >= 0 && ms < yearTenThousand; }

bool digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<double> decimal(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || text.empty()) return std::nullopt;
    // 1e999, 1e-999: from_chars doesn't say which.
    if (error == std::errc::result_out_of_range) {
        const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
        return tiny ? 0 : std::numeric_limits<double>::infinity();
    }
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

}

std::string nameOf(const Series& series)
{
    const auto name = series.labels.find(nameLabel);
    return name == series.labels.end() ? std::string() : name->second;
}

std::optional<std::int64_t> parseSeconds(std::string_view text)
{
    const auto dot = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, dot), part = text.substr(std::min(dot + 1, text.size()));
    constexpr std::size_t mostDigits = 12;
    if (!whole.empty() && whole.size() <= mostDigits && digits(whole) && digits(part)) {
        std::int64_t ms = 0;
        for (const char c : whole) ms = ms * 10 + (c - '0');
        for (std::size_t i = 0; i < 3; ++i) ms = ms * 10 + (i < part.size() ? part[i] - '0' : 0);
        ms += part.size() > 3 && part[3] >= '5';
        return plausible(ms) ? std::optional(ms) : std::nullopt;
    }
    const auto value = decimal(text);
    if (!value || !(*value >= 0 && *value < static_cast<double>(yearTenThousand / second))) return std::nullopt;
    return static_cast<std::int64_t>(std::llround(*value * static_cast<double>(second)));
}

std::optional<std::int64_t> parseMilliseconds(std::string_view text)
{
    std::int64_t ms = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ms);
    const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return whole && plausible(ms) ? std::optional(ms) : std::nullopt;
}

std::optional<double> parseValue(std::string_view text)
{
    if (!text.empty() && ((text.back() >= '0' && text.back() <= '9') || text.back() == '.')) return decimal(text);
    std::string word = lower(text.substr(0, std::min<std::size_t>(text.size(), 16)));
    const bool negative = word.starts_with('-');
    if (negative || word.starts_with('+')) word.erase(0, 1);
    constexpr double infinite = std::numeric_limits<double>::infinity();
    if (word == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (word == "inf" || word == "infinity") return negative ? -infinite : infinite;
    return std::nullopt;
}

std::int64_t fold(std::vector<Point>& points)
{
    const auto earlier = [](const Point& a, const Point& b) { return a.at < b.at; };
    if (!std::is_sorted(points.begin(), points.end(), earlier)) std::stable_sort(points.begin(), points.end(), earlier);
    std::size_t to = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (i + 1 == points.size() || points[i + 1].at != points[i].at) points[to++] = points[i];
    const auto gone = static_cast<std::int64_t>(points.size() - to);
    points.resize(to);
    return gone;
}

Milliseconds usualStep(const std::vector<Point>& points)
{
    std::vector<std::int64_t> stamps;
    stamps.reserve(points.size());
    for (const Point& p : points) stamps.push_back(p.at);
    const std::int64_t step = medianStep(stamps).count();
    return Milliseconds(step < second ? step : (step + second / 2) / second * second);
}

std::string shownLabels(const Labels& labels)
{
    std::string text, inside;
    for (const auto& [key, value] : labels) {
        if (key == nameLabel) text = value;
        else inside.append(inside.empty() ? "" : ",").append(key).append("=\"").append(value).append("\"");
    }
    text += inside.empty() && !text.empty() ? "" : "{" + inside + "}";
    if (text.size() <= longestShown) return text;
    std::size_t end = longestShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

}
