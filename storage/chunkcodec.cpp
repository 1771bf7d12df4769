// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chunkcodec.h"

#include "storage/bitpack.h"

#include <array>
#include <bit>
#include <cmath>

namespace storage {

using reliability::Samples;

namespace {

constexpr std::array<double, 7> powersOfTen = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
constexpr std::array columns = {&Samples::bad, &Samples::total, &Samples::value};
constexpr std::uint8_t rawScale = 255;

enum class StampForm : std::uint8_t { regular, packed };

struct Gap {
    std::uint32_t index = 0; ///< of the stamp after it
    std::int64_t length = 0;
};

std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

std::int64_t sum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

bool exact(double value, int scale)
{
    constexpr double limit = 9007199254740992.0; // 2^53
    const double number = std::nearbyint(value * powersOfTen[static_cast<std::size_t>(scale)]);
    return std::abs(number) <= limit && number / powersOfTen[static_cast<std::size_t>(scale)] == value;
}

bool exactAt(std::span<const double> values, int scale)
{
    return std::ranges::all_of(values, [scale](double v) { return exact(v, scale); });
}

std::vector<Gap> gapsOf(std::span<const std::int64_t> stamps, std::int64_t step)
{
    std::vector<Gap> gaps;
    for (std::size_t i = 1; i < stamps.size(); ++i)
        if (const std::int64_t d = difference(stamps[i], stamps[i - 1]); d != step)
            gaps.push_back({static_cast<std::uint32_t>(i), d});
    return gaps;
}

void appendRegular(Bytes& out, std::int64_t start, std::int64_t step, std::span<const Gap> gaps)
{
    appendNumber(out, static_cast<std::uint64_t>(StampForm::regular), 1);
    appendNumber(out, static_cast<std::uint64_t>(start), 8);
    appendNumber(out, static_cast<std::uint64_t>(step), 8);
    appendNumber(out, gaps.size(), 4);
    for (const Gap& gap : gaps) {
        appendNumber(out, gap.index, 4);
        appendNumber(out, static_cast<std::uint64_t>(gap.length), 8);
    }
}

// The step is the shortest distance: that of a regular series with holes.
void appendStamps(Bytes& out, std::span<const std::int64_t> stamps)
{
    std::uint64_t shortest = stamps.size() > 1 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 1; i < stamps.size(); ++i)
        shortest = std::min(shortest, static_cast<std::uint64_t>(difference(stamps[i], stamps[i - 1])));
    const auto step = static_cast<std::int64_t>(shortest);
    const std::vector<Gap> gaps = gapsOf(stamps, step);
    Bytes packed = {static_cast<std::uint8_t>(StampForm::packed)};
    pack(stamps, packed);
    if (packed.size() < 21 + 12 * gaps.size()) out.insert(out.end(), packed.begin(), packed.end());
    else appendRegular(out, stamps.empty() ? 0 : stamps.front(), step, gaps);
}

void appendColumn(Bytes& out, std::span<const double> values)
{
    const std::optional<int> scale = decimalScale(values);
    appendNumber(out, scale ? static_cast<std::uint64_t>(*scale) : rawScale, 1);
    if (!scale) {
        for (const double v : values) appendNumber(out, std::bit_cast<std::uint64_t>(v), 8);
        return;
    }
    std::vector<std::int64_t> numbers;
    numbers.reserve(values.size());
    for (const double v : values) numbers.push_back(scaled(v, *scale));
    pack(numbers, out);
}

Result<void> checkSamples(const Samples& samples)
{
    if (samples.size() > chunkLimit) return fail(Code::countInvalid, {"more samples than a chunk holds"});
    if (!std::ranges::is_sorted(samples.at)) return fail(Code::countInvalid, {"stamps descend"});
    for (const auto column : columns) {
        const std::vector<double>& values = samples.*column;
        if (!values.empty() && values.size() != samples.size())
            return fail(Code::countInvalid, {"columns differ in length"});
        if (!std::ranges::all_of(values, [](double v) { return std::isfinite(v); }))
            return fail(Code::countInvalid, {"a value is not finite"});
    }
    return {};
}

std::optional<std::vector<std::int64_t>> readRegular(ByteReader& reader, std::size_t count)
{
    const auto start = reader.number(8), step = reader.number(8), gapCount = reader.number(4);
    if (!start || !step || !gapCount || *gapCount >= std::max<std::size_t>(count, 1)) return std::nullopt;
    std::vector<std::int64_t> steps(count, static_cast<std::int64_t>(*step));
    for (std::uint64_t i = 0; i < *gapCount; ++i) {
        const auto index = reader.number(4), length = reader.number(8);
        if (!index || !length || *index == 0 || *index >= count) return std::nullopt;
        steps[*index] = static_cast<std::int64_t>(*length);
    }
    if (count > 0) steps[0] = static_cast<std::int64_t>(*start);
    for (std::size_t i = 1; i < count; ++i) steps[i] = sum(steps[i - 1], steps[i]);
    return steps;
}

std::optional<std::vector<std::int64_t>> readStamps(ByteReader& reader, std::size_t count)
{
    const auto form = reader.number(1);
    if (!form || *form > 1) return std::nullopt;
    auto stamps =
        static_cast<StampForm>(*form) == StampForm::regular ? readRegular(reader, count) : unpack(reader, count);
    if (!stamps || !std::ranges::is_sorted(*stamps)) return std::nullopt;
    return stamps;
}

std::optional<std::vector<double>> readRaw(ByteReader& reader, std::size_t count)
{
    if (reader.left() < count * 8) return std::nullopt;
    std::vector<double> values(count);
    for (double& v : values) {
        v = std::bit_cast<double>(*reader.number(8));
        if (!std::isfinite(v)) return std::nullopt;
    }
    return values;
}

std::optional<std::vector<double>> readColumn(ByteReader& reader, std::size_t count)
{
    const auto scale = reader.number(1);
    if (scale == rawScale) return readRaw(reader, count);
    if (!scale || *scale >= powersOfTen.size()) return std::nullopt;
    const auto numbers = unpack(reader, count);
    if (!numbers) return std::nullopt;
    std::vector<double> values(count);
    std::ranges::transform(*numbers, values.begin(), [power = powersOfTen[*scale]](std::int64_t v) {
        return static_cast<double>(v) / power;
    });
    return values;
}

std::optional<Samples> readBody(ByteReader reader)
{
    const auto version = reader.number(1), mask = reader.number(1), count = reader.number(4);
    if (!version || !mask || !count || *version != codecVersion || *mask > 7 || *count > chunkLimit)
        return std::nullopt;
    Samples samples;
    auto stamps = readStamps(reader, *count);
    if (!stamps) return std::nullopt;
    samples.at = std::move(*stamps);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!(*mask >> i & 1)) continue;
        auto values = readColumn(reader, *count);
        if (!values) return std::nullopt;
        samples.*columns[i] = std::move(*values);
    }
    if (!reader.atEnd()) return std::nullopt;
    return samples;
}

constexpr std::array<std::uint32_t, 256> crcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t c = i;
        for (int bit = 0; bit < 8; ++bit) c = c & 1 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
        table[i] = c;
    }
    return table;
}();

}

std::uint32_t crc32(BytesView bytes)
{
    std::uint32_t c = 0xFFFFFFFFU;
    for (const std::uint8_t byte : bytes) c = crcTable[(c ^ byte) & 0xFF] ^ (c >> 8);
    return ~c;
}

std::optional<int> decimalScale(std::span<const double> values)
{
    for (int scale = 0; scale < static_cast<int>(powersOfTen.size()); ++scale)
        if (exactAt(values, scale)) return scale;
    return std::nullopt;
}

std::int64_t scaled(double value, int scale)
{
    return static_cast<std::int64_t>(std::nearbyint(value * powersOfTen[static_cast<std::size_t>(scale)]));
}

Result<Bytes> encode(const Samples& samples)
{
    if (auto valid = checkSamples(samples); !valid) return failed(valid);
    Bytes out;
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!(samples.*columns[i]).empty()) mask |= std::uint64_t{1} << i;
    appendNumber(out, codecVersion, 1);
    appendNumber(out, mask, 1);
    appendNumber(out, samples.size(), 4);
    appendStamps(out, samples.at);
    for (const auto column : columns)
        if (!(samples.*column).empty()) appendColumn(out, samples.*column);
    appendNumber(out, crc32(out), 4);
    return out;
}

Result<Samples> decode(BytesView bytes)
{
    if (bytes.size() < 4) return fail(Code::workspaceCorrupt, {"", "chunk cut off"});
    const BytesView body = bytes.first(bytes.size() - 4);
    if (ByteReader(bytes.last(4)).number(4) != crc32(body))
        return fail(Code::workspaceCorrupt, {"", "chunk checksum wrong"});
    auto samples = readBody(ByteReader(body));
    if (!samples) return fail(Code::workspaceCorrupt, {"", "chunk unreadable"});
    return std::move(*samples);
}

}
