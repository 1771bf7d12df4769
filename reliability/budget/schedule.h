// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
#include "reliability/zone.h"

#include <bitset>
#include <span>

namespace reliability {

/// When a job should start: cron's five fields (minute hour day-of-month month day-of-week) on a wall clock, with *,
/// lists, ranges, steps and English names; 7 is Sunday too; where both days are restricted, either makes a day match.
class Schedule {
public:
    /// Fails with valueUnknown naming the part that can't be read and what is allowed there.
    static Result<Schedule> parse(std::string_view text);

    /// The starts due in `range`, ascending. A start in a skipped hour moves on by the gap; one in a repeated hour is
    /// due in the first pass, in both where every hour is.
    std::vector<Instant> starts(Range range, const Zone& zone) const;

private:
    bool matches(std::chrono::sys_days date) const;
    void append(std::vector<Instant>& out, Civil at, Range range, const Zone& zone) const;

    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_days;
    std::bitset<13> m_months;
    std::bitset<7> m_weekdays; ///< 0: Sunday
    bool m_anyDay = true, m_anyWeekday = true;
};

enum class SlotState {
    open,    ///< not over, no run started yet; or its run is going and not late
    met,     ///< a run started in it
    missed,  ///< over, and no run started in it
    overdue, ///< its run still went at the next start, or beyond 3x the median duration: bad
};

/// One due start of a schedule, and what became of it.
struct ScheduledSlot {
    Instant at, next; ///< [at, next)
    SlotState state = SlotState::open;
    Instant stamp; ///< overdue: the run's end, while it still goes the moment it became overdue
    bool ended = false;
    bool operator==(const ScheduledSlot&) const = default;
};

/// The slots of `range` and which root runs met them, as known at `until`. Runs that were skipped or cancelled meet
/// nothing; of several runs of a slot the last one counts.
std::vector<ScheduledSlot> slotsOf(const Schedule& schedule, std::span<const Run> runs, Range range, const Zone& zone,
                                   Instant until);

}
