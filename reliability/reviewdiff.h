// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

/// What of `after` is different in `before`, an earlier review of the same workspace; facts are matched by name,
/// incidents by number. Kinds: "status" (from and to are statuses; before and after R where an objective has it),
/// "remaining", "definition" (from and to hold what changed of target, window and method, `to` ends with author and
/// reason), "phase", "stale" and "fresh" (of an objective's data), "objective_new", "objective_gone", "project_new",
/// "project_gone", "incident_new", "incident_gone" (the incident's number and title). First what is newly exhausted,
/// then other changes of status, then the rest, each largest first and else in the order of the projects.
std::vector<Difference> differences(const ReviewData& before, const ReviewData& after);

/// How many objectives have another status, attainment or R in `other`, or stand in one of the two only.
std::int64_t changedFigures(const ReviewData& data, const ReviewData& other);

}
