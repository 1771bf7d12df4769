// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace storage {

/// Takes out of the workspace for good what has been in the bin for longer than reliability::binTime as of
/// `provenance.at`, facts of every kind; what something else still refers to stays, be that in the bin itself. Each
/// gets a row in its history that has neither before nor after; what was there before stays. Returns their number; a
/// session that only reads takes nothing out.
Result<std::int64_t> purgeBin(Session& session, const Provenance& provenance);

/// The highest number of an incident as of the last purge, so that none is given twice; 0: nothing was purged yet.
Result<std::int64_t> numberedBeforePurge(Session& session);

}
