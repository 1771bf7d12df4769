// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/phase/record.h"
#include "reliability/reviewdata.h"

#include <map>

namespace reliability {

/// An indicator whose latest values stand still.
struct FrozenValues {
    std::string title;
    Instant since;
};

/// What only the samples of a project tell about its phase.
struct PhaseInputs {
    std::map<std::string, WindowRecord> records;      ///< by INDICATOR/OBJECTIVE
    std::map<std::string, Instant> lastSamples;       ///< by indicator: the last stamp up to the as-of
    std::vector<FrozenValues> frozen;                 ///< of the ML indicators
    std::map<std::string, Instant> firstSamples = {}; ///< by indicator: the first stamp before the as-of
};
/// Whether an indicator has data in the last two windows of 28 days.
bool isRecent(const Indicator& indicator, const PhaseInputs& inputs, Instant asOf);

/// How a criterion stands.
enum class Standing { met, unmet, inProgress, waived };
template <>
inline constexpr auto names<Standing> = std::array{
    Name<Standing>{Standing::met, "met"},
    Name<Standing>{Standing::unmet, "unmet"},
    Name<Standing>{Standing::inProgress, "in_progress"},
    Name<Standing>{Standing::waived, "waived"},
};
/// The standing of a criterion; unmet where its word is none.
Standing standingOf(const CriterionState& state);
/// Met, or waived for now.
bool isSettled(const CriterionState& state);

/// A row of the table of criteria.
struct Criterion {
    std::string_view name;
    bool byHand = false; ///< only people can show it
};
/// What each phase asks, in the order of the list.
std::vector<Criterion> criteriaOf(Phase phase);
/// Whether evidence can be entered under this name: a test of the rubric, the readiness level, "on-call", a criterion
/// that only people can show.
bool isEvidenceItem(std::string_view item);
/// The highest score that evidence of the item can have: 9 of the level, else 1.
double highestScore(std::string_view item);
/// Whether somebody is on call for the project: 1 entered by hand.
inline constexpr std::string_view onCallItem = "on-call";
/// What the ML Test Score has to exceed in production.
double scoreWanted(const Project& project);
/// The phase after another; none after production.
std::optional<Phase> after(Phase phase);

/// The criteria of a phase as the project meets them; its evidence and test score stand in `project.phase`. Of what
/// is not met, a waiver that has not expired makes it waived (args: expiry, role, reason, author).
std::vector<CriterionState> judge(Phase phase, const ProjectReview& project, const PhaseInputs& inputs, Instant asOf);

}
