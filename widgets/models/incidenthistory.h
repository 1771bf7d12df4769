// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidenthistory.h"
#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace models {

/// One thing that changed in a postmortem: who, when, what, from what to what.
struct HistoryRow {
    qint64 id = 0;
    QString when, who, what, from, to;
    std::optional<reliability::Incident> version; ///< as it was after the change; none: it was removed
};

/// Newest first; a change of several things has a row for each.
std::vector<HistoryRow> historyRows(const reliability::IncidentHistory& history, const reliability::ReviewData& review);

class IncidentHistoryModel final : public RowModel<HistoryRow> {
    Q_OBJECT

public:
    enum ColumnPlace { When, Who, What, From, To };
    explicit IncidentHistoryModel(QObject* parent = nullptr);
};

}
