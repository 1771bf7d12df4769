// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chunks.h"

#include "storage/binding.h"
#include "storage/chunkcodec.h"
#include "storage/samplemerge.h"

#include <bit>

namespace storage {

using reliability::Range;
using reliability::Samples;
using reliability::Shape;

namespace {

constexpr std::int64_t dayMs = reliability::dayLength.count();

// A UTC day for steps up to 300 s, longer for coarser ones so that a chunk keeps some 288 samples, 64 days irregular.
std::int64_t bucketDays(Milliseconds step)
{
    if (step.count() <= 0) return 64;
    const std::int64_t days = (step.count() + 299'999) / 300'000;
    return static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(std::min<std::int64_t>(days, 512))));
}

// From the chunk that covers range.from on; its t0 may lie before the range.
constexpr std::string_view selectChunks = R"(
SELECT id, t0, n, t_min, t_max, data FROM chunk
WHERE stream_id = :stream AND t0 < :to
  AND t0 >= ifnull((SELECT max(t0) FROM chunk WHERE stream_id = :stream AND t0 <= :from), :from)
ORDER BY t0)";

// Of a bucket: not before its start, so that a neighbour stays untouched.
Result<std::vector<ChunkRow>> affectedRows(Database& database, const StreamInfo& stream, Range range, Range bucket)
{
    auto rows = chunkRows(database, stream, range);
    if (rows) std::erase_if(*rows, [&](const ChunkRow& row) { return row.t0 < bucket.from.ms; });
    return rows;
}

// Parts of at most chunkLimit samples; one stamp's samples stay together.
Result<std::vector<Samples>> split(const Samples& samples)
{
    std::vector<Samples> parts;
    for (std::size_t from = 0, to = 0; from < samples.size(); from = to) {
        to = std::min(from + chunkLimit, samples.size());
        while (to < samples.size() && to > from && samples.at[to] == samples.at[to - 1]) --to;
        if (to == from) return fail(Code::countInvalid, {"more than 65536 samples of one time"});
        parts.push_back(from == 0 && to == samples.size() ? samples : slice(samples, from, to));
    }
    return parts;
}

Result<void> deleteRows(Database& database, const std::vector<ChunkRow>& rows)
{
    auto remove = database.prepare("DELETE FROM chunk WHERE id = :id");
    if (!remove) return failed(remove);
    for (const ChunkRow& row : rows)
        if (auto done = remove->bind(":id", row.id).run(); !done) return done;
    return {};
}

Result<void> insertRow(Database& database, Statement& insert, std::int64_t stream, std::int64_t t0, const Samples& part)
{
    const auto data = encode(part);
    if (!data) return failed(data);
    const auto rev = database.nextRev();
    if (!rev) return failed(rev);
    insert.bind(":stream", stream).bind(":t0", t0).bind(":n", part.size()).bind(":t_min", part.at.front());
    insert.bind(":t_max", part.at.back())
        .bind(":codec", codecVersion)
        .bind(":rev", *rev)
        .bind(":data", BytesView(*data));
    return insert.run();
}

Result<void> insertParts(Database& database, const StreamInfo& stream, std::int64_t t0,
                         const std::vector<Samples>& parts)
{
    auto insert = database.prepare("INSERT INTO chunk(stream_id, t0, n, t_min, t_max, codec, rev, data) "
                                   "VALUES (:stream, :t0, :n, :t_min, :t_max, :codec, :rev, :data)");
    if (!insert) return failed(insert);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::int64_t start = i == 0 ? t0 : parts[i].at.front();
        if (auto done = insertRow(database, *insert, stream.id.value, start, parts[i]); !done) return done;
    }
    return {};
}

Result<void> insertDays(Database& database, const StreamInfo& stream, const std::vector<DaySum>& days)
{
    std::string names = "stream_id", values = ":stream";
    reliability::forEachField<DaySum>([&](const auto& f) {
        names.append(", ").append(f.name);
        values.append(", :").append(f.name);
    });
    auto insert = database.prepare("INSERT INTO day_sum(" + names + ") VALUES (" + values + ")");
    if (!insert) return failed(insert);
    insert->bind(":stream", stream.id.value);
    for (const DaySum& day : days) {
        reliability::forEachField<DaySum>(
            [&](const auto& f) { put(*insert, (":" + std::string(f.name)).c_str(), day.*f.member); });
        if (auto done = insert->run(); !done) return done;
    }
    return {};
}

Result<void> sumDays(Database& database, const StreamInfo& stream, Range range)
{
    if (stream.step >= reliability::dayLength) return {};
    const std::int64_t first = dayOf(range.from.ms), last = dayOf(range.to.ms - 1);
    auto remove = database.prepare("DELETE FROM day_sum WHERE stream_id = :stream AND day BETWEEN :first AND :last");
    if (!remove) return failed(remove);
    remove->bind(":stream", stream.id.value).bind(":first", first).bind(":last", last);
    if (auto done = remove->run(); !done) return done;
    const auto samples = readChunks(database, stream, {{first * dayMs}, {(last + 1) * dayMs}});
    if (!samples) return failed(samples);
    return insertDays(database, stream, daySumsOf(*samples));
}

bool hasShape(const Samples& samples, Shape shape)
{
    const bool ratio = shape == Shape::ratio;
    const std::size_t counts = ratio ? samples.size() : 0, values = ratio ? 0 : samples.size();
    return samples.bad.size() == counts && samples.total.size() == counts && samples.value.size() == values;
}

ChunkRow rowOf(const Statement& statement)
{
    const BytesView data = statement.blob(5);
    return {statement.integer(0),
            statement.integer(1),
            statement.integer(2),
            statement.integer(3),
            statement.integer(4),
            Bytes(data.begin(), data.end())};
}

Result<Samples> decodeAll(const Database& database, const StreamInfo& stream, const std::vector<ChunkRow>& rows)
{
    Samples all;
    for (const ChunkRow& row : rows) {
        auto part = decodeChunk(database, stream, row);
        if (!part) return part;
        if (!all.at.empty() && part->at.front() <= all.at.back())
            return tl::unexpected<Error>(
                database.corrupt("chunk " + std::to_string(row.id) + ": overlaps another one"));
        append(all, *part, 0, part->size());
    }
    return all;
}

}

Range bucketOf(std::int64_t stamp, Milliseconds step)
{
    const std::int64_t days = bucketDays(step), day = dayOf(stamp);
    const std::int64_t first = day - ((day % days) + days) % days;
    return {{first * dayMs}, {(first + days) * dayMs}};
}

Result<std::vector<ChunkRow>> chunkRows(Database& database, const StreamInfo& stream, Range range)
{
    auto select = database.prepare(selectChunks);
    if (!select) return failed(select);
    select->bind(":stream", stream.id.value).bind(":from", range.from.ms).bind(":to", range.to.ms);
    std::vector<ChunkRow> rows;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return rows;
        rows.push_back(rowOf(*select));
    }
}

Result<Samples> decodeChunk(const Database& database, const StreamInfo& stream, const ChunkRow& row)
{
    const std::string which = "chunk " + std::to_string(row.id) + ": ";
    auto samples = decode(row.data);
    if (!samples) return tl::unexpected<Error>(database.corrupt(which + samples.error().args.back()));
    const bool asSaid = samples->size() > 0 && static_cast<std::int64_t>(samples->size()) == row.n &&
                        samples->at.front() == row.tMin && samples->at.back() == row.tMax && row.t0 <= row.tMin;
    const bool storable = asSaid && storableStamps.contains({row.tMin}) && storableStamps.contains({row.tMax});
    if (!storable || !hasShape(*samples, stream.shape))
        return tl::unexpected<Error>(database.corrupt(which + "differs from what its row says"));
    return samples;
}

Result<Samples> readChunks(Database& database, const StreamInfo& stream, Range range)
{
    const auto rows = chunkRows(database, stream, range);
    if (!rows) return failed(rows);
    auto all = decodeAll(database, stream, *rows);
    if (!all) return all;
    const auto place = [&](Instant t) -> std::size_t {
        return std::ranges::lower_bound(all->at, t.ms) - all->at.begin();
    };
    const std::size_t from = place(range.from), to = std::max(from, place(range.to));
    if (from == 0 && to == all->size()) return all;
    return slice(*all, from, to);
}

Result<void> rewriteChunks(Database& database, const StreamInfo& stream, Range range, const Rewrite& change)
{
    const Range bucket = bucketOf(range.from.ms, stream.step);
    const auto rows = affectedRows(database, stream, range, bucket);
    if (!rows) return failed(rows);
    const auto stored = decodeAll(database, stream, *rows);
    if (!stored) return failed(stored);
    const std::optional<Samples> changed = change(*stored);
    if (!changed) return {};
    const auto parts = split(*changed);
    if (!parts) return failed(parts);
    if (auto done = deleteRows(database, *rows); !done) return done;
    const bool follows = !rows->empty() && rows->front().t0 <= range.from.ms;
    const std::int64_t t0 = follows ? rows->front().t0 : bucket.from.ms;
    if (auto done = insertParts(database, stream, t0, *parts); !done) return done;
    return sumDays(database, stream, range);
}

Result<std::vector<DaySum>> readDaySums(Database& database, reliability::Id<StreamInfo> stream)
{
    auto select =
        database.prepare("SELECT day, n, scale, bad, total, bad_sum, total_sum, value_sum, value_min, value_max "
                         "FROM day_sum WHERE stream_id = :stream ORDER BY day");
    if (!select) return failed(select);
    select->bind(":stream", stream.value);
    std::vector<DaySum> days;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return days;
        bool ok = true;
        int column = 0;
        DaySum& day = days.emplace_back();
        reliability::forEachField<DaySum>([&](const auto& f) { ok = take(*select, column++, day.*f.member) && ok; });
        if (!ok) return tl::unexpected<Error>(database.corrupt("day_sum of stream " + std::to_string(stream.value)));
    }
}

}
