// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snapshot.h"

#include "app/json/phasejson.h"
#include "app/json/portable.h"
#include "app/zones.h"
#include "storage/json.h"

#include <QCryptographicHash>

#include <algorithm>

namespace reliability {

template <>
inline constexpr auto fields<IncidentCost> = Fields{field("indicator", &IncidentCost::indicator),
                                                    field("objective", &IncidentCost::objective),
                                                    field("spent", &IncidentCost::spent),
                                                    field("excess", &IncidentCost::excess),
                                                    field("shared", &IncidentCost::shared)};
template <>
inline constexpr auto fields<IncidentReview> = Fields{field("incident", &IncidentReview::incident),
                                                      field("costs", &IncidentReview::costs),
                                                      field("budget_spent", &IncidentReview::budgetSpent),
                                                      field("actions", &IncidentReview::actions)};
template <>
inline constexpr auto fields<KpiReview> = Fields{field("indicator", &KpiReview::indicator),
                                                 field("this_week", &KpiReview::thisWeek),
                                                 field("last_week", &KpiReview::lastWeek),
                                                 field("last_point", &KpiReview::lastPoint)};
template <>
inline constexpr auto fields<ObjectiveReview> = Fields{field("indicator", &ObjectiveReview::indicator),
                                                       field("objective", &ObjectiveReview::objective),
                                                       field("version", &ObjectiveReview::version),
                                                       field("now", &ObjectiveReview::now),
                                                       field("last_week", &ObjectiveReview::lastWeek),
                                                       field("weeks", &ObjectiveReview::weeks)};
template <>
inline constexpr auto fields<ProjectReview> = Fields{
    field("project", &ProjectReview::project),
    field("components", &ProjectReview::components),
    field("objectives", &ProjectReview::objectives),
    field("kpis", &ProjectReview::kpis),
    field("indicators", &ProjectReview::indicators),
    field("incidents", &ProjectReview::incidents),
    field("changes", &ProjectReview::changes),
    field("triage", &ProjectReview::triage),
    field("waivers", &ProjectReview::waivers),
    field("status", &ProjectReview::status),
    field("reason", &ProjectReview::reason),
    field("trial", &ProjectReview::trial),
    field("findings", &ProjectReview::findings),
    field("suggested_phase", &ProjectReview::suggestedPhase),
    field("standing", &ProjectReview::phase),
};

}

namespace {

// What stands around the projects of a snapshot.
struct Head {
    std::string week, zone, workspace;
    reliability::Instant asOf;
    std::vector<reliability::IncidentReview> unassigned;
};

}

template <>
inline constexpr auto reliability::fields<Head> = Fields{field("week", &Head::week),
                                                         field("zone", &Head::zone),
                                                         field("workspace", &Head::workspace),
                                                         field("as_of", &Head::asOf),
                                                         field("unassigned", &Head::unassigned)};

namespace app {

using namespace reliability;

namespace {

/// Finds the worst places anew; the status stays the one that was frozen, whatever the rules say today.
void settleFrozen(ProjectReview& project)
{
    const Status status = project.status;
    const auto reason = project.reason;
    settle(project);
    project.status = status;
    project.reason = reason;
}

// Ids mean nothing elsewhere: of which incident an item of the triage is, its number says.
Json incidentsOfTriage(const ReviewData& data)
{
    Json::Object out;
    for (const auto& project : data.projects) {
        Json::Array numbers;
        for (const TriageItem& item : project->triage) {
            const auto of = std::ranges::find(
                project->incidents, item.incident, [](const IncidentReview& r) { return r.incident.id; });
            const bool known = item.incident && of != project->incidents.end() && of->incident.number;
            numbers.push_back(known ? Json(*of->incident.number) : Json());
        }
        if (!numbers.empty()) out.emplace_back(project->project.name, std::move(numbers));
    }
    return out;
}

/// An incident has its number below zero for an id, until it is known which one it is in the workspace; a snapshot of
/// an older version says nothing of its items.
void linkTriage(ProjectReview& project, const Json* incidents)
{
    for (IncidentReview& review : project.incidents)
        if (review.incident.number) review.incident.id = {-*review.incident.number};
    const Json* mine = incidents ? incidents->find(project.project.name) : nullptr;
    const auto* numbers = mine ? mine->get<Json::Array>() : nullptr;
    if (!numbers || numbers->size() != project.triage.size()) return;
    for (std::size_t i = 0; i < numbers->size(); ++i)
        if (const auto* number = (*numbers)[i].get<std::int64_t>()) project.triage[i].incident = {-*number};
}

}

std::string snapshotOf(const ReviewData& data, const ChartDigests& charts)
{
    Json::Object digests;
    for (const auto& [chart, digest] : charts) digests.emplace_back(chart, digest);
    return canonical(Json::Object{{"week", format(data.week)},
                                  {"as_of", format(data.asOf)},
                                  {"zone", data.zone.name()},
                                  {"workspace", data.workspace.name},
                                  {"projects", portable(data.projects)},
                                  {"unassigned", portable(data.unassigned)},
                                  {"triage_incidents", incidentsOfTriage(data)},
                                  {"charts", std::move(digests)}});
}

namespace {

/// Where a figure comes from stands in the snapshot once, with the indicator.
void giveOrigin(ObjectiveReview& objective)
{
    if (objective.now.hasFlag("composite")) return;
    for (Budget* b : {&objective.now, objective.lastWeek ? &*objective.lastWeek : nullptr}) {
        if (!b) continue;
        b->source = objective.indicator.source;
        b->metric = objective.indicator.extra;
    }
}

}

Result<ReviewData> readSnapshot(std::string_view bytes)
{
    const auto json = storage::parseJson(bytes);
    if (!json) return failed(json);
    Head head;
    std::vector<ProjectReview> projects;
    const Json* all = json->find("projects");
    if (!fromJson(*json, head) || all == nullptr || !fromJson(*all, projects))
        return fail(Code::fileInvalid, {"", "0", "no snapshot of a review"});
    const auto week = parseWeek(head.week);
    if (!week) return failed(week);
    auto zone = zoneNamed(head.zone);
    if (!zone) return failed(zone);
    ReviewData data;
    data.workspace.name = head.workspace;
    data.zone = std::move(*zone);
    data.asOf = head.asOf;
    data.week = *week;
    data.unassigned = std::move(head.unassigned);
    for (ProjectReview& project : projects) {
        linkTriage(project, json->find("triage_incidents"));
        settleFrozen(project);
        for (ObjectiveReview& objective : project.objectives) giveOrigin(objective);
        data.projects.push_back(std::make_shared<const ProjectReview>(std::move(project)));
    }
    return data;
}

Result<ChartDigests> digestsIn(std::string_view bytes)
{
    const auto json = storage::parseJson(bytes);
    if (!json) return failed(json);
    const Json* charts = json->find("charts");
    const auto* members = charts ? charts->get<Json::Object>() : nullptr;
    ChartDigests digests;
    bool ok = members != nullptr;
    for (std::size_t i = 0; ok && i < members->size(); ++i)
        ok = fromJson((*members)[i].second, digests[(*members)[i].first]);
    if (!ok) return fail(Code::fileInvalid, {"", "0", "no snapshot of a review"});
    return digests;
}

std::string digestOf(const SeriesAnswer& line)
{
    Json::Array points, gaps;
    for (const Point& p : line.points) points.push_back(Json::Array{p.at, p.y});
    for (const Range& gap : line.gaps) gaps.push_back(Json::Array{gap.from.ms, gap.to.ms});
    return sha256(canonical(
        Json::Object{{"points", std::move(points)}, {"gaps", std::move(gaps)}, {"aggregated", line.aggregated}}));
}

std::string sha256(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view.toByteArray(), QCryptographicHash::Sha256).toHex().toStdString();
}

}
