// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/prometheus/series.h"

#include <map>
#include <utility>

namespace sources::prometheus {

/// Counts by the labels that split them and the start of the step they belong to: what came after `start`, up to and
/// with the step's end. Steps are multiples of their length since 1970.
using Counts = std::map<reliability::Labels, std::map<std::int64_t, double>>;

/// Adds up series of counts. Running totals are differenced one by one, each against its own last point, and only then
/// added: the sum of counters falls where any one of them began anew, and a fall can't be told from it. Where a counter
/// falls its process began anew, and all it says came since. The first point of a series is only where counting starts,
/// unless its target (the label instance) was sampled before without it: clients make a counter at its first event, so
/// all it says came since. So the increases add up to what was counted, exactly.
class Counting {
public:
    enum class Kind { runningTotals, perStep };

    Counting(reliability::Milliseconds step, std::vector<std::string> splitBy, Kind kind)
        : m_step(step)
        , m_splitBy(std::move(splitBy))
        , m_kind(kind)
    {}

    /// Makes known when the targets of these series were first sampled: all of them, before one of them is added.
    void announce(const Series& series);
    /// Points ascending, and not before those that were added of the series.
    void add(const Series& series);
    /// What was added since the last call.
    Counts take() { return std::exchange(m_counts, {}); }

    std::int64_t resets() const { return m_resets; }
    std::int64_t begun() const { return m_begun; }       ///< counters that came to be while their target was there
    std::int64_t negative() const { return m_negative; } ///< points that no counter has, left out
    std::size_t series() const { return m_last.size(); }

private:
    using Target = std::pair<std::string, std::string>; ///< job and instance
    std::optional<double> increase(const std::optional<Point>& last, const Point& point, const Target& target);

    reliability::Milliseconds m_step;
    std::vector<std::string> m_splitBy;
    Kind m_kind;
    std::map<reliability::Labels, std::optional<Point>> m_last; ///< by the series
    std::map<Target, std::int64_t> m_targets;                   ///< when each was first sampled
    Counts m_counts;
    std::int64_t m_resets = 0, m_begun = 0, m_negative = 0;
};

/// The start of the step that a time belongs to, which is after its start and up to its end.
std::int64_t stepStart(std::int64_t at, reliability::Milliseconds step);

}
