// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/phasemodels.h"

#include "reliability/phase/criteria.h"
#include "widgets/models/dates.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace models {

using reliability::PhaseReview;
using reliability::ProjectReview;
using reliability::Standing;
using reliability::Status;

namespace {

struct Board {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

// What counts on the way: the criteria of the next phase, in production those of its own.
const std::vector<reliability::CriterionState>& ahead(const PhaseReview& phase)
{
    return phase.next.empty() ? phase.criteria : phase.next;
}

std::optional<std::int64_t> daysIn(const BoardRow& row)
{
    const auto& since = row.project->project.phaseSince;
    if (!since || row.asOf < *since) return std::nullopt;
    return (row.asOf - *since) / reliability::dayLength;
}

QString daysText(const BoardRow& row)
{
    const auto days = daysIn(row);
    return days ? Board::tr("%n d in this phase", nullptr, static_cast<int>(*days)) : Board::tr("phase assumed");
}

QString openText(const BoardRow& row)
{
    const auto& criteria = ahead(row.project->phase);
    const auto all = static_cast<int>(criteria.size());
    return Board::tr("%1 of %2 criteria").arg(all - openCriteria(*row.project)).arg(all);
}

QString suggestedText(const BoardRow& row)
{
    const auto& p = *row.project;
    if (p.suggestedPhase && *p.suggestedPhase != p.project.phase)
        return Board::tr("suggested: %1").arg(shortWord(*p.suggestedPhase));
    return openCriteria(p) == 0 ? QString() : Board::tr("%n unmet", nullptr, openCriteria(p));
}

QVariant ofProject(const BoardRow& row, int role)
{
    if (role == StatusRole) return static_cast<int>(row.project->status);
    return role == IdRole || role == ProjectIdRole ? QVariant(qint64(row.project->project.id.value)) : QVariant();
}

template <class Row>
QVariant none(const Row&, int)
{
    return {};
}

// The signs of the budgets: what is met looks like what is healthy.
Status signOf(Standing standing)
{
    switch (standing) {
    case Standing::met: return Status::healthy;
    case Standing::inProgress: return Status::atRisk;
    case Standing::waived: return Status::notRequired;
    default: return Status::exhausted;
    }
}

QVariant standingValue(const CriterionRow& row, int role)
{
    return role == StatusRole ? QVariant(static_cast<int>(signOf(standingOf(row.state)))) : QVariant();
}

QString evidence(const CriterionRow& row) { return evidenceText(row.state, row.zone); }
QVariant evidenceValue(const CriterionRow& row, int role)
{
    return role == Qt::ToolTipRole ? QVariant(evidence(row)) : QVariant();
}

using B = Column<BoardRow>;
constexpr std::array board{
    B{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const BoardRow& r) { return text(r.project->project.title()); },
      nullptr},
    B{QT_TRANSLATE_NOOP("tables", "In this phase"), nullptr, Align::start, daysText, nullptr},
    B{QT_TRANSLATE_NOOP("tables", "Criteria"),
      QT_TRANSLATE_NOOP("tables", "Met or waived, of those of the next phase; in production of its own"),
      Align::start,
      openText,
      nullptr},
    B{QT_TRANSLATE_NOOP("tables", "Suggested"), nullptr, Align::start, suggestedText, nullptr},
};
using C = Column<CriterionRow>;
constexpr std::array criteria{
    C{QT_TRANSLATE_NOOP("tables", "For"),
      nullptr,
      Align::start,
      [](const CriterionRow& r) { return shortWord(r.phase); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Criterion"),
      nullptr,
      Align::start,
      [](const CriterionRow& r) { return criterionTitle(r.state.criterion); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Standing"),
      nullptr,
      Align::start,
      [](const CriterionRow& r) { return word(standingOf(r.state)); },
      standingValue},
    C{QT_TRANSLATE_NOOP("tables", "Evidence"), nullptr, Align::start, evidence, evidenceValue},
    C{QT_TRANSLATE_NOOP("tables", "By"),
      QT_TRANSLATE_NOOP("tables", "What shows it: the data, or people"),
      Align::start,
      [](const CriterionRow& r) {
          return word(r.state.byHand ? reliability::Origin::hand : reliability::Origin::automatic);
      },
      nullptr},
};
using T = Column<TestRow>;
constexpr std::array tests{
    T{QT_TRANSLATE_NOOP("tables", "Test"),
      nullptr,
      Align::start,
      [](const TestRow& r) { return criterionTitle(r.state.test); },
      nullptr},
    T{QT_TRANSLATE_NOOP("tables", "Score"),
      QT_TRANSLATE_NOOP("tables", "0; 0.5 by hand, documented; 1 automated and repeated"),
      Align::end,
      [](const TestRow& r) { return scoreText(r.state.score); },
      nullptr},
    T{QT_TRANSLATE_NOOP("tables", "Shown by"),
      nullptr,
      Align::start,
      [](const TestRow& r) { return word(r.state.origin); },
      nullptr},
    T{QT_TRANSLATE_NOOP("tables", "Evidence"),
      nullptr,
      Align::start,
      [](const TestRow& r) { return evidenceText(r.state, r.zone); },
      nullptr},
};
using H = Column<ChangeRow>;
constexpr std::array changes{
    H{QT_TRANSLATE_NOOP("tables", "Proposed"),
      nullptr,
      Align::start,
      [](const ChangeRow& r) { return date(r.change.at, r.zone); },
      nullptr},
    H{QT_TRANSLATE_NOOP("tables", "Change"),
      nullptr,
      Align::start,
      [](const ChangeRow& r) { return changeText(r.change); },
      nullptr},
    H{QT_TRANSLATE_NOOP("tables", "Confirmed"),
      nullptr,
      Align::start,
      [](const ChangeRow& r) { return confirmationText(r.change, r.zone); },
      nullptr},
};

}

int openCriteria(const ProjectReview& project)
{
    return static_cast<int>(
        std::ranges::count_if(ahead(project.phase), [](const auto& c) { return !reliability::isSettled(c); }));
}

BoardModel::BoardModel(QObject* parent) : RowModel(board, ofProject, parent) {}

void BoardModel::show(const reliability::ReviewData& data, reliability::Phase phase)
{
    std::vector<BoardRow> rows;
    for (const auto& project : data.projects)
        if (project->project.phase == phase) rows.push_back({project, data.asOf});
    std::ranges::stable_sort(
        rows, std::ranges::greater(), [](const BoardRow& row) { return daysIn(row).value_or(-1); });
    setRows(std::move(rows));
}

CriterionModel::CriterionModel(QObject* parent) : RowModel(criteria, none<CriterionRow>, parent) {}

void CriterionModel::show(const ProjectReview& project, const reliability::Zone& zone)
{
    std::vector<CriterionRow> rows;
    const reliability::Phase declared = project.project.phase;
    for (const auto& state : project.phase.next)
        rows.push_back({reliability::after(declared).value_or(declared), state, zone});
    for (const auto& state : project.phase.criteria) rows.push_back({declared, state, zone});
    setRows(std::move(rows));
}

TestModel::TestModel(QObject* parent) : RowModel(tests, none<TestRow>, parent) {}

void TestModel::show(const reliability::TestScore& score, const reliability::Zone& zone)
{
    std::vector<TestRow> rows;
    for (const auto& state : score.tests) rows.push_back({state, zone});
    setRows(std::move(rows));
}

ChangeModel::ChangeModel(QObject* parent) : RowModel(changes, none<ChangeRow>, parent) {}

void ChangeModel::show(const ProjectReview& project, const reliability::Zone& zone)
{
    std::vector<ChangeRow> rows;
    for (const auto& change : project.phase.history) rows.push_back({change, zone});
    setRows(std::move(rows));
}

}
