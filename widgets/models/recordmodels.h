// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace models {

// The tables of what a review records, and of what it compares.

struct DifferenceRow {
    reliability::Difference difference;
    QString project;
    std::shared_ptr<const reliability::ProjectReview> now; ///< null: the project is gone
};

/// What is different from an earlier review, largest first.
class DifferenceModel final : public RowModel<DifferenceRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, What };
    explicit DifferenceModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data, const std::vector<reliability::Difference>& differences);
};

struct DecisionRow {
    reliability::Decision decision;
    QString project, state;
    reliability::Zone zone;
    bool expired = false;
};

/// Decisions and what became of them.
class DecisionModel final : public RowModel<DecisionRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Kind, Words, Owner, Due, Expires, State };
    explicit DecisionModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data, const std::vector<reliability::Decision>& decisions);
};

struct NoteRow {
    reliability::ReviewNote note;
    QString project;
    reliability::Zone zone;
};

/// What was written in the review, oldest first.
class NoteModel final : public RowModel<NoteRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Time, Kind, Project, Text, Author };
    explicit NoteModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

}
