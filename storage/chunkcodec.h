// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"
#include "storage/statement.h"

#include <optional>

namespace storage {

/// Samples a chunk holds at most; more would let a small hostile file ask for much memory.
inline constexpr std::size_t chunkLimit = 65'536;
/// The codec's number in chunk.codec.
inline constexpr std::int64_t codecVersion = 1;

/// dfor v1, little-endian: version 1, mask of columns (1 bad, 2 total, 4 value), n (4 bytes), the stamps, the columns,
/// CRC-32 of all before it. Stamps: start, step and the list of gaps, or packed. A column: decimal scale 0 to 6 and the
/// packed whole numbers when every value is exactly such a decimal, else 255 and raw doubles. Packed: frame of
/// reference of the numbers or of their differences, in bits of one width. Encodes samples in ascending order of
/// stamps; decoding gives equal ones back (-0 may come back as 0). Fails with countInvalid for NaN, infinity,
/// descending stamps, columns of other lengths, more than chunkLimit samples.
Result<Bytes> encode(const reliability::Samples& samples);

/// Decodes hostile bytes: never reads beyond them, never takes more memory than chunkLimit samples need. Fails with
/// workspaceCorrupt: args "", finding.
Result<reliability::Samples> decode(BytesView bytes);

/// CRC-32 (IEEE 802.3), as in zlib.
std::uint32_t crc32(BytesView bytes);

/// The smallest decimal scale 0 to 6 at which all values are exact whole numbers; none where there is none.
std::optional<int> decimalScale(std::span<const double> values);

/// value x 10^scale, where decimalScale allows it.
std::int64_t scaled(double value, int scale);

}
