// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <vector>

namespace models {

/// Something that an incident asked for and nobody has done or dropped yet.
struct OpenAction {
    reliability::Action action;
    std::shared_ptr<const reliability::IncidentReview> incident; ///< never null
    std::shared_ptr<const reliability::ProjectReview> project;   ///< null: the incident has no project
    reliability::Zone zone;
    enum class Due { overdue, ahead, unsaid } due = Due::unsaid; ///< overdue: its day was over at the review's as-of
};

/// All of them: overdue first, then by date, those without a date last.
std::vector<OpenAction> openActions(const reliability::ReviewData& data);

/// "Open", "Open, overdue".
QString stateText(const OpenAction& row);

class ActionsModel final : public RowModel<OpenAction> {
    Q_OBJECT

public:
    enum ColumnPlace { Title, Owner, Due, State, Incident, Project };

    explicit ActionsModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

}
