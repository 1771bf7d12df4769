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
    Target& target = m_targets[targetOf(series.labels)];
    for (const Point& point : series.points) target.times.push_back(point.at);
    target.sorted = false;
    // Most of its series are sampled together.
    constexpr std::size_t many = 1'000'000;
    if (target.times.size() > many) sort(target);
}

void Counting::sort(Target& target)
{
    if (target.sorted) return;
    std::sort(target.times.begin(), target.times.end());
    target.times.erase(std::unique(target.times.begin(), target.times.end()), target.times.end());
    target.sorted = true;
}

/// Whether the target was sampled after the last point of a series, or ever where it has none, and before `at`.
bool Counting::missed(Target& target, const std::optional<Point>& last, std::int64_t at)
{
    if (target.before && (!last || last->at < *target.before)) return true;
    sort(target);
    const auto next =
        last ? std::upper_bound(target.times.begin(), target.times.end(), last->at) : target.times.begin();
    return next != target.times.end() && *next < at;
}

/// What came since the last point; none where counting starts.
std::optional<double> Counting::increase(const std::optional<Point>& last, const Point& point, Target& target)
{
    if (missed(target, last, point.at)) {
        ++m_begun;
        return point.value;
    }
    if (!last) return std::nullopt;
    if (point.value >= last->value) return point.value - last->value;
    ++m_resets;
    return point.value;
}

Counts Counting::take()
{
    for (auto& [name, target] : m_targets) {
        if (target.times.empty()) continue;
        sort(target);
        target.before = target.times.back();
        target.times.clear();
    }
    return std::exchange(m_counts, {});
}

void Counting::add(const Series& series)
{
    Labels group;
    for (const std::string& label : m_splitBy) group[label] = valueOf(series.labels, label);
    auto& last = m_last[series.labels];
    Target& target = m_targets[targetOf(series.labels)];
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
