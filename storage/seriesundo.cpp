// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chunkcodec.h"
#include "storage/chunks.h"
#include "storage/samplemerge.h"
#include "storage/streams.h"
#include "storage/transaction.h"

#include <list>

// Undo of a batch, step by step from its last: each stamp gets back what was there before the step, unless a later step
// replaced it or brought the same. Then that later step takes over the memory of what was there before.

namespace storage {

using reliability::Id;
using reliability::ImportBatch;
using reliability::Range;
using reliability::Samples;

namespace {

Result<UndoRow> readUndo(const Database& database, const Statement& row)
{
    auto data = decode(row.blob(4));
    const std::int64_t kind = row.integer(3);
    if (!data || data->at.empty() || kind < 0 || kind > static_cast<std::int64_t>(UndoKind::same))
        return tl::unexpected<Error>(database.corrupt("chunk_undo, row " + std::to_string(row.integer(0))));
    return UndoRow{row.integer(0), row.integer(1), row.integer(2), static_cast<UndoKind>(kind), std::move(*data)};
}

// The rows of a stream from the batch's first step on, in order of steps.
Result<std::list<UndoRow>> undoRows(Database& database, Id<StreamInfo> stream, Id<ImportBatch> batch)
{
    auto select = database.prepare(R"(
SELECT id, batch_id, step, kind, data FROM chunk_undo
WHERE stream_id = :stream
  AND step >= (SELECT min(step) FROM chunk_undo WHERE stream_id = :stream AND batch_id = :batch)
ORDER BY step, id)");
    if (!select) return failed(select);
    select->bind(":stream", stream.value).bind(":batch", batch.value);
    std::list<UndoRow> rows;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return rows;
        auto undo = readUndo(database, *select);
        if (!undo) return failed(undo);
        rows.push_back(std::move(*undo));
    }
}

Result<void> deleteWhere(Database& database, std::string_view sql, std::int64_t id)
{
    auto remove = database.prepare(sql);
    if (!remove) return failed(remove);
    return remove->bind(":id", id).run();
}

bool apart(const Samples& a, const Samples& b)
{
    return a.at.empty() || b.at.empty() || a.at.back() < b.at.front() || b.at.back() < a.at.front();
}

// The stamps that a later step shares with the one being undone leave both; the row returned holds what was there
// before them, in the later step's name.
std::optional<UndoRow> inherit(UndoRow& later, UndoRow& undone)
{
    if (later.kind == UndoKind::added || apart(later.data, undone.data)) return std::nullopt;
    const Stamps shared = common(later.data.at, undone.data.at);
    if (shared.empty()) return std::nullopt;
    UndoRow heir{0, later.batch, later.step, undone.kind, only(undone.data, shared)};
    later.data = without(later.data, shared);
    undone.data = without(undone.data, shared);
    return heir;
}

struct StreamUndo {
    Database& database;
    StreamInfo stream;
    std::list<UndoRow> rows; ///< ascending steps; new ones have id 0
    Id<ImportBatch> batch;

    Result<void> run()
    {
        for (auto row = rows.end(); row != rows.begin();) {
            --row;
            if (row->batch != batch.value) continue;
            if (auto done = undoRow(row); !done) return done;
            row = rows.erase(row);
        }
        for (const UndoRow& row : rows) {
            if (row.id != 0) continue;
            if (auto done = insertUndo(database, stream.id, row); !done) return done;
        }
        return finish();
    }

    Result<void> forget(const UndoRow& row)
    {
        return row.id == 0 ? Result<void>() : deleteWhere(database, "DELETE FROM chunk_undo WHERE id = :id", row.id);
    }

    Result<void> undoRow(std::list<UndoRow>::iterator row)
    {
        if (auto done = forget(*row); !done) return done;
        if (row->kind == UndoKind::same) return {};
        for (auto next = std::next(row); next != rows.end(); ++next) {
            if (next->step == row->step) continue;
            auto heir = inherit(*next, *row);
            if (!heir) continue;
            if (auto done = forget(*next); !done) return done;
            next->id = 0;
            rows.insert(next, std::move(*heir));
        }
        return putBack(*row);
    }

    Result<void> putBack(const UndoRow& row)
    {
        const Samples& data = row.data;
        for (std::size_t from = 0, to = 0; from < data.size(); from = to) {
            const Range bucket = bucketOf(data.at[from], stream.step);
            to = std::lower_bound(data.at.begin() + from, data.at.end(), bucket.to.ms) - data.at.begin();
            const Range range{{data.at[from]}, {data.at[to - 1] + 1}};
            const Samples part = slice(data, from, to);
            auto done = rewriteChunks(database, stream, range, [&](const Samples& stored) {
                return std::optional(row.kind == UndoKind::added ? without(stored, part.at)
                                                                 : merge(stored, part).merged);
            });
            if (!done) return done;
        }
        return {};
    }

    Result<void> finish()
    {
        auto select = database.prepare("SELECT EXISTS (SELECT 1 FROM chunk WHERE stream_id = :id)");
        if (!select) return failed(select);
        const auto row = select->bind(":id", stream.id.value).step();
        if (!row) return failed(row);
        if (select->integer(0) != 0) return touchStream(database, stream.id);
        select->reset();
        return deleteWhere(database, "DELETE FROM stream WHERE id = :id", stream.id.value);
    }
};

}

Result<void> SeriesStore::undo(Id<ImportBatch> batch)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return failed(transaction);
    const auto streams =
        selectStreams(m_database, "WHERE id IN (SELECT stream_id FROM chunk_undo WHERE batch_id = :id)", batch.value);
    if (!streams) return failed(streams);
    for (const StreamInfo& stream : *streams) {
        auto rows = undoRows(m_database, stream.id, batch);
        if (!rows) return failed(rows);
        StreamUndo undo{m_database, stream, std::move(*rows), batch};
        if (auto done = undo.run(); !done) return done;
    }
    return transaction->commit();
}

}
