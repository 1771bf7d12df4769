// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/phase/criteria.h"

#include <span>

namespace reliability {

/// Fills in where a project stands: evidence that was found, test score, level and criteria of its phase and of the
/// next one; then its findings, contradictions and the phase that is suggested. History and evidence by hand stand in
/// `project.phase` already, objectives and waivers are settled. `all`: every project of the workspace.
void settlePhase(ProjectReview& project, const PhaseInputs& inputs, std::span<const Project> all, Instant asOf);

}
