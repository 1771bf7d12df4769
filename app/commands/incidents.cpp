// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/incidentanswer.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/commands/timerange.h"
#include "app/commands/workspacecall.h"
#include "app/incidentviews.h"
#include "app/json/schema.h"
#include "app/reviewloader.h"
#include "reliability/query.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/incidentstatistics.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// What the options ask of an incident; every part that is given must fit.
struct Filter {
    std::optional<Cause> cause;
    std::optional<Symptom> symptom;
    std::optional<std::string> project;
    std::optional<IncidentState> status;
    std::optional<QString> tag, responder;
    std::optional<Range> week;
    OpenRange began;
    std::optional<std::vector<Id<Incident>>> found; ///< by the text query, in order

    bool takes(const IncidentAnswer& a, const Incident& i) const
    {
        return (!cause || i.cause == *cause) && (!symptom || i.symptom == *symptom) &&
               (!project || a.project == *project) && (!status || i.state == *status) &&
               (!tag || models::listed(i.tags, *tag)) && (!responder || models::listed(respondersOf(i), *responder)) &&
               (!week || models::touches(i, *week)) && begins(i) &&
               (!found || std::ranges::binary_search(*found, i.id));
    }

private:
    bool begins(const Incident& i) const
    {
        if (!began.from && !began.to) return true;
        return i.start && began.contains(*i.start);
    }
};

std::optional<QString> wordOf(const Call& call, const char* option)
{
    const auto given = call.text(option);
    return given ? std::optional(models::text(*given)) : std::nullopt;
}

Result<Filter> filterOf(const Call& call, WorkspaceCall& w)
{
    const auto cause = call.choice<Cause>("cause");
    if (!cause) return failed(cause);
    const auto symptom = call.choice<Symptom>("symptom");
    if (!symptom) return failed(symptom);
    const auto began = openRangeOf(call);
    if (!began) return failed(began);
    const auto status = call.choice<IncidentState>("status");
    if (!status) return failed(status);
    const auto week = call.read("week", [](std::string_view s) { return parseWeek(s); });
    if (!week) return failed(week);
    Filter filter{.cause = *cause,
                  .symptom = *symptom,
                  .project = call.text("project"),
                  .status = *status,
                  .tag = wordOf(call, "tag"),
                  .responder = wordOf(call, "responder"),
                  .week = *week ? std::optional(range(**week, w.zone)) : std::nullopt,
                  .began = *began,
                  .found = {}};
    if (filter.project) {
        const auto directory = Directory::load(w.session);
        if (!directory) return failed(directory);
        const auto project = directory->needProject(*filter.project);
        if (!project) return failed(project);
        filter.project = project->name;
    }
    if (const auto query = call.text("query")) {
        auto found = w.session.search(*query);
        if (!found) return failed(found);
        filter.found = std::move(*found);
    }
    return filter;
}

QString lengthText(double minutes)
{
    return models::duration(std::chrono::round<Milliseconds>(std::chrono::duration<double, std::ratio<60>>(minutes)));
}

/// The lengths with their definitions; nothing of a time that no incident has.
QString statisticsText(const IncidentStatistics& s)
{
    std::vector<QStringList> rows;
    for (const models::SpreadRow& row : models::spreadRows(s))
        rows.push_back({QStringLiteral("  ") + row.what,
                        translated(QT_TRANSLATE_NOOP("commands", "median %1")).arg(lengthText(*row.spread.median)),
                        translated(QT_TRANSLATE_NOOP("commands", "90 % within %1")).arg(lengthText(*row.spread.p90)),
                        translated(QT_TRANSLATE_NOOP("commands", "n %1")).arg(row.spread.n),
                        row.definition});
    return textTable(rows);
}

QString causesText(const std::vector<CauseCell>& cells)
{
    const QString all = translated(QT_TRANSLATE_NOOP("commands", "all"));
    std::vector<QStringList> rows;
    for (const CauseCell& c : cells)
        rows.push_back({QStringLiteral("  ") + (c.quarter ? models::text(*c.quarter) : all),
                        c.project ? models::text(*c.project) : all,
                        models::word(c.kind),
                        c.kind == CauseClass::unsorted ? QString::number(c.n) : models::shareText(c.n, c.of, c.share),
                        c.quarter && c.kind != CauseClass::unsorted
                            ? translated(QT_TRANSLATE_NOOP("commands", "other quarters %1"))
                                  .arg(models::shareText(c.usualN, c.usualOf, c.usual))
                            : QString(),
                        models::points(c.budgetSpent)});
    return textTable(rows, {5});
}

QString incidentListText(const IncidentsAnswer& answer, const std::vector<const IncidentReview*>& taken)
{
    if (answer.incidents.empty())
        return translated(QT_TRANSLATE_NOOP("commands", "No incident matches.")) + QLatin1Char('\n');
    std::vector<QStringList> rows;
    for (const IncidentAnswer& i : answer.incidents)
        rows.push_back({models::text(i.id),
                        i.start ? models::plainDateTime(*i.start, Zone()) : models::missing(),
                        models::text(i.project.value_or("")),
                        models::word(i.symptom),
                        models::word(i.cause),
                        models::percent(i.budgetSpent),
                        models::text(i.title)});
    return textTable(rows, {5}) + models::summaryOf(taken) + QLatin1Char('\n') +
           (answer.statistics ? statisticsText(*answer.statistics) : QString()) +
           (answer.sides ? models::sidesText(*answer.sides) + QLatin1Char('\n') : QString()) +
           (answer.causes ? causesText(*answer.causes) : QString());
}

/// Those in the bin that the options take; what they cost nobody asks.
Result<Outcome> listBin(WorkspaceCall& w, const Filter& filter)
{
    const auto bin = binnedIncidents(w.session);
    if (!bin) return failed(bin);
    const auto directory = Directory::load(w.session);
    if (!directory) return failed(directory);
    IncidentsAnswer answer;
    std::vector<QStringList> rows;
    for (const BinnedIncident& b : *bin) {
        const Project* project = directory->project(b.incident.project);
        IncidentAnswer one = incidentAnswer({b.incident, {}, {}, {}}, project ? project->name : std::string());
        one.deleted = b.at;
        if (!filter.takes(one, b.incident)) continue;
        rows.push_back({models::text(one.id),
                        models::plainDateTime(b.at, Zone()),
                        models::text(b.by),
                        models::text(one.project.value_or("")),
                        models::text(one.title)});
        answer.incidents.push_back(std::move(one));
    }
    const QString empty = translated(QT_TRANSLATE_NOOP("commands", "The bin is empty.")) + QLatin1Char('\n');
    return Outcome{toJson(answer), rows.empty() ? empty : textTable(rows), 0};
}

}

Result<Outcome> runIncidents(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto filter = filterOf(call, *w);
    if (!filter) return failed(filter);
    if (call.has("deleted")) return listBin(*w, *filter);
    const auto data = loadReview(w->session, w->asOf);
    if (!data) return failed(data);
    IncidentsAnswer answer;
    std::vector<const IncidentReview*> taken;
    std::vector<CountedIncident> counted;
    const auto take = [&](const std::vector<IncidentReview>& incidents, const std::string& project) {
        for (const IncidentReview& i : incidents) {
            IncidentAnswer one = incidentAnswer(i, project);
            if (!filter->takes(one, i.incident)) continue;
            answer.incidents.push_back(std::move(one));
            taken.push_back(&i);
            counted.push_back({project, &i});
        }
    };
    for (const auto& p : data->projects) take(p->incidents, p->project.name);
    take(data->unassigned, {});
    std::stable_sort(answer.incidents.begin(), answer.incidents.end(), [](const auto& a, const auto& b) {
        return b.start < a.start;
    });
    if (call.has("statistics")) {
        answer.statistics = statisticsOf(taken);
        answer.causes = causeHistory(counted, w->zone);
        answer.sides = causeSides(counted);
    }
    return Outcome{toJson(answer), incidentListText(answer, taken), 0};
}

Json schemaOfIncidents() { return schemaDocument<IncidentsAnswer>(); }

}
