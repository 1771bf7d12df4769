// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measured.h"
#include "reliability/reviewdata.h"

namespace app {

/// The composites that a project's objectives are members of, as objectives of their own, with the name of the
/// composite for indicator and objective and no id: window and method are the first member's, the target is the
/// strictest. `weekEnds`: the times of its line of weeks. Fails as evaluate does.
reliability::Result<std::vector<reliability::ObjectiveReview>>
compositesOf(const std::vector<Measured>& measured, const reliability::Project& project, reliability::Instant asOf,
             const reliability::Zone& zone, std::span<const reliability::Instant> weekEnds);

/// The budget of one composite of a project, of the members given in the order of its objectives, with the line of its
/// burn-down where a step is asked. Fails as evaluate does, and with unknownName without members.
reliability::Result<reliability::Budget> compositeOf(const std::string& name, const std::vector<Measured>& members,
                                                     const reliability::Project& project, reliability::Instant asOf,
                                                     const reliability::Zone& zone,
                                                     std::optional<reliability::Milliseconds> burnDownStep);

}
