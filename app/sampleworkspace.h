// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/week.h"
#include "storage/session.h"

namespace app {

/// Makes a workspace filled with the sample projects, whose last week is the last complete one at `now`; its clock is
/// pinned to the end of that week. The definitions, changes and postmortems go the way that imports go. Fails as
/// Session::create does; nothing is left behind then.
reliability::Result<storage::Session> makeSampleWorkspace(const std::string& path, reliability::Instant now);

}
