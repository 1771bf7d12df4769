// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "reliability/zone.h"

namespace reliability {

/// What became of actions. Ideas are none yet: nobody has taken them on.
struct ActionStatistics {
    std::int64_t accepted = 0; ///< open, done or dropped
    std::int64_t open = 0, overdue = 0, done = 0, dropped = 0;
    std::int64_t ideas = 0;
    std::optional<double> completion;   ///< done / accepted
    std::int64_t dated = 0, inTime = 0; ///< of the done ones: those with a due day and a day of closing, and not late
    std::optional<std::int64_t> medianAgeDays, oldestAgeDays; ///< of the open ones whose beginning is known
};
template <>
inline constexpr auto fields<ActionStatistics> = Fields{
    field("accepted", &ActionStatistics::accepted),
    field("open", &ActionStatistics::open),
    field("overdue", &ActionStatistics::overdue),
    field("done", &ActionStatistics::done),
    field("dropped", &ActionStatistics::dropped),
    field("ideas", &ActionStatistics::ideas),
    field("completion", &ActionStatistics::completion),
    field("dated", &ActionStatistics::dated),
    field("in_time", &ActionStatistics::inTime),
    field("median_age_days", &ActionStatistics::medianAgeDays),
    field("oldest_age_days", &ActionStatistics::oldestAgeDays),
};

ActionStatistics actionStatistics(const std::vector<Action>& actions, const Zone& zone, Instant asOf);

/// Whole days that an action has waited, or did until it was closed; none where nobody knows since when.
std::optional<std::int64_t> ageInDays(const Action& action, Instant asOf);

/// The order of every list of actions: overdue ones first, then open ones, ideas, and what is closed; within those the
/// one due first, then the oldest.
bool moreUrgent(const Action& a, const Action& b, const Zone& zone, Instant asOf);

}
