// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

/// With fewer incidents than this nothing is said of how often a cause is the cause.
inline constexpr std::int64_t fewestForShare = 5;

/// An incident with the name of its project; empty: it has none.
struct CountedIncident {
    std::string project;
    const IncidentReview* review = nullptr;
};

/// One class of causes in a group of incidents: of a project or of all, of a quarter (by the start) or of all. An
/// incident counts once in each class of its causes, so that shares may come to more than one, and costs too.
struct CauseCell {
    std::optional<std::string> project; ///< none: all
    std::optional<std::string> quarter; ///< "2026-Q4"; none: all
    CauseClass kind = CauseClass::unsorted;
    std::int64_t n = 0;                   ///< incidents with a known cause of this class
    std::int64_t potential = 0;           ///< those where it is only a potential one
    std::int64_t of = 0;                  ///< incidents of the group whose known causes have a class at all
    std::optional<double> share;          ///< n / of; none: there are too few (fewestForShare)
    std::int64_t usualN = 0, usualOf = 0; ///< the same counts in the other quarters; of a cell of all quarters 0
    std::optional<double> usual;          ///< the base rate: usualN / usualOf; none: too few
    std::optional<double> budgetSpent;    ///< what the n took together (spentTogether())
};
template <>
inline constexpr auto fields<CauseCell> = Fields{
    field("project", &CauseCell::project),
    field("quarter", &CauseCell::quarter),
    field("class", &CauseCell::kind),
    field("n", &CauseCell::n),
    field("potential", &CauseCell::potential),
    field("of", &CauseCell::of),
    field("share", &CauseCell::share),
    field("usual_n", &CauseCell::usualN),
    field("usual_of", &CauseCell::usualOf),
    field("usual", &CauseCell::usual),
    field("budget_spent", &CauseCell::budgetSpent),
};

/// Which classes of causes come back: for all incidents, then by project, by quarter (latest first), and by project and
/// quarter; the classes that occur, `unsorted` last.
std::vector<CauseCell> causeHistory(const std::vector<CountedIncident>& incidents, const Zone& zone);

/// Incidents by the side of their cause, and what is published of one large ML pipeline: of 96 outages in ten years 60
/// were not centred on ML (OpML 2020). For comparison only, nothing is computed from it.
struct CauseSides {
    std::int64_t n = 0, service = 0, ml = 0, both = 0, unknown = 0;
    std::int64_t publishedNotMl = 60, publishedOf = 96;
};
template <>
inline constexpr auto fields<CauseSides> = Fields{
    field("n", &CauseSides::n),
    field("service", &CauseSides::service),
    field("ml", &CauseSides::ml),
    field("both", &CauseSides::both),
    field("unknown", &CauseSides::unknown),
    field("published_not_ml", &CauseSides::publishedNotMl),
    field("published_of", &CauseSides::publishedOf),
};

CauseSides causeSides(const std::vector<CountedIncident>& incidents);

/// "2026-Q4", by the wall clock of the zone.
std::string quarterOf(Instant t, const Zone& zone);

}
