// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/ledger.h"

#include <algorithm>

// Private to the ledger's .cpp files: walks over the slots in which units are due.

namespace reliability {

/// Slots one spacing apart from the first unit on; slices of calendar windows begin anew with each period.
template <class Visit>
void Ledger::eachRegular(Range window, Visit&& visit) const
{
    const std::int64_t spacing = m_units.spacing.count();
    if (spacing <= 0 || m_units.rows.empty()) return;
    const bool slices = m_units.unit == Unit::slice;
    const std::int64_t first = m_units.rows.front().at, from = std::max(first, window.from.ms);
    const std::int64_t stop = slices ? window.to.ms - spacing + 1 : window.to.ms;
    Range period{{first}, window.to};
    if (m_units.periods) period = m_units.periods->containing({from});
    std::int64_t at = period.from.ms + (from - period.from.ms + spacing - 1) / spacing * spacing;
    auto row = std::lower_bound(
        m_units.rows.begin(), m_units.rows.end(), at, [](const UnitRow& r, std::int64_t t) { return r.at < t; });
    const bool clean = m_corrections.empty();
    while (at < stop) {
        if (m_units.periods && at + spacing > period.to.ms) {
            period = m_units.periods->containing(period.to);
            at = period.from.ms;
            continue;
        }
        while (row != m_units.rows.end() && row->at < at) ++row;
        const bool received = row != m_units.rows.end() && row->at < at + spacing && row->at < window.to.ms;
        if (clean || !corrected({at})) visit(Slot{at, received});
        at += spacing;
    }
}

/// Slots of a schedule whose fate is known by the window's end.
template <class Visit>
void Ledger::eachScheduled(Range window, Visit&& visit) const
{
    for (const ScheduledSlot& slot : m_units.slots) {
        const bool known = slot.next <= window.to || slot.state == SlotState::met || slot.state == SlotState::overdue;
        if (window.contains(slot.at) && known && slot.state != SlotState::open && !corrected(slot.at))
            visit(Slot{slot.at.ms, slot.state != SlotState::missed});
    }
}

template <class Visit>
void Ledger::eachSlot(Range window, Visit&& visit) const
{
    if (m_units.slots.empty()) eachRegular(window, visit);
    else eachScheduled(window, visit);
}

}
