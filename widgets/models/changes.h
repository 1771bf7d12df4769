// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <optional>
#include <vector>

namespace models {

/// Something that differs from last week.
struct ChangeSince {
    enum class Kind { status, remaining, incident, target, stale, phase };
    Kind kind = Kind::status;
    std::shared_ptr<const reliability::ProjectReview> project;
    std::optional<std::size_t> objective; ///< place in the project's objectives
    std::optional<reliability::Status> before;
    QString what;    ///< "At risk -> Exhausted", "accuracy: target 99 % -> 99.5 %"
    QString figures; ///< "accuracy: R 0.7 % -> -12.5 %, net -13.2 pp"; may be empty
    double size = 0; ///< for order only: status steps weigh most, then points of budget
};

/// All of them, the largest first. Status and R are compared with a week ago (R from 5 points on); incidents, targets,
/// phases and silence count when they began in the week before the as-of.
std::vector<ChangeSince> changesSince(const reliability::ReviewData& data);

/// Status the project had a week ago, from its budgets of then; none when there are none.
std::optional<reliability::Status> statusLastWeek(const reliability::ProjectReview& project);

class ChangesSinceModel final : public RowModel<ChangeSince> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, What, Figures };

    explicit ChangesSinceModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

}
