// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"

namespace readings {

using namespace reliability;

/// What was read of a postmortem as lines of text, to be compared as a whole: "title: ...", "entry: time | date |
/// written | text", "mark: ...", "action: ...", "cause: ...", "conflict: ..."; what isn't there has no line.
inline std::string shown(const NamedIncident& named)
{
    const Incident& i = named.incident;
    const Reading& r = i.reading;
    std::string out;
    const auto line = [&](std::string_view what, const std::string& text) {
        if (!text.empty()) out.append(what).append(": ").append(text).append("\n");
    };
    line("title", i.title);
    line("project", named.project);
    line("severity", i.severity);
    if (i.state != IncidentState::done) line("state", std::string(name(i.state)));
    for (const std::string& tag : i.tags) line("tag", tag);
    line("zone", r.zone);
    for (const TimelineEntry& e : r.timeline)
        line("entry",
             (e.time ? format(*e.time) : e.date.value_or("-")) + (e.approximate ? " ~" : "") + " | " + e.written +
                 " | " + e.text + (e.kind ? " [" + std::string(name(*e.kind)) + "]" : ""));
    for (const TimeMark& m : r.marks)
        line("mark",
             std::string(name(m.kind)) + " " + format(m.at) + (m.approximate ? " ~ " : " ") +
                 std::string(name(m.origin)));
    if (r.timeToDetect) line("time to detect", std::to_string(r.timeToDetect->count() / 60'000));
    if (r.timeToRecover) line("time to recover", std::to_string(r.timeToRecover->count() / 60'000));
    for (const ContributingCause& c : r.causes)
        line("cause",
             c.text + (c.certainty == Certainty::potential ? " (potential)" : "") +
                 (c.kind == CauseClass::unsorted ? "" : " [" + std::string(name(c.kind)) + "]"));
    if (r.detection != Detection::unknown) line("detection", std::string(name(r.detection)));
    line("trigger", r.trigger);
    line("surprise", r.surprise);
    for (const Action& a : named.actions)
        line("action",
             a.title + (a.owner.empty() ? "" : " @" + a.owner) + (a.kind.empty() ? "" : " " + a.kind) +
                 (a.priority.empty() ? "" : " " + a.priority) + (a.due ? " due " + format(*a.due).substr(0, 10) : "") +
                 (a.state == ActionState::open ? "" : " " + std::string(name(a.state))));
    for (const Conflict& c : r.conflicts)
        line("conflict",
             std::string(name(c.kind)) + ": " + c.place + " " + c.says + " / " + c.otherPlace + " " + c.otherSays);
    return out;
}

}
