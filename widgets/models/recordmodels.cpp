// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/recordmodels.h"

#include "widgets/models/dates.h"
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
      [](const DifferenceRow& r) { return sentence(r.difference, r.now.get()); },
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

}
