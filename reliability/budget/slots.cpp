// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/ledger.h"

#include <algorithm>

namespace reliability {

/// Slots one spacing apart from the first unit on; slices of calendar windows begin anew with each period.
void Ledger::eachRegular(Range window, const Visit& visit) const
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
    while (at < stop) {
        if (m_units.periods && at + spacing > period.to.ms) {
            period = m_units.periods->containing(period.to);
            at = period.from.ms;
            continue;
        }
        while (row != m_units.rows.end() && row->at < at) ++row;
        const bool received = row != m_units.rows.end() && row->at < at + spacing && row->at < window.to.ms;
        if (!corrected({at})) visit({at, received});
        at += spacing;
    }
}

/// Slots of a schedule whose fate is known by the window's end.
void Ledger::eachScheduled(Range window, const Visit& visit) const
{
    for (const ScheduledSlot& slot : m_units.slots) {
        const bool known = slot.next <= window.to || slot.state == SlotState::met || slot.state == SlotState::overdue;
        if (window.contains(slot.at) && known && slot.state != SlotState::open && !corrected(slot.at))
            visit({slot.at.ms, slot.state != SlotState::missed});
    }
}

void Ledger::eachSlot(Range window, const Visit& visit) const
{
    if (m_units.slots.empty()) eachRegular(window, visit);
    else eachScheduled(window, visit);
}

std::optional<double> Ledger::coverage(Range window) const
{
    std::int64_t expected = 0, received = 0;
    eachSlot(window, [&](const Slot& slot) {
        ++expected;
        received += slot.received ? 1 : 0;
    });
    if (expected == 0) return std::nullopt;
    return static_cast<double>(received) / static_cast<double>(expected);
}

}
