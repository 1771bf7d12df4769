// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"
#include "widgets/models/chartspec.h"

namespace app {

/// The answer to a chart's question: at most four points a column of the range, and the gaps in it; what is derived is
/// as it is known at `now`.
reliability::Result<reliability::SeriesAnswer>
answerOf(storage::Session& session, const reliability::SeriesRequest& request, reliability::Instant now);

/// The same of the figures that are shown: a record's charts are those that were frozen, whole, whatever range is asked
/// for.
reliability::Result<reliability::SeriesAnswer> answerOf(storage::Session& session, const reliability::ReviewData& shown,
                                                        const reliability::SeriesRequest& request);

/// The name under which a record keeps the chart of an indicator.
std::string chartName(const reliability::Project& project, const reliability::Indicator& indicator);

/// A chart of the figures that are shown with the points of all its lines, `columns` pixels wide: for pictures made
/// without a window.
reliability::Result<models::ChartSpec> filledChart(storage::Session& session, const reliability::ReviewData& shown,
                                                   models::ChartSpec spec, int columns);

}
