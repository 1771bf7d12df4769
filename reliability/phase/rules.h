// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

/// What a project's figures say against its phase and its budget policy (glossary: policy findings, phase.md R1-R7):
/// "no_objective", "no_ordinary_objective", "no_ml_objective", "objective_in_concept", "over_budget", "over_reliable",
/// "trial_expired", "waiver", "waiver_expired", "under_asked", "incident_over_20_percent", "cause_over_20_percent",
/// "not_computed", "frozen_evaluation", "no_baseline". `all`: every project of the workspace, for what depends on what.
std::vector<Finding> findingsOf(const ProjectReview& project, std::span<const Project> all, Instant asOf);

/// The phase that the objectives suggest: none -> concept; at least one ordinary and one ML objective with data ->
/// production; else technical verification. A suggestion only.
Phase suggestedPhase(const ProjectReview& project);

}
