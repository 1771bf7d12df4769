// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/dipmodel.h"

#include "widgets/models/incidentmodel.h"
#include "widgets/models/text.h"
#include "widgets/models/triagemodel.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>

namespace models {

using namespace reliability;

namespace {

constexpr double noticeable = 0.05; // of a budget in a week; less is no dip

struct Dips {
    Q_DECLARE_TR_FUNCTIONS(Dips)
};

std::optional<double> netOf(const Dip& dip)
{
    return dip.objective ? dip.project->objectives[*dip.objective].now.netThisWeek : std::nullopt;
}

QVariant ofDip(const Dip& dip, int role)
{
    if (role == IdRole) return dip.id;
    return role == ProjectIdRole ? QVariant(qint64(dip.project->project.id.value)) : QVariant();
}

QString explained(const Dip& dip) { return dip.explanation.isEmpty() ? Dips::tr("not explained") : dip.explanation; }

QVariant explainedValue(const Dip& dip, int role)
{
    const bool marked = role == StatusRole && dip.explanation.isEmpty();
    return marked ? QVariant(static_cast<int>(Status::noData)) : QVariant();
}

using P = Column<Dip>;
constexpr std::array columns{
    P{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const Dip& d) { return text(d.project->project.title()); },
      nullptr},
    P{QT_TRANSLATE_NOOP("tables", "Indicator"), nullptr, Align::start, [](const Dip& d) { return d.title; }, nullptr},
    P{QT_TRANSLATE_NOOP("tables", "Net"),
      QT_TRANSLATE_NOOP("tables", "Recovered minus spent in the week; with the volume effect it is the change of R"),
      Align::end,
      [](const Dip& d) { return delta(netOf(d)); },
      nullptr},
    P{QT_TRANSLATE_NOOP("tables", "What happened"), nullptr, Align::start, explained, explainedValue},
};

/// What somebody wrote about the indicator in this review, else the incident of the week that names it.
QString explanationOf(const ReviewData& data, const ProjectReview& project, const std::string& indicator)
{
    const auto names = [&](const Incident& incident) {
        return touches(incident, weekOf(data)) && std::ranges::count(incident.indicators, indicator) > 0;
    };
    for (const ReviewNote& note : data.meeting.notes)
        if (note.kind == NoteKind::explanation && note.project == project.project.id && note.indicator == indicator)
            return text(note.text).simplified();
    for (const IncidentReview& review : project.incidents)
        if (names(review.incident)) return incidentId(review.incident);
    for (const Incident& incident : data.meeting.opened)
        if (incident.project == project.project.id && names(incident)) return incidentId(incident);
    return {};
}

using ProjectPointer = std::shared_ptr<const ProjectReview>;

std::vector<Dip> ofBudgets(const ReviewData& data, const ProjectPointer& project)
{
    std::vector<Dip> dips;
    for (std::size_t i = 0; i < project->objectives.size(); ++i) {
        const ObjectiveReview& objective = project->objectives[i];
        if (objective.now.netThisWeek.value_or(0) > -noticeable) continue;
        const bool ml = objective.indicator.family == Family::ml;
        dips.push_back({project,
                        i,
                        objective.indicator.name,
                        objectiveTitle(*project, objective),
                        weekOf(data),
                        ml ? Symptom::accuracy : Symptom::errors,
                        {},
                        qint64(objective.objective.id.value)});
    }
    return dips;
}

/// Below zero, where no objective is. A frozen item has no identity of its own.
qint64 idOf(const TriageRow& row)
{
    const TriageItem& item = row.item();
    const std::string all = row.project->project.name + '/' + item.indicator + '/' + format(item.at) + item.title;
    return -static_cast<qint64>(std::hash<std::string>()(all) >> 2) - 1;
}

/// The rows of the inbox that began in the week, and have no incident.
std::vector<TriageRow> signalsOf(const ReviewData& data)
{
    TriageModel inbox;
    inbox.show(data);
    std::vector<TriageRow> rows = inbox.rows();
    std::erase_if(rows, [&](const TriageRow& row) {
        return row.item().incident || !row.project->project.id || !weekOf(data).contains(row.item().at);
    });
    return rows;
}

/// A signal says since when its budget dipped; one of another indicator is a dip of its own.
void add(std::vector<Dip>& dips, const TriageRow& row, Instant asOf)
{
    const TriageItem& item = row.item();
    const Range span{item.at, std::max(item.end.value_or(asOf), item.at)};
    const auto same = [&](const Dip& dip) { return dip.project == row.project && dip.indicator == item.indicator; };
    if (const auto known = std::ranges::find_if(dips, same); known != dips.end()) {
        known->span = span;
        if (item.symptom != Symptom::none) known->symptom = item.symptom;
        return;
    }
    dips.push_back({row.project, {}, item.indicator, triageTitle(row), span, item.symptom, {}, idOf(row)});
}

}

std::vector<Dip> dipsOf(const ReviewData& data)
{
    std::vector<Dip> dips;
    for (const auto& project : data.projects) std::ranges::move(ofBudgets(data, project), std::back_inserter(dips));
    for (const TriageRow& row : signalsOf(data)) add(dips, row, data.asOf);
    for (Dip& dip : dips) dip.explanation = explanationOf(data, *dip.project, dip.indicator);
    std::ranges::stable_sort(
        dips, {}, [](const Dip& dip) { return std::pair(!dip.explanation.isEmpty(), netOf(dip).value_or(0)); });
    return dips;
}

DipModel::DipModel(QObject* parent) : RowModel(columns, ofDip, parent) {}

void DipModel::show(const ReviewData& data) { setRows(dipsOf(data)); }

}
