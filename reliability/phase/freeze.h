// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

/// When changes of a project should have waited: from the time at which a review was frozen that decided so, to the
/// decision's expiry or to a later review that allows releases again; of open decisions that hold at the end of `days`
/// or held within them.
std::vector<Range> activeFreezes(Id<Project> project, std::span<const Decision> decisions,
                                 std::span<const Review> reviews, Range days);

/// "change_during_freeze" (its title, when) for each deploy, configuration, model release and retraining of the project
/// in a freeze, up to `asOf`, oldest first.
std::vector<Finding> freezeFindings(const ProjectReview& project, std::span<const Range> freezes, Instant asOf);

}
