// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

namespace reliability {

/// One change of a postmortem: before is none where it was made or restored, after where it was removed.
struct IncidentChange {
    Instant at;
    std::string author, label;
    std::optional<Incident> before, after; ///< without id and rev
};

/// How long what was removed stays in the bin, from which it can be restored.
inline constexpr Milliseconds binTime = 30 * dayLength;

/// A postmortem in the bin: since when, and who put it there.
struct BinnedIncident {
    Incident incident;
    Instant at;
    std::string by;
};

/// What happened to a postmortem, oldest first; nothing is ever taken out of it.
struct IncidentHistory {
    Uid incident;
    std::vector<IncidentChange> changes;
};

}
