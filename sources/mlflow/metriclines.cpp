// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/metriclines.h"

#include "sources/textstamp.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace sources::mlflow {

namespace {

constexpr std::int64_t latestTime = 253'402'300'799'999; ///< the end of 9999
constexpr std::size_t mostFields = 3;                    ///< 3.x adds more, which are not needed

struct MetricFields {
    std::array<std::string_view, mostFields> text;
    std::size_t count = 0;
};

MetricFields metricFields(std::string_view line)
{
    MetricFields fields;
    while (fields.count < mostFields) {
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin == std::string_view::npos) break;
        line.remove_prefix(begin);
        const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
        fields.text[fields.count++] = line.substr(0, end);
        line.remove_prefix(end);
    }
    return fields;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Python writes "nan", "inf", "-inf"; hands and other tools write "NaN", "Infinity", "+1".
std::optional<double> metricValue(std::string_view text)
{
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}

void MetricHistory::add(const MetricPoint& point)
{
    ++points;
    notNumbers += std::isnan(point.value);
    infinite += std::isinf(point.value);
    if (!latest || later(point, *latest)) latest = point;
}

bool later(const MetricPoint& a, const MetricPoint& b)
{
    if (a.step != b.step) return a.step > b.step;
    if (a.at != b.at) return a.at > b.at;
    if (std::isnan(a.value) || std::isnan(b.value)) return std::isnan(b.value) && !std::isnan(a.value);
    return a.value > b.value;
}

bool plausibleTime(std::int64_t ms) { return ms >= 0 && ms <= latestTime; }

tl::expected<MetricPoint, const char*> parseMetricLine(std::string_view line)
{
    const MetricFields fields = metricFields(line);
    if (fields.count < 2) return tl::unexpected<const char*>("needs a time and a value");
    const auto at = wholeNumber(fields.text[0]);
    if (!at || !plausibleTime(*at)) return tl::unexpected<const char*>("unreadable time");
    const auto value = metricValue(fields.text[1]);
    if (!value) return tl::unexpected<const char*>("unreadable value");
    const auto step = fields.count > 2 ? wholeNumber(fields.text[2]) : 0;
    if (!step) return tl::unexpected<const char*>("unreadable step");
    return MetricPoint{*at, *step, *value};
}

MetricHistory readMetricLines(std::string_view text, const LineRejected& rejected)
{
    MetricHistory history;
    for (std::int64_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const bool last = end == std::string_view::npos;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(last ? text.size() : end + 1);
        if (trimmed(line).empty()) continue;
        const auto point = parseMetricLine(line);
        if (last && metricFields(line).count < mostFields) rejected(number, "line is cut off");
        else if (!point) rejected(number, point.error());
        else history.add(*point);
    }
    return history;
}

}
