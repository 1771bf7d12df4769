// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seriesstore.h"

#include "storage/binding.h"
#include "storage/chunks.h"
#include "storage/samplemerge.h"
#include "storage/streams.h"
#include "storage/transaction.h"

namespace storage {

using reliability::Id;
using reliability::ImportBatch;
using reliability::Indicator;
using reliability::Labels;
using reliability::Range;
using reliability::Samples;
using reliability::Shape;

namespace {

Result<void> checkIncoming(const Samples& samples, Shape shape)
{
    const bool ratio = shape == Shape::ratio;
    for (const auto column : sampleColumns) {
        const bool wanted = (column == &Samples::value) != ratio;
        const std::vector<double>& values = samples.*column;
        if (values.size() != (wanted ? samples.size() : 0))
            return fail(Code::countInvalid, {"columns do not fit " + std::string(name(shape))});
        if (!std::ranges::all_of(values, [](double v) { return std::isfinite(v); }))
            return fail(Code::countInvalid, {"a value is not finite"});
    }
    if (!std::ranges::is_sorted(samples.at)) return fail(Code::countInvalid, {"stamps descend"});
    const bool storable = samples.at.empty() || (storableStamps.contains({samples.at.front()}) &&
                                                 storableStamps.contains({samples.at.back()}));
    if (!storable) return fail(Code::countInvalid, {"a time outside of the years 1 to 9999"});
    return {};
}

Result<StreamInfo> makeStream(Database& database, StreamInfo stream)
{
    auto insert = database.prepare("INSERT INTO stream(uid, rev, indicator_id, labels, shape, step_ms) "
                                   "VALUES (:uid, :rev, :indicator, :labels, :shape, :step)");
    if (!insert) return failed(insert);
    const auto rev = database.nextRev();
    if (!rev) return failed(rev);
    put(*insert, ":uid", reliability::makeUid());
    put(*insert, ":indicator", stream.indicator);
    put(*insert, ":shape", stream.shape);
    put(*insert, ":step", stream.step);
    insert->bind(":rev", *rev).bind(":labels", canonical(reliability::toJson(stream.labels)));
    if (auto done = insert->run(); !done) return failed(done);
    stream.id.value = database.lastId();
    stream.rev = *rev;
    return stream;
}

Result<StreamInfo> findOrMake(Database& database, const StreamInfo& wanted)
{
    const auto streams = selectStreams(database, "WHERE indicator_id = :id", wanted.indicator.value);
    if (!streams) return failed(streams);
    for (const StreamInfo& stream : *streams)
        if (stream.shape != wanted.shape)
            return fail(Code::valueUnknown, {std::string(name(wanted.shape)), std::string(name(stream.shape))});
    const auto found = std::ranges::find(*streams, wanted.labels, &StreamInfo::labels);
    return found == streams->end() ? makeStream(database, wanted) : *found;
}

// Merges bucket by bucket and gathers what undo needs.
struct Merger {
    Database& database;
    StreamInfo stream;
    Samples before{};
    Stamps added{}, same{};
    Merged counts{};

    std::optional<Samples> take(const Samples& stored, const Samples& incoming)
    {
        SampleMerge merge = storage::merge(stored, incoming);
        added.insert(added.end(), merge.added.begin(), merge.added.end());
        same.insert(same.end(), merge.same.begin(), merge.same.end());
        append(before, merge.before, 0, merge.before.size());
        counts.added += static_cast<std::int64_t>(merge.added.size());
        counts.unchanged += static_cast<std::int64_t>(merge.same.size());
        counts.updated += merge.changed;
        if (merge.added.empty() && merge.changed == 0) return std::nullopt;
        return std::move(merge.merged);
    }

    Result<void> run(const Samples& samples)
    {
        for (std::size_t from = 0, to = 0; from < samples.size(); from = to) {
            const Range bucket = bucketOf(samples.at[from], stream.step);
            to = std::lower_bound(samples.at.begin() + from, samples.at.end(), bucket.to.ms) - samples.at.begin();
            const Range range{{samples.at[from]}, {samples.at[to - 1] + 1}};
            const Samples part = slice(samples, from, to);
            auto done =
                rewriteChunks(database, stream, range, [&](const Samples& stored) { return take(stored, part); });
            if (!done) return done;
        }
        return {};
    }

    Result<void> remember(Id<ImportBatch> batch)
    {
        const auto step = database.number("SELECT ifnull(max(step), 0) + 1 FROM chunk_undo");
        if (!step) return failed(step);
        const UndoRow rows[] = {{0, batch.value, *step, UndoKind::added, {std::move(added), {}, {}, {}}},
                                {0, batch.value, *step, UndoKind::changed, std::move(before)},
                                {0, batch.value, *step, UndoKind::same, {std::move(same), {}, {}, {}}}};
        for (const UndoRow& row : rows)
            if (auto done = insertUndo(database, stream.id, row); !done) return done;
        return {};
    }
};

Result<void> describe(Database& database, StreamInfo& stream)
{
    auto select =
        database.prepare("SELECT ifnull(sum(n), 0), min(t_min), max(t_max) FROM chunk WHERE stream_id = :stream");
    if (!select) return failed(select);
    const auto row = select->bind(":stream", stream.id.value).step();
    if (!row) return failed(row);
    const bool ok = take(*select, 0, stream.count) && take(*select, 1, stream.first) && take(*select, 2, stream.last);
    if (!ok) return tl::unexpected<Error>(database.corrupt("chunks of stream " + std::to_string(stream.id.value)));
    return {};
}

}

Result<Merged> SeriesStore::merge(Id<Indicator> indicator, const Labels& labels, Shape shape, Milliseconds step,
                                  const Samples& samples, Id<ImportBatch> batch)
{
    if (auto valid = checkIncoming(samples, shape); !valid) return failed(valid);
    if (samples.at.empty()) return Merged();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return failed(transaction);
    StreamInfo wanted;
    wanted.indicator = indicator;
    wanted.labels = labels;
    wanted.shape = shape;
    wanted.step = step;
    const auto stream = findOrMake(m_database, wanted);
    if (!stream) return failed(stream);
    Merger merger{m_database, *stream};
    auto done = merger.run(samples);
    const bool changed = merger.counts.added + merger.counts.updated > 0;
    if (done && changed) done = touchStream(m_database, stream->id);
    if (done && batch) done = merger.remember(batch);
    if (done) done = transaction->commit();
    if (!done) return failed(done);
    return merger.counts;
}

Result<std::vector<StreamInfo>> SeriesStore::streams(Id<Indicator> indicator)
{
    auto streams = selectStreams(m_database, "WHERE indicator_id = :id", indicator.value);
    if (!streams) return streams;
    for (StreamInfo& stream : *streams)
        if (auto done = describe(m_database, stream); !done) return failed(done);
    return streams;
}

Result<Samples> SeriesStore::read(Id<Indicator> indicator, Range range)
{
    const auto streams = selectStreams(m_database, "WHERE indicator_id = :id", indicator.value);
    if (!streams) return failed(streams);
    std::vector<Samples> parts;
    for (const StreamInfo& stream : *streams) {
        if (stream.shape != streams->front().shape)
            return tl::unexpected<Error>(m_database.corrupt("streams of indicator " + std::to_string(indicator.value)));
        auto part = readChunks(m_database, stream, range);
        if (!part) return part;
        parts.push_back(std::move(*part));
    }
    // Pair by pair: many labels cost a logarithm and not a square.
    for (; parts.size() > 1; parts.resize((parts.size() + 1) / 2))
        for (std::size_t i = 0; i < parts.size(); i += 2)
            parts[i / 2] = i + 1 < parts.size() ? together(parts[i], parts[i + 1]) : std::move(parts[i]);
    return parts.empty() ? Samples() : std::move(parts.front());
}

Result<Samples> SeriesStore::read(Id<StreamInfo> stream, Range range)
{
    const auto streams = selectStreams(m_database, "WHERE id = :id", stream.value);
    if (!streams) return failed(streams);
    return streams->empty() ? Result<Samples>(Samples()) : readChunks(m_database, streams->front(), range);
}

Result<std::vector<DaySum>> SeriesStore::daySums(Id<StreamInfo> stream) { return readDaySums(m_database, stream); }

}
