// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"

#include <optional>

namespace sources::csv {

/// Turns the wall-clock times of one series, taken in the order of its clock, into instants. A repeated hour is the
/// first pass until the clock steps back, then the second to the day's end; with a step of one hour or more the
/// repeated hour's second row is the second pass.
class LocalClock {
public:
    LocalClock(const reliability::Zone& zone, reliability::Milliseconds step) : m_zone(zone), m_step(step) {}

    /// The instant of the next row; none where the zone's clock skips this time.
    std::optional<reliability::Instant> next(reliability::Civil civil);

private:
    bool plainDay(std::int64_t dayNumber);
    bool secondPass(reliability::Civil civil, std::int64_t dayNumber);

    const reliability::Zone& m_zone;
    reliability::Milliseconds m_step;
    std::optional<reliability::Civil> m_above;
    std::optional<std::int64_t> m_firstDay, m_secondDay; ///< days on which the first and the second pass were seen
    std::optional<std::int64_t> m_plainDay;              ///< a day with one offset throughout, the common case
    reliability::Milliseconds m_plainOffset{0};
};

}
