// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/ledger.h"

#include <algorithm>

namespace reliability {

namespace {

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

}

Ledger::Ledger(Units units, std::span<const Range> corrections, const ObjectiveVersion& version, Instant until)
    : m_units(std::move(units))
    , m_corrections(unionOf(corrections))
{
    std::vector<UnitRow> rows;
    rows.reserve(m_units.rows.size());
    std::copy_if(m_units.rows.begin(), m_units.rows.end(), std::back_inserter(rows), [this](const UnitRow& row) {
        return !corrected(row.at);
    });
    if (version.missing != MissingPolicy::ignore) {
        const auto stand = filled(version, until);
        std::vector<UnitRow> all;
        all.reserve(rows.size() + stand.size());
        std::merge(rows.begin(),
                   rows.end(),
                   stand.begin(),
                   stand.end(),
                   std::back_inserter(all),
                   [](const UnitRow& a, const UnitRow& b) { return a.at < b.at; });
        rows = std::move(all);
    }
    accumulate(rows);
}

void Ledger::accumulate(const std::vector<UnitRow>& rows)
{
    m_bad.assign(1, 0);
    m_total.assign(1, 0);
    for (const UnitRow& row : rows) {
        m_at.push_back(row.at);
        m_bad.push_back(m_bad.back() + row.bad);
        m_total.push_back(m_total.back() + row.total);
    }
}

bool Ledger::corrected(std::int64_t at) const
{
    const auto after = std::upper_bound(
        m_corrections.begin(), m_corrections.end(), at, [](std::int64_t t, const Range& r) { return t < r.from.ms; });
    return after != m_corrections.begin() && std::prev(after)->contains({at});
}

Counts Ledger::sum(Range range) const
{
    // A slice belongs to a range that it ends in; other units by their stamp alone.
    const std::int64_t end = m_units.unit == Unit::slice ? range.to.ms - m_units.length.count() + 1 : range.to.ms;
    const auto from = std::lower_bound(m_at.begin(), m_at.end(), range.from.ms) - m_at.begin();
    const auto to = std::max(from, std::lower_bound(m_at.begin(), m_at.end(), end) - m_at.begin());
    const auto f = static_cast<std::size_t>(from), t = static_cast<std::size_t>(to);
    const double bad = m_bad[t] - m_bad[f], total = m_total[t] - m_total[f];
    return {total - bad, bad, total};
}

std::optional<Instant> Ledger::first() const
{
    if (m_units.rows.empty()) return std::nullopt;
    return Instant{m_units.rows.front().at};
}

std::vector<Ledger::Slot> Ledger::slots(Range window) const
{
    std::vector<Slot> slots;
    const std::int64_t spacing = m_units.spacing.count();
    if (spacing <= 0 || m_units.rows.empty()) return slots;
    const std::int64_t first = m_units.rows.front().at;
    const std::int64_t from = std::max(first, window.from.ms);
    const std::int64_t end = m_units.unit == Unit::slice ? window.to.ms - spacing + 1 : window.to.ms;
    auto row = m_units.rows.begin();
    for (std::int64_t at = first + (from - first + spacing - 1) / spacing * spacing; at < end; at += spacing) {
        row = std::lower_bound(row, m_units.rows.end(), at, [](const UnitRow& r, std::int64_t t) { return r.at < t; });
        const bool received = row != m_units.rows.end() && row->at < at + spacing && row->at < window.to.ms;
        if (!corrected(at)) slots.push_back({at, received});
    }
    return slots;
}

std::optional<double> Ledger::coverage(Range window) const
{
    const auto expected = slots(window);
    if (expected.empty()) return std::nullopt;
    const auto received = std::count_if(expected.begin(), expected.end(), [](const Slot& s) { return s.received; });
    return static_cast<double>(received) / static_cast<double>(expected.size());
}

std::vector<UnitRow> Ledger::filled(const ObjectiveVersion& version, Instant until) const
{
    std::vector<UnitRow> stand;
    if (m_units.rows.empty()) return stand;
    auto last = m_units.rows.begin();
    for (const Slot& slot : slots({{m_units.rows.front().at}, until})) {
        if (slot.received) continue;
        while (std::next(last) != m_units.rows.end() && std::next(last)->at < slot.at) ++last;
        const bool carried = slot.at < last->at + m_units.spacing.count() + version.carry.count();
        switch (version.missing) {
        case MissingPolicy::good: stand.push_back({slot.at, 0, 1}); break;
        case MissingPolicy::bad: stand.push_back({slot.at, 1, 1}); break;
        case MissingPolicy::carry:
            if (carried) stand.push_back({slot.at, last->bad, last->total});
            break;
        case MissingPolicy::ignore: break;
        }
    }
    return stand;
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
