// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/fields.h"
#include "reliability/names.h"
#include "reliability/time.h"

#include <optional>
#include <string>
#include <vector>

namespace reliability {

/// The times that matter of an incident. `end` is the end of the impact, `declared` when it got its name.
enum class MarkKind { start, declared, detected, acknowledged, mitigated, resolved, end };
template <>
inline constexpr auto names<MarkKind> = std::array{
    Name<MarkKind>{MarkKind::start, "start"},
    Name<MarkKind>{MarkKind::declared, "declared"},
    Name<MarkKind>{MarkKind::detected, "detected"},
    Name<MarkKind>{MarkKind::acknowledged, "acknowledged"},
    Name<MarkKind>{MarkKind::mitigated, "mitigated"},
    Name<MarkKind>{MarkKind::resolved, "resolved"},
    Name<MarkKind>{MarkKind::end, "end"},
};

/// Where a mark comes from: the text gives the time; the text gives a duration that leads to it; or it is the first
/// entry of the timeline because nothing better is said, which no statistic counts.
enum class MarkOrigin { written, computed, assumed };
template <>
inline constexpr auto names<MarkOrigin> = std::array{
    Name<MarkOrigin>{MarkOrigin::written, "written"},
    Name<MarkOrigin>{MarkOrigin::computed, "computed"},
    Name<MarkOrigin>{MarkOrigin::assumed, "assumed"},
};

struct TimeMark {
    MarkKind kind = MarkKind::start;
    Instant at;
    bool approximate = false;
    MarkOrigin origin = MarkOrigin::written;
    bool operator==(const TimeMark&) const = default;
};
template <>
inline constexpr auto fields<TimeMark> = Fields{
    field("kind", &TimeMark::kind),
    field("at", &TimeMark::at),
    field("approximate", &TimeMark::approximate),
    field("origin", &TimeMark::origin),
};

/// A row of a timeline: with date and time, with a date only, or with a time that nobody can read, kept as text.
struct TimelineEntry {
    std::optional<Instant> time;
    std::optional<std::string> date; ///< as the wall clock there had it: "2026-06-15"; none: not known
    std::string written;             ///< the time as the text has it
    std::string text;
    bool approximate = false;     ///< given as "about", or as a range, of which `time` is the start
    std::optional<MarkKind> kind; ///< which time it is, where the entry says so itself
    bool operator==(const TimelineEntry&) const = default;
};
template <>
inline constexpr auto fields<TimelineEntry> = Fields{
    field("time", &TimelineEntry::time),
    field("date", &TimelineEntry::date),
    field("written", &TimelineEntry::written),
    field("text", &TimelineEntry::text),
    field("approximate", &TimelineEntry::approximate),
    field("kind", &TimelineEntry::kind),
};

/// Who or what noticed first.
enum class Detection { unknown, alert, human, customer, kpi };
template <>
inline constexpr auto names<Detection> = std::array{
    Name<Detection>{Detection::unknown, "unknown"},
    Name<Detection>{Detection::alert, "alert"},
    Name<Detection>{Detection::human, "human"},
    Name<Detection>{Detection::customer, "customer"},
    Name<Detection>{Detection::kpi, "kpi"},
};

enum class Certainty { known, potential };
template <>
inline constexpr auto names<Certainty> = std::array{
    Name<Certainty>{Certainty::known, "known"},
    Name<Certainty>{Certainty::potential, "potential"},
};

/// What kind of thing a cause is. The first four are of the service or the infrastructure, `labels`, `model` and
/// `inputShift` of the model or the data; `dataPipeline` is on the border and is assigned by people.
enum class CauseClass {
    unsorted,
    serviceCode,
    change,
    infrastructure,
    dependency,
    dataPipeline,
    labels,
    model,
    inputShift,
};
template <>
inline constexpr auto names<CauseClass> = std::array{
    Name<CauseClass>{CauseClass::unsorted, "unsorted"},
    Name<CauseClass>{CauseClass::serviceCode, "service-code"},
    Name<CauseClass>{CauseClass::change, "change"},
    Name<CauseClass>{CauseClass::infrastructure, "infrastructure"},
    Name<CauseClass>{CauseClass::dependency, "dependency"},
    Name<CauseClass>{CauseClass::dataPipeline, "data-pipeline"},
    Name<CauseClass>{CauseClass::labels, "labels"},
    Name<CauseClass>{CauseClass::model, "model"},
    Name<CauseClass>{CauseClass::inputShift, "input-shift"},
};

struct ContributingCause {
    std::string text; ///< as written
    Certainty certainty = Certainty::known;
    CauseClass kind = CauseClass::unsorted;
    bool operator==(const ContributingCause&) const = default;
};
template <>
inline constexpr auto fields<ContributingCause> = Fields{field("text", &ContributingCause::text),
                                                         field("certainty", &ContributingCause::certainty),
                                                         field("kind", &ContributingCause::kind)};

/// Where a text disagrees with itself, or can be understood in two ways.
enum class ConflictKind { date, zone, dayOrder, timeOrder, duration };
template <>
inline constexpr auto names<ConflictKind> = std::array{
    Name<ConflictKind>{ConflictKind::date, "date"},
    Name<ConflictKind>{ConflictKind::zone, "zone"},
    Name<ConflictKind>{ConflictKind::dayOrder, "day-order"},
    Name<ConflictKind>{ConflictKind::timeOrder, "time-order"},
    Name<ConflictKind>{ConflictKind::duration, "duration"},
};

/// Two places that say different things: "title" says "2026-06-15", "timeline" says "2026-06-18".
struct Conflict {
    ConflictKind kind = ConflictKind::date;
    std::string place, says, otherPlace, otherSays;
    bool operator==(const Conflict&) const = default;
};
template <>
inline constexpr auto fields<Conflict> = Fields{
    field("kind", &Conflict::kind),
    field("place", &Conflict::place),
    field("says", &Conflict::says),
    field("other_place", &Conflict::otherPlace),
    field("other_says", &Conflict::otherSays),
};

/// What the text of a postmortem says beyond what people set in its form. All of it is derived from the text when that
/// is saved; who changes it changes the text.
struct Reading {
    std::string zone;   ///< of the times, as the text names it ("CET"); empty: it names none
    std::string readIn; ///< the zone in which times without one were read
    std::vector<TimelineEntry> timeline;
    std::vector<TimeMark> marks;   ///< at most one of a kind, in the order of their kinds
    std::vector<MarkKind> unknown; ///< times of which somebody says that nobody knows them: they have no mark
    std::optional<Milliseconds> timeToDetect, timeToRecover; ///< as stated, from the start of the impact
    std::vector<ContributingCause> causes;
    Detection detection = Detection::unknown;
    std::string trigger, surprise, handledBy, shouldHandle;
    std::vector<Conflict> conflicts;
    bool operator==(const Reading&) const = default;

    const TimeMark* mark(MarkKind kind) const
    {
        for (const TimeMark& m : marks)
            if (m.kind == kind) return &m;
        return nullptr;
    }
};
template <>
inline constexpr auto fields<Reading> = Fields{
    field("zone", &Reading::zone),
    field("read_in", &Reading::readIn),
    field("timeline", &Reading::timeline),
    field("marks", &Reading::marks),
    field("unknown", &Reading::unknown),
    field("time_to_detect", &Reading::timeToDetect),
    field("time_to_recover", &Reading::timeToRecover),
    field("causes", &Reading::causes),
    field("detection", &Reading::detection),
    field("trigger", &Reading::trigger),
    field("surprise", &Reading::surprise),
    field("handled_by", &Reading::handledBy),
    field("should_handle", &Reading::shouldHandle),
    field("conflicts", &Reading::conflicts),
};

}
