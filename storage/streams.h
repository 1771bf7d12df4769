// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/seriesstore.h"

// Private to storage's .cpp files: the rows of streams.

namespace storage {

/// The streams that match a condition ("WHERE ... :id ..."), in the order of their making. Without count and span.
Result<std::vector<StreamInfo>> selectStreams(Database& database, std::string_view where, std::int64_t id);

/// Sets the stream's rev to that of the open transaction.
Result<void> touchStream(Database& database, reliability::Id<StreamInfo> stream);

/// What one merge did to the stamps of a stream, as chunk_undo keeps it.
enum class UndoKind : std::int64_t { added, changed, same };

struct UndoRow {
    std::int64_t id = 0; ///< 0: not stored yet
    std::int64_t batch = 0, step = 0;
    UndoKind kind = UndoKind::added;
    reliability::Samples data; ///< added and same: stamps only; changed: the samples that were there before
};

/// Stores a row, in several parts when it is long. Empty ones are left out.
Result<void> insertUndo(Database& database, reliability::Id<StreamInfo> stream, const UndoRow& row);

}
