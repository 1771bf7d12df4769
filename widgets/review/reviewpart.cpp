// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewpart.h"

#include "widgets/models/roles.h"

#include <QTableView>
#include <algorithm>

namespace widgets {

using namespace reliability;

QWidget* ReviewPart::mainWidget() const
{
    const auto tables = findChildren<QTableView*>();
    const auto found =
        std::ranges::find_if(tables, [this](const QTableView* table) { return table->isVisibleTo(this); });
    return found == tables.end() ? nullptr : *found;
}

void ReviewPart::openProjects(QTableView& table, Screen screen)
{
    connect(&table, &QTableView::activated, this, [this, screen](const QModelIndex& index) {
        const Id<Project> id{index.data(models::ProjectIdRole).toLongLong()};
        for (const auto& project : m_review->projects)
            if (project->project.id == id)
                Q_EMIT navigateRequested(Place{.screen = screen, .project = project->project.name});
    });
}

}
