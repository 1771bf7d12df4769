// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/weeklytables.h"

#include "widgets/models/actions.h"
#include "widgets/models/changes.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Weekly {
    Q_DECLARE_TR_FUNCTIONS(Weekly)
};

using Row = std::vector<TableCell>;

QString one(const std::string& s) { return text(s).simplified(); }
QString orMissing(const QString& s) { return s.isEmpty() ? missing() : s; }

QString titleOf(const ReviewData& data, Id<Project> id)
{
    for (const auto& p : data.projects)
        if (p->project.id == id) return text(p->project.title());
    return missing();
}

QString left(const ProjectReview& p, std::optional<std::size_t> place)
{
    if (p.status == Status::notRequired) return word(Status::notRequired);
    if (!place) return missing();
    return QStringLiteral("%1 %2").arg(remaining(p.objectives[*place].now), objectiveTitle(p, p.objectives[*place]));
}

Row budgetRow(const ReviewData& data, const ProjectReview& p)
{
    const Budget* worst = p.worst ? &p.objectives[*p.worst].now : nullptr;
    const auto incidents =
        std::ranges::count_if(p.incidents, [&](const IncidentReview& i) { return touches(i.incident, weekOf(data)); });
    const QString status = p.trial ? Weekly::tr("%1 (trial)").arg(word(p.status)) : word(p.status);
    return {{text(p.project.title()), {}},
            {phaseMarked(p.project, shortWord(p.project.phase)), {}},
            {status, p.status},
            {left(p, p.worstOrdinary), {}},
            {left(p, p.worstMl), {}},
            {points(worst ? worst->spentThisWeek : std::nullopt), {}},
            {delta(worst ? worst->netThisWeek : std::nullopt), {}},
            {QString::number(incidents), {}},
            {freshnessText(p, data.zone), {}}};
}

Row incidentRow(const ReviewData& data, const IncidentReview& review, const QString& project)
{
    const Incident& i = review.incident;
    return {{incidentId(i), {}},
            {orMissing(one(i.title)), {}},
            {project, {}},
            {plainDateTime(*i.start, data.zone), {}},
            {lengthText(i, data.asOf), {}},
            {cell(i.symptom, i.cause), {}},
            {word(responder(i.symptom, i.cause)), {}},
            {points(review.budgetSpent), {}}};
}

}

Table captioned(const ReviewData& data, const QString& what, std::vector<TableColumn> columns)
{
    const QString snapshot = snapshotName(data);
    const QString source = snapshot.isEmpty() ? Weekly::tr("draft") : Weekly::tr("snapshot %1").arg(snapshot);
    return {
        QStringLiteral("%1. %2; %3.").arg(what, longRange(weekOf(data), data.zone), source), std::move(columns), {}};
}

Range weekOf(const ReviewData& data) { return {data.zone.addDays(data.asOf, -7), data.asOf}; }

const Review* frozenOf(const ReviewData& data)
{
    const auto found = std::ranges::find(data.reviews, format(data.week), &Review::week);
    return found == data.reviews.end() ? nullptr : &*found;
}

QString snapshotName(const ReviewData& data)
{
    const Review* frozen = frozenOf(data);
    return frozen ? QStringLiteral("#%1 (%2)").arg(frozen->number).arg(week(data.week)) : QString();
}

QString frozenAt(const Review& review, const ReviewData& data)
{
    return clockMarked(dateTime(review.frozen, data.zone), data);
}

QString clockMarked(const QString& time, const ReviewData& data)
{
    return data.workspace.clock ? Weekly::tr("%1 (sample clock)").arg(time) : time;
}

Table budgetTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Budgets at the end of the week"),
                            {{Weekly::tr("Project"), Align::start},
                             {Weekly::tr("Phase"), Align::start},
                             {Weekly::tr("Status"), Align::start},
                             {Weekly::tr("Ordinary left"), Align::end},
                             {Weekly::tr("ML left"), Align::end},
                             {Weekly::tr("Spent this week"), Align::end},
                             {Weekly::tr("Net"), Align::end},
                             {Weekly::tr("Incidents"), Align::end},
                             {Weekly::tr("Data"), Align::start}});
    table.caption +=
        u' ' + Weekly::tr("Net is recovered minus spent; with the volume effect, the budget that grows and "
                          "shrinks with the units in the window, it is the change of what is left.");
    for (const auto& project : data.projects) table.rows.push_back(budgetRow(data, *project));
    return table;
}

Table changeTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Changed since last week, largest first"),
                            {{Weekly::tr("Project")}, {Weekly::tr("Change")}, {Weekly::tr("Figures")}});
    for (const ChangeSince& change : changesSince(data)) {
        const bool status = change.kind == ChangeSince::Kind::status;
        table.rows.push_back({{text(change.project->project.title()), {}},
                              {change.what, status ? std::optional(change.project->status) : std::nullopt},
                              {orMissing(change.figures), {}}});
    }
    return table;
}

Table actionTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Open actions of incidents, overdue first"),
                            {{Weekly::tr("Action")},
                             {Weekly::tr("Owner")},
                             {Weekly::tr("Due")},
                             {Weekly::tr("State")},
                             {Weekly::tr("Incident")},
                             {Weekly::tr("Project")}});
    for (const OpenAction& row : openActions(data))
        table.rows.push_back({{orMissing(one(row.action.title)), {}},
                              {orMissing(one(row.action.owner)), {}},
                              {date(row.action.due, data.zone), {}},
                              {stateText(row), {}},
                              {incidentId(row.incident->incident), {}},
                              {row.project ? text(row.project->project.title()) : missing(), {}}});
    return table;
}

Table incidentTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Incidents of the week"),
                            {{Weekly::tr("Id")},
                             {Weekly::tr("Title")},
                             {Weekly::tr("Project")},
                             {Weekly::tr("Start")},
                             {Weekly::tr("Duration"), Align::end},
                             {Weekly::tr("Symptom \u00D7 cause")},
                             {Weekly::tr("Who can handle it")},
                             {Weekly::tr("Budget spent"), Align::end}});
    const auto add = [&](const std::vector<IncidentReview>& incidents, const QString& project) {
        for (const IncidentReview& review : incidents)
            if (touches(review.incident, weekOf(data))) table.rows.push_back(incidentRow(data, review, project));
    };
    for (const auto& p : data.projects) add(p->incidents, text(p->project.title()));
    add(data.unassigned, missing());
    return table;
}

Table phaseTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Phases at the end of the week"),
                            {{Weekly::tr("Project")},
                             {Weekly::tr("Phase")},
                             {Weekly::tr("Since")},
                             {Weekly::tr("Suggested")},
                             {Weekly::tr("Role of the SRE")}});
    for (const auto& p : data.projects) {
        const bool other = p->suggestedPhase && *p->suggestedPhase != p->project.phase;
        table.rows.push_back({{text(p->project.title()), {}},
                              {phaseText(p->project), {}},
                              {date(p->project.phaseSince, data.zone), {}},
                              {other ? word(*p->suggestedPhase) : missing(), {}},
                              {roleOfSre(p->project.phase), {}}});
    }
    return table;
}

Table decisionTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Decisions of the review"),
                            {{Weekly::tr("Project")},
                             {Weekly::tr("Decision")},
                             {Weekly::tr("In words")},
                             {Weekly::tr("Owner")},
                             {Weekly::tr("Due")},
                             {Weekly::tr("Expires")}});
    for (const Decision& d : data.meeting.decisions)
        table.rows.push_back({{titleOf(data, d.project), {}},
                              {word(d.kind), {}},
                              {orMissing(one(d.text)), {}},
                              {orMissing(one(d.owner)), {}},
                              {date(d.due, data.zone), {}},
                              {date(d.expires, data.zone), {}}});
    return table;
}

Table kpiTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Means of the week"),
                            {{Weekly::tr("Project")},
                             {Weekly::tr("Business figure")},
                             {Weekly::tr("This week"), Align::end},
                             {Weekly::tr("Last week"), Align::end},
                             {Weekly::tr("Change"), Align::end}});
    for (const auto& project : data.projects)
        for (const KpiReview& kpi : project->kpis)
            table.rows.push_back({{text(project->project.title()), {}},
                                  {one(kpi.indicator.title()), {}},
                                  {figure(kpi.thisWeek), {}},
                                  {figure(kpi.lastWeek), {}},
                                  {relative(kpi.thisWeek, kpi.lastWeek), {}}});
    return table;
}

}
