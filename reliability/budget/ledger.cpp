// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/slots.h"

#include <algorithm>

namespace reliability {

namespace {

const auto earlier = [](const UnitRow& row, std::int64_t at) { return row.at < at; };

}

std::vector<Range> unionOf(std::span<const Range> ranges)
{
    std::vector<Range> sorted(ranges.begin(), ranges.end());
    std::sort(sorted.begin(), sorted.end(), [](const Range& a, const Range& b) { return a.from < b.from; });
    std::vector<Range> merged;
    for (const Range& range : sorted) {
        if (range.empty()) continue;
        if (!merged.empty() && range.from <= merged.back().to) merged.back().to = std::max(merged.back().to, range.to);
        else merged.push_back(range);
    }
    return merged;
}

MissingPolicy missingOf(const ObjectiveVersion& version, std::span<const ScheduledSlot> slots)
{
    return version.missing.value_or(slots.empty() ? MissingPolicy::ignore : MissingPolicy::bad);
}

Ledger::Ledger(Units units, std::span<const Range> corrections, const ObjectiveVersion& version, Instant until)
    : m_units(std::move(units))
    , m_missing(missingOf(version, m_units.slots))
    , m_carry(version.carry)
    , m_until(until)
    , m_corrections(unionOf(corrections))
{
    if (m_corrections.empty()) m_received.assign(m_units.rows);
    else {
        std::vector<UnitRow> kept;
        kept.reserve(m_units.rows.size());
        for (const UnitRow& row : m_units.rows)
            if (!corrected({row.at})) kept.push_back(row);
        m_received.assign(kept);
    }
    if (m_missing == MissingPolicy::ignore || m_units.rows.empty()) return;
    eachSlot({{m_units.rows.front().at}, until}, [this](const Slot& slot) {
        if (slot.received || cameAfter(slot.at, {slot.at})) return;
        if (const auto row = standIn(slot)) m_stand.push_back(*row);
    });
    m_filled.assign(m_stand);
}

bool Ledger::corrected(Instant at) const
{
    const auto after = std::upper_bound(
        m_corrections.begin(), m_corrections.end(), at, [](Instant t, const Range& r) { return t < r.from; });
    return after != m_corrections.begin() && std::prev(after)->contains(at);
}

Counts Ledger::sum(Range range, Instant asOf) const
{
    const std::int64_t end = endOf(range);
    Counts out = m_received.between(range.from.ms, end);
    if (m_missing == MissingPolicy::ignore) return out;
    const Counts filled = m_filled.between(range.from.ms, end);
    const UnitRow more = late(range, asOf), less = early(range, asOf);
    out.bad += filled.bad + more.bad - less.bad;
    out.total += filled.total + more.total - less.total;
    out.good = out.total - out.bad;
    return out;
}

std::optional<Ledger::Steps> Ledger::steps(Instant from, Milliseconds step, std::size_t count) const
{
    if (m_missing != MissingPolicy::ignore) return std::nullopt;
    Steps out;
    out.begins = m_received.sampled(from.ms, step.count(), count);
    if (m_units.unit != Unit::slice) return out;
    out.shortest = m_units.length - Milliseconds(1);
    out.ends = m_received.sampled(endOf({from, from}), step.count(), count);
    return out;
}

Counts Ledger::stamped(Range range) const
{
    const Counts received = m_received.between(range.from.ms, range.to.ms);
    if (m_missing == MissingPolicy::ignore) return received;
    const Counts filled = m_filled.between(range.from.ms, range.to.ms);
    return {received.good + filled.good, received.bad + filled.bad, received.total + filled.total};
}

/// Whether the unit of a regular slot came at all, at `from` or later.
bool Ledger::cameAfter(std::int64_t slot, Instant from) const
{
    if (!m_units.slots.empty()) return false;
    const auto row = std::lower_bound(m_units.rows.begin(), m_units.rows.end(), std::max(slot, from.ms), earlier);
    return row != m_units.rows.end() && row->at < slot + m_units.spacing.count();
}

/// What stood in at `asOf` for a unit that came later in its slot.
UnitRow Ledger::late(Range range, Instant asOf) const
{
    UnitRow out;
    if (m_units.unit == Unit::slice || !m_units.slots.empty()) return out;
    eachRegular({std::max(asOf - m_units.spacing, range.from), std::min(asOf, range.to)}, [&](const Slot& slot) {
        if (!slot.received && cameAfter(slot.at, asOf)) out = standIn(slot).value_or(out);
    });
    return out;
}

/// What is filled in for slots of a schedule that were not over at `asOf`.
UnitRow Ledger::early(Range range, Instant asOf) const
{
    UnitRow out;
    for (auto slot = m_units.slots.rbegin(); slot != m_units.slots.rend() && slot->next > asOf; ++slot) {
        if (slot->state != SlotState::missed || slot->next > m_until) continue;
        if (!range.contains(slot->at) || corrected(slot->at)) continue;
        const auto row = standIn({slot->at.ms, false});
        if (row) out = {0, out.bad + row->bad, out.total + row->total};
    }
    return out;
}

std::vector<UnitRow> Ledger::rows() const
{
    std::vector<UnitRow> all;
    for (const UnitRow& row : m_units.rows)
        if (!corrected({row.at})) all.push_back(row);
    const auto middle = static_cast<std::ptrdiff_t>(all.size());
    all.insert(all.end(), m_stand.begin(), m_stand.end());
    std::inplace_merge(
        all.begin(), all.begin() + middle, all.end(), [](const UnitRow& a, const UnitRow& b) { return a.at < b.at; });
    return all;
}

std::optional<Instant> Ledger::first() const
{
    if (m_units.rows.empty()) return std::nullopt;
    return Instant{m_units.rows.front().at};
}

std::optional<UnitRow> Ledger::standIn(const Slot& slot) const
{
    switch (m_missing) {
    case MissingPolicy::ignore: return std::nullopt;
    case MissingPolicy::good: return UnitRow{slot.at, 0, 1};
    case MissingPolicy::bad: return UnitRow{slot.at, 1, 1};
    case MissingPolicy::carry: break;
    }
    const auto next = std::lower_bound(m_units.rows.begin(), m_units.rows.end(), slot.at, earlier);
    if (next == m_units.rows.begin()) return std::nullopt;
    const UnitRow& last = *std::prev(next);
    if (slot.at >= last.at + m_units.length.count() + m_carry.count()) return std::nullopt;
    return UnitRow{slot.at, last.bad, last.total};
}

Freshness Ledger::freshness(Instant until) const
{
    const auto after = std::partition_point(m_units.rows.begin(), m_units.rows.end(), [&](const UnitRow& row) {
        return m_units.unit == Unit::slice ? row.at + m_units.length.count() <= until.ms : row.at < until.ms;
    });
    if (m_units.spacing.count() <= 0 || after == m_units.rows.begin()) return {};
    const auto age = until.ms - (std::prev(after)->at + m_units.length.count());
    const double ratio = static_cast<double>(age) / static_cast<double>(m_units.spacing.count());
    const FreshState state = ratio <= 1.5 ? FreshState::fresh : ratio <= 3 ? FreshState::late : FreshState::stale;
    return {ratio, state};
}

}
