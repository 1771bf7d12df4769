// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/budgetmodel.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace models {

using reliability::Budget;

namespace {

struct Budgets {
    Q_DECLARE_TR_FUNCTIONS(BudgetModel)
};

const Budget& now(const BudgetRow& row) { return row.objective().now; }

QVariant rowValue(const BudgetRow& row, int role)
{
    switch (role) {
    case IdRole: return static_cast<qint64>(row.objective().objective.id.value);
    case ProjectIdRole: return static_cast<qint64>(row.project->project.id.value);
    case StaleRole: return isStale(row.objective());
    case Qt::ToolTipRole: return explanation(*row.project, row.objective(), row.zone);
    default: return {};
    }
}

QVariant attainmentValue(const BudgetRow& row, int role)
{
    if (role == SortRole) return sortable(now(row).attainment);
    return role == CaptionRole ? QVariant(asOfText(row.objective(), row.zone)) : QVariant();
}

QVariant remainingValue(const BudgetRow& row, int role)
{
    switch (role) {
    case SortRole: return sortable(now(row).remaining);
    case FigureRole: return value(now(row).remaining);
    case LastWeekRole: return row.objective().lastWeek ? value(row.objective().lastWeek->remaining) : QVariant();
    case StatusRole: return static_cast<int>(now(row).status);
    default: return {};
    }
}

/// What is counted has the indicator's unit only where events are counted; a value's unit is of its values.
QString leftInItsUnit(const BudgetRow& row)
{
    const reliability::Indicator& indicator = row.objective().indicator;
    return budgetLeft(now(row), indicator.shape == reliability::Shape::ratio ? text(indicator.unit) : QString());
}

std::optional<double> change(const BudgetRow& row)
{
    const auto& before = row.objective().lastWeek;
    if (!before || !before->remaining || !now(row).remaining) return {};
    return *now(row).remaining - *before->remaining;
}

QString statusText(const BudgetRow& row)
{
    const QString since = asOfText(row.objective(), row.zone);
    return since.isEmpty() ? word(now(row).status) : QStringLiteral("%1, %2").arg(word(now(row).status), since);
}

QVariant statusValue(const BudgetRow& row, int role)
{
    return role == SortRole || role == StatusRole ? QVariant(static_cast<int>(now(row).status)) : QVariant();
}

using C = Column<BudgetRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Indicator"),
      nullptr,
      Align::start,
      [](const BudgetRow& r) { return objectiveTitle(*r.project, r.objective()); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Family"),
      nullptr,
      Align::start,
      [](const BudgetRow& r) { return word(now(r).family); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Attained / target"),
      nullptr,
      Align::end,
      [](const BudgetRow& r) { return QStringLiteral("%1 / %2").arg(attainment(now(r)), target(now(r).target)); },
      attainmentValue},
    C{QT_TRANSLATE_NOOP("tables", "R"),
      QT_TRANSLATE_NOOP("tables", "Share of the error budget that is left, and against last week"),
      Align::end,
      [](const BudgetRow& r) { return remaining(now(r)); },
      remainingValue},
    C{QT_TRANSLATE_NOOP("tables", "Budget left"),
      nullptr,
      Align::end,
      leftInItsUnit,
      [](const BudgetRow& r, int role) { return role == SortRole ? sortable(now(r).left) : QVariant(); }},
    C{QT_TRANSLATE_NOOP("tables", "Spent this week"),
      nullptr,
      Align::end,
      [](const BudgetRow& r) { return points(now(r).spentThisWeek); },
      [](const BudgetRow& r, int role) { return role == SortRole ? sortable(now(r).spentThisWeek) : QVariant(); }},
    C{QT_TRANSLATE_NOOP("tables", "Status"), nullptr, Align::start, statusText, statusValue},
    C{QT_TRANSLATE_NOOP("tables", "Against last week"),
      QT_TRANSLATE_NOOP("tables", "R now minus R a week ago: recovered minus spent plus volume effect"),
      Align::end,
      [](const BudgetRow& r) { return delta(change(r)); },
      [](const BudgetRow& r, int role) { return role == SortRole ? sortable(change(r)) : QVariant(); }},
};

}

BudgetModel::BudgetModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void BudgetModel::show(const std::shared_ptr<const reliability::ProjectReview>& project,
                       std::optional<reliability::Family> family, const reliability::Zone& zone)
{
    std::vector<BudgetRow> rows;
    for (std::size_t i = 0; project && i < project->objectives.size(); ++i)
        if (!family || project->objectives[i].indicator.family == *family) rows.push_back({project, i, zone});
    setRows(std::move(rows));
}

QString explanation(const reliability::ProjectReview& project, const reliability::ObjectiveReview& objective,
                    const reliability::Zone& zone)
{
    reliability::Budget budget = objective.now;
    if (budget.source.empty()) { // what was frozen keeps it with the indicator
        budget.source = objective.indicator.source;
        budget.metric = objective.indicator.extra;
    }
    return objectiveTitle(project, objective) + u'\n' + explain(budget, zone);
}

}
