// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <optional>

namespace storage {

/// Appends `numbers`, little-endian: first or lowest one (8 bytes), form and width (1 byte each), and n or n - 1
/// differences of `width` bits from a common base. Whatever the numbers are: differences wrap around.
void pack(std::span<const std::int64_t> numbers, Bytes& out);

/// Reads bytes in order; every read checks that there are enough left.
class ByteReader {
public:
    explicit ByteReader(BytesView bytes) : m_rest(bytes) {}

    std::optional<BytesView> take(std::size_t count);
    /// An unsigned number of `width` bytes, little-endian.
    std::optional<std::uint64_t> number(std::size_t width);
    bool atEnd() const { return m_rest.empty(); }
    std::size_t left() const { return m_rest.size(); }

private:
    BytesView m_rest;
};

/// Reads `count` numbers that pack wrote; none when the bytes are not of that form.
std::optional<std::vector<std::int64_t>> unpack(ByteReader& reader, std::size_t count);

/// Appends the lowest `width` bytes of a number, little-endian.
void appendNumber(Bytes& out, std::uint64_t number, std::size_t width);

}
