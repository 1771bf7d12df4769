// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidenthistory.h"
#include "storage/session.h"

namespace app {

/// What happened to a postmortem since it was first saved.
reliability::Result<reliability::IncidentHistory> historyOf(storage::Session& session, reliability::Uid incident);

}
