// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/triagemodel.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

std::optional<double> spentOf(const ProjectReview& project, const TriageItem& item)
{
    for (const IncidentReview& review : project.incidents)
        if (item.incident && review.incident.id == item.incident) return review.budgetSpent;
    for (const ObjectiveReview& o : project.objectives) // worst first
        if (o.indicator.name == item.indicator) return o.now.spentThisWeek;
    return {};
}

QVariant rowValue(const TriageRow& row, int role)
{
    switch (role) {
    case IdRole: return static_cast<qint64>(row.item().id.value);
    case ProjectIdRole: return static_cast<qint64>(row.project->project.id.value);
    default: return {};
    }
}

QString ageText(const TriageRow& row)
{
    return row.item().at <= row.asOf ? duration(row.asOf - row.item().at) : missing();
}

QVariant spentValue(const TriageRow& row, int role)
{
    if (role == SortRole) return -row.spent.value_or(-1); // the largest first, unknown last
    return role == FigureRole ? value(row.spent) : QVariant();
}

using C = Column<TriageRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Signal"),
      nullptr,
      Align::start,
      [](const TriageRow& r) { return text(r.item().title); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const TriageRow& r) { return text(r.project->project.title()); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Budget spent"),
      QT_TRANSLATE_NOOP("tables", "By its incident; without one, by its indicator in this week"),
      Align::end,
      [](const TriageRow& r) { return points(r.spent); },
      spentValue},
    C{QT_TRANSLATE_NOOP("tables", "Age"),
      nullptr,
      Align::end,
      ageText,
      [](const TriageRow& r, int role) {
          return role == SortRole ? QVariant(static_cast<qint64>(r.item().at.ms)) : QVariant();
      }},
    C{QT_TRANSLATE_NOOP("tables", "Symptom"),
      nullptr,
      Align::start,
      [](const TriageRow& r) { return word(r.item().symptom); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Cause"),
      nullptr,
      Align::start,
      [](const TriageRow& r) { return word(r.item().cause); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Who"),
      nullptr,
      Align::start,
      [](const TriageRow& r) { return word(responder(r.item().symptom, r.item().cause)); },
      [](const TriageRow& r, int role) {
          return role == Qt::ToolTipRole ? QVariant(whoActs(r.item().symptom, r.item().cause)) : QVariant();
      }},
    C{QT_TRANSLATE_NOOP("tables", "Owners"),
      nullptr,
      Align::start,
      [](const TriageRow& r) { return r.item().owners.empty() ? missing() : text(r.item().owners); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "State"),
      nullptr,
      Align::start,
      [](const TriageRow& r) { return word(r.item().state); },
      nullptr},
};

bool before(const TriageRow& a, const TriageRow& b)
{
    const double spentA = a.spent.value_or(-1), spentB = b.spent.value_or(-1);
    return spentA != spentB ? spentA > spentB : a.item().at < b.item().at;
}

int& countOf(TriageMatrix& matrix, const TriageItem& item)
{
    if (item.symptom == Symptom::none || item.cause == Cause::unknown) return matrix.tray;
    TriageMatrix::Line& line = item.symptom == Symptom::errors ? matrix.errors : matrix.accuracy;
    return item.cause == Cause::service ? line.service : item.cause == Cause::ml ? line.ml : line.both;
}

}

TriageModel::TriageModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void TriageModel::show(const ReviewData& data, TriageState state)
{
    std::vector<TriageRow> rows;
    for (const auto& project : data.projects)
        for (std::size_t i = 0; i < project->triage.size(); ++i)
            if (project->triage[i].state == state)
                rows.push_back({project, i, data.asOf, spentOf(*project, project->triage[i])});
    std::ranges::stable_sort(rows, before);
    setRows(std::move(rows));
}

TriageMatrix triageMatrix(const ReviewData& data)
{
    TriageMatrix matrix;
    for (const auto& project : data.projects)
        for (const TriageItem& item : project->triage)
            if (item.state == TriageState::inbox || item.state == TriageState::accepted) ++countOf(matrix, item);
    return matrix;
}

}
