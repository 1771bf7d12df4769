// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/whatif.h"
#include "storage/session.h"

namespace app {

/// What is asked in place of an objective's own; what is none stays as it is.
struct OtherRules {
    std::optional<reliability::Target> target;
    std::optional<reliability::Length> window;
    std::optional<reliability::Op> op;
    std::optional<double> threshold;
};

/// When a replay ends, in whose weeks, and what it depends on.
struct ReplayContext {
    reliability::Instant asOf;
    const reliability::Zone& zone;
    reliability::Phase phase = reliability::Phase::production;
    std::vector<double> dependencies = {}; ///< targets of what the project can't do without
};

/// One objective on its history, or an indicator on that of a target it does not have yet.
struct Replay {
    std::optional<std::string> objective; ///< its name
    reliability::WhatIf found;
    std::optional<std::vector<reliability::TargetAdvice>> advice; ///< where no target was asked for
};

/// Replays the indicator's whole history, to the week, under each of the objectives (none: under the rules alone, over
/// a rolling window of 28 days). Fails as evaluate does.
reliability::Result<std::vector<Replay>> replays(storage::Session& session, const reliability::Indicator& indicator,
                                                 const std::vector<reliability::Objective>& objectives,
                                                 const OtherRules& rules, const ReplayContext& context);

/// The targets of the ordinary objectives in the projects that `project` depends on, as of a time.
reliability::Result<std::vector<double>> dependenciesOf(storage::Session& session, const reliability::Project& project,
                                                        reliability::Instant asOf);

}
