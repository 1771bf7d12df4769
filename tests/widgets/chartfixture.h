// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"

/// Charts for tests: four weeks up to 2026-11-23 00:00 UTC.
namespace fixture {

inline constexpr std::int64_t hour = 3'600'000, day = 24 * hour;

reliability::Instant at(const char* rfc3339);
/// A line lane of one series with these points.
models::Lane lane(const QString& title, std::vector<reliability::Point> points);
/// Daily accuracy with a fall below 92 %, a gap, three provisional days, last week's line, an incident and changes.
models::ChartSpec accuracy();
/// Accuracy, availability every 5 min, nightly runs with failures, a KPI; as the project page shows them.
models::ChartSpec project();
/// `count` points of noise between 0 and 1 over the range of the others.
models::ChartSpec noise(int count);

}
