// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

namespace storage {

class Database;

/// Writes the row that says this process has the workspace open for writing, and removes those of processes of this
/// host that are gone. Returns the row's id.
Result<std::int64_t> enterHolder(Database& database);

/// Removes the row again.
Result<void> leaveHolder(Database& database, std::int64_t id);

/// Who has the workspace open for writing, as "PID (HOST)", comma-separated; other processes than this one where there
/// are any. Empty when nobody is known.
std::string liveHolders(sqlite3* handle);

}
