// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

/// The proposal that waits for a role; null when there is none.
const PhaseChange* openProposal(const PhaseReview& phase);

/// A proposal to change a project's phase, with the criteria as they stand frozen in it as canonical JSON. Down it goes
/// to any phase, up by one. Fails with reasonMissing; valueUnknown for a phase that can't follow; proposalOpen while
/// another one waits; criteriaUnmet (args: names) for a step up whose criteria are neither met nor waived.
Result<PhaseChange> proposed(const ProjectReview& project, Phase to, std::string reason, std::string author,
                             Instant at);

/// The proposal with a role's name in it.
PhaseChange confirmedBy(PhaseChange change, ReviewRole role, std::string name);

/// The project's open proposal, confirmed by a role. Fails with proposalClosed where none waits; criteriaUnmet as
/// `proposed` does, for what is not met any more, such as by a waiver that has expired since.
Result<PhaseChange> confirmed(const ProjectReview& project, ReviewRole role, std::string name);

}
