// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// How an objective would have fared on the history there is.
struct WhatIf {
    Target target;
    Length window;
    std::int64_t weeks = 0;       ///< with data at their end
    std::int64_t held = 0;        ///< of those, with budget left at their end
    std::vector<Range> exhausted; ///< stretches with R <= 0, found at the resolution asked for
    std::optional<double> lowest; ///< R at its lowest
    bool operator==(const WhatIf&) const = default;
};

/// Replays history under the question's version: R at each of `weekEnds` (ascending) and, in `span`, every `step` for
/// the stretches of exhaustion; a stretch runs from the first exhausted time to the first one that is not. Fails as
/// evaluate does, and with durationUnreadable for a step of 0.
Result<WhatIf> whatIf(const Samples& samples, const Question& question, std::span<const Instant> weekEnds, Range span,
                      Milliseconds step);

/// The ends of the weeks that are over at `asOf`, from that of the first sample on, ascending; of ten years at most.
std::vector<Instant> historyWeeks(const Samples& samples, Instant asOf, const Zone& zone);

/// whatIf over all the history there is, to the question's as-of: each hour, or at the indicator's interval where it
/// declares one (5 minutes to a day). Fails as evaluate does.
Result<WhatIf> replay(const Samples& samples, const Question& question);

/// What a target could be, judged on this system's own history.
struct TargetAdvice {
    Target target;
    std::int64_t weeks = 0, held = 0; ///< "held in 22 of 26 weeks"
    bool aboveDependencies = false;   ///< what it depends on gives less than this target
    bool recommended = false;         ///< the strictest that held in nine of ten weeks and its dependencies allow
    bool operator==(const TargetAdvice&) const = default;
};
template <>
inline constexpr auto fields<TargetAdvice> = Fields{
    field("target", &TargetAdvice::target),
    field("weeks", &TargetAdvice::weeks),
    field("held", &TargetAdvice::held),
    field("above_dependencies", &TargetAdvice::aboveDependencies),
    field("recommended", &TargetAdvice::recommended),
};

/// Candidates from loose to strict (50 % to 99.99 %) under the question's version otherwise. `dependencies`: targets or
/// attainments of what the system can't do without; together they give the product. Fails as evaluate does.
Result<std::vector<TargetAdvice>> adviseTarget(const Samples& samples, const Question& question,
                                               std::span<const Instant> weekEnds, std::span<const double> dependencies);

/// R above 0.90 at the end of 3 whole windows in a row up to the as-of (calendar: the last 3 finished periods), all of
/// them after the first unit: the objective could ask for more. Fails as evaluate does.
Result<bool> overReliable(const Samples& samples, const Question& question);

}
