// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <tl/expected.hpp>

namespace sources::mlflow {

/// One value of a metric as it was logged. `value` may be NaN or infinite.
struct MetricPoint {
    std::int64_t at = 0; ///< milliseconds since 1970 UTC
    std::int64_t step = 0;
    double value = 0;
};

/// What is left of a metric's history in a run: the latest point, and what is worth counting.
struct MetricHistory {
    std::optional<MetricPoint> latest;
    std::int64_t points = 0, notNumbers = 0, infinite = 0;

    void add(const MetricPoint& point);
};

/// True when `a` is later than `b`: by step, time, then value, as MLflow has it; NaN is before every number.
bool later(const MetricPoint& a, const MetricPoint& b);

/// Milliseconds that a date can have: 1970 to 9999.
bool plausibleTime(std::int64_t ms);

/// Reads "TIME VALUE [STEP [more]]", blanks or tabs between them; else why it can't be read.
tl::expected<MetricPoint, const char*> parseMetricLine(std::string_view line);

using LineRejected = std::function<void(std::int64_t line, const char* reason)>;

/// Reads all lines of a metric's file. A last line that has neither its step nor a line feed was cut off, perhaps
/// within its value, and is rejected. Blank lines count as lines and say nothing.
MetricHistory readMetricLines(std::string_view text, const LineRejected& rejected);

}
