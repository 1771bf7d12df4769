// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <span>

namespace storage {

/// One step of the schema, from version - 1 to version.
struct Migration {
    std::int64_t version = 0;
    std::string name;
    std::vector<std::string> statements;
};

/// The statements of a schema file: a line "--;" ends one; blank ones are left out. Never split on ";".
std::vector<std::string> splitStatements(std::string_view sql);

/// The migrations built into the program (":/schema/NNN-name.sql"), in ascending order from 1.
Result<std::vector<Migration>> migrations();

/// The version of a file's schema; 0: none yet.
Result<std::int64_t> schemaVersion(Database& database);

/// Fails with workspaceNewer or workspaceOlder unless the file has just the last version of `all`.
Result<void> checkVersion(Database& database, std::span<const Migration> all);

/// Brings the file to the last version of `all`, each step in one transaction: after a failure the file is as the step
/// found it. A file that already had a version is first copied to PATH.backup-vVERSION. A newer file is refused with
/// workspaceNewer. Nothing of storage may be open on the connection.
Result<void> migrate(Database& database, std::span<const Migration> all);

}
