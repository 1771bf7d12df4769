// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace storage {

/// What to do with a file that is already there.
enum class Existing { refuse, replace };

/// Copies the workspace as it is at one moment, while it may be in use. `target` appears whole or not at all. Fails
/// with fileExists, fileUnwritable, diskFull.
Result<void> copyTo(Database& database, const std::string& target, Existing existing);

/// Brings what waits in the write-ahead log into the one file, so that it may be moved. Fails with workspaceBusy while
/// others read or write it.
Result<void> settleLog(Database& database);

/// Gives a finished file its name. Fails with fileExists, fileUnwritable; the file is then removed.
Result<void> moveInto(const std::string& file, const std::string& target, Existing existing);

/// A name beside `target` for a file in the making; what an earlier process left there is removed.
std::string draftOf(const std::string& target);

}
