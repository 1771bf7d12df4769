// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

/// How long an incident took; none where it isn't known, or the times contradict each other.
struct IncidentTimes {
    std::optional<Milliseconds> duration; ///< start to end of the impact
    std::optional<Milliseconds> detect;   ///< start to detected
    std::optional<Milliseconds> repair;   ///< detected to end
    std::optional<Milliseconds> resolve;  ///< declared to resolved
};

/// By the times that are written down; where one of the two isn't, by what the text states ("Time to detection: 5
/// minutes"). A start that was only assumed counts for nothing.
IncidentTimes timesOf(const Incident& incident);

/// Durations in minutes: how many are known, their median (of two middle ones the mean), and the value at place
/// ceil(0.9 n). None without any.
struct Spread {
    std::int64_t n = 0;
    std::optional<double> median, p90;
};
template <>
inline constexpr auto fields<Spread> =
    Fields{field("n", &Spread::n), field("median", &Spread::median), field("p90", &Spread::p90)};

Spread spreadOf(std::vector<Milliseconds> durations);

/// The incidents that were noticed in one way.
struct RouteStatistics {
    Detection route = Detection::unknown;
    std::int64_t n = 0;
    Spread detect, repair;
};
template <>
inline constexpr auto fields<RouteStatistics> = Fields{
    field("route", &RouteStatistics::route),
    field("n", &RouteStatistics::n),
    field("detect", &RouteStatistics::detect),
    field("repair", &RouteStatistics::repair),
};

struct IncidentStatistics {
    std::int64_t n = 0;
    std::optional<double> budgetSpent; ///< spentTogether(): of each its headline, what overlaps once
    Spread duration, detect, repair, resolve;
    std::vector<RouteStatistics> byDetection; ///< of the routes that occur
};
template <>
inline constexpr auto fields<IncidentStatistics> = Fields{
    field("n", &IncidentStatistics::n),
    field("budget_spent", &IncidentStatistics::budgetSpent),
    field("duration", &IncidentStatistics::duration),
    field("detect", &IncidentStatistics::detect),
    field("repair", &IncidentStatistics::repair),
    field("resolve", &IncidentStatistics::resolve),
    field("by_detection", &IncidentStatistics::byDetection),
};

IncidentStatistics statisticsOf(const std::vector<const IncidentReview*>& incidents);

}
