// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/place.h"

#include <QPushButton>

class QTableView;

namespace models {
class BudgetModel;
}

namespace widgets {

class Page;

/// Enter, a double click and the context menu of a row of budgets lead to its objective.
void linkObjectives(QTableView& table, const models::BudgetModel& model, Page& page);

/// Offers an objective for each indicator of a project that could have one and has none; hidden where there is none
/// such.
class NewObjectiveButton final : public QPushButton {
    Q_OBJECT

public:
    explicit NewObjectiveButton(QWidget* parent = nullptr);
    void show(const reliability::ProjectReview& project);
    void retranslate();

Q_SIGNALS:
    void chosen(const widgets::Place& place);
};

}
