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

/// The process of this host that writes to the workspace at this moment, as "PID (HOST)"; empty when it is not known.
std::string writerOf(sqlite3* handle);

/// The other processes that have the workspace open for writing, whether they write or not, as "PID (HOST)",
/// comma-separated; empty when there are none.
std::string openElsewhere(sqlite3* handle);

}
