// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "reliability/week.h"
#include "storage/session.h"

namespace app {

/// The figures of a frozen review as they were frozen, with the ids of what the workspace still holds. Fails with
/// snapshotMismatch when its bytes are not those that were hashed, fileInvalid for bytes of another form.
reliability::Result<reliability::ReviewData> loadRecord(storage::Session& session, const reliability::Review& review);

/// The review of a finished week: as it was frozen, else computed as of its end.
reliability::Result<reliability::ReviewData> loadWeek(storage::Session& session, reliability::Week week);

}
