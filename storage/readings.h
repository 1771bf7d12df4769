// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "storage/database.h"

#include <functional>

namespace storage {

/// Fills the readings of all postmortems, also of those in the bin, where another version of the reader made them. A
/// reading is derived from the text: no revision moves and no history is written. Nothing happens on a connection for
/// reading, and where `version` made them already.
Result<void> refreshReadings(Database& database, std::int64_t version,
                             const std::function<reliability::Reading(const reliability::Incident&)>& read);

}
