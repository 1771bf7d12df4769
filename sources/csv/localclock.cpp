// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/localclock.h"

namespace sources::csv {

using namespace reliability;

namespace {

std::int64_t dayOf(Civil c)
{
    return c.ms >= 0 ? c.ms / dayLength.count() : -((-c.ms + dayLength.count() - 1) / dayLength.count());
}

}

bool LocalClock::plainDay(std::int64_t dayNumber)
{
    if (m_plainDay == dayNumber) return true;
    const Civil from{dayNumber * dayLength.count()}, to{from.ms + dayLength.count()};
    const Zone::Local first = m_zone.local(from), last = m_zone.local(to);
    using Kind = Zone::Local::Kind;
    if (first.kind != Kind::unique || last.kind != Kind::unique || last.first - first.first != dayLength) return false;
    m_plainDay = dayNumber;
    m_plainOffset = Milliseconds(from.ms - first.first.ms);
    return true;
}

bool LocalClock::secondPass(Civil civil, std::int64_t dayNumber)
{
    if (m_secondDay == dayNumber) return true;
    const bool seen = m_firstDay == dayNumber;
    m_firstDay = dayNumber;
    const bool back = m_step >= std::chrono::hours(1) ? seen : m_above && civil < *m_above;
    if (back) m_secondDay = dayNumber;
    return back;
}

std::optional<Instant> LocalClock::next(Civil civil)
{
    const std::int64_t dayNumber = dayOf(civil);
    std::optional<Instant> instant;
    if (plainDay(dayNumber)) {
        instant = Instant{civil.ms} - m_plainOffset;
    } else {
        const Zone::Local local = m_zone.local(civil);
        if (local.kind == Zone::Local::Kind::unique) instant = local.first;
        if (local.kind == Zone::Local::Kind::repeated)
            instant = secondPass(civil, dayNumber) ? local.second : local.first;
    }
    m_above = civil;
    return instant;
}

}
