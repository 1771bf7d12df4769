// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidenthistory.h"
#include "reliability/incidentstudy.h"
#include "storage/session.h"

namespace app {

/// What happened to a postmortem since it was first saved.
reliability::Result<reliability::IncidentHistory> historyOf(storage::Session& session, reliability::Uid incident);

/// The postmortems in the bin, removed last first.
reliability::Result<std::vector<reliability::BinnedIncident>> binnedIncidents(storage::Session& session);

/// A postmortem as it is typed: what its text says, and what data shows from a day before it to a day after it, as far
/// as that is known at `asOf`.
reliability::Result<reliability::IncidentStudy> studied(storage::Session& session, const reliability::Incident& typed,
                                                        reliability::Instant asOf);

}
