// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records.h"

#include "app/reviewloader.h"
#include "app/reviews.h"
#include "app/snapshot.h"
#include "app/zones.h"
#include "reliability/meetingrules.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace app {

using namespace reliability;

namespace {

/// Gives what a snapshot names the id it has in the workspace; what is gone there gets one below zero.
class Identities {
public:
    static Result<Identities> load(storage::Session& session)
    {
        const auto projects = session.store<Project>().all();
        if (!projects) return failed(projects);
        const auto indicators = session.store<Indicator>().all();
        if (!indicators) return failed(indicators);
        const auto incidents = session.store<Incident>().all();
        if (!incidents) return failed(incidents);
        Identities out;
        for (const Project& p : *projects) out.m_projects[p.name] = p.id;
        for (const Indicator& i : *indicators) out.m_indicators[{i.project, i.name}] = i.id;
        for (const Incident& i : *incidents)
            if (i.number) out.m_incidents[*i.number] = {i.id, i.uid};
        return out;
    }

    void give(ReviewData& data)
    {
        for (auto& shared : data.projects) {
            auto project = std::make_shared<ProjectReview>(*shared);
            give(*project);
            shared = std::move(project);
        }
        for (IncidentReview& review : data.unassigned) give(review, {});
    }

private:
    template <class Key, class T>
    Id<T> find(std::map<Key, Id<T>>& ids, const Key& key)
    {
        const auto [at, added] = ids.try_emplace(key, Id<T>{m_next});
        if (added) --m_next;
        return at->second;
    }
    void give(ProjectReview& project)
    {
        const Id<Project> id = project.project.id = find(m_projects, project.project.name);
        for (Indicator& indicator : project.indicators) give(indicator, id);
        for (KpiReview& kpi : project.kpis) give(kpi.indicator, id);
        for (ObjectiveReview& objective : project.objectives) {
            give(objective.indicator, id);
            objective.objective.indicator = objective.indicator.id;
        }
        for (IncidentReview& incident : project.incidents) give(incident, id);
        for (TriageItem& item : project.triage) give(item, id);
    }
    void give(Indicator& indicator, Id<Project> project)
    {
        indicator.project = project;
        indicator.id = find(m_indicators, std::pair(project, indicator.name));
    }
    void give(IncidentReview& review, Id<Project> project)
    {
        review.incident.project = project;
        const auto known = m_incidents.find(review.incident.number.value_or(0));
        if (known != m_incidents.end()) std::tie(review.incident.id, review.incident.uid) = known->second;
    }

    void give(TriageItem& item, Id<Project> project) const
    {
        item.project = project;
        const auto known = m_incidents.find(-item.incident.value);
        if (known != m_incidents.end()) item.incident = known->second.first;
    }

    std::map<std::string, Id<Project>> m_projects;
    std::map<std::pair<Id<Project>, std::string>, Id<Indicator>> m_indicators;
    std::map<std::int64_t, std::pair<Id<Incident>, Uid>> m_incidents;
    std::int64_t m_next = -1;
};

/// The charts of a frozen review show what was said in it of its own weeks.
void giveNotes(ReviewData& data)
{
    for (const ReviewNote& note : data.meeting.notes) {
        const auto of = std::ranges::find(data.projects, note.project, [](const auto& p) { return p->project.id; });
        if (of == data.projects.end() || !marksTime(note)) continue;
        auto project = std::make_shared<ProjectReview>(**of);
        project->notes.push_back(note);
        *of = std::move(project);
    }
}

}

Result<ReviewData> loadRecord(storage::Session& session, const Review& review)
{
    const auto bytes = snapshotBytes(session, review);
    if (!bytes) return failed(bytes);
    if (const auto ok = verifyFigures(review, *bytes); !ok) return failed(ok);
    auto data = readSnapshot(*bytes);
    if (!data) return data;
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    auto identities = Identities::load(session);
    if (!identities) return failed(identities);
    identities->give(*data);
    const Workspace then = std::exchange(data->workspace, *workspace);
    data->workspace.name = then.name;
    data->record = review.id;
    if (const auto ok = addReviews(session, *data); !ok) return failed(ok);
    giveNotes(*data);
    return data;
}

Result<ReviewData> loadWeek(storage::Session& session, Week week)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    const auto review = session.store<Review>().findBy("week", format(week));
    if (!review) return failed(review);
    if (!review->empty()) return loadRecord(session, review->front());
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    return loadReview(session, range(week, *zone).to);
}

}
