// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

namespace reliability {

enum class TriageState { inbox, accepted, duplicate, declined, snoozed };
template <>
inline constexpr auto names<TriageState> = std::array{
    Name<TriageState>{TriageState::inbox, "inbox"},
    Name<TriageState>{TriageState::accepted, "accepted"},
    Name<TriageState>{TriageState::duplicate, "duplicate"},
    Name<TriageState>{TriageState::declined, "declined"},
    Name<TriageState>{TriageState::snoozed, "snoozed"},
};

/// A signal that somebody has to own: symptom and cause say who can handle it.
struct TriageItem {
    Id<TriageItem> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    Id<Incident> incident; ///< 0: none yet
    std::string indicator;
    std::string title;
    Instant at;
    std::optional<Instant> end;
    Symptom symptom = Symptom::none;
    Cause cause = Cause::unknown;
    TriageState state = TriageState::inbox;
    std::string owners; ///< handles, comma-separated
    std::string reason;
    std::optional<Instant> snoozedUntil;
    bool operator==(const TriageItem&) const = default;
};
template <>
inline constexpr auto fields<TriageItem> = Fields{
    field("project_id", &TriageItem::project),
    field("incident_id", &TriageItem::incident),
    field("indicator", &TriageItem::indicator),
    field("title", &TriageItem::title),
    field("at", &TriageItem::at),
    field("end_ms", &TriageItem::end),
    field("symptom", &TriageItem::symptom),
    field("cause", &TriageItem::cause),
    field("state", &TriageItem::state),
    field("owners", &TriageItem::owners),
    field("reason", &TriageItem::reason),
    field("snoozed_until", &TriageItem::snoozedUntil),
};

}
