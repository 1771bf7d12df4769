// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace app {

/// The number that the next new incident gets: one more than the highest ever given, removed incidents included.
reliability::Result<std::int64_t> nextIncidentNumber(storage::Session& session);

}
