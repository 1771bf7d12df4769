// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/streams.h"

#include "storage/binding.h"
#include "storage/chunkcodec.h"
#include "storage/samplemerge.h"

namespace storage {

using reliability::Id;
using reliability::Labels;
using reliability::Samples;

namespace {

bool takeLabels(const Statement& row, int column, Labels& out)
{
    const auto json = parseJson(row.text(column));
    const auto* object = json ? json->get<reliability::Json::Object>() : nullptr;
    if (!object) return false;
    for (const auto& [key, value] : *object)
        if (!fromJson(value, out[key])) return false;
    return true;
}

bool takeStream(const Statement& row, StreamInfo& out)
{
    return take(row, 0, out.id) && take(row, 1, out.indicator) && takeLabels(row, 2, out.labels) &&
           take(row, 3, out.shape) && take(row, 4, out.step) && take(row, 5, out.rev);
}

// Rows hold at most chunkLimit samples; a group of equal stamps must not be cut.
std::size_t partEnd(const Samples& data, std::size_t from)
{
    std::size_t to = std::min(from + chunkLimit, data.size());
    while (to < data.size() && to > from && data.at[to] == data.at[to - 1]) --to;
    return to;
}

}

Result<std::vector<StreamInfo>> selectStreams(Database& database, std::string_view where, std::int64_t id)
{
    auto select = database.prepare("SELECT id, indicator_id, labels, shape, step_ms, rev FROM stream " +
                                   std::string(where) + " ORDER BY id");
    if (!select) return failed(select);
    select->bind(":id", id);
    std::vector<StreamInfo> streams;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return streams;
        if (!takeStream(*select, streams.emplace_back()))
            return tl::unexpected<Error>(database.corrupt("stream, row " + std::to_string(select->integer(0))));
    }
}

Result<void> touchStream(Database& database, Id<StreamInfo> stream)
{
    const auto rev = database.nextRev();
    if (!rev) return failed(rev);
    auto update = database.prepare("UPDATE stream SET rev = :rev WHERE id = :id");
    if (!update) return failed(update);
    return update->bind(":rev", *rev).bind(":id", stream.value).run();
}

Result<void> insertUndo(Database& database, Id<StreamInfo> stream, const UndoRow& row)
{
    auto insert = database.prepare("INSERT INTO chunk_undo(batch_id, stream_id, step, kind, t_min, t_max, data) "
                                   "VALUES (:batch, :stream, :step, :kind, :t_min, :t_max, :data)");
    if (!insert) return failed(insert);
    for (std::size_t from = 0, to = 0; from < row.data.size(); from = to) {
        to = partEnd(row.data, from);
        const auto data = encode(slice(row.data, from, to));
        if (!data) return failed(data);
        insert->bind(":batch", row.batch).bind(":stream", stream.value).bind(":step", row.step);
        insert->bind(":kind", static_cast<std::int64_t>(row.kind)).bind(":t_min", row.data.at[from]);
        insert->bind(":t_max", row.data.at[to - 1]).bind(":data", BytesView(*data));
        if (auto done = insert->run(); !done) return done;
    }
    return {};
}

}
