// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/schedule.h"

#include <algorithm>

namespace reliability {

namespace {

constexpr int longRun = 3; ///< times the median duration

bool over(const Run& run, Instant until)
{
    const bool state = run.state == RunState::success || run.state == RunState::failed || run.state == RunState::error;
    return state && run.ended <= until;
}

bool counts(const Run& run, Instant until)
{
    const bool real = run.state != RunState::skipped && run.state != RunState::cancelled;
    return real && run.started && *run.started <= until;
}

/// Median duration of the runs that are over (the lower of two middle ones); none without any.
std::optional<Milliseconds> medianDuration(std::span<const Run> runs, Instant until)
{
    std::vector<Milliseconds> lengths;
    for (const Run& run : runs)
        if (counts(run, until) && over(run, until)) lengths.push_back(run.ended - *run.started);
    if (lengths.empty()) return std::nullopt;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>((lengths.size() - 1) / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

/// The moment from which a run of a slot is late.
Instant lateFrom(const ScheduledSlot& slot, Instant started, std::optional<Milliseconds> median)
{
    return median && median->count() > 0 ? std::min(slot.next, started + longRun * *median) : slot.next;
}

void judge(ScheduledSlot& slot, const Run& run, std::optional<Milliseconds> median, Instant until)
{
    const Instant late = lateFrom(slot, *run.started, median);
    slot.ended = over(run, until);
    const Instant seen = slot.ended ? run.ended : until;
    if (seen > late || (!slot.ended && seen == late)) {
        slot.state = SlotState::overdue;
        slot.stamp = slot.ended ? run.ended : late;
    } else if (slot.ended) slot.state = SlotState::met;
}

}

namespace {

/// The first start after a time; none within the longest pause a schedule can have (29 February around 2100).
std::optional<Instant> startAfter(const Schedule& schedule, Instant t, const Zone& zone)
{
    constexpr Milliseconds longestPause = 9 * 366 * dayLength;
    for (Milliseconds reach = dayLength; reach <= 4 * longestPause; reach *= 4)
        if (const auto more = schedule.starts({t, t + reach}, zone); !more.empty()) return more.front();
    return std::nullopt;
}

}

std::vector<ScheduledSlot> slotsOf(const Schedule& schedule, std::span<const Run> runs, Range range, const Zone& zone,
                                   Instant until)
{
    auto starts = schedule.starts(range, zone);
    if (starts.empty()) return {};
    starts.push_back(startAfter(schedule, range.to, zone).value_or(starts.back() + dayLength));
    std::vector<ScheduledSlot> slots;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        const SlotState state = starts[i + 1] <= until ? SlotState::missed : SlotState::open;
        slots.push_back({starts[i], starts[i + 1], state, {}, false});
    }
    const auto median = medianDuration(runs, until);
    for (const Run& run : runs) {
        if (!counts(run, until)) continue;
        const auto next = std::upper_bound(
            slots.begin(), slots.end(), *run.started, [](Instant t, const ScheduledSlot& s) { return t < s.at; });
        if (next == slots.begin() || *run.started >= std::prev(next)->next) continue;
        std::prev(next)->state = SlotState::open;
        judge(*std::prev(next), run, median, until);
    }
    return slots;
}

}
