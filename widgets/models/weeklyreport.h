// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/redacted.h"
#include "widgets/models/report.h"

#include <span>

namespace models {

/// A chart and the project in whose section it stands.
struct ProjectFigure {
    reliability::Id<reliability::Project> project;
    Figure figure;
};

/// The report of the week of `data`: worst first, healthy projects as one line, what changed, incidents, phases, notes
/// and decisions. Says DRAFT unless that week's review is frozen, and of data that are redacted() that texts are left
/// out. Depends on its arguments and the language only.
Report weeklyReport(const reliability::ReviewData& data, std::span<const ProjectFigure> figures,
                    Texts texts = Texts::all);

}
