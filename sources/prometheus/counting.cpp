// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/counting.h"

#include <algorithm>
#include <utility>

namespace sources::prometheus {

using namespace reliability;

namespace {

std::string valueOf(const Labels& labels, const std::string& name)
{
    const auto at = labels.find(name);
    return at == labels.end() ? std::string() : at->second;
}

std::pair<std::string, std::string> targetOf(const Labels& labels)
{
    return {valueOf(labels, "job"), valueOf(labels, "instance")};
}

}

std::int64_t stepStart(std::int64_t at, Milliseconds step)
{
    const std::int64_t length = step.count(), before = at - 1;
    const std::int64_t down = before < 0 && before % length != 0;
    return (before / length - down) * length;
}

void Counting::announce(const Series& series)
{
    if (series.points.empty()) return;
    const auto [known, isNew] = m_targets.try_emplace(targetOf(series.labels), series.points.front().at);
    if (!isNew) known->second = std::min(known->second, series.points.front().at);
}

/// What came since the last point.
double Counting::increase(std::optional<double>& last, const Point& point, bool begins)
{
    const std::optional<double> before = std::exchange(last, point.value);
    if (!before) {
        m_begun += begins;
        return begins ? point.value : 0;
    }
    if (point.value >= *before) return point.value - *before;
    ++m_resets;
    return point.value;
}

void Counting::add(const Series& series)
{
    Labels group;
    for (const std::string& label : m_splitBy) group[label] = valueOf(series.labels, label);
    auto& last = m_last[series.labels];
    std::map<std::int64_t, double>* counts = nullptr;
    const auto target = m_targets.find(targetOf(series.labels));
    for (const Point& point : series.points) {
        if (point.value < 0) {
            ++m_negative;
            continue;
        }
        double came = point.value;
        if (m_kind == Kind::runningTotals) {
            const bool begins = !last && target != m_targets.end() && target->second < point.at;
            const bool counted = last || begins;
            came = increase(last, point, begins);
            if (!counted) continue;
        }
        if (!counts) counts = &m_counts[group];
        (*counts)[stepStart(point.at, m_step)] += came;
    }
}

}
