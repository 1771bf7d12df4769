// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triageitems.h"

#include "app/indicatorseries.h"
#include "reliability/series.h"

#include <algorithm>
#include <numeric>

namespace app {

using namespace reliability;

namespace {

constexpr int kpiWeeks = 12; // the 8 usual ones and the longest fall
constexpr double wholeWeek = 0.85;
constexpr Milliseconds precision = std::chrono::minutes(10);

bool isBelow(const std::optional<double>& remaining, TriageRule rule)
{
    return remaining && (rule == TriageRule::exhausted ? *remaining <= 0 : *remaining < 0.25);
}

}

void TriageSignals::add(const Indicator& indicator, const Samples& samples, std::span<const Range> corrections)
{
    if (!raisesSignals(m_project)) return;
    const Range days{m_zone.addDays(m_asOf, -7), m_asOf};
    if (auto runs = failedRuns(indicator, samples, days, corrections)) m_found.push_back(std::move(*runs));
    if (indicator.family != Family::kpi || indicator.shape == Shape::rated) return;
    const Instant end = m_asOf - indicator.labelDelay;
    const auto fall = kpiFall(weekMeans(samples, end), indicator.direction);
    if (!fall) return;
    const Instant from = m_zone.addDays(end, -7 * fall->weeks);
    const Range began{from, m_zone.addDays(from, 7)};
    m_found.push_back({TriageRule::kpiFell, indicator.name, Symptom::none, began, {}, fall->change});
}

// A week with holes would compare its weekdays with other weekdays.
std::vector<std::optional<double>> TriageSignals::weekMeans(const Samples& samples, Instant end) const
{
    std::vector<std::vector<Point>> weeks;
    std::size_t most = 0;
    for (int week = kpiWeeks; week > 0; --week) {
        const Range range{m_zone.addDays(end, -7 * week), m_zone.addDays(end, -7 * (week - 1))};
        weeks.push_back(pointsOf(slice(samples, range)));
        most = std::max(most, weeks.back().size());
    }
    std::vector<std::optional<double>> means;
    for (const auto& points : weeks) {
        means.emplace_back();
        const auto count = static_cast<double>(points.size());
        if (points.empty() || count < wholeWeek * static_cast<double>(most)) continue;
        const auto add = [](double sum, const Point& p) { return sum + p.y; };
        means.back() = std::accumulate(points.begin(), points.end(), 0.0, add) / count;
    }
    return means;
}

Result<void> TriageSignals::add(const ObjectiveReview& objective, const Samples& samples, const Question& question)
{
    const auto rule = raisesSignals(m_project) ? budgetRule(objective.now) : std::nullopt;
    if (!rule) return {};
    const auto began = beginning(objective, *rule, samples, question);
    if (!began) return failed(began);
    const Symptom symptom = objective.indicator.family == Family::ml ? Symptom::accuracy : Symptom::errors;
    const TriageSignal signal{*rule, objective.indicator.name, symptom, *began, {}, 0};
    // Of several objectives of an indicator the gravest speaks.
    const auto other = std::ranges::find_if(m_found, [&](const TriageSignal& s) {
        return s.indicator == signal.indicator && s.rule <= TriageRule::atRisk;
    });
    if (other == m_found.end()) m_found.push_back(signal);
    else if (signal.rule < other->rule) *other = signal;
    return {};
}

// The last time when the budget came under the cut: the week from the ends of the weeks, the minutes within it. At risk
// by forecast alone it is the week that the forecast was made from.
Result<Range> TriageSignals::beginning(const ObjectiveReview& objective, TriageRule rule, const Samples& samples,
                                       const Question& question) const
{
    const auto& weeks = objective.weeks;
    const Instant weekAgo = m_zone.addDays(m_asOf, -7);
    int below = 0;
    while (below < static_cast<int>(weeks.size()) &&
           isBelow(weeks[weeks.size() - 1 - static_cast<std::size_t>(below)], rule))
        ++below;
    if (below == 0) return Range{weekAgo, weekAgo};
    const Instant first = m_zone.addDays(m_asOf, -7 * (below - 1));
    std::vector<Instant> times;
    for (Instant t = m_zone.addDays(first, -7); t < first; t = t + precision) times.push_back(t);
    const auto remaining = remainingAt(samples, question, times);
    if (!remaining) return failed(remaining);
    const auto lastAbove =
        std::find_if(remaining->rbegin(), remaining->rend(), [&](const auto& r) { return !isBelow(r, rule); });
    const auto at = static_cast<std::size_t>(remaining->rend() - lastAbove);
    return Range{at > 0 ? times[at - 1] : times.front(), at < times.size() ? times[at] : first};
}

std::vector<TriageItem> storedTriage(std::span<const TriageItem> all, std::span<const Incident> incidents,
                                     Id<Project> project)
{
    std::vector<TriageItem> items;
    for (TriageItem item : all) {
        const auto incident = std::ranges::find(incidents, item.incident, &Incident::id);
        if (item.incident && incident != incidents.end()) item.project = incident->project;
        if (item.project == project) items.push_back(std::move(item));
    }
    return items;
}

std::vector<TriageItem> unassignedTriage(const ReviewData& data, std::vector<TriageItem> stored)
{
    ProjectReview none;
    none.incidents = data.unassigned;
    none.triage = std::move(stored);
    return triageOf(none, {}, data.asOf, data.zone);
}

}
