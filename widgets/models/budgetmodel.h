// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <optional>

namespace models {

struct BudgetRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    std::size_t place = 0; ///< in the project's objectives
    reliability::Zone zone;
    const reliability::ObjectiveReview& objective() const { return project->objectives[place]; }
};

/// The objectives of one project, worst first; of one family where one is given. IdRole is the objective's,
/// FigureRole R; tool tips are explanations, their times in `zone`.
class BudgetModel final : public RowModel<BudgetRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Indicator, Family, Attainment, Remaining, Left, SpentWeek, Status, Change };

    explicit BudgetModel(QObject* parent = nullptr);
    void show(const std::shared_ptr<const reliability::ProjectReview>& project,
              std::optional<reliability::Family> family = {}, const reliability::Zone& zone = {});
};

/// What a budget's figures are made of, under its name: explain(), and where the data comes from.
QString explanation(const reliability::ProjectReview& project, const reliability::ObjectiveReview& objective,
                    const reliability::Zone& zone);

}
