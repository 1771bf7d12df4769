// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/recordmodels.h"

#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/meeting.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

constexpr double noticeable = 0.05; // of a budget in a week; less is no dip

QString one(const std::string& s) { return text(s).simplified(); }
QString orMissing(const QString& s) { return s.isEmpty() ? missing() : s; }

QVariant statusOf(Status status, int role)
{
    return role == StatusRole ? QVariant(static_cast<int>(status)) : QVariant();
}

QVariant ofDifference(const DifferenceRow& row, int role)
{
    if (role != IdRole && role != ProjectIdRole) return {};
    return qint64(row.now ? row.now->project.id.value : 0);
}

QVariant nowValue(const DifferenceRow& row, int role) { return row.now ? statusOf(row.now->status, role) : QVariant(); }

template <class Fact>
QVariant ofFact(const Fact& fact, int role)
{
    if (role == IdRole) return qint64(fact.id.value);
    return role == ProjectIdRole ? QVariant(qint64(fact.project.value)) : QVariant();
}

QVariant stateValue(const DecisionRow& row, int role)
{
    return row.expired ? statusOf(Status::atRisk, role) : QVariant();
}

const ObjectiveReview& objectiveOf(const Dip& dip) { return dip.project->objectives[dip.objective]; }

QVariant ofDip(const Dip& dip, int role)
{
    if (role == IdRole) return qint64(objectiveOf(dip).objective.id.value);
    return role == ProjectIdRole ? QVariant(qint64(dip.project->project.id.value)) : QVariant();
}

QVariant explainedValue(const Dip& dip, int role)
{
    return dip.explanation.isEmpty() ? statusOf(Status::noData, role) : QVariant();
}

struct Dips {
    Q_DECLARE_TR_FUNCTIONS(Dips)
};

QString explained(const Dip& dip) { return dip.explanation.isEmpty() ? Dips::tr("not explained") : dip.explanation; }

using D = Column<DifferenceRow>;
constexpr std::array differenceColumns{
    D{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const DifferenceRow& r) { return r.project; },
      nowValue},
    D{QT_TRANSLATE_NOOP("tables", "Change"),
      nullptr,
      Align::start,
      [](const DifferenceRow& r) { return sentence(r.difference); },
      nullptr},
};

using C = Column<DecisionRow>;
constexpr std::array decisionColumns{
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const DecisionRow& r) { return r.project; },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Decision"),
      nullptr,
      Align::start,
      [](const DecisionRow& r) { return word(r.decision.kind); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "In words"),
      nullptr,
      Align::start,
      [](const DecisionRow& r) { return orMissing(one(r.decision.text)); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Owner"),
      nullptr,
      Align::start,
      [](const DecisionRow& r) { return orMissing(one(r.decision.owner)); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Due"),
      nullptr,
      Align::start,
      [](const DecisionRow& r) { return date(r.decision.due, r.zone); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Expires"),
      nullptr,
      Align::start,
      [](const DecisionRow& r) { return date(r.decision.expires, r.zone); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "State"),
      nullptr,
      Align::start,
      [](const DecisionRow& r) { return r.state; },
      stateValue},
};

using N = Column<NoteRow>;
constexpr std::array noteColumns{
    N{QT_TRANSLATE_NOOP("tables", "Time"),
      nullptr,
      Align::start,
      [](const NoteRow& r) { return plainDateTime(r.note.at, r.zone); },
      nullptr},
    N{QT_TRANSLATE_NOOP("tables", "Kind"),
      nullptr,
      Align::start,
      [](const NoteRow& r) { return word(r.note.kind); },
      nullptr},
    N{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const NoteRow& r) { return r.project; },
      nullptr},
    N{QT_TRANSLATE_NOOP("tables", "In words"),
      nullptr,
      Align::start,
      [](const NoteRow& r) { return one(r.note.text); },
      nullptr},
    N{QT_TRANSLATE_NOOP("tables", "Author"),
      nullptr,
      Align::start,
      [](const NoteRow& r) { return orMissing(one(r.note.author)); },
      nullptr},
};

using P = Column<Dip>;
constexpr std::array dipColumns{
    P{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const Dip& d) { return text(d.project->project.title()); },
      nullptr},
    P{QT_TRANSLATE_NOOP("tables", "Indicator"),
      nullptr,
      Align::start,
      [](const Dip& d) { return objectiveTitle(*d.project, objectiveOf(d)); },
      nullptr},
    P{QT_TRANSLATE_NOOP("tables", "Net"),
      QT_TRANSLATE_NOOP("tables", "Recovered minus spent in the week; with the volume effect it is the change of R"),
      Align::end,
      [](const Dip& d) { return delta(objectiveOf(d).now.netThisWeek); },
      nullptr},
    P{QT_TRANSLATE_NOOP("tables", "What happened"), nullptr, Align::start, explained, explainedValue},
};

/// The incident of the week that names the indicator, else what somebody wrote about it.
QString explanationOf(const ReviewData& data, const ProjectReview& project, const ObjectiveReview& objective)
{
    const std::string& indicator = objective.indicator.name;
    for (const ReviewNote& note : data.meeting.notes)
        if (note.kind == NoteKind::explanation && note.project == project.project.id && note.indicator == indicator)
            return one(note.text);
    for (const IncidentReview& review : project.incidents)
        if (touches(review.incident, weekOf(data)) && std::ranges::count(review.incident.indicators, indicator) > 0)
            return incidentId(review.incident);
    return {};
}

}

DifferenceModel::DifferenceModel(QObject* parent) : RowModel(differenceColumns, ofDifference, parent) {}

void DifferenceModel::show(const ReviewData& data, const std::vector<Difference>& differences)
{
    std::vector<DifferenceRow> rows;
    for (const Difference& each : differences) {
        const auto now = std::ranges::find(data.projects, each.project, [](const auto& p) { return p->project.name; });
        rows.push_back({each, projectTitle(data, each.project), now == data.projects.end() ? nullptr : *now});
    }
    setRows(std::move(rows));
}

DecisionModel::DecisionModel(QObject* parent)
    : RowModel(
          decisionColumns, [](const DecisionRow& row, int role) { return ofFact(row.decision, role); }, parent)
{}

void DecisionModel::show(const ReviewData& data, const std::vector<Decision>& decisions)
{
    std::vector<DecisionRow> rows;
    for (const Decision& each : decisions)
        rows.push_back(
            {each, projectTitle(data, each.project), stateText(each, data), data.zone, isExpired(each, data)});
    setRows(std::move(rows));
}

NoteModel::NoteModel(QObject* parent)
    : RowModel(
          noteColumns, [](const NoteRow& row, int role) { return ofFact(row.note, role); }, parent)
{}

void NoteModel::show(const ReviewData& data)
{
    std::vector<NoteRow> rows;
    for (const ReviewNote& each : data.meeting.notes)
        rows.push_back({each, projectTitle(data, each.project), data.zone});
    setRows(std::move(rows));
}

std::vector<Dip> dipsOf(const ReviewData& data)
{
    std::vector<Dip> dips;
    for (const auto& project : data.projects)
        for (std::size_t i = 0; i < project->objectives.size(); ++i) {
            const ObjectiveReview& objective = project->objectives[i];
            if (objective.now.netThisWeek.value_or(0) > -noticeable) continue;
            dips.push_back({project, i, explanationOf(data, *project, objective)});
        }
    std::ranges::stable_sort(dips, {}, [](const Dip& dip) {
        return std::pair(!dip.explanation.isEmpty(), objectiveOf(dip).now.netThisWeek.value_or(0));
    });
    return dips;
}

DipModel::DipModel(QObject* parent) : RowModel(dipColumns, ofDip, parent) {}

void DipModel::show(const ReviewData& data) { setRows(dipsOf(data)); }

}
