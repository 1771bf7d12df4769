// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/phase/criteria.h"

#include <span>

namespace reliability {

/// What a project's figures say against its phase and its budget policy (glossary: policy findings, phase.md R1-R8):
/// "no_objective", "no_ordinary_objective", "no_ml_objective", "objective_in_concept", "over_budget", "over_reliable",
/// "trial_expired", "waiver", "waiver_expired", "under_asked", "incident_over_20_percent", "cause_over_20_percent",
/// "not_computed", "frozen_evaluation", "no_baseline", "low_test_score", "no_data_in_window", "critical_unverified",
/// "strict_target", "on_call", "production_depends", "over_budget_twice", "stale_model". `all`: every project of the
/// workspace, for what depends on what.
std::vector<Finding> findingsOf(const ProjectReview& project, std::span<const Project> all, Instant asOf,
                                const PhaseInputs& inputs = {});

/// The number of the rule of phase.md (1 to 8) that a finding belongs to; none of one that contradicts no phase.
std::optional<int> contradiction(std::string_view rule);

/// The phase that the figures suggest: without objectives concept; with data of an ordinary and an ML objective
/// production, where it is declared and no budget was exceeded for two windows, or where it comes next and coverage
/// and windows held are proven; else technical verification. A suggestion only.
Phase suggestedPhase(const ProjectReview& project);

}
