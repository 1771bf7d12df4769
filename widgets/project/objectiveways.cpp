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

void openAt(const QModelIndex& index, const models::BudgetModel& model, Page& page)
{
    if (const models::BudgetRow* row = model.row(index))
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
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&table, &QTableView::customContextMenuRequested, &page, [&](QPoint place) {
        const QModelIndex index = table.currentIndex();
        if (!index.isValid()) return;
        auto* menu = new QMenu(&table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const QString text = NewObjectiveButton::tr("Objective...");
        QObject::connect(menu->addAction(text), &QAction::triggered, &page, [&, index = QPersistentModelIndex(index)] {
            openAt(index, model, page);
        });
        menu->popup(table.viewport()->mapToGlobal(place));
    });
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
