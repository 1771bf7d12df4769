// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <span>
#include <vector>

namespace models {

/// Something that an incident or a review asked for.
struct OpenAction {
    reliability::Action action;
    std::shared_ptr<const reliability::IncidentReview> incident; ///< null: from a review, or the figures don't have it
    std::shared_ptr<const reliability::ProjectReview> project;   ///< null: it has no project
    reliability::Zone zone;
    enum class Due { overdue, ahead, unsaid } due = Due::unsaid; ///< overdue: its day was over at the review's as-of
    reliability::Instant asOf{};
};

/// Those of the incidents in the figures: overdue first, then by date, those without a date last.
std::vector<OpenAction> openActions(const reliability::ReviewData& data);
/// Those that a meeting talks about, in the same order: of a frozen week as they stand today, with those of reviews.
std::vector<OpenAction> pendingActions(const reliability::ReviewData& data);

/// Every action that the figures know, of incidents and of the meeting, whatever became of it, the most urgent first;
/// of a frozen week those that wait as they stand today.
std::vector<OpenAction> allActions(const reliability::ReviewData& data);

/// "Open", "Open, overdue".
QString stateText(const OpenAction& row);
/// How long it has been open at the review's as-of: "23 d"; missing where nobody knows since when.
QString ageText(const OpenAction& row);

/// Of one table of columns: all of them, as ActionLogModel numbers them, or those of ActionsModel.
enum class ActionColumns { whole, few };
std::span<const Column<OpenAction>> actionColumns(ActionColumns which);
/// The roles of a whole row.
QVariant actionValue(const OpenAction& row, int role);

class ActionsModel final : public RowModel<OpenAction> {
    Q_OBJECT

public:
    enum ColumnPlace { Title, Owner, Due, State, Age, Incident, Project };

    explicit ActionsModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

}
