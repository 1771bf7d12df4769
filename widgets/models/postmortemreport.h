// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/report.h"

namespace models {

/// A postmortem as people send it around: its times as far as somebody says something of them, triage cell, what it
/// cost each objective, timeline in true order, causes with their certainty, and the whole text. Indicators are called
/// by their titles as far as `indicators` has them; `project` is null where it has none.
Report postmortemReport(const reliability::IncidentReview& review, const reliability::Project* project,
                        const std::vector<reliability::Indicator>& indicators, const reliability::Zone& zone);

}
