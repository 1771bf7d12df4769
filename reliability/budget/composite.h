// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// One objective within a composite. Of its rules op, threshold, baseline, slice target and the policy for missing data
/// hold; window, method, slice and as-of are the composite's. References must outlive the call.
struct CompositeMember {
    const Samples& samples;
    const Indicator& indicator;
    const ObjectiveVersion& rules;
    std::span<const Range> corrections;
    double weight = 1; ///< of Occurrences; >= 0
    // As in Question.
    std::span<const ScheduledSlot> slots = {};
    std::span<const BaselineFigure> baselines = {};
};

/// A composite's budget and what went into it. Under Occurrences the budget's counts are the members' sums, and what is
/// counted in units (budget, spent, left, the week) is none: members' units are not of one kind.
struct CompositeBudget {
    Budget budget;
    std::int64_t members = 0, membersUsed = 0;
    std::optional<double> burn;                     ///< share of failures / (1 - T)
    std::vector<std::optional<double>> attainments; ///< of each member; none: left out
    bool operator==(const CompositeBudget&) const = default;
};
template <>
inline constexpr auto fields<CompositeBudget> = Fields{
    field("budget", &CompositeBudget::budget),
    field("members", &CompositeBudget::members),
    field("members_used", &CompositeBudget::membersUsed),
    field("burn", &CompositeBudget::burn),
    field("attainments", &CompositeBudget::attainments),
};

/// The error budget of several indicators under one of OpenSLO's three rules. Occurrences: failures = sum w_i (1 - A_i)
/// / sum w_i. Timeslices: a slice is bad when any member's is. RatioTimeslices: the missing parts of a slice add up, to
/// 1 at most. A member without data is replaced by its policy; below half of the members with data the composite has
/// none. `question`: the composite's version, as-of, zone, phase, and corrections of all members; of its indicator only
/// family, kind and label delay are read. Fails as evaluate does, and with usage without members or weight.
Result<CompositeBudget> evaluateComposite(std::span<const CompositeMember> members, const Question& question);

}
