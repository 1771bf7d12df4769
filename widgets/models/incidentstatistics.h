// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/causehistory.h"
#include "reliability/incidentstatistics.h"
#include "widgets/models/rowmodel.h"

namespace models {

struct IncidentRow;

/// A length of incidents, or of those that were noticed in one way: "Detection", "Repair, by alert".
struct SpreadRow {
    QString what, definition;
    reliability::Spread spread;
};

/// The lengths with their definitions, then those by the way of detection; what no incident has is left out.
std::vector<SpreadRow> spreadRows(const reliability::IncidentStatistics& statistics);

class SpreadModel final : public RowModel<SpreadRow> {
    Q_OBJECT

public:
    enum ColumnPlace { What, Count, Median, P90, Definition };
    explicit SpreadModel(QObject* parent = nullptr);
};

/// Which causes come back.
class CauseShareModel final : public RowModel<reliability::CauseCell> {
    Q_OBJECT

public:
    enum ColumnPlace { Quarter, Project, Class, Count, Share, Usual, BudgetSpent };
    explicit CauseShareModel(QObject* parent = nullptr);
};

/// The incidents of rows, with their projects' names.
std::vector<reliability::CountedIncident> countedOf(const std::vector<const IncidentRow*>& rows);

/// "Cause known of 6 of 7: service or infrastructure 3, ...", beside what is published of one large pipeline.
QString sidesText(const reliability::CauseSides& sides);
/// "4 of 5, 80 %"; "1 of 2, too few for a share".
QString shareText(std::int64_t n, std::int64_t of, std::optional<double> share);

}
