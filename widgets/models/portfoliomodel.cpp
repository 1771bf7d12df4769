// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/portfoliomodel.h"

#include "widgets/models/budgetmodel.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace models {

using reliability::KpiReview;
using reliability::ObjectiveReview;
using reliability::ProjectReview;
using reliability::Status;

namespace {

struct Portfolio {
    Q_DECLARE_TR_FUNCTIONS(Portfolio)
};

const ObjectiveReview* at(const ProjectReview& p, std::optional<std::size_t> place)
{
    return place && *place < p.objectives.size() ? &p.objectives[*place] : nullptr;
}

const ObjectiveReview* worst(const PortfolioRow& row) { return at(*row.project, row.project->worst); }
const ObjectiveReview* worstOrdinary(const PortfolioRow& row) { return at(*row.project, row.project->worstOrdinary); }
const ObjectiveReview* worstMl(const PortfolioRow& row) { return at(*row.project, row.project->worstMl); }

using Pick = const ObjectiveReview* (*)(const PortfolioRow&);

template <Pick pick>
QString leftText(const PortfolioRow& row)
{
    if (row.project->status == Status::notRequired) return word(Status::notRequired);
    const ObjectiveReview* o = pick(row);
    return o ? remaining(o->now) : missing();
}

template <Pick pick>
QVariant leftValue(const PortfolioRow& row, int role)
{
    const ObjectiveReview* o = pick(row);
    if (!o) return role == SortRole ? sortable({}) : QVariant();
    switch (role) {
    case SortRole: return sortable(o->now.remaining);
    case StaleRole: return isStale(*o);
    case FigureRole: return value(o->now.remaining);
    case LastWeekRole: return o->lastWeek ? value(o->lastWeek->remaining) : QVariant();
    case StatusRole: return static_cast<int>(o->now.status);
    case CaptionRole: return objectiveTitle(*row.project, *o);
    case Qt::ToolTipRole: return explanation(*row.project, *o, row.zone);
    default: return {};
    }
}

template <std::optional<double> reliability::Budget::*figure>
std::optional<double> worstFigure(const PortfolioRow& row)
{
    const ObjectiveReview* o = worst(row);
    return o ? o->now.*figure : std::nullopt;
}

// Figures of the worst budget are explained by it.
QVariant worstExplained(const PortfolioRow& row)
{
    const ObjectiveReview* o = worst(row);
    return o ? QVariant(explanation(*row.project, *o, row.zone)) : QVariant();
}

template <std::optional<double> reliability::Budget::*figure>
QVariant worstValue(const PortfolioRow& row, int role)
{
    if (role == SortRole) return sortable(worstFigure<figure>(row));
    if (role == Qt::ToolTipRole) return worstExplained(row);
    if (role == StaleRole) return worst(row) && isStale(*worst(row));
    return role == FigureRole ? value(worstFigure<figure>(row)) : QVariant();
}

QVariant projectValue(const PortfolioRow& row, int role)
{
    if (role == StatusRole) return static_cast<int>(row.project->status);
    if (role != Qt::ToolTipRole) return {};
    QStringList lines{word(row.project->status)};
    if (row.project->reason) lines += sentence(*row.project->reason);
    for (const reliability::Finding& finding : row.project->findings) lines += sentence(finding);
    if (const ObjectiveReview* o = worst(row)) lines += {QString(), explanation(*row.project, *o, row.zone)};
    return lines.join(u'\n');
}

QString forecastText(const PortfolioRow& row)
{
    const ObjectiveReview* o = worst(row);
    return o ? forecast(o->now, row.zone) : missing();
}

QVariant forecastValue(const PortfolioRow& row, int role)
{
    if (role == Qt::ToolTipRole) return worstExplained(row);
    if (role != SortRole) return {};
    const ObjectiveReview* o = worst(row);
    const bool dated = o && o->now.forecast && o->now.forecast->at;
    return sortable(dated ? std::optional(static_cast<double>(o->now.forecast->at->ms)) : std::nullopt);
}

QVariant weeksValue(const PortfolioRow& row, int role)
{
    const ObjectiveReview* o = worst(row);
    if (role == SortRole) return sortable(o ? o->now.remaining : std::nullopt);
    if (role == Qt::ToolTipRole) return worstExplained(row);
    if (role != SeriesRole || !o) return {};
    QVariantList weeks;
    for (const std::optional<double>& week : o->weeks) weeks += value(week);
    return weeks;
}

QString weeksText(const PortfolioRow& row)
{
    const ObjectiveReview* o = worst(row);
    if (!o || o->weeks.empty()) return missing();
    return Portfolio::tr("%n weeks", nullptr, static_cast<int>(o->weeks.size()));
}

std::optional<double> change(const KpiReview& kpi)
{
    if (!kpi.thisWeek || !kpi.lastWeek || *kpi.lastWeek == 0) return {};
    return (*kpi.thisWeek - *kpi.lastWeek) / std::abs(*kpi.lastWeek);
}

// The business figure that moved most speaks for the project.
const KpiReview* loudest(const PortfolioRow& row)
{
    const KpiReview* found = nullptr;
    for (const KpiReview& kpi : row.project->kpis)
        if (!found || std::abs(change(kpi).value_or(0)) > std::abs(change(*found).value_or(0))) found = &kpi;
    return found;
}

QString kpiText(const PortfolioRow& row)
{
    const KpiReview* kpi = loudest(row);
    return kpi ? QStringLiteral("%1 %2").arg(text(kpi->indicator.title()), relative(kpi->thisWeek, kpi->lastWeek))
               : missing();
}

QVariant kpiValue(const PortfolioRow& row, int role)
{
    const KpiReview* kpi = loudest(row);
    if (role == SortRole) return sortable(kpi ? change(*kpi) : std::nullopt);
    if (role == CaptionRole && kpi) return relative(kpi->thisWeek, kpi->lastWeek);
    return role == FigureRole && kpi ? value(change(*kpi)) : QVariant();
}

// The least fresh of the project's series.
std::optional<reliability::FreshState> freshState(const PortfolioRow& row)
{
    std::optional<reliability::FreshState> state;
    for (const ObjectiveReview& o : row.project->objectives)
        if (o.now.freshness.state && (!state || *o.now.freshness.state > *state)) state = o.now.freshness.state;
    return state;
}

QString dataText(const PortfolioRow& row)
{
    const auto state = freshState(row);
    return state ? word(*state) : missing();
}

QVariant dataValue(const PortfolioRow& row, int role)
{
    const auto state = freshState(row);
    if (role == SortRole) return state ? -static_cast<int>(*state) : 1;
    if (role == CaptionRole) return asOfText(*row.project, row.zone);
    const bool stale = state == reliability::FreshState::stale;
    return role == StatusRole && stale ? QVariant(static_cast<int>(Status::noData)) : QVariant();
}

QVariant incidentsValue(const PortfolioRow& row, int role)
{
    if (role == Qt::ToolTipRole && !row.incidentCosts.isEmpty()) return row.incidentCosts;
    return role == SortRole || role == FigureRole ? QVariant(row.incidents) : QVariant();
}

QString incidentCosts(const reliability::ProjectReview& project,
                      const std::vector<const reliability::IncidentReview*>& incidents)
{
    QStringList lines;
    for (const auto* review : incidents)
        lines += QStringLiteral("%1: %2").arg(incidentName(review->incident),
                                              review->budgetSpent ? costText(*review, &project) : missing());
    if (incidents.size() > 1) lines += summaryOf(incidents);
    return lines.join(u'\n');
}

QVariant phaseValue(const PortfolioRow& row, int role)
{
    const reliability::Phase phase = row.project->project.phase;
    if (role == SortRole) return static_cast<int>(phase);
    if (role != Qt::ToolTipRole) return {};
    QStringList lines{asked(phase), roleOfSre(phase)};
    if (isPhaseAssumed(row.project->project)) lines += Portfolio::tr("Nobody set this phase: it was assumed.");
    return lines.join(u'\n');
}

QVariant rowValue(const PortfolioRow& row, int role)
{
    return role == IdRole || role == ProjectIdRole ? QVariant(static_cast<qint64>(row.project->project.id.value))
                                                   : QVariant();
}

using Budget = reliability::Budget;
using C = Column<PortfolioRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const PortfolioRow& r) { return text(r.project->project.title()); },
      projectValue},
    C{QT_TRANSLATE_NOOP("tables", "Phase"),
      nullptr,
      Align::start,
      [](const PortfolioRow& r) {
          const QString phase = shortWord(r.project->project.phase);
          return phaseMarked(r.project->project, r.project->trial ? Portfolio::tr("%1 trial").arg(phase) : phase);
      },
      phaseValue},
    C{QT_TRANSLATE_NOOP("tables", "Ordinary budget left"),
      QT_TRANSLATE_NOOP("tables", "Of the worst ordinary indicator"),
      Align::end,
      leftText<worstOrdinary>,
      leftValue<worstOrdinary>},
    C{QT_TRANSLATE_NOOP("tables", "ML budget left"),
      QT_TRANSLATE_NOOP("tables", "Of the worst ML indicator"),
      Align::end,
      leftText<worstMl>,
      leftValue<worstMl>},
    C{QT_TRANSLATE_NOOP("tables", "Spent this week"),
      QT_TRANSLATE_NOOP("tables", "Share of the worst indicator's budget"),
      Align::end,
      [](const PortfolioRow& r) { return points(worstFigure<&Budget::spentThisWeek>(r)); },
      worstValue<&Budget::spentThisWeek>},
    C{QT_TRANSLATE_NOOP("tables", "Net"),
      QT_TRANSLATE_NOOP("tables", "Recovered minus spent in the week; with the volume effect it is the change of R"),
      Align::end,
      [](const PortfolioRow& r) { return delta(worstFigure<&Budget::netThisWeek>(r)); },
      worstValue<&Budget::netThisWeek>},
    C{QT_TRANSLATE_NOOP("tables", "Forecast"),
      QT_TRANSLATE_NOOP("tables", "When the worst budget runs out"),
      Align::start,
      forecastText,
      forecastValue},
    C{QT_TRANSLATE_NOOP("tables", "13 weeks"),
      QT_TRANSLATE_NOOP("tables", "Budget left at the end of each week"),
      Align::start,
      weeksText,
      weeksValue},
    C{QT_TRANSLATE_NOOP("tables", "KPI this week"),
      QT_TRANSLATE_NOOP("tables", "Against last week"),
      Align::start,
      kpiText,
      kpiValue},
    C{QT_TRANSLATE_NOOP("tables", "Incidents"),
      nullptr,
      Align::end,
      [](const PortfolioRow& r) { return QString::number(r.incidents); },
      incidentsValue},
    C{QT_TRANSLATE_NOOP("tables", "Data"),
      QT_TRANSLATE_NOOP("tables", "Age of the oldest series against its interval"),
      Align::start,
      dataText,
      dataValue},
};

}

PortfolioModel::PortfolioModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void PortfolioModel::show(const reliability::ReviewData& data)
{
    std::vector<PortfolioRow> rows;
    rows.reserve(data.projects.size());
    const reliability::Range week{data.zone.addDays(data.asOf, -7), data.asOf};
    for (const auto& project : data.projects) {
        std::vector<const reliability::IncidentReview*> incidents;
        for (const auto& review : project->incidents)
            if (touches(review.incident, week)) incidents.push_back(&review);
        rows.push_back({project, data.zone, static_cast<int>(incidents.size()), incidentCosts(*project, incidents)});
    }
    setRows(std::move(rows));
}

StatusCounts statusCounts(const reliability::ReviewData& data)
{
    StatusCounts counts;
    for (const auto& project : data.projects) {
        if (project->trial) ++counts.trials;
        else ++counts.counted[static_cast<std::size_t>(project->status)];
    }
    return counts;
}

QStringList statusSummary(const StatusCounts& counts)
{
    QStringList parts;
    for (const auto& status : reliability::names<Status>)
        if (const int n = counts.of(status.value); n > 0)
            parts += QStringLiteral("%1 %2").arg(n).arg(word(status.value));
    if (counts.trials > 0) parts += Portfolio::tr("%n in trial", nullptr, counts.trials);
    return parts;
}

}
