// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <QStringList>

namespace models {

// The tables that only the weekly review has.

struct ReviewRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    reliability::Zone zone;
    QStringList proposals; ///< changes of its phase that wait for a role, or were decided in this review
};

struct RollCallRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    QString here; ///< who is missing; empty before the week is frozen
    enum class Quorum { unknown, gaps, complete } quorum = Quorum::unknown;
    reliability::Zone zone;
};

/// Who should be there and is, and whether the project's data is: one MLE and one SRE a project.
class RollCallModel final : public RowModel<RollCallRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Mle, Sre, Here, Data };
    explicit RollCallModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

/// Projects whose phase is to be talked about: another one is proposed or suggested, nobody set it, or a rule found
/// something that is a matter neither of one week's budget nor of cost.
class PhaseModel final : public RowModel<ReviewRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Phase, Suggested, Findings };
    explicit PhaseModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

struct FindingRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    reliability::Finding finding;
};

/// Where reliability costs more than it is worth: what is kept far better than asked, and what asks too little.
class CostModel final : public RowModel<FindingRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Found };
    explicit CostModel(QObject* parent = nullptr);
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
