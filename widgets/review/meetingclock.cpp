// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/meetingclock.h"

#include <numeric>
#include <utility>

namespace widgets {

using reliability::Milliseconds;

MeetingClock::MeetingClock(std::size_t items, Ticks ticks) : m_ticks(std::move(ticks)), m_spent(items) {}

MeetingClock::Ticks MeetingClock::steady()
{
    return [] { return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()); };
}

void MeetingClock::keep()
{
    if (!m_since) return;
    const Milliseconds now = m_ticks();
    m_spent[m_item] += now - *m_since;
    m_since = now;
}

void MeetingClock::go(std::size_t item)
{
    keep();
    m_item = item;
}

void MeetingClock::pause()
{
    keep();
    m_since.reset();
}

void MeetingClock::resume()
{
    if (!m_since) m_since = m_ticks();
}

void MeetingClock::reset()
{
    m_since.reset();
    m_item = 0;
    m_spent.assign(m_spent.size(), Milliseconds());
}

Milliseconds MeetingClock::spent(std::size_t item) const
{
    const bool running = m_since && item == m_item;
    return m_spent[item] + (running ? m_ticks() - *m_since : Milliseconds());
}

Milliseconds MeetingClock::total() const
{
    const Milliseconds before = std::accumulate(m_spent.begin(), m_spent.end(), Milliseconds());
    return before + (m_since ? m_ticks() - *m_since : Milliseconds());
}

}
