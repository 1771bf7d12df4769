// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/project/objectiveways.h"

#include "widgets/models/budgetmodel.h"
#include "widgets/models/text.h"
#include "widgets/page.h"

#include <QAction>
#include <QMenu>
#include <QTableView>
#include <algorithm>

namespace widgets {

using namespace reliability;

namespace {

// A composite is made of its members' objectives and has none to open.
void openAt(const QModelIndex& index, const models::BudgetModel& model, Page& page)
{
    const models::BudgetRow* row = model.row(index);
    if (row && row->objective().objective.id)
        Q_EMIT page.navigateRequested({.screen = Screen::objective,
                                       .project = row->project->project.name,
                                       .indicator = row->objective().indicator.name,
                                       .objective = row->objective().objective.name});
}

bool lacksObjective(const ProjectReview& project, const Indicator& indicator)
{
    if (indicator.family == Family::kpi || indicator.shape == Shape::rated) return false;
    return std::ranges::none_of(project.objectives,
                                [&](const ObjectiveReview& o) { return o.indicator.id == indicator.id; });
}

}

void linkObjectives(QTableView& table, const models::BudgetModel& model, Page& page)
{
    QObject::connect(
        &table, &QTableView::activated, &page, [&](const QModelIndex& index) { openAt(index, model, page); });
    auto* open = new QAction(&table);
    open->setObjectName(QStringLiteral("openObjective"));
    QObject::connect(open, &QAction::triggered, &page, [&] { openAt(table.currentIndex(), model, page); });
    table.addAction(open);
}

NewObjectiveButton::NewObjectiveButton(QWidget* parent) : QPushButton(parent)
{
    setObjectName(QStringLiteral("newObjective"));
    setMenu(new QMenu(this));
    hide();
}

void NewObjectiveButton::show(const ProjectReview& project)
{
    menu()->clear();
    for (const Indicator& indicator : project.indicators) {
        if (!lacksObjective(project, indicator)) continue;
        const Place place{.screen = Screen::objective, .project = project.project.name, .indicator = indicator.name};
        connect(menu()->addAction(models::text(indicator.title())), &QAction::triggered, this, [this, place] {
            Q_EMIT chosen(place);
        });
    }
    setVisible(!menu()->isEmpty() && project.project.phase != Phase::concept_);
}

void NewObjectiveButton::retranslate()
{
    setText(tr("New objective..."));
    setToolTip(tr("For an indicator that has none"));
}

}
