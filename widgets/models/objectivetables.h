// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"
#include "widgets/models/rowmodel.h"

#include <memory>

namespace models {

/// The alert pairs of a budget.
class AlertModel final : public RowModel<reliability::Alert> {
    Q_OBJECT

public:
    explicit AlertModel(QObject* parent = nullptr);
};

/// A fact with the zone in which its times are shown.
template <class T>
struct ZonedRow {
    T fact;
    std::shared_ptr<const reliability::Zone> zone;
};

/// The versions of an objective, newest first.
class VersionModel final : public RowModel<ZonedRow<reliability::ObjectiveVersion>> {
    Q_OBJECT

public:
    explicit VersionModel(QObject* parent = nullptr);
    void show(const reliability::ObjectiveView& view, const reliability::Zone& zone);
};

/// Targets and how they would have done, from loose to strict.
class AdviceModel final : public RowModel<reliability::TargetAdvice> {
    Q_OBJECT

public:
    enum ColumnPlace { Target, Held, Note };

    explicit AdviceModel(QObject* parent = nullptr);
    /// The row that is recommended; -1: none is.
    int recommended() const;
};

/// Corrections as they are given, newest start first.
class CorrectionModel final : public RowModel<ZonedRow<reliability::Correction>> {
    Q_OBJECT

public:
    enum ColumnPlace { From, To, Repeats, Of, Category, Reason, Author };

    explicit CorrectionModel(QObject* parent = nullptr);
    void show(const reliability::ObjectiveView& view, const reliability::Zone& zone);
};

}
