// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/report.h"

namespace models {

// The tables of the weekly report. Each has a caption with range, zone and snapshot; one without rows has nothing to
// say.

Table budgetTable(const reliability::ReviewData& data);
Table changeTable(const reliability::ReviewData& data);
Table actionTable(const reliability::ReviewData& data);
Table incidentTable(const reliability::ReviewData& data);
Table phaseTable(const reliability::ReviewData& data);
Table decisionTable(const reliability::ReviewData& data);
/// Business figures: this week, last week, change.
Table kpiTable(const reliability::ReviewData& data);

/// A table without rows whose caption says what it shows, of which days and snapshot.
Table captioned(const reliability::ReviewData& data, const QString& what, std::vector<TableColumn> columns);

/// The seven local days before the as-of.
reliability::Range weekOf(const reliability::ReviewData& data);
/// The frozen review of the data's week; null: a draft.
const reliability::Review* frozenOf(const reliability::ReviewData& data);
/// "#41 (2026-W47)", for captions; empty for a draft.
QString snapshotName(const reliability::ReviewData& data);
/// When a review was frozen: "Mon 2026-11-23 06:55 UTC", with the mark of a sample's clock.
QString frozenAt(const reliability::Review& review, const reliability::ReviewData& data);
/// A time that the workspace's clock said: "... (sample clock)" where it is pinned.
QString clockMarked(const QString& time, const reliability::ReviewData& data);

}
