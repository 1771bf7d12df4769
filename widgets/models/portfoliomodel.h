// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace models {

struct PortfolioRow {
    std::shared_ptr<const reliability::ProjectReview> project;
    reliability::Zone zone;
    int incidents = 0;       ///< that reach into the week before the as-of
    QString incidentCosts{}; ///< what each of them took, a line each, then what they took together
};

/// The projects of a review, worst first as the review has them. Cells of the two budgets carry FigureRole (R now),
/// LastWeekRole, StatusRole and CaptionRole (the indicator); the 13 weeks carry SeriesRole. Tool tips of budget figures
/// are explanations.
class PortfolioModel final : public RowModel<PortfolioRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Phase, Ordinary, Ml, SpentWeek, Net, Forecast, Weeks, KpiWeek, Incidents, Data };

    explicit PortfolioModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

/// How many projects have each status, in order of severity; trials are counted, but apart.
struct StatusCounts {
    std::array<int, 5> counted{}; ///< by reliability::Status
    int trials = 0;
    int of(reliability::Status status) const { return counted[static_cast<std::size_t>(status)]; }
};
StatusCounts statusCounts(const reliability::ReviewData& data);

/// "3 Exhausted | 2 At risk | ..." as parts, statuses without a project left out.
QStringList statusSummary(const StatusCounts& counts);

}
