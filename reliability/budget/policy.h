// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"
#include "reliability/facts/event.h"
#include "reliability/facts/incident.h"

namespace reliability {

/// An incident's stretch of time and what caused it; open ones end at the as-of.
struct IncidentSpan {
    Range span;
    Cause cause = Cause::unknown;
};

/// What one class of causes took of a budget.
struct CauseShare {
    Cause cause = Cause::unknown;
    std::int64_t incidents = 0;
    double spent = 0;   ///< bad units in the incidents' stretches (overlaps once) / B
    bool large = false; ///< above 20 %: planned work
    bool operator==(const CauseShare&) const = default;
};

/// Shares of the calendar quarter's budget (in the question's window zone) that holds the as-of, by class of causes,
/// largest first. Causes without incidents in the quarter are left out, as is all at T = 1 or without units. Fails as
/// evaluate does.
Result<std::vector<CauseShare>> causeShares(const Samples& samples, const Question& question,
                                            std::span<const IncidentSpan> incidents);

/// True when one incident took more than 20 % of B: a postmortem with a top-priority action.
bool isLargeIncident(double spent);

/// Bad units in several incidents' stretches / B of the question's as-of, what overlaps counted once. None without
/// units, at T = 1, and for a budget of 0. Fails as evaluate does.
Result<std::optional<double>> incidentsCost(const Samples& samples, const Question& question,
                                            std::span<const Range> spans);

/// Bad units in a span beyond what the usual rate gives for as many units, as a share of B: the rate of the window
/// before the span. None where that window has no units, and where incidentsCost is none. Fails as evaluate does.
Result<std::optional<double>> excessCost(const Samples& samples, const Question& question, Range span);

/// The changes made while a freeze was active, in the order given.
std::vector<Event> changesDuring(std::span<const Event> changes, std::span<const Range> freezes);

}
