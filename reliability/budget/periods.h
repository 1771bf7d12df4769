// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/objective.h"
#include "reliability/zone.h"

namespace reliability {

/// The periods of a calendar window: period k runs from start + k lengths to start + (k + 1) lengths on the wall clock
/// of a zone, always counted from the start (a month from the 31st ends on a short month's last day). Without a
/// startTime of its own a period is the calendar's day, week (Monday), month, quarter or year.
class Periods {
public:
    /// Fails with windowUnsupported (no calendar length, or one over 100 years), timeUnreadable (the startTime). `zone`
    /// must outlive the result.
    static Result<Periods> of(const ObjectiveVersion& version, const Zone& zone);

    /// The period with from <= t < to.
    Range containing(Instant t) const;
    /// The period with from < t <= to: at its end a period is over, and still the one that is asked about.
    Range endingBy(Instant t) const { return containing(t - Milliseconds(1)); }

private:
    Periods(Civil start, Length length, const Zone& zone) : m_start(start), m_length(length), m_zone(&zone) {}
    Instant boundary(std::int64_t k) const;
    std::int64_t guess(Instant t) const;

    Civil m_start;
    Length m_length;
    const Zone* m_zone;
};

}
