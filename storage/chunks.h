// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/daysum.h"
#include "storage/seriesstore.h"

#include <functional>

// Private to storage's .cpp files: the chunks of one stream, read and rewritten.

namespace storage {

/// Stamps of the years 1 to 9999 only: chunk borders and days can then be computed without overflow.
inline constexpr reliability::Range storableStamps{{-62'135'596'800'000}, {253'402'300'800'000}};

/// The part of time that chunks never straddle: whole UTC days, by the step of the stream (0: irregular).
reliability::Range bucketOf(std::int64_t stamp, Milliseconds step);

/// The samples of a stream with a stamp in the range, in order of time.
Result<reliability::Samples> readChunks(Database& database, const StreamInfo& stream, reliability::Range range);

/// Rewrites the chunks that hold stamps of `range` (within one bucket) by what `change` makes of their samples, and the
/// day sums of the days of the range. Nothing is written when it returns none. Within a transaction.
using Rewrite = std::function<std::optional<reliability::Samples>(const reliability::Samples&)>;
Result<void> rewriteChunks(Database& database, const StreamInfo& stream, reliability::Range range,
                           const Rewrite& change);

/// Decodes and checks one chunk row against its stream: samples of the shape, ascending, in number and span as said.
struct ChunkRow {
    std::int64_t id = 0, t0 = 0, n = 0, tMin = 0, tMax = 0;
    Bytes data;
};
Result<reliability::Samples> decodeChunk(const Database& database, const StreamInfo& stream, const ChunkRow& row);

/// All chunk rows of a stream, in order.
Result<std::vector<ChunkRow>> chunkRows(Database& database, const StreamInfo& stream, reliability::Range range);

Result<std::vector<DaySum>> readDaySums(Database& database, reliability::Id<StreamInfo> stream);

}
