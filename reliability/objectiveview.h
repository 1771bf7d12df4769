// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/versions.h"
#include "reliability/budget/whatif.h"

namespace reliability {

/// What the page of one objective asks for.
struct ObjectiveRequest {
    Id<Indicator> indicator;
    std::string objective; ///< name; the indicator may have none of it yet
    Instant asOf;
    std::optional<ObjectiveVersion> proposed; ///< to be tried on the history there is
    std::int64_t ticket = 0;
};

/// How one version would have fared on all the history there is, and what it gives as of now.
struct Trial {
    ObjectiveVersion version;
    WhatIf history;
    Milliseconds exhaustedFor{0}; ///< the stretches of exhaustion together
    Budget now;
};

/// Burn rates as of a time.
struct BurnPoint {
    Instant at;
    BurnRates rates;
};

/// Share of the budget that the 7 days before a time spent, under the version of that time.
struct WeekSpent {
    Instant end;
    std::optional<double> spent;
};

/// A stretch that a correction leaves out.
struct ExcludedSpan {
    Range range;
    Id<Correction> correction;
};

/// The answer to an ObjectiveRequest: everything about one objective, and how a proposed version would do. Lines are
/// of the last window up to the as-of, calendar ones of the whole period.
struct ObjectiveView {
    std::int64_t ticket = 0;
    std::optional<Error> error; ///< then there is nothing else
    Project project;
    Indicator indicator;
    Objective objective;                    ///< without id: there is none yet
    std::vector<ObjectiveVersion> versions; ///< ascending; may be empty
    std::vector<Correction> corrections;    ///< of the indicator and of its project, newest start first
    std::int64_t samples = 0;               ///< that there are

    std::optional<Budget> budget; ///< none without a version
    Range span;                   ///< of the lines
    Milliseconds step{0};         ///< of the line of R
    std::vector<VersionedPoint> burnDown;
    std::optional<OtherVersion> before;        ///< the version before the one in force
    std::vector<BurnDownPoint> burnDownBefore; ///< what it gives since it was replaced
    std::vector<BurnPoint> burn;               ///< online indicators
    Milliseconds burnStep{0};
    std::vector<WeekSpent> weeks; ///< batch indicators, oldest first
    std::vector<ExcludedSpan> excluded;

    std::optional<Trial> present, proposed;
    std::optional<Error> refused; ///< why the proposed version can't be tried
    std::vector<TargetAdvice> advice;
};

/// Fills budget and lines as of the question, whose version must be the one in force of view.versions. Fails as
/// evaluate does.
Result<void> addFigures(ObjectiveView& view, const Samples& samples, const Question& question);

/// The question's version on all the history there is. Fails as evaluate does.
Result<Trial> trialOf(const Samples& samples, const Question& question);

}
