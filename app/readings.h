// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/zonewords.h"
#include "storage/session.h"

namespace app {

/// Finds the zones that texts name, in the system's tz database.
sources::markdown::ZoneLookup zoneLookup();

/// What the text of a postmortem says now.
struct ReadText {
    reliability::Incident incident;
    std::vector<reliability::Action> actions; ///< that it lists
};

/// The incident with what its text says now: reading and contributing causes, and its times where they were the text's.
/// Times without a zone are read in the one in which they were read before, else in `zone`. A text that can't be read
/// leaves it as it is, and lists nothing.
ReadText readText(reliability::Incident incident, const reliability::Zone& zone);
reliability::Incident readAgain(reliability::Incident incident, const reliability::Zone& zone);

/// Makes a workspace whose texts this reader reads; see storage::Session::create.
reliability::Result<storage::Session> createWorkspace(const std::string& path, const reliability::Workspace& workspace);

/// Reads all postmortems again where an older version of the reader did it last; for connections that write.
reliability::Result<void> refreshReadings(storage::Session& session);

}
