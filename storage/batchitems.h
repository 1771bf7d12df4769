// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/facts/batch.h"
#include "storage/database.h"

// Private to storage's .cpp files: what an import saved of facts and runs.

namespace storage {

/// One row that a batch saved. Kept also when nothing differed: the batch says the same, so the row is its too.
struct BatchItem {
    std::int64_t id = 0;
    reliability::Id<reliability::ImportBatch> batch;
    std::string fact; ///< table
    reliability::Uid uid;
    std::optional<reliability::Json> before; ///< none: the batch made the row
    std::int64_t revBefore = 0, rev = 0;     ///< of the row, before and after
};

Result<void> recordItem(Database& database, const BatchItem& item);

/// The items of a batch, the last first.
Result<std::vector<BatchItem>> itemsOf(Database& database, reliability::Id<reliability::ImportBatch> batch);

/// Hands an item of a batch that is being undone on to the next batch that saved the same row, which then remembers
/// what was before both. False when no other batch saved it later.
Result<bool> handOn(Database& database, const BatchItem& item);

/// After undo put the row back at `rev`: the item before it in line, which had left that state, knows the row again.
Result<void> settle(Database& database, const BatchItem& item, std::int64_t rev);

Result<void> removeItem(Database& database, const BatchItem& item);

}
