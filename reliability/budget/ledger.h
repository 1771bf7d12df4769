// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/units.h"

#include <span>

namespace reliability {

/// The units of an objective with corrections taken out and missing ones filled in up to a time, ready to be summed
/// over any range: what every figure of a budget is read from.
class Ledger {
public:
    /// `until` is t': nothing that is not over by then is filled in. `corrections` act as their union.
    Ledger(Units units, std::span<const Range> corrections, const ObjectiveVersion& version, Instant until);

    Unit unit() const { return m_units.unit; }
    Milliseconds step() const { return m_units.step; }
    /// Units whose stamp lies in the range; slices lie wholly before its end.
    Counts sum(Range range) const;
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

    bool corrected(std::int64_t at) const;
    std::vector<Slot> slots(Range window) const;
    std::vector<UnitRow> filled(const ObjectiveVersion& version, Instant until) const;
    void accumulate(const std::vector<UnitRow>& rows);

    Units m_units;                      ///< as received
    std::vector<Range> m_corrections;   ///< ascending, disjoint
    std::vector<std::int64_t> m_at;     ///< stamps of the rows that count
    std::vector<double> m_bad, m_total; ///< prefix sums, one longer than m_at
};

}
