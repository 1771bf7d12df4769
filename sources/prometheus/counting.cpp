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
    const std::int64_t first = series.points.front().at;
    const auto [known, isNew] = m_targets.try_emplace(targetOf(series.labels), first);
    if (!isNew) known->second = std::min(known->second, first);
}

/// What came since the last point; none where counting starts.
std::optional<double> Counting::increase(const std::optional<Point>& last, const Point& point, const Target& target)
{
    if (!last) {
        const auto known = m_targets.find(target);
        const bool begins = !target.second.empty() && known != m_targets.end() && known->second < point.at;
        m_begun += begins;
        return begins ? std::optional(point.value) : std::nullopt;
    }
    if (point.value >= last->value) return point.value - last->value;
    ++m_resets;
    return point.value;
}

void Counting::add(const Series& series)
{
    Labels group;
    for (const std::string& label : m_splitBy) group[label] = valueOf(series.labels, label);
    auto& last = m_last[series.labels];
    const Target target = targetOf(series.labels);
    std::map<std::int64_t, double>* counts = nullptr;
    for (const Point& point : series.points) {
        if (point.value < 0) {
            ++m_negative;
            continue;
        }
        std::optional<double> came = point.value;
        if (m_kind == Kind::runningTotals) {
            came = increase(last, point, target);
            last = point;
        }
        if (!came) continue;
        if (!counts) counts = &m_counts[group];
        (*counts)[stepStart(point.at, m_step)] += *came;
    }
}

}
