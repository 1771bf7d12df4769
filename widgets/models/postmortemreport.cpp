// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/postmortemreport.h"

#include "widgets/models/causemodel.h"
#include "widgets/models/dates.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/numbers.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/text.h"
#include "widgets/models/timelinemodel.h"
#include "widgets/models/timemarks.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace models {

using namespace reliability;

namespace {

struct PostmortemReports {
    Q_DECLARE_TR_FUNCTIONS(PostmortemReports)
};

Table tableFrom(const QAbstractItemModel& model, const QString& caption)
{
    Table table{caption, {}, {}};
    for (int column = 0; column < model.columnCount(); ++column)
        table.columns.push_back({model.headerData(column, Qt::Horizontal).toString(), Align::start});
    for (int row = 0; row < model.rowCount(); ++row) {
        auto& cells = table.rows.emplace_back();
        for (int column = 0; column < model.columnCount(); ++column)
            cells.push_back({model.index(row, column).data().toString(), {}});
    }
    return table;
}

/// Nobody may have said when: then there is no line. That nobody knows is said.
void addTimes(Report& report, const Incident& incident, const Zone& zone)
{
    for (const MarkChoice& choice : choicesOf(incident))
        if (choice.knowledge != Knowledge::notSaid) report.meta.emplace_back(word(choice.kind), markText(choice, zone));
    report.meta.emplace_back(PostmortemReports::tr("Time zone"), text(zone.name()));
}

void addMeta(Report& report, const Incident& incident, const Project* project, const Zone& zone)
{
    const auto meta = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) report.meta.emplace_back(name, value);
    };
    meta(PostmortemReports::tr("Incident"), incidentId(incident));
    meta(PostmortemReports::tr("Project"), project ? text(project->title()) : QString());
    meta(PostmortemReports::tr("State"), word(incident.state));
    meta(PostmortemReports::tr("Severity"), text(incident.severity));
    addTimes(report, incident, zone);
    meta(PostmortemReports::tr("Triage"), cell(incident.symptom, incident.cause));
    meta(PostmortemReports::tr("Who can handle it"), whoActs(incident.symptom, incident.cause));
}

QString titleOf(const std::vector<Indicator>& indicators, const std::string& name)
{
    const auto found = std::ranges::find(indicators, name, &Indicator::name);
    return text(found == indicators.end() ? name : found->title());
}

void addCosts(Report& report, const IncidentReview& review, const std::vector<Indicator>& indicators)
{
    Table table{PostmortemReports::tr("Budget spent, of each objective"),
                {{PostmortemReports::tr("Indicator"), Align::start},
                 {PostmortemReports::tr("Objective"), Align::start},
                 {PostmortemReports::tr("Budget spent"), Align::end}},
                {}};
    for (const IncidentCost& cost : review.costs)
        table.rows.push_back(
            {{titleOf(indicators, cost.indicator), {}}, {text(cost.objective), {}}, {points(cost.spent), {}}});
    if (!table.rows.empty()) report.blocks.emplace_back(std::move(table));
}

// With their dates: what a text writes as 02:10 may be of the day after.
void addTimeline(Report& report, const Incident& incident, const Zone& zone)
{
    auto rows = timelineRows({incident, {}, {}}, zone);
    if (rows.empty()) return;
    for (TimelineRow& row : rows)
        if (row.at) row.when = plainDateTime(*row.at, zone);
    TimelineModel model;
    model.setRows(std::move(rows));
    report.blocks.emplace_back(tableFrom(model, PostmortemReports::tr("Timeline, in the order of time")));
}

void addCauses(Report& report, const Incident& incident)
{
    if (incident.reading.causes.empty()) return;
    CauseModel model;
    model.show(incident.reading.causes);
    report.blocks.emplace_back(tableFrom(model, PostmortemReports::tr("Causes")));
}

}

Report postmortemReport(const IncidentReview& review, const Project* project, const std::vector<Indicator>& indicators,
                        const Zone& zone)
{
    const Incident& incident = review.incident;
    Report report;
    report.title = text(incident.title);
    report.language = QLocale().name().left(2);
    report.source = incidentId(incident);
    addMeta(report, incident, project, zone);
    addCosts(report, review, indicators);
    addTimeline(report, incident, zone);
    addCauses(report, incident);
    report.blocks.emplace_back(RichText{richText(text(splitFrontMatter(incident.markdown).body))});
    return report;
}

}
