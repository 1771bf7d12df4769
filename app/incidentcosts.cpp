// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidentcosts.h"

#include "app/indicatorseries.h"
#include "app/zones.h"
#include "reliability/budget/incidentcost.h"
#include "reliability/budget/policy.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

Result<void> addCosts(storage::Session& session, IncidentReview& review, const Project& project,
                      const Indicator& indicator, Range span, Instant asOf, const Zone& zone)
{
    const auto objectives = session.store<Objective>().findBy("indicator_id", indicator.id);
    if (!objectives) return failed(objectives);
    for (const Objective& objective : *objectives) {
        const auto measured = measure(session, objective, indicator, {}, span.to, zone);
        if (!measured) return failed(measured);
        if (!*measured) continue;
        const auto samples = samplesOf(session, indicator, samplesFor(**measured, span), asOf);
        if (!samples) return failed(samples);
        if (const auto ok = addCost(review, **measured, *samples, span, project, zone); !ok) return ok;
    }
    return {};
}

}

std::optional<Range> costedSpan(const Incident& incident, Instant asOf)
{
    const TimeMark* start = incident.reading.mark(MarkKind::start);
    const bool guessed = start && start->origin == MarkOrigin::assumed && start->at == incident.start;
    if (guessed && !incident.end) return std::nullopt;
    const std::optional<Instant> over = incident.over(asOf);
    if (!incident.start || !over) return std::nullopt;
    const Range span{*incident.start, std::min(*over, asOf)};
    return span.empty() ? std::nullopt : std::optional(span);
}

bool concerns(const Incident& incident, const Indicator& indicator)
{
    const auto& linked = incident.indicators;
    return linked.empty() || std::ranges::find(linked, indicator.name) != linked.end();
}

Range samplesFor(const Measured& measured, Range span)
{
    const ObjectiveVersion& version = measured.versionAt(span.to);
    const bool fills = version.missing.value_or(MissingPolicy::ignore) != MissingPolicy::ignore;
    const bool projects = version.windowKind == WindowKind::calendar;
    // Projections, what is due from the first unit on, and values that only repeat look further back than a window.
    if (projects || fills || !measured.slots.empty() || measured.indicator.kind == Kind::batch)
        return {allTime.from, span.to};
    return {span.from - version.window.fixed() - measured.indicator.labelDelay - dayLength, span.to};
}

Result<void> addCost(IncidentReview& review, const Measured& measured, const Samples& samples, Range span,
                     const Project& project, const Zone& zone)
{
    if (project.phase == Phase::concept_) return {};
    const Question question = measured.question(project.phase, span.to, zone);
    const auto spent = incidentCost(samples, question, span);
    if (!spent) return failed(spent);
    const auto excess = *spent ? excessCost(samples, question, span) : spent;
    if (!excess) return failed(excess);
    review.costs.push_back({measured.indicator.name, measured.objective.name, *spent, *excess});
    review.budgetSpent = std::max(review.budgetSpent, *spent);
    return {};
}

Result<void> addShared(IncidentReview& review, const Measured& measured, const Samples& samples, Range span,
                       const std::vector<Range>& parts, const Project& project, const Zone& zone)
{
    if (review.costs.empty() || !review.costs.back().spent) return {};
    const Question question = measured.question(project.phase, span.to, zone);
    for (const Range& part : parts) {
        const auto spent = incidentCost(samples, question, part);
        if (!spent) return failed(spent);
        if (spent->value_or(0) > 0) review.costs.back().shared.push_back({part, **spent});
    }
    return {};
}

Result<IncidentReview> incidentCosts(storage::Session& session, const Incident& incident, Instant asOf)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    IncidentReview review{incident, {}, {}, {}};
    const auto span = costedSpan(incident, asOf);
    const auto project = session.store<Project>().find(incident.project);
    if (!project) return failed(project);
    if (!span || !*project) return review;
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    const auto indicators = session.store<Indicator>().findBy("project_id", incident.project);
    if (!indicators) return failed(indicators);
    for (const Indicator& indicator : *indicators) {
        if (!concerns(incident, indicator) || indicator.shape == Shape::rated) continue;
        if (const auto ok = addCosts(session, review, **project, indicator, *span, asOf, *zone); !ok) return failed(ok);
    }
    return review;
}

}
