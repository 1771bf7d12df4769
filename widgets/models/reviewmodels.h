// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace models {

// The tables that only the weekly review has.

struct ReviewRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    reliability::Zone zone;
};

/// Who should be there, and whether the project's data is: one MLE and one SRE a project.
class RollCallModel final : public RowModel<ReviewRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Mle, Sre, Data };
    explicit RollCallModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

/// Projects whose phase is to be talked about: another one is suggested, nobody set it, or a rule found something that
/// is no matter of one week's budget.
class PhaseModel final : public RowModel<ReviewRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Phase, Suggested, Findings };
    explicit PhaseModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

struct EventRow {
    reliability::Event event;
    std::shared_ptr<const reliability::ProjectReview> project;
    reliability::Zone zone;
};

/// What was done to models and their data in the week: retrainings, releases, changes of data; oldest first.
class MlEventModel final : public RowModel<EventRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Time, Project, Kind, Title };
    explicit MlEventModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

}
