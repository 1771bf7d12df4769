// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/metriclines.h"
#include "tests/fuzz/failure.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

using namespace sources::mlflow;

namespace {

/// Shortest digits that mean the same number.
std::string digitsOf(double value)
{
    std::string digits(64, '\0');
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    digits.resize(static_cast<std::size_t>(end - digits.data()));
    return digits;
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

/// What is read of a line, written and read again is the same.
void comesBack(std::string_view line)
{
    const auto point = parseMetricLine(line);
    if (!point) return;
    if (!plausibleTime(point->at)) fail("a time that no date has", line);
    const std::string written =
        std::to_string(point->at) + ' ' + digitsOf(point->value) + ' ' + std::to_string(point->step);
    const auto again = parseMetricLine(written);
    if (!again) fail("can't be read again", written);
    if (again->at != point->at || again->step != point->step || !same(again->value, point->value))
        fail("comes back changed", line);
    if (later(*point, *point)) fail("later than itself", line);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    std::int64_t refused = 0, lastLine = 0;
    const MetricHistory history = readMetricLines(text, [&](std::int64_t line, const char*) {
        if (line <= lastLine) fail("lines out of order", text);
        lastLine = line;
        ++refused;
    });
    const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
    if (history.points + refused > lines) fail("more points than lines", text);
    if (history.latest.has_value() != (history.points > 0)) fail("no latest of many, or one of none", text);
    if (history.notNumbers + history.infinite > history.points) fail("more without value than there are", text);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        comesBack(std::string_view(text).substr(from, end - from));
        from = end + 1;
    }
    return 0;
}
