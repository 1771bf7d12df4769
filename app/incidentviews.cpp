// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidentviews.h"

#include "app/incidentcosts.h"
#include "app/indicatorseries.h"
#include "app/readings.h"
#include "app/zones.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// What each objective of an indicator shows. That a run failed is the same of all of them.
Result<void> addMeasured(storage::Session& session, std::vector<MeasuredEvent>& out, const Project& project,
                         const Indicator& indicator, Range around, const Zone& zone)
{
    const auto objectives = session.store<Objective>().findBy("indicator_id", indicator.id);
    if (!objectives) return failed(objectives);
    if (objectives->empty()) return {};
    const auto samples = samplesOf(session, indicator, around, around.to);
    if (!samples) return failed(samples);
    const bool runs = indicator.shape == Shape::run;
    for (const Objective& objective : *objectives) {
        const auto measured = measure(session, objective, indicator, {}, around.to, zone);
        if (!measured) return failed(measured);
        if (!*measured) continue;
        const auto units = unitsOf(*samples, (*measured)->question(project.phase, around.to, zone));
        if (!units) return failed(units);
        const Target target = (*measured)->versionAt(around.to).target;
        auto events =
            runs ? failures(*units, around, indicator.title()) : crossings(*units, target, around, indicator.title());
        for (MeasuredEvent& event : events) {
            if (!runs && objectives->size() > 1) event.objective = objective.name;
            out.push_back(std::move(event));
        }
        if (runs) break;
    }
    return {};
}

Result<void> addIndicators(storage::Session& session, std::vector<MeasuredEvent>& out, const Incident& incident,
                           Range around, const Zone& zone)
{
    const auto project = session.store<Project>().find(incident.project);
    if (!project) return failed(project);
    if (!*project || (*project)->phase == Phase::concept_) return {};
    const auto indicators = session.store<Indicator>().findBy("project_id", incident.project);
    if (!indicators) return failed(indicators);
    for (const Indicator& indicator : *indicators) {
        if (!concerns(incident, indicator) || indicator.shape == Shape::rated) continue;
        if (const auto ok = addMeasured(session, out, **project, indicator, around, zone); !ok) return ok;
    }
    return {};
}

Result<void> addChanges(storage::Session& session, std::vector<MeasuredEvent>& out, const Incident& incident,
                        Range around)
{
    const auto events = session.store<Event>().findBy("project_id", incident.project);
    if (!events) return failed(events);
    for (const Event& e : *events)
        if (around.contains(e.at)) out.push_back({MeasuredKind::change, e.at, e.title, {}, e.kind});
    return {};
}

}

Result<IncidentStudy> studied(storage::Session& session, const Incident& typed, Instant asOf)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    ReadText read = readText(typed, *zone);
    IncidentStudy study{std::move(read.incident), std::move(read.actions), {}};
    if (!typed.start || !typed.project) return study;
    const Range around{*typed.start - dayLength, std::min(typed.end.value_or(asOf) + dayLength, asOf)};
    if (around.empty()) return study;
    if (const auto ok = addIndicators(session, study.measured, typed, around, *zone); !ok) return failed(ok);
    if (const auto ok = addChanges(session, study.measured, typed, around); !ok) return failed(ok);
    std::ranges::stable_sort(study.measured, {}, &MeasuredEvent::at);
    return study;
}

Result<std::vector<BinnedIncident>> binnedIncidents(storage::Session& session)
{
    auto removed = session.store<Incident>().removed();
    if (!removed) return failed(removed);
    std::vector<BinnedIncident> bin;
    for (Incident& incident : *removed) {
        // Not its history: an import of thousands that was undone is in the bin as well.
        const auto last = session.store<Incident>().lastChange(incident.uid);
        if (!last) return failed(last);
        if (*last) bin.push_back({std::move(incident), (*last)->at, (*last)->author});
    }
    std::ranges::stable_sort(bin, std::ranges::greater(), &BinnedIncident::at);
    return bin;
}

Result<IncidentHistory> historyOf(storage::Session& session, Uid incident)
{
    auto changes = session.store<Incident>().history(incident);
    if (!changes) return failed(changes);
    IncidentHistory history{incident, {}};
    for (auto& change : *changes)
        history.changes.push_back({change.at,
                                   std::move(change.author),
                                   std::move(change.label),
                                   std::move(change.before),
                                   std::move(change.after)});
    return history;
}

}
