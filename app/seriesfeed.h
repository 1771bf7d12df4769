// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"
#include "widgets/models/chartspec.h"

namespace app {

/// The answer to a chart's question: at most four points a column of the range, and the gaps in it.
reliability::Result<reliability::SeriesAnswer> answerOf(storage::Session& session,
                                                        const reliability::SeriesRequest& request);

/// A chart with the points of all its lines, `columns` pixels wide: for pictures made without a window.
reliability::Result<models::ChartSpec> filledChart(storage::Session& session, models::ChartSpec spec, int columns);

}
