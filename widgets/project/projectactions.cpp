// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with a project's charts and figures.
#include "widgets/charts/timeview.h"
#include "widgets/models/budgetmodel.h"
#include "widgets/models/dates.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/rowfilter.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/explanation.h"
#include "widgets/project/projectpage.h"
#include "widgets/tokens.h"

#include <QMenu>
#include <QPushButton>

namespace widgets {

using namespace reliability;

namespace {

constexpr int isoDay = 10; // letters of a date in an ISO time

}

void ProjectPage::menu(QPoint global)
{
    auto* choices = new QMenu(this);
    choices->setObjectName(QStringLiteral("chartMenu"));
    choices->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const char* key, const char* name, auto receiver, auto run) {
        QAction* action = choices->addAction(*key ? text + u'\t' + QLatin1String(key) : text, receiver, run);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    const auto span = m_charts->selection();
    add(span ? tr("Log postmortem for this span") : tr("Log postmortem"),
        "Ctrl+N",
        "logSpan",
        m_log,
        &QPushButton::click);
    if (span)
        add(tr("Zoom to this span"), "", "zoomToSpan", m_charts, [this, span] {
            m_charts->setRange(*span);
            m_charts->setSelection(std::nullopt);
        });
    if (m_charts->isZoomed()) add(tr("Reset zoom"), "0", "zoomBack", m_charts, &TimeView::resetRange);
    choices->addSeparator();
    QAction* week = add(tr("Last week beside this one"), "W", "besideLastWeek", m_charts, &TimeView::toggleLastWeek);
    week->setCheckable(true);
    week->setChecked(m_charts->spec().lastWeek);
    add(tr("As a table"), "T", "asTable", m_charts, &TimeView::toggleTable);
    add(tr("Explain"), "I", "explainLane", this, &ProjectPage::explainLane);
    choices->addSeparator();
    add(tr("Copy chart"), "Ctrl+C", "copyChart", m_charts, &TimeView::copy);
    add(tr("Export this chart..."), "", "exportChart", this, &ProjectPage::exportLane);
    add(tr("Export all of the page..."), "Ctrl+E", "exportCharts", this, &ProjectPage::exportRequested);
    choices->setActiveAction(choices->actions().front());
    choices->popup(global);
}

// The budget behind the current chart; a KPI has none, and says what its line shows.
void ProjectPage::explainLane()
{
    const models::ChartSpec lane = models::oneLane(m_charts->spec(), m_charts->currentLane());
    if (!m_project || lane.lanes.empty()) return;
    QString text = models::sentence(lane);
    for (const ObjectiveReview& o : m_project->objectives)
        if (o.indicator.id == lane.lanes.front().series.front().indicator &&
            models::objectiveTitle(*m_project, o) == lane.lanes.front().title)
            text = models::explanation(*m_project, o, zone());
    const QPoint place = m_charts->visibleRegion().boundingRect().topLeft() + QPoint(scaled(metric::chartLeft), 0);
    Explanation::open(*m_charts, m_charts->mapToGlobal(place), text);
}

Place ProjectPage::postmortemPlace() const
{
    if (!m_project) return {Screen::editor};
    Place place{.screen = Screen::editor, .project = m_project->project.name, .span = m_charts->selection()};
    const auto& lanes = m_charts->spec().lanes;
    if (!place.span || m_charts->currentLane() >= lanes.size()) return place;
    for (const Indicator& indicator : m_project->indicators)
        if (indicator.id == lanes[m_charts->currentLane()].series.front().indicator) place.indicator = indicator.name;
    return place;
}

QString ProjectPage::laneName(const models::Lane& lane) const
{
    return models::text(m_project->project.name) + u'_' + models::fold(lane.title).replace(u' ', u'-');
}

// Named by its first and last day too: somebody who zooms exports the same lane more than once.
void ProjectPage::exportLane()
{
    const models::ChartSpec chart = models::oneLane(m_charts->spec(), m_charts->currentLane());
    if (!m_project || chart.lanes.empty()) return;
    const auto day = [&](Instant t) { return u'_' + models::isoTime(t, zone()).left(isoDay); };
    Q_EMIT chartExportRequested(
        laneName(chart.lanes.front()) + day(chart.range.from) + day(chart.range.to - Milliseconds(1)), chart);
}

std::vector<ExportItem> ProjectPage::exportItems() const
{
    if (!m_project) return {};
    const QString name = models::text(m_project->project.name);
    std::vector<ExportItem> items{{name + QStringLiteral("_incidents"), models::tableOf(*m_own)}};
    models::BudgetModel budgets;
    budgets.show(m_project, {}, zone());
    if (budgets.rowCount() > 0) items.push_back({name + QStringLiteral("_budgets"), models::tableOf(budgets)});
    for (std::size_t i = 0; i < m_charts->spec().lanes.size(); ++i)
        items.push_back({laneName(m_charts->spec().lanes[i]), models::oneLane(m_charts->spec(), i)});
    return items;
}

}
