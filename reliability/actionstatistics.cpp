// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/actionstatistics.h"

#include "reliability/meetingrules.h"

#include <algorithm>
#include <tuple>

namespace reliability {

namespace {

int urgencyOf(const Action& action, const Zone& zone, Instant asOf)
{
    switch (action.state) {
    case ActionState::open: return isOverdue(action, zone, asOf) ? 0 : 1;
    case ActionState::idea: return 2;
    case ActionState::done:
    case ActionState::dropped: return 3;
    }
    return 3;
}

/// A due date is a day: who closes it on that day is in time.
bool wasInTime(const Action& action, const Zone& zone) { return *action.closed < zone.addDays(*action.due, 1); }

void countDone(ActionStatistics& out, const Action& action, const Zone& zone)
{
    ++out.done;
    if (!action.due || !action.closed) return;
    ++out.dated;
    if (wasInTime(action, zone)) ++out.inTime;
}

}

std::optional<std::int64_t> ageInDays(const Action& action, Instant asOf)
{
    const Instant end = action.closed.value_or(asOf);
    if (!action.created || end < *action.created) return std::nullopt;
    return (end - *action.created) / dayLength;
}

ActionStatistics actionStatistics(const std::vector<Action>& actions, const Zone& zone, Instant asOf)
{
    ActionStatistics out;
    std::vector<std::int64_t> ages;
    for (const Action& action : actions) {
        switch (action.state) {
        case ActionState::idea: ++out.ideas; break;
        case ActionState::done: countDone(out, action, zone); break;
        case ActionState::dropped: ++out.dropped; break;
        case ActionState::open:
            ++out.open;
            if (isOverdue(action, zone, asOf)) ++out.overdue;
            if (const auto age = ageInDays(action, asOf)) ages.push_back(*age);
            break;
        }
    }
    out.accepted = out.open + out.done + out.dropped;
    if (out.accepted > 0) out.completion = static_cast<double>(out.done) / static_cast<double>(out.accepted);
    if (ages.empty()) return out;
    std::ranges::sort(ages);
    out.medianAgeDays = (ages[(ages.size() - 1) / 2] + ages[ages.size() / 2]) / 2;
    out.oldestAgeDays = ages.back();
    return out;
}

bool moreUrgent(const Action& a, const Action& b, const Zone& zone, Instant asOf)
{
    const auto key = [&](const Action& action) {
        return std::tuple(urgencyOf(action, zone, asOf),
                          !action.due,
                          action.due.value_or(Instant()),
                          !action.created,
                          action.created.value_or(Instant()));
    };
    return key(a) < key(b);
}

}
