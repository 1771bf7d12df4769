// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bitpack.h"
#include "storage/chunkcodec.h"
#include "tests/storage/verify.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using reliability::Code;
using reliability::Samples;

class ChunkCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void roundTripOfChance();
    void regularDecimalsAreSmall();
    void packsAnyNumbers();
    void refuses_data();
    void refuses();
    void crcOfReference();
    void cutOffNeverDecodes();
    void flippedBitsNeverDecode();
    void resealedNoiseNeverCrashes();
    void hugeCountsAreRefused();
};

namespace {

using Limits = std::numeric_limits<std::int64_t>;

std::vector<std::int64_t> regular(std::int64_t start, std::int64_t step, std::size_t n)
{
    std::vector<std::int64_t> at(n);
    for (std::size_t i = 0; i < n; ++i) at[i] = start + step * static_cast<std::int64_t>(i);
    return at;
}

Samples values(std::vector<std::int64_t> at, std::vector<double> value)
{
    return {std::move(at), {}, {}, std::move(value)};
}

storage::Bytes reseal(storage::Bytes bytes)
{
    bytes.resize(bytes.size() - 4);
    storage::appendNumber(bytes, storage::crc32(bytes), 4);
    return bytes;
}

Samples typical()
{
    Samples samples;
    samples.at = regular(1'750'000'020'000, 60'000, 1440);
    samples.at.erase(samples.at.begin() + 700, samples.at.begin() + 720);
    for (std::size_t i = 0; i < samples.at.size(); ++i) {
        samples.total.push_back(static_cast<double>(1000 + i % 37));
        samples.bad.push_back(static_cast<double>(i % 5));
    }
    return samples;
}

}

void ChunkCodec::roundTrip_data()
{
    QTest::addColumn<Samples>("samples");
    const double big = std::numeric_limits<double>::max(), tiny = std::numeric_limits<double>::denorm_min();
    QTest::newRow("nothing") << Samples();
    QTest::newRow("one") << values({-5}, {0.123456});
    QTest::newRow("stamps only") << Samples{regular(7, 13, 999), {}, {}, {}};
    QTest::newRow("limits of time") << values({Limits::min(), -1, 0, 1, Limits::max()}, {1, 2, 3, 4, 5});
    QTest::newRow("same time") << values({9, 9, 9, 10, 10}, {3, 1, 2, 5, 4});
    QTest::newRow("huge and tiny") << values({1, 2, 3, 4}, {big, -big, tiny, -tiny});
    QTest::newRow("full mantissas") << values({1, 2, 3}, {0.1 + 0.2, 1.0 / 3, std::sqrt(2.0)});
    QTest::newRow("six decimals") << values({1, 2, 3}, {0.000001, -123.654321, 9007199254.740992});
    QTest::newRow("2^53") << values({1, 2}, {9007199254740992.0, -9007199254740992.0});
    QTest::newRow("beyond 2^53") << values({1, 2}, {9007199254740994.0, 1});
    QTest::newRow("int64 as double") << values({1, 2}, {9.2e18, -9.2e18});
    QTest::newRow("negative") << values({-30, -20, -10}, {-1.5, -2.25, -1000});
    QTest::newRow("typical") << typical();
    QTest::newRow("full") << Samples{regular(0, 1000, storage::chunkLimit), {}, {}, {}};
}

void ChunkCodec::roundTrip()
{
    QFETCH(Samples, samples);
    const auto bytes = storage::encode(samples);
    VERIFY_RESULT(bytes);
    const auto back = storage::decode(*bytes);
    VERIFY_RESULT(back);
    QVERIFY(*back == samples);
}

void ChunkCodec::roundTripOfChance()
{
    std::mt19937_64 random(20'260'615);
    for (int round = 0; round < 500; ++round) {
        const std::size_t n = random() % 200;
        const int decimals = static_cast<int>(random() % 9);
        const unsigned shift = static_cast<unsigned>(random() % 63);
        Samples samples;
        for (std::size_t i = 0; i < n; ++i) {
            samples.at.push_back(static_cast<std::int64_t>(random()) >> shift);
            const double whole = static_cast<double>(static_cast<std::int64_t>(random()) >> (shift / 2 + 20));
            samples.bad.push_back(decimals > 7 ? std::ldexp(whole, static_cast<int>(random() % 100))
                                               : whole / std::pow(10, decimals));
            samples.total.push_back(whole);
        }
        std::ranges::sort(samples.at);
        const auto bytes = storage::encode(samples);
        VERIFY_RESULT(bytes);
        const auto back = storage::decode(*bytes);
        VERIFY_RESULT(back);
        QVERIFY(*back == samples);
    }
}

void ChunkCodec::regularDecimalsAreSmall()
{
    const auto bytes = storage::encode(typical());
    VERIFY_RESULT(bytes);
    QVERIFY2(bytes->size() * 10 < 1420 * 13, std::to_string(bytes->size()).c_str());
}

void ChunkCodec::packsAnyNumbers()
{
    std::mt19937_64 random(7);
    for (unsigned width = 0; width <= 64; ++width) {
        std::vector<std::int64_t> numbers(131);
        for (auto& v : numbers) v = static_cast<std::int64_t>(width == 0 ? 42 : random() >> (64 - width));
        storage::Bytes bytes;
        storage::pack(numbers, bytes);
        storage::ByteReader reader(bytes);
        const auto back = storage::unpack(reader, numbers.size());
        QVERIFY(back && *back == numbers);
        QVERIFY(reader.atEnd());
        QVERIFY(bytes.size() <= 18 + (131 * width + 7) / 8);
    }
}

void ChunkCodec::refuses_data()
{
    QTest::addColumn<Samples>("samples");
    QTest::newRow("NaN") << values({1}, {std::numeric_limits<double>::quiet_NaN()});
    QTest::newRow("infinite") << values({1}, {-std::numeric_limits<double>::infinity()});
    QTest::newRow("descending") << values({2, 1}, {1, 1});
    QTest::newRow("short column") << values({1, 2}, {1});
    QTest::newRow("too many") << Samples{regular(0, 1, storage::chunkLimit + 1), {}, {}, {}};
}

void ChunkCodec::refuses()
{
    QFETCH(Samples, samples);
    VERIFY_FAILS(storage::encode(samples), Code::countInvalid);
}

void ChunkCodec::crcOfReference()
{
    const std::string check = "123456789";
    QCOMPARE(storage::crc32(storage::Bytes(check.begin(), check.end())), 0xCBF43926U);
}

void ChunkCodec::cutOffNeverDecodes()
{
    const auto bytes = storage::encode(typical());
    for (std::size_t size = 0; size < bytes->size(); ++size)
        VERIFY_FAILS(storage::decode(storage::BytesView(*bytes).first(size)), Code::workspaceCorrupt);
    storage::Bytes longer = *bytes;
    longer.insert(longer.end() - 4, 0);
    VERIFY_FAILS(storage::decode(reseal(longer)), Code::workspaceCorrupt);
}

void ChunkCodec::flippedBitsNeverDecode()
{
    auto bytes = *storage::encode(typical());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        VERIFY_FAILS(storage::decode(bytes), Code::workspaceCorrupt);
        bytes[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    }
}

// A hostile file has the right checksum: whatever comes then is samples that hold the promises, or an error.
void ChunkCodec::resealedNoiseNeverCrashes()
{
    std::mt19937_64 random(99);
    const auto sound = *storage::encode(typical());
    int decoded = 0;
    for (int round = 0; round < 5000; ++round) {
        storage::Bytes bytes = sound;
        if (round % 3 == 0) bytes.resize(4 + random() % (bytes.size() - 4));
        for (std::uint64_t i = 0, n = 1 + random() % 4; i < n; ++i)
            bytes[random() % std::min<std::size_t>(bytes.size(), round % 2 ? 80 : 1 << 20)] =
                static_cast<std::uint8_t>(random());
        const auto samples = storage::decode(reseal(bytes));
        if (!samples) continue;
        ++decoded;
        QVERIFY(std::ranges::is_sorted(samples->at));
        for (const auto& column : {samples->bad, samples->total, samples->value}) {
            QVERIFY(column.empty() || column.size() == samples->size());
            QVERIFY(std::ranges::all_of(column, [](double v) { return std::isfinite(v); }));
        }
    }
    QVERIFY(decoded > 0 && decoded < 5000);
}

void ChunkCodec::hugeCountsAreRefused()
{
    auto bytes = *storage::encode(values(regular(0, 0, 3), {0, 0, 0}));
    bytes[2] = bytes[3] = bytes[4] = bytes[5] = 0xFF;
    VERIFY_FAILS(storage::decode(reseal(bytes)), Code::workspaceCorrupt);
}

SHINRAI_TEST(ChunkCodec)

#include "tst_chunkcodec.moc"
