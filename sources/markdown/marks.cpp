// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/marks.h"

#include "sources/markdown/durations.h"

#include <algorithm>
#include <set>
#include <span>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr Milliseconds oneMinute = std::chrono::minutes(1);
constexpr std::size_t mostAnchors = 500; ///< entries that are tried as the start

using Entries = std::vector<TimelineEntry>;

/// Collects marks, the first of a kind wins; what is unknown gets none.
class Marks {
public:
    explicit Marks(std::span<const MarkKind> unknown) : m_unknown(unknown) {}

    bool has(MarkKind kind) const { return find(kind) != nullptr; }
    const TimeMark* find(MarkKind kind) const
    {
        const auto mark = std::ranges::find(m_marks, kind, &TimeMark::kind);
        return mark == m_marks.end() ? nullptr : &*mark;
    }
    void add(const TimeMark& mark)
    {
        if (!has(mark.kind) && std::ranges::find(m_unknown, mark.kind) == m_unknown.end()) m_marks.push_back(mark);
    }
    void add(MarkKind kind, const TimeMark* from, std::optional<Milliseconds> distance)
    {
        if (from && distance && from->origin != MarkOrigin::assumed)
            add({kind, from->at + *distance, from->approximate, MarkOrigin::computed});
    }
    std::vector<TimeMark> take()
    {
        std::ranges::sort(m_marks, {}, &TimeMark::kind);
        return std::move(m_marks);
    }

private:
    std::span<const MarkKind> m_unknown;
    std::vector<TimeMark> m_marks;
};

bool isEnding(MarkKind kind)
{
    return kind == MarkKind::end || kind == MarkKind::resolved || kind == MarkKind::mitigated;
}

/// Of several entries that name themselves alike the first begins, the last ends.
void addNamed(Marks& marks, const Entries& timeline)
{
    const auto take = [&](const TimelineEntry& e) {
        marks.add({*e.kind, *e.time, e.approximate, MarkOrigin::written});
    };
    for (const TimelineEntry& e : timeline)
        if (e.kind && e.time && !isEnding(*e.kind)) take(e);
    for (auto e = timeline.rbegin(); e != timeline.rend(); ++e)
        if (e->kind && e->time && isEnding(*e->kind)) take(*e);
}

bool counts(std::optional<Milliseconds> d) { return d && *d >= oneMinute; }

/// Looks durations up among the times of a timeline.
class Times {
public:
    explicit Times(const Entries& timeline)
    {
        for (const TimelineEntry& e : timeline)
            if (e.time) m_times.insert(e.time->ms);
    }

    bool empty() const { return m_times.empty(); }
    /// An entry stands there, give or take a minute.
    bool has(Instant t) const
    {
        const auto found = m_times.lower_bound((t - oneMinute).ms);
        return found != m_times.end() && *found <= (t + oneMinute).ms;
    }
    bool lead(Instant from, const std::optional<Milliseconds>& d) const { return !counts(d) || has(from + *d); }

private:
    std::set<std::int64_t> m_times;
};

/// The earliest entry from which all of the stated durations lead to another entry; none where there is none.
const TimelineEntry* anchor(const Said& said, const Entries& timeline, const Times& times)
{
    if (!counts(said.toDetect) && !counts(said.toMitigate) && !counts(said.toRecover)) return nullptr;
    std::size_t tried = 0;
    for (const TimelineEntry& e : timeline) {
        if (!e.time || ++tried > mostAnchors) continue;
        const bool all = times.lead(*e.time, said.toDetect) && times.lead(*e.time, said.toMitigate) &&
                         times.lead(*e.time, said.toRecover);
        if (all) return &e;
    }
    return nullptr;
}

/// A start so long before a mark; where there is a timeline it has to know of it.
void addStartBefore(Marks& marks, const TimeMark* mark, const std::optional<Milliseconds>& d, const Times& times)
{
    if (mark && d && (times.empty() || times.has(mark->at - *d))) marks.add(MarkKind::start, mark, -*d);
}

/// The marks that stated durations lead to.
void addComputed(Marks& marks, const Said& said, const Entries& timeline)
{
    const Times times(timeline);
    addStartBefore(marks, marks.find(MarkKind::detected), said.toDetect, times);
    if (const TimelineEntry* e = marks.has(MarkKind::start) ? nullptr : anchor(said, timeline, times))
        marks.add({MarkKind::start, *e->time, e->approximate, MarkOrigin::computed});
    addStartBefore(
        marks, marks.find(marks.has(MarkKind::end) ? MarkKind::end : MarkKind::resolved), said.toRecover, times);
    const TimeMark* start = marks.find(MarkKind::start);
    if (!start) return;
    const TimeMark from = *start;
    marks.add(MarkKind::detected, &from, said.toDetect);
    marks.add(MarkKind::mitigated, &from, said.toMitigate);
    if (!marks.has(MarkKind::end)) marks.add(MarkKind::resolved, &from, said.toRecover);
}

void addAssumed(Marks& marks, const Said& said, const Entries& timeline)
{
    const auto first = std::ranges::find_if(timeline, [](const TimelineEntry& e) { return e.time.has_value(); });
    const bool there = first != timeline.end();
    const bool sameDay = there && said.day && first->time->ms - said.day->at.ms < 2 * dayLength.count() &&
                         said.day->at.ms - first->time->ms < dayLength.count();
    if (there && (!said.day || sameDay))
        marks.add({MarkKind::start, *first->time, first->approximate, MarkOrigin::assumed});
    else if (said.day) marks.add({MarkKind::start, said.day->at, true, MarkOrigin::assumed});
}

std::string dateText(const WrittenDate& d)
{
    return formatDate(civil(d.year.value_or(1970), static_cast<unsigned>(d.month), static_cast<unsigned>(d.day)));
}

struct Place {
    std::string place, date;
};

std::int64_t daysApart(const std::string& a, const std::string& b)
{
    const auto from = parseCivil(a), to = parseCivil(b);
    return from && to ? std::abs(from->ms - to->ms) / dayLength.count() : 0;
}

void compareDays(std::vector<Conflict>& out, const std::vector<Place>& places)
{
    for (std::size_t i = 0; i + 1 < places.size(); ++i)
        if (daysApart(places[i].date, places[i + 1].date) > 1)
            out.push_back(
                {ConflictKind::date, places[i].place, places[i].date, places[i + 1].place, places[i + 1].date});
}

void compareOrder(std::vector<Conflict>& out, const Reading& reading, MarkKind earlier, MarkKind later)
{
    const TimeMark *a = reading.mark(earlier), *b = reading.mark(later);
    if (!a || !b || a->origin == MarkOrigin::assumed || a->at <= b->at || a->approximate || b->approximate) return;
    out.push_back(
        {ConflictKind::timeOrder, std::string(name(earlier)), format(a->at), std::string(name(later)), format(b->at)});
}

std::string minutes(Milliseconds d) { return std::to_string(d.count() / oneMinute.count()) + " min"; }

/// A stated duration against the marks, which were not computed from it.
void compareDuration(std::vector<Conflict>& out, const Reading& reading, MarkKind to, const char* what,
                     std::optional<Milliseconds> stated)
{
    const TimeMark *from = reading.mark(MarkKind::start), *until = reading.mark(to);
    if (!stated || !from || !until || from->origin != MarkOrigin::written || until->origin != MarkOrigin::written)
        return;
    const Milliseconds measured = until->at - from->at;
    const Milliseconds slack = std::max(oneMinute, *stated / 10);
    if (measured - *stated <= slack && *stated - measured <= slack) return;
    out.push_back({ConflictKind::duration, what, minutes(*stated), std::string(name(to)), minutes(measured)});
}

}

std::vector<TimeMark> marksOf(const Said& said, const Entries& timeline)
{
    Marks marks(said.unknown);
    for (const auto& n : names<MarkKind>)
        if (const auto& time = said.time(n.value))
            marks.add({n.value, time->at, time->approximate, MarkOrigin::written});
    addNamed(marks, timeline);
    addComputed(marks, said, timeline);
    addAssumed(marks, said, timeline);
    return marks.take();
}

std::vector<Conflict> conflictsOf(const Said& said, const Reading& reading, std::string_view title,
                                  std::string_view file, const std::optional<Civil>& keyDay)
{
    std::vector<Place> places;
    if (const auto date = dateIn(title)) places.push_back({"title", dateText(*date)});
    if (const auto date = dateIn(file)) places.push_back({"file", dateText(*date)});
    if (keyDay) places.push_back({"key", formatDate(*keyDay)});
    const auto first =
        std::ranges::find_if(reading.timeline, [](const TimelineEntry& e) { return e.date.has_value(); });
    if (first != reading.timeline.end()) places.push_back({"timeline", *first->date});
    std::vector<Conflict> out;
    compareDays(out, places);
    compareOrder(out, reading, MarkKind::start, MarkKind::detected);
    compareOrder(out, reading, MarkKind::start, MarkKind::end);
    compareOrder(out, reading, MarkKind::start, MarkKind::resolved);
    compareOrder(out, reading, MarkKind::detected, MarkKind::resolved);
    compareDuration(out, reading, MarkKind::detected, "time to detection", said.toDetect);
    compareDuration(out,
                    reading,
                    reading.mark(MarkKind::end) ? MarkKind::end : MarkKind::resolved,
                    "time to recovery",
                    said.toRecover);
    return out;
}

}
