// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/zone.h"

#include <algorithm>
#include <utility>

namespace reliability {

Zone::Zone(std::string name, Seconds before, std::vector<Transition> transitions)
    : m_name(std::move(name))
    , m_before(before)
    , m_transitions(std::move(transitions))
{}

Seconds Zone::offset(Instant t) const
{
    const auto next = std::upper_bound(
        m_transitions.begin(), m_transitions.end(), t, [](Instant at, const Transition& x) { return at < x.at; });
    return next == m_transitions.begin() ? m_before : std::prev(next)->offset;
}

Zone::Local Zone::local(Civil c) const
{
    // An offset is at most 18 h, so only the offsets in force within a day around can give this wall-clock time.
    const Instant guess{c.ms};
    const Seconds early = offset(guess - dayLength), late = offset(guess + dayLength);
    const auto with = [&](Seconds o) { return Instant{c.ms - Milliseconds(o).count()}; };
    const auto holds = [&](Seconds o) { return offset(with(o)) == o; };
    if (early == late) return {Local::Kind::unique, with(early), with(early)};
    if (holds(early) && holds(late)) {
        const auto [first, second] = std::minmax({with(early), with(late)});
        return {Local::Kind::repeated, first, second};
    }
    if (holds(early) || holds(late)) {
        const Instant t = with(holds(early) ? early : late);
        return {Local::Kind::unique, t, t};
    }
    return {Local::Kind::skipped, with(early), with(early)};
}

}
