// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/counterpull.h"

#include <algorithm>
#include <utility>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr Milliseconds lookBack = std::chrono::hours(1);
/// The samples of a step, without one that stands at its start: that range is closed at both ends in Prometheus 2.
std::string within(const std::string& selector, Milliseconds length)
{
    return selector + "[" + promDuration(length - Milliseconds(1)) + "]";
}

constexpr std::int64_t maxSampleQuestions = 2'000, stepsAtOnce = 16;

void merge(std::map<Labels, std::vector<Point>>& merged, std::vector<Series>&& all, std::int64_t after, std::int64_t to)
{
    for (Series& series : all) {
        series.labels.erase(nameLabel); // some functions keep it, some don't
        auto& points = merged[std::move(series.labels)];
        for (const Point& point : series.points)
            if (after < point.at && point.at <= to) points.push_back(point);
    }
}

}

/// What the counters said last before the first step: as of then, however old.
Result<void> CounterPull::begin(Asking& asking, std::int64_t from)
{
    const std::string range = promDuration(std::max(lookBack, m_step));
    auto before = asking.at("last_over_time(" + m_selector + "[" + range + "])", from);
    if (!before) return failed(before);
    merge(m_page, std::move(*before), from - 1, from);
    return {};
}

/// The ends of the steps in which a series is there and wasn't in the step before.
std::set<std::int64_t> CounterPull::breaks(std::int64_t from) const
{
    std::set<std::int64_t> ends;
    for (const auto& [labels, points] : m_page) {
        const auto known = m_last.find(labels);
        std::int64_t last = known == m_last.end() ? from - m_step.count() : known->second;
        for (const Point& point : points) {
            if (point.at == from) continue; // as of then, and perhaps older
            if (point.at - last > m_step.count()) ends.insert(point.at);
            last = point.at;
        }
    }
    return ends;
}

/// Adds the samples of the steps that end then.
Result<void> CounterPull::addSamples(Asking& asking, const std::set<std::int64_t>& ends)
{
    for (auto end = ends.begin(); end != ends.end();) {
        const std::int64_t start = *end - m_step.count();
        std::int64_t last = *end;
        for (++end; end != ends.end() && *end - last == m_step.count() && last - start < stepsAtOnce * m_step.count();
             ++end)
            last = *end;
        if (m_asked >= maxSampleQuestions) {
            m_unsure += (last - start) / m_step.count();
            continue;
        }
        ++m_asked;
        auto samples = asking.at(m_selector + "[" + promDuration(Milliseconds(last - start)) + "]", last);
        if (!samples) return failed(samples);
        // They say more than the last values: a counter that is gone by the step's end stands there with its old one.
        for (auto& [labels, points] : m_page)
            std::erase_if(points, [&](const Point& point) { return start < point.at && point.at <= last; });
        merge(m_page, std::move(*samples), start, last);
    }
    return {};
}

Result<std::set<std::int64_t>> CounterPull::look(Asking& asking, std::int64_t from, std::int64_t to)
{
    m_page.clear();
    if (!m_begun)
        if (const auto ok = begin(asking, from); !ok) return failed(ok);
    const std::int64_t first = from + m_step.count();
    auto lasts = asking.range("last_over_time(" + within(m_selector, m_step) + ")", first, to, m_step);
    if (!lasts) return failed(lasts);
    merge(m_page, std::move(*lasts), from, to);
    // Two steps: a counter may begin anew between the last sample of one and the first of the next.
    const auto anew =
        asking.range("resets(" + m_selector + "[" + promDuration(2 * m_step) + "]) > 0", first, to, m_step);
    if (!anew) return failed(anew);
    std::set<std::int64_t> ends = breaks(from);
    for (const Series& series : *anew)
        for (const Point& point : series.points) ends.insert(point.at);
    return ends;
}

Result<std::vector<Series>> CounterPull::page(Asking& asking, const std::set<std::int64_t>& ends)
{
    if (const auto ok = addSamples(asking, ends); !ok) return failed(ok);
    std::vector<Series> page;
    page.reserve(m_page.size());
    for (auto& [labels, points] : std::exchange(m_page, {})) {
        page.push_back({labels, points});
        auto& own = page.back().points;
        std::stable_sort(own.begin(), own.end(), [](const Point& a, const Point& b) { return a.at < b.at; });
    }
    return page;
}

void CounterPull::keep(const std::vector<Series>& page, std::int64_t to)
{
    m_begun = true;
    for (const Series& series : page) {
        if (series.points.empty()) continue;
        const std::int64_t last = series.points.back().at;
        m_last[series.labels] = to - (to - last) / m_step.count() * m_step.count();
    }
}

}
