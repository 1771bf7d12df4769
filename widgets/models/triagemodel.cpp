// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/triagemodel.h"

#include "reliability/triagesignals.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Triage {
    Q_DECLARE_TR_FUNCTIONS(Triage)
};

const ObjectiveReview* objectiveOf(const ProjectReview& project, const std::string& indicator)
{
    const auto at = std::ranges::find_if(
        project.objectives, [&](const ObjectiveReview& o) { return o.indicator.name == indicator; }); // worst first
    return at == project.objectives.end() ? nullptr : &*at;
}

/// What the row's incident spent of the objective it cost most, else what its indicator's objective spent this week.
void price(TriageRow& row)
{
    const IncidentReview* review = row.incident();
    const ObjectiveReview* objective = objectiveOf(*row.project, row.item().indicator);
    if (review) {
        row.spent = review->budgetSpent;
        for (const IncidentCost& cost : review->costs)
            if (cost.spent == review->budgetSpent) objective = objectiveOf(*row.project, cost.indicator);
    } else if (objective) {
        row.spent = objective->now.spentThisWeek;
    }
    if (objective) row.status = objective->now.status;
}

QVariant rowValue(const TriageRow& row, int role)
{
    switch (role) {
    case IdRole: { // made items have no id yet
        qint64 id = 0;
        std::ranges::copy_n(row.item().uid.bytes.begin(), sizeof id, reinterpret_cast<unsigned char*>(&id));
        return id;
    }
    case ProjectIdRole: return static_cast<qint64>(row.project->project.id.value);
    default: return {};
    }
}

QString indicatorTitle(const TriageRow& row)
{
    const auto& all = row.project->indicators;
    const auto at = std::ranges::find(all, row.item().indicator, &Indicator::name);
    return text(at == all.end() ? row.item().indicator : at->title());
}

QString markedTitle(const TriageRow& row)
{
    return row.marked ? QStringLiteral("\u2713 ") + triageTitle(row) : triageTitle(row);
}

QString projectTitle(const TriageRow& row)
{
    return row.project->project.id ? text(row.project->project.title()) : Triage::tr("No project");
}

/// Those without a project stand together as if they had one.
std::vector<std::shared_ptr<const ProjectReview>> projectsOf(const ReviewData& data)
{
    auto all = data.projects;
    if (data.triage.empty()) return all;
    auto none = std::make_shared<ProjectReview>();
    none->incidents = data.unassigned;
    none->triage = data.triage;
    all.push_back(std::move(none));
    return all;
}

QString ageText(const TriageRow& row)
{
    return row.isTimed() && row.item().at <= row.asOf ? duration(row.asOf - row.item().at) : missing();
}

QVariant spentValue(const TriageRow& row, int role)
{
    if (role == SortRole) return -row.spent.value_or(-1); // the largest first, unknown last
    return role == FigureRole ? value(row.spent) : QVariant();
}

using C = Column<TriageRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Signal"), nullptr, Align::start, markedTitle, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Project"), nullptr, Align::start, projectTitle, nullptr},
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

const IncidentReview* TriageRow::incident() const
{
    const auto id = [](const IncidentReview& review) { return review.incident.id; };
    const auto at = std::ranges::find(project->incidents, item().incident, id);
    return item().incident && at != project->incidents.end() ? &*at : nullptr;
}

bool TriageRow::isTimed() const
{
    const IncidentReview* of = incident();
    return !of || of->incident.start || of->incident.detected || of->incident.end;
}

QString triageTitle(const TriageRow& row)
{
    const auto rule = ruleOf(row.item());
    if (!rule) return text(row.item().title);
    const QString indicator = indicatorTitle(row);
    switch (rule->rule) {
    case TriageRule::exhausted: return filled(Triage::tr("%1: budget exhausted"), {indicator});
    case TriageRule::atRisk: return filled(Triage::tr("%1: budget at risk"), {indicator});
    case TriageRule::failedRuns:
        return filled(Triage::tr("%1: %n failed run(s)", nullptr, static_cast<int>(rule->figure)), {indicator});
    case TriageRule::kpiFell:
        return filled(Triage::tr("%1: %2 against its usual weeks"), {indicator, relative(1 + rule->figure, 1.0)});
    }
    return {};
}

namespace {

// An earlier week knows nothing of what came after it.
std::vector<TriageRow> rowsOf(const ReviewData& data)
{
    std::vector<TriageRow> rows;
    for (const auto& project : projectsOf(data))
        for (std::size_t i = 0; i < project->triage.size(); ++i) {
            TriageRow row{.project = project, .place = i, .asOf = data.asOf, .spent = {}};
            if (!row.isTimed() || row.item().at <= data.asOf) rows.push_back(std::move(row));
        }
    return rows;
}

}

TriageModel::TriageModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void TriageModel::show(const ReviewData& data, TriageState state)
{
    std::vector<TriageRow> rows = rowsOf(data);
    std::erase_if(rows, [state](const TriageRow& row) { return row.item().state != state; });
    for (TriageRow& row : rows) {
        price(row);
        row.marked = m_marks.contains(row.item().uid);
    }
    std::ranges::stable_sort(rows, before);
    setRows(std::move(rows));
}

void TriageModel::toggleMark(int row)
{
    const Uid uid = rows()[static_cast<std::size_t>(row)].item().uid;
    if (m_marks.erase(uid) == 0) m_marks.insert(uid);
    showMarks();
}

void TriageModel::clearMarks()
{
    m_marks.clear();
    showMarks();
}

void TriageModel::showMarks()
{
    auto marked = rows();
    for (TriageRow& row : marked) row.marked = m_marks.contains(row.item().uid);
    setRows(std::move(marked));
}

std::vector<TriageRow> TriageModel::chosen(const QModelIndex& current) const
{
    std::vector<TriageRow> out;
    std::ranges::copy_if(rows(), std::back_inserter(out), &TriageRow::marked);
    const TriageRow* one = row(current);
    if (out.empty() && one) out.push_back(*one);
    return out;
}

Qt::ItemFlags TriageModel::flags(const QModelIndex& index) const
{
    return RowModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

TriageMatrix triageMatrix(const ReviewData& data)
{
    TriageMatrix matrix;
    for (const TriageRow& row : rowsOf(data))
        if (row.item().state == TriageState::inbox || row.item().state == TriageState::accepted)
            ++countOf(matrix, row.item());
    return matrix;
}

int inboxCount(const ReviewData& data)
{
    const auto state = [](const TriageRow& row) { return row.item().state; };
    return static_cast<int>(std::ranges::count(rowsOf(data), TriageState::inbox, state));
}

}
