// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/units.h"

#include <algorithm>
#include <memory>
#include <span>

namespace reliability {

/// Ascending, disjoint ranges that cover the same time; empty ones are dropped.
std::vector<Range> unionOf(std::span<const Range> ranges);

/// What stands in for units that did not come: the version's policy, else bad for runs with a schedule, else nothing.
MissingPolicy missingOf(const ObjectiveVersion& version, std::span<const ScheduledSlot> slots);

/// Makes room that is written at once anyhow, and needs no zeros before.
template <class T>
struct Unset : std::allocator<T> {
    template <class U>
    struct rebind {
        using other = Unset<U>;
    };
    template <class U>
    void construct(U* place)
    {
        ::new (static_cast<void*>(place)) U;
    }
    template <class U, class... Args>
    void construct(U* place, Args&&... args)
    {
        ::new (static_cast<void*>(place)) U(std::forward<Args>(args)...);
    }
};

/// Rows as prefix sums: the sum over any stretch is a difference of two. Sums of ratios keep what rounding took.
class PrefixSums {
public:
    void assign(const std::vector<UnitRow>& rows);
    /// Sum of the rows with from <= stamp < to.
    Counts between(std::int64_t from, std::int64_t to) const;

    /// The sums alone: what a loop over many ranges reads.
    struct Columns {
        const double *bad, *total, *rest; ///< rest: null where all are whole
        /// Sum of the rows from one index to before another.
        Counts difference(std::size_t from, std::size_t to) const
        {
            const double sum = total[to] - total[from];
            double failed = bad[to] - bad[from];
            if (rest) failed += rest[to] - rest[from];
            return {sum - failed, failed, sum};
        }
    };
    Columns columns() const { return {m_bad.data(), m_total.data(), m_rest.empty() ? nullptr : m_rest.data()}; }

    /// The sums up to each of many times: those of a range between two of the times are a difference.
    struct Sampled {
        std::vector<double> bad, total, rest; ///< rest: empty where all are whole
    };
    /// Sums of the rows before `from` and before each `step` (above 0) after it, `count` times in all.
    Sampled sampled(std::int64_t from, std::int64_t step, std::size_t count) const;

    /// The same for ranges whose borders never go back: two indices step on, nothing is searched.
    class Sweep {
    public:
        explicit Sweep(const PrefixSums& sums) : m_columns(sums.columns()), m_at(sums.m_at) {}
        Counts between(std::int64_t from, std::int64_t to)
        {
            while (m_from < m_at.size() && m_at[m_from] < from) ++m_from;
            while (m_to < m_at.size() && m_at[m_to] < to) ++m_to;
            return m_columns.difference(m_from, std::max(m_from, m_to));
        }

    private:
        Columns m_columns;
        std::span<const std::int64_t> m_at;
        std::size_t m_from = 0, m_to = 0;
    };

private:
    std::size_t indexOf(std::int64_t at) const;

    std::vector<std::int64_t, Unset<std::int64_t>> m_at;
    std::vector<double, Unset<double>> m_bad = {0}, m_total = {0}; ///< one longer than m_at
    std::vector<double> m_rest;                                    ///< what m_bad lost; empty where all are whole
};

/// The units of an objective with corrections taken out and missing ones filled in up to a time, ready to be summed
/// over any range: what every figure of a budget is read from.
class Ledger {
public:
    /// Nothing is filled in from `until` on. `corrections` act as their union.
    Ledger(Units units, std::span<const Range> corrections, const ObjectiveVersion& version, Instant until);

    Unit unit() const { return m_units.unit; }
    /// What a window must hold to say anything: a slice, or what lies between two stamps of the data.
    Milliseconds step() const { return m_units.unit == Unit::slice ? m_units.length : m_units.step; }
    const Units& units() const { return m_units; }
    Instant until() const { return m_until; }
    std::span<const Range> corrections() const { return m_corrections; }
    bool corrected(Instant at) const;

    /// Units whose stamp lies in the range, slices wholly before its end, as they were known at `asOf` (t').
    Counts sum(Range range, Instant asOf) const;
    /// The same as known at the range's end.
    Counts sum(Range range) const { return sum(range, range.to); }
    /// The same again for ranges whose borders never go back. The ledger must outlive it.
    class Sweep {
    public:
        explicit Sweep(const Ledger& ledger) : m_ledger(&ledger), m_received(ledger.m_received) {}
        Counts sum(Range range)
        {
            if (m_ledger->m_missing != MissingPolicy::ignore) return m_ledger->sum(range);
            return m_received.between(range.from.ms, m_ledger->endOf(range));
        }

    private:
        const Ledger* m_ledger;
        PrefixSums::Sweep m_received;
    };
    /// Sums up to times that are a step apart, for ranges that begin and for such that end there: a slice belongs to
    /// the range that it ends in.
    struct Steps {
        PrefixSums::Sampled begins;
        std::optional<PrefixSums::Sampled> ends; ///< none: as begins
        Milliseconds shortest{0};                ///< no unit lies in ranges shorter than this
    };
    /// None where units are filled in, for what stands in depends on the time that asks.
    std::optional<Steps> steps(Instant from, Milliseconds step, std::size_t count) const;
    /// Units whose stamp lies in the range, slices too: for rates over ranges shorter than a slice.
    Counts stamped(Range range) const;
    /// Every unit that counts, received or filled in, in order of time: for composites.
    std::vector<UnitRow> rows() const;
    /// Stamp of the first unit ever; none without units.
    std::optional<Instant> first() const;
    /// Units received / expected in [max(from, first), to); none where no interval is declared or nothing was due.
    std::optional<double> coverage(Range window) const;
    /// (t' - end of the last unit before t') / interval; both none without an interval or a unit.
    Freshness freshness(Instant until) const;

private:
    struct Slot {
        std::int64_t at = 0;
        bool received = false;
    };
    /// A slice belongs to a range that it ends in; other units by their stamp alone.
    std::int64_t endOf(Range range) const
    {
        return m_units.unit == Unit::slice ? range.to.ms - m_units.length.count() + 1 : range.to.ms;
    }
    struct Due {
        std::int64_t expected = 0, received = 0;
    };
    Due countRegular(Range window) const;
    template <class Visit>
    void eachRegular(Range window, Visit&& visit) const;
    template <class Visit>
    void eachScheduled(Range window, Visit&& visit) const;
    template <class Visit>
    void eachSlot(Range window, Visit&& visit) const;
    std::optional<UnitRow> standIn(const Slot& slot) const;
    bool cameAfter(std::int64_t slot, Instant from) const;
    UnitRow late(Range range, Instant asOf) const;
    UnitRow early(Range range, Instant asOf) const;

    Units m_units; ///< as received
    MissingPolicy m_missing;
    Milliseconds m_carry;
    Instant m_until;
    std::vector<Range> m_corrections; ///< ascending, disjoint
    PrefixSums m_received, m_filled;
    std::vector<UnitRow> m_stand; ///< rows of m_filled
};

}
