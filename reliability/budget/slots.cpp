// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/slots.h"

#include <algorithm>

namespace reliability {

/// The same as walking slot by slot where none is left out: of many slots only those with a row are looked at.
Ledger::Due Ledger::countRegular(Range window) const
{
    const std::int64_t spacing = m_units.spacing.count();
    if (spacing <= 0 || m_units.rows.empty()) return {};
    const std::int64_t first = m_units.rows.front().at, from = std::max(first, window.from.ms);
    const std::int64_t begin = first + (from - first + spacing - 1) / spacing * spacing;
    const std::int64_t stop = m_units.unit == Unit::slice ? window.to.ms - spacing + 1 : window.to.ms;
    if (begin >= stop) return {};
    Due due{(stop - begin + spacing - 1) / spacing, 0};
    std::int64_t next = begin; // start of the first slot without a row so far
    const std::int64_t end = std::min(begin + due.expected * spacing, window.to.ms);
    auto row = std::ranges::lower_bound(m_units.rows, begin, {}, &UnitRow::at);
    for (; row != m_units.rows.end() && row->at < end; ++row) {
        if (row->at < next) continue;
        ++due.received;
        next += spacing;
        if (row->at >= next) next = begin + ((row->at - begin) / spacing + 1) * spacing;
    }
    return due;
}

std::optional<double> Ledger::coverage(Range window) const
{
    Due due;
    if (m_units.slots.empty() && m_corrections.empty() && !m_units.periods) due = countRegular(window);
    else
        eachSlot(window, [&](const Slot& slot) {
            ++due.expected;
            due.received += slot.received ? 1 : 0;
        });
    if (due.expected == 0) return std::nullopt;
    return static_cast<double>(due.received) / static_cast<double>(due.expected);
}

}
