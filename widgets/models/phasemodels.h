// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/phase/rubric.h"
#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace models {

// The tables of the phase screens.

struct BoardRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    reliability::Instant asOf;
};

/// The projects of one phase, longest in it first.
class BoardModel final : public RowModel<BoardRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Days, Open, Suggested };
    explicit BoardModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data, reliability::Phase phase);
};

struct CriterionRow {
    reliability::Phase phase = reliability::Phase::concept_;
    reliability::CriterionState state;
    reliability::Zone zone;
};

/// The criteria of the next phase and then of the declared one, as they stand.
class CriterionModel final : public RowModel<CriterionRow> {
    Q_OBJECT

public:
    enum ColumnPlace { For, Criterion, State, Evidence, By };
    explicit CriterionModel(QObject* parent = nullptr);
    void show(const reliability::ProjectReview& project, const reliability::Zone& zone);
};

struct TestRow {
    reliability::TestState state;
    reliability::Zone zone;
};

/// The 28 tests of the ML Test Score.
class TestModel final : public RowModel<TestRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Test, Score, From, Evidence };
    explicit TestModel(QObject* parent = nullptr);
    void show(const reliability::TestScore& score, const reliability::Zone& zone);
};

struct ChangeRow {
    reliability::PhaseChange change;
    reliability::Zone zone;
};

/// A project's phase changes and proposals, newest first.
class ChangeModel final : public RowModel<ChangeRow> {
    Q_OBJECT

public:
    enum ColumnPlace { When, What, Confirmed };
    explicit ChangeModel(QObject* parent = nullptr);
    void show(const reliability::ProjectReview& project, const reliability::Zone& zone);
};

/// How many criteria of a project's next phase (of production: of its own) are neither met nor waived.
int openCriteria(const reliability::ProjectReview& project);

}
