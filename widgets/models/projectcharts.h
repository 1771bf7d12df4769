// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/chartspec.h"

namespace models {

/// The charts of a project on one clock: a lane for each objective with its target, worst first, then one for each
/// KPI; incidents as bands, changes as markers. Lines hold no points yet: their indicators say what to ask for. In
/// concept verification there are KPI lanes only.
ChartSpec projectCharts(const reliability::ProjectReview& project, reliability::Range range,
                        const reliability::Zone& zone);

/// The chart of one indicator of the project: a lane for each of its objectives, a plain one where it has none.
ChartSpec indicatorChart(const reliability::ProjectReview& project, const reliability::Indicator& indicator,
                         reliability::Range range, const reliability::Zone& zone);

/// The lines that an incident is about, over `range`: its linked indicators, else the project's worst, two at most. Its
/// own band is left out.
ChartSpec incidentChart(const reliability::ProjectReview& project, const reliability::Incident& incident,
                        reliability::Range range, const reliability::Zone& zone);

/// From start to end of an incident, a minute long at least; what has not ended lasts until `asOf`.
reliability::Range incidentSpan(const reliability::Incident& incident, reliability::Instant asOf);

/// What to show of a span: it and its length again on either side, a day at least, not beyond both it and `asOf`.
reliability::Range aroundSpan(reliability::Range span, reliability::Instant asOf);

/// The usual range: the 28 days before the as-of.
reliability::Range usualRange(reliability::Instant asOf);

}
