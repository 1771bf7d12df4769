// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bitpack.h"

#include <bit>
#include <cstring>

namespace storage {

namespace {

enum class Form : std::uint8_t { plain, differences };

// A frame of reference: each number is base + `width` bits. Unsigned, so that differences wrap around.
struct Frame {
    std::uint64_t base = 0;
    unsigned width = 0;
};

std::uint64_t bits(std::int64_t v) { return static_cast<std::uint64_t>(v); }
std::int64_t number64(std::uint64_t v) { return static_cast<std::int64_t>(v); }

Frame frameOf(std::span<const std::int64_t> numbers)
{
    if (numbers.empty()) return {};
    const auto [low, high] = std::ranges::minmax(numbers);
    return {bits(low), static_cast<unsigned>(std::bit_width(bits(high) - bits(low)))};
}

std::vector<std::int64_t> differencesOf(std::span<const std::int64_t> numbers)
{
    std::vector<std::int64_t> out;
    out.reserve(numbers.size());
    for (std::size_t i = 1; i < numbers.size(); ++i) out.push_back(number64(bits(numbers[i]) - bits(numbers[i - 1])));
    return out;
}

void packBits(std::span<const std::int64_t> numbers, Frame frame, Bytes& out)
{
    if (frame.width == 0) return;
    std::uint64_t word = 0;
    unsigned filled = 0;
    for (const std::int64_t v : numbers) {
        const std::uint64_t u = bits(v) - frame.base;
        word |= u << filled;
        filled += frame.width;
        if (filled < 64) continue;
        appendNumber(out, word, 8);
        filled -= 64;
        word = filled == 0 ? 0 : u >> (frame.width - filled);
    }
    appendNumber(out, word, (filled + 7) / 8);
}

std::uint64_t wordAt(BytesView bytes, std::size_t index)
{
    std::uint64_t word = 0;
    const std::size_t from = index * 8;
    if (from >= bytes.size()) return 0;
    const std::size_t count = std::min<std::size_t>(8, bytes.size() - from);
    for (std::size_t i = 0; i < count; ++i) word |= static_cast<std::uint64_t>(bytes[from + i]) << (8 * i);
    return word;
}

std::vector<std::int64_t> unpackBits(BytesView bytes, std::size_t count, Frame frame)
{
    std::vector<std::int64_t> out(count, number64(frame.base));
    if (frame.width == 0) return out;
    const std::uint64_t mask = frame.width == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << frame.width) - 1;
    std::size_t index = 0;
    unsigned offset = 0;
    std::uint64_t word = wordAt(bytes, 0);
    for (std::int64_t& v : out) {
        std::uint64_t u = word >> offset;
        offset += frame.width;
        if (offset >= 64) {
            word = wordAt(bytes, ++index);
            offset -= 64;
            if (offset > 0) u |= word << (frame.width - offset);
        }
        v = number64(frame.base + (u & mask));
    }
    return out;
}

}

void appendNumber(Bytes& out, std::uint64_t number, std::size_t width)
{
    for (std::size_t i = 0; i < width; ++i) out.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

void pack(std::span<const std::int64_t> numbers, Bytes& out)
{
    const std::vector<std::int64_t> steps = differencesOf(numbers);
    const Frame plain = frameOf(numbers), difference = frameOf(steps);
    const bool asSteps = !numbers.empty() && difference.width < plain.width;
    const Frame frame = asSteps ? difference : plain;
    appendNumber(out, static_cast<std::uint64_t>(asSteps ? Form::differences : Form::plain), 1);
    appendNumber(out, frame.width, 1);
    appendNumber(out, frame.base, 8);
    if (asSteps) appendNumber(out, bits(numbers.front()), 8);
    packBits(asSteps ? std::span<const std::int64_t>(steps) : numbers, frame, out);
}

std::optional<BytesView> ByteReader::take(std::size_t count)
{
    if (count > m_rest.size()) return std::nullopt;
    const BytesView taken = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return taken;
}

std::optional<std::uint64_t> ByteReader::number(std::size_t width)
{
    const auto bytes = take(width);
    return bytes ? std::optional(wordAt(*bytes, 0)) : std::nullopt;
}

std::optional<std::vector<std::int64_t>> unpack(ByteReader& reader, std::size_t count)
{
    const auto form = reader.number(1), width = reader.number(1), base = reader.number(8);
    if (!form || !width || !base || *form > 1 || *width > 64) return std::nullopt;
    const Frame frame{*base, static_cast<unsigned>(*width)};
    const bool asSteps = static_cast<Form>(*form) == Form::differences;
    if (asSteps && count == 0) return std::nullopt;
    const auto first = asSteps ? reader.number(8) : std::optional<std::uint64_t>(0);
    const std::size_t packed = asSteps ? count - 1 : count;
    const auto bytes = reader.take((packed * frame.width + 7) / 8);
    if (!first || !bytes) return std::nullopt;
    std::vector<std::int64_t> numbers = unpackBits(*bytes, packed, frame);
    if (!asSteps) return numbers;
    numbers.insert(numbers.begin(), number64(*first));
    for (std::size_t i = 1; i < numbers.size(); ++i) numbers[i] = number64(bits(numbers[i - 1]) + bits(numbers[i]));
    return numbers;
}

}
