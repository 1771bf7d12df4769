// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/units.h"
#include "reliability/facts/event.h"
#include "reliability/facts/incident.h"

namespace reliability {

/// Something that data shows around an incident, for its timeline.
enum class MeasuredKind { fell, worst, recovered, failedRun, change };

struct MeasuredEvent {
    MeasuredKind kind = MeasuredKind::change;
    Instant at;
    std::string subject;        ///< what the indicator is called; of a change its title
    std::optional<double> good; ///< share of good units then; none of runs and changes
    std::optional<Change> change;
    std::string objective{}; ///< whose target it is, where the indicator has several
    bool operator==(const MeasuredEvent&) const = default;
};

/// What a postmortem's text says as it is typed, and what data shows around its span.
struct IncidentStudy {
    Incident incident;           ///< with the reading of its text
    std::vector<Action> actions; ///< that the text lists
    std::vector<MeasuredEvent> measured;
};

/// The longest stretch of `around` in which an indicator missed its target: when it fell below, its worst unit, when it
/// was back. Up to two units in between that met it do not end a stretch; of several as long the first counts. What
/// lies beyond `around` is not said: neither a fall before it nor a recovery after it.
std::vector<MeasuredEvent> crossings(const Units& units, Target target, Range around, const std::string& subject);

/// The failed units of runs, at most `mostFailedRuns` of them, the first ones.
std::vector<MeasuredEvent> failures(const Units& units, Range around, const std::string& subject);
inline constexpr std::size_t mostFailedRuns = 20;

}
