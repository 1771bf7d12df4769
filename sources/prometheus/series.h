// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

#include <optional>
#include <vector>

namespace sources::prometheus {

/// The label that holds the name of a metric.
inline constexpr const char* nameLabel = "__name__";

struct Point {
    std::int64_t at = 0; ///< milliseconds since 1970 UTC
    double value = 0;    ///< finite
};

/// The points of one label set; its name stands under nameLabel where it has one.
struct Series {
    reliability::Labels labels;
    std::vector<Point> points;
};

/// The metric's name; empty for the result of an expression.
std::string nameOf(const Series& series);

/// Milliseconds of decimal seconds ("1564308009.804", "1.5e9"), exact to the last digit of those that are plain, halves
/// rounded up. None for what is no time from 1970 to 9999.
std::optional<std::int64_t> parseSeconds(std::string_view text);
/// The same of whole milliseconds.
std::optional<std::int64_t> parseMilliseconds(std::string_view text);

/// A value of Prometheus: "21", "1e-3", "NaN", "+Inf", in any case. What is too large for a double is infinite. None
/// for other texts.
std::optional<double> parseValue(std::string_view text);

/// Sorts by time; of several points of a time the last one given holds. Returns how many went.
std::int64_t fold(std::vector<Point>& points);

/// The usual distance of neighbouring points, in whole seconds from a second on: scrapes jitter by milliseconds, and
/// the same series must get the same stamps each time. 0 with fewer than two points.
reliability::Milliseconds usualStep(const std::vector<Point>& points);

/// "name{a=\"b\"}", for people.
std::string shownLabels(const reliability::Labels& labels);

}
