// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"
#include "reliability/budget/schedule.h"
#include "storage/session.h"

#include <map>

namespace app {

/// One objective with all that its figures are computed from. Questions refer to it: it must outlive them.
struct Measured {
    reliability::Objective objective;
    reliability::Indicator indicator;
    std::vector<reliability::ObjectiveVersion> versions; ///< ascending; at least one
    reliability::Samples samples;
    std::vector<reliability::Range> corrections;
    std::vector<reliability::ScheduledSlot> slots;
    std::map<std::string, reliability::Zone> zones;     ///< of the versions
    std::vector<reliability::BaselineFigure> baselines; ///< of the versions, as far as they are known
    std::vector<std::int64_t> invalid;                  ///< stamps of runs without a figure
    std::optional<reliability::Samples> retrainings;    ///< what stability compares

    const reliability::ObjectiveVersion& versionAt(reliability::Instant t) const;
    /// The question for the budget as of a time; `zone`: of the week's days.
    reliability::Question question(reliability::Phase phase, reliability::Instant asOf,
                                   const reliability::Zone& zone) const;
};

/// Gathers what an objective is computed from up to `asOf`; none of an objective without a version. Fails with
/// zoneUnknown, and valueUnknown for a recurrence or a schedule that can't be read.
reliability::Result<std::optional<Measured>> measure(storage::Session& session, const reliability::Objective& objective,
                                                     const reliability::Indicator& indicator,
                                                     reliability::Samples samples, reliability::Instant asOf,
                                                     const reliability::Zone& zone);

/// The same for an indicator that has no objective, as it would be under `version`.
reliability::Result<Measured> measureUnder(storage::Session& session, const reliability::ObjectiveVersion& version,
                                           const reliability::Indicator& indicator, reliability::Samples samples,
                                           reliability::Instant asOf, const reliability::Zone& zone);

/// What is left out of an indicator's budgets, recurring corrections up to the end of the longest period that holds
/// `asOf`. Corrections that name no zone are of `zone`.
reliability::Result<std::vector<reliability::Range>> correctionsOf(storage::Session& session,
                                                                   const reliability::Indicator& indicator,
                                                                   reliability::Instant asOf,
                                                                   const reliability::Zone& zone);

}
