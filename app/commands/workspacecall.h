// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"
#include "app/directory.h"
#include "reliability/zone.h"

namespace app {

/// A command on a workspace: the open session, the clock, and the as-of.
struct WorkspaceCall {
    storage::Session session;
    reliability::Workspace workspace;
    reliability::Zone zone;
    reliability::Instant now;  ///< the sample's pinned clock, else the system's
    reliability::Instant asOf; ///< --at, else now

    Actor actor(std::string label) const;
};

/// Opens the workspace that the call names.
reliability::Result<WorkspaceCall> openWorkspace(const Call& call, storage::Access access);

/// Who uses the program, by the login name.
std::string userName();

}
