// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chunks.h"
#include "storage/maintenance.h"
#include "storage/samplemerge.h"
#include "storage/undo.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>
#include <limits>
#include <random>

using namespace reliability;
using storage::Merged;

class SeriesStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void countsByStamp();
    void nothingIsWrittenOfTheSame();
    void duplicatesOfAStampGoTogether();
    void readsRanges();
    void streamsByLabels();
    void valuesOfAllStreamsStandEachOnItsOwn();
    void streamsOfAnotherShapeAreRefused();
    void refuses_data();
    void refuses();
    void chunksFollowTheStep_data();
    void chunksFollowTheStep();
    void longSeriesAreSplit();
    void daySumsAreExact();
    void undoKeepsWhatLaterImportsBrought();
    void undoInAnyOrderLeavesNothing();
    void randomMergesAndUndosFollowTheModel_data();
    void randomMergesAndUndosFollowTheModel();
    void undoneMergesOfSeveralStreams();
    void aMillionSamples();

private:
    storage::Session& session() { return *m_session; }
    storage::SeriesStore series() { return m_session->series(); }
    Id<Indicator> indicator() const { return m_parents.indicator.id; }
    Id<ImportBatch> batch() { return m_parents.batch(session(), "b" + std::to_string(++m_batches)).id; }
    void merge(const Samples& samples, Id<ImportBatch> by);
    void verifyHolds(const Samples& expected);

    std::unique_ptr<support::TempDatabase> m_temp;
    std::optional<storage::Session> m_session;
    support::Parents m_parents;
    int m_batches = 0;
};

namespace {

constexpr Range always{{std::numeric_limits<std::int64_t>::min()}, {std::numeric_limits<std::int64_t>::max()}};
constexpr std::int64_t start = 1'750'032'000'000; // 2025-06-16T00:00:00Z

Samples values(std::vector<std::int64_t> at, std::vector<double> value)
{
    return {std::move(at), {}, {}, std::move(value)};
}

void append(Samples& to, const Samples& from) { storage::append(to, from, 0, from.size()); }

Samples ratios(std::int64_t from, std::int64_t step, std::size_t n, std::int64_t seed)
{
    Samples samples;
    for (std::size_t i = 0; i < n; ++i) {
        const auto k = static_cast<std::int64_t>(i);
        samples.at.push_back(from + step * k);
        samples.bad.push_back(static_cast<double>((k + seed) % 7));
        samples.total.push_back(static_cast<double>(1000 + (k * seed) % 101));
    }
    return samples;
}

}

void SeriesStore::init()
{
    m_temp = std::make_unique<support::TempDatabase>();
    auto created = m_temp->create();
    VERIFY_RESULT(created);
    m_session.emplace(std::move(*created));
    m_parents = support::Parents::in(session());
}

void SeriesStore::cleanup() { m_session.reset(); }

void SeriesStore::merge(const Samples& samples, Id<ImportBatch> by)
{
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::value, {}, samples, by));
}

void SeriesStore::verifyHolds(const Samples& expected)
{
    const auto stored = series().read(indicator(), always);
    VERIFY_RESULT(stored);
    QVERIFY(*stored == expected);
    const auto findings = storage::check(session());
    VERIFY_RESULT(findings);
    QVERIFY2(findings->empty(), findings->empty() ? "" : findings->front().text.c_str());
}

void SeriesStore::countsByStamp()
{
    const Samples first = ratios(start, 60'000, 100, 1);
    const auto merged = series().merge(indicator(), {}, Shape::ratio, Milliseconds(60'000), first, batch());
    VERIFY_RESULT(merged);
    QVERIFY(*merged == Merged({100, 0, 0}));
    Samples second = ratios(start + 90 * 60'000, 60'000, 20, 1);
    for (std::size_t i = 0; i < 10; ++i) second.bad[i] = first.bad[90 + i], second.total[i] = first.total[90 + i];
    second.bad[3] += 0.5;
    const auto again = series().merge(indicator(), {}, Shape::ratio, Milliseconds(60'000), second, batch());
    VERIFY_RESULT(again);
    QVERIFY(*again == Merged({10, 1, 9}));
    const auto streams = series().streams(indicator());
    QCOMPARE(streams->size(), 1U);
    QCOMPARE(streams->front().count, 110);
    QCOMPARE(streams->front().first->ms, start);
    QCOMPARE(streams->front().last->ms, start + 109 * 60'000);
    QCOMPARE(streams->front().step.count(), 60'000);
    QVERIFY(streams->front().rev == *session().rev());
}

void SeriesStore::nothingIsWrittenOfTheSame()
{
    const Samples samples = ratios(start, 60'000, 5'000, 3);
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::ratio, Milliseconds(60'000), samples, {}));
    const std::int64_t rev = *session().rev();
    const auto changes = [this] { return *session().database().number("SELECT total_changes()"); };
    const std::int64_t before = changes();
    const auto again = series().merge(indicator(), {}, Shape::ratio, Milliseconds(60'000), samples, {});
    VERIFY_RESULT(again);
    QVERIFY(*again == Merged({0, 0, 5'000}));
    QCOMPARE(*session().rev(), rev);
    QCOMPARE(changes(), before);
}

void SeriesStore::duplicatesOfAStampGoTogether()
{
    merge(values({10, 10, 10, 20}, {1, 2, 3, 4}), {});
    verifyHolds(values({10, 10, 10, 20}, {1, 2, 3, 4}));
    const auto merged = series().merge(indicator(), {}, Shape::value, {}, values({10, 10, 20}, {2, 3, 4}), {});
    VERIFY_RESULT(merged);
    QVERIFY(*merged == Merged({0, 1, 1}));
    verifyHolds(values({10, 10, 20}, {2, 3, 4}));
}

void SeriesStore::readsRanges()
{
    const Samples samples = ratios(start, 60'000, 4'000, 5);
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::ratio, Milliseconds(60'000), samples, {}));
    for (const auto& [from, to] :
         std::vector<std::pair<int, int>>{{0, 1}, {1439, 1441}, {1440, 2880}, {77, 3500}, {3999, 4000}, {5, 5}}) {
        const Range range{{start + from * 60'000}, {start + to * 60'000}};
        const auto part = series().read(indicator(), range);
        VERIFY_RESULT(part);
        QCOMPARE(part->size(), static_cast<std::size_t>(to - from));
        if (from < to) QVERIFY(part->at.front() == range.from.ms && part->at.back() == range.to.ms - 60'000);
        if (from < to) QCOMPARE(part->bad.front(), samples.bad[static_cast<std::size_t>(from)]);
    }
    const Range inverted{{start + 60'000}, {start}};
    QCOMPARE(series().read(indicator(), inverted)->size(), 0U);
    QCOMPARE(series().read(Id<Indicator>{4'711}, always)->size(), 0U);
    QCOMPARE(series().read(Id<storage::StreamInfo>{4'711}, always)->size(), 0U);
}

void SeriesStore::streamsByLabels()
{
    const Labels east{{"region", "e \"1\""}, {"zone", "a"}}, west{{"region", "w"}};
    const Samples a{{1, 2, 3}, {1, 0, 2}, {10, 20, 30}, {}}, b{{2, 3, 5}, {5, 7, 9}, {100, 200, 300}, {}};
    VERIFY_RESULT(series().merge(indicator(), east, Shape::ratio, {}, a, {}));
    VERIFY_RESULT(series().merge(indicator(), west, Shape::ratio, {}, b, {}));
    const auto streams = series().streams(indicator());
    QCOMPARE(streams->size(), 2U);
    QVERIFY(streams->at(0).labels == east && streams->at(1).labels == west);
    QVERIFY(*series().read(streams->at(1).id, always) == b);
    QVERIFY(*series().read(indicator(), always) == Samples({{1, 2, 3, 5}, {1, 5, 9, 9}, {10, 120, 230, 300}, {}}));
    QVERIFY(*series().read(indicator(), {{2}, {3}}) == Samples({{2}, {5}, {120}, {}}));
}

void SeriesStore::valuesOfAllStreamsStandEachOnItsOwn()
{
    VERIFY_RESULT(series().merge(indicator(), {{"m", "1"}}, Shape::value, {}, values({1, 2}, {0.5, 0.75}), {}));
    VERIFY_RESULT(series().merge(indicator(), {{"m", "2"}}, Shape::value, {}, values({1, 3}, {0.1, 0.2}), {}));
    VERIFY_RESULT(series().merge(indicator(), {{"m", "3"}}, Shape::value, {}, values({0, 2}, {7, 8}), {}));
    verifyHolds(values({0, 1, 1, 2, 2, 3}, {7, 0.5, 0.1, 0.75, 8, 0.2}));
    QVERIFY(*series().read(indicator(), {{2}, {3}}) == values({2, 2}, {0.75, 8}));
}

void SeriesStore::streamsOfAnotherShapeAreRefused()
{
    VERIFY_RESULT(series().merge(indicator(), {{"m", "1"}}, Shape::value, {}, values({1}, {0.5}), {}));
    VERIFY_FAILS(series().merge(indicator(), {{"m", "2"}}, Shape::ratio, {}, ratios(1, 1, 1, 1), {}),
                 Code::valueUnknown);
    verifyHolds(values({1}, {0.5}));
    // A file that was made to hold both is told to be damaged.
    VERIFY_RESULT(series().merge(indicator(), {{"m", "2"}}, Shape::value, {}, values({1}, {0.5}), {}));
    VERIFY_RESULT(
        session().database().run("UPDATE stream SET shape = 'ratio' WHERE id = (SELECT max(id) FROM stream)"));
    VERIFY_FAILS(series().read(indicator(), always), Code::workspaceCorrupt);
}

void SeriesStore::refuses_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<qint64>("second");
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << qint64(20);
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << qint64(20);
    QTest::newRow("descending") << 1.0 << qint64(5);
    QTest::newRow("too late") << 1.0 << qint64(std::numeric_limits<qint64>::max());
}

void SeriesStore::refuses()
{
    QFETCH(double, value);
    QFETCH(qint64, second);
    merge(values({10}, {0.5}), {});
    const std::int64_t rev = *session().rev();
    VERIFY_FAILS(series().merge(indicator(), {}, Shape::value, {}, values({10, second}, {0.75, value}), {}),
                 Code::countInvalid);
    VERIFY_FAILS(series().merge(indicator(), {}, Shape::ratio, {}, values({10}, {0.75}), {}), Code::countInvalid);
    VERIFY_FAILS(series().merge(indicator(), {}, Shape::ratio, {}, ratios(10, 1, 1, 1), {}), Code::valueUnknown);
    QCOMPARE(*session().rev(), rev);
    verifyHolds(values({10}, {0.5}));
}

void SeriesStore::chunksFollowTheStep_data()
{
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("days");
    QTest::newRow("irregular") << qint64(0) << qint64(64);
    QTest::newRow("second") << qint64(1'000) << qint64(1);
    QTest::newRow("five minutes") << qint64(300'000) << qint64(1);
    QTest::newRow("ten minutes") << qint64(600'000) << qint64(2);
    QTest::newRow("hour") << qint64(3'600'000) << qint64(16);
    QTest::newRow("day") << qint64(86'400'000) << qint64(512);
    QTest::newRow("century") << qint64(3'155'760'000'000) << qint64(512);
}

void SeriesStore::chunksFollowTheStep()
{
    QFETCH(qint64, step);
    QFETCH(qint64, days);
    for (const std::int64_t stamp : {start, start + 86'399'999, std::int64_t{-1}, storage::storableStamps.from.ms}) {
        const Range bucket = storage::bucketOf(stamp, Milliseconds(step));
        QVERIFY(bucket.contains({stamp}));
        QCOMPARE(bucket.length(), days * dayLength);
        QCOMPARE(bucket.from.ms % dayLength.count(), 0);
    }
}

// More samples than a chunk holds in one stretch of time, then late ones into the middle.
void SeriesStore::longSeriesAreSplit()
{
    Samples samples = ratios(start, 10, 200'000, 11);
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::ratio, {}, samples, batch()));
    QVERIFY(*session().database().number("SELECT count(*) FROM chunk") >= 4);
    QVERIFY(*session().database().number("SELECT max(n) FROM chunk") <= 65'536);
    const auto late = batch();
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::ratio, {}, ratios(start + 655'005, 10, 3, 4), late));
    QCOMPARE(series().streams(indicator())->front().count, 200'003);
    VERIFY_RESULT(series().undo(late));
    verifyHolds(samples);
    Samples crowd;
    for (int i = 0; i <= 65'536; ++i) append(crowd, ratios(7, 1, 1, 1));
    VERIFY_FAILS(series().merge(indicator(), {{"x", "crowd"}}, Shape::ratio, {}, crowd, {}), Code::countInvalid);
    verifyHolds(samples);
}

void SeriesStore::daySumsAreExact()
{
    const Samples samples{{start, start + 1, start + dayLength.count()}, {0.1, 0.25, 7}, {3, 4, 1e-9}, {}};
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::ratio, Milliseconds(1), samples, {}));
    const auto days = series().daySums(series().streams(indicator())->front().id);
    VERIFY_RESULT(days);
    QCOMPARE(days->size(), 2U);
    const std::int64_t day = start / dayLength.count();
    QVERIFY(days->at(0) == storage::DaySum({day, 2, 2, 35, 700, {}, {}, {}, {}, {}}));
    QVERIFY(days->at(1) == storage::DaySum({day + 1, 1, {}, {}, {}, 7.0, 1e-9, {}, {}, {}}));
}

// The later import brought one stamp anew, changed one, said the same of one, and left one alone.
void SeriesStore::undoKeepsWhatLaterImportsBrought()
{
    const auto first = batch(), second = batch();
    merge(values({10, 20, 30}, {1, 2, 3}), first);
    merge(values({20, 30, 40}, {2, 33, 44}), second);
    VERIFY_RESULT(series().undo(first));
    verifyHolds(values({20, 30, 40}, {2, 33, 44}));
    VERIFY_RESULT(series().undo(second));
    verifyHolds({});
    QCOMPARE(series().streams(indicator())->size(), 0U);
    QCOMPARE(*session().database().number("SELECT (SELECT count(*) FROM chunk_undo) + (SELECT count(*) FROM day_sum)"),
             0);
}

void SeriesStore::undoInAnyOrderLeavesNothing()
{
    const auto first = batch(), second = batch();
    merge(values({10, 20}, {1, 2}), first);
    merge(values({10, 20}, {11, 22}), second);
    merge(values({20}, {222}), first);
    VERIFY_RESULT(series().undo(second));
    verifyHolds(values({10, 20}, {1, 222}));
    VERIFY_RESULT(series().undo(first));
    verifyHolds({});
}

void SeriesStore::randomMergesAndUndosFollowTheModel_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<qint64>("spread");
    for (int seed = 1; seed <= 6; ++seed) {
        QTest::addRow("dense %d", seed) << seed << qint64(1);
        QTest::addRow("over days %d", seed) << seed + 100 << qint64(40'000'000);
        QTest::addRow("over months %d", seed) << seed + 200 << qint64(3'000'000'000);
    }
}

// The model: what every batch says of a stamp, in order; the last word of those that are not undone counts.
void SeriesStore::randomMergesAndUndosFollowTheModel()
{
    QFETCH(int, seed);
    QFETCH(qint64, spread);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto upTo = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    struct Word {
        std::int64_t batch, at;
        double value;
    };
    std::vector<Word> words;
    std::vector<Id<ImportBatch>> batches;
    for (int round = 0; round < 30; ++round) {
        if (batches.empty() || upTo(3) == 0) batches.push_back(batch());
        const Id<ImportBatch> chosen = batches[upTo(static_cast<unsigned>(batches.size()))];
        if (upTo(4) == 0) {
            VERIFY_RESULT(series().undo(chosen));
            std::erase_if(words, [&](const Word& w) { return w.batch == chosen.value; });
            std::erase(batches, chosen);
        } else {
            std::map<std::int64_t, double> incoming;
            for (unsigned i = 0, n = 1 + upTo(25); i < n; ++i)
                incoming[start + spread * static_cast<std::int64_t>(upTo(40))] = upTo(3) + 0.5;
            Samples samples;
            for (const auto& [at, value] : incoming) {
                append(samples, values({at}, {value}));
                words.push_back({chosen.value, at, value});
            }
            merge(samples, chosen);
        }
        std::map<std::int64_t, double> model;
        for (const Word& w : words) model[w.at] = w.value;
        Samples expected;
        for (const auto& [at, value] : model) append(expected, values({at}, {value}));
        verifyHolds(expected);
    }
    while (!batches.empty()) {
        VERIFY_RESULT(series().undo(batches.back()));
        batches.pop_back();
    }
    verifyHolds({});
    QCOMPARE(*session().database().number("SELECT count(*) FROM chunk_undo"), 0);
}

void SeriesStore::undoneMergesOfSeveralStreams()
{
    const auto first = batch(), second = batch();
    const Samples a{{1, 2}, {1, 1}, {5, 5}, {}}, b{{1, 2}, {2, 2}, {9, 9}, {}};
    VERIFY_RESULT(series().merge(indicator(), {{"v", "1"}}, Shape::ratio, {}, a, first));
    VERIFY_RESULT(series().merge(indicator(), {{"v", "2"}}, Shape::ratio, {}, b, second));
    VERIFY_RESULT(series().undo(first));
    verifyHolds(b);
}

void SeriesStore::aMillionSamples()
{
    const Samples samples = ratios(start, 60'000, 1'000'000, 13);
    const auto first = batch(), second = batch();
    QElapsedTimer timer;
    timer.start();
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::ratio, Milliseconds(60'000), samples, first));
    const qint64 mergeMs = timer.restart();
    const std::int64_t size = *session().database().number("SELECT sum(length(data)) FROM chunk_undo");
    QVERIFY2(size < 2'000, std::to_string(size).c_str());
    VERIFY_RESULT(series().merge(indicator(), {}, Shape::ratio, Milliseconds(60'000), samples, second));
    const qint64 againMs = timer.restart();
    const auto read = series().read(indicator(), always);
    const qint64 readMs = timer.restart();
    QVERIFY(*read == samples);
    VERIFY_RESULT(series().undo(first));
    QVERIFY(*series().read(indicator(), always) == samples);
    qInfo("merge %lld ms, same again %lld ms, read %lld ms, undo %lld ms, chunks %lld bytes",
          mergeMs,
          againMs,
          readMs,
          timer.elapsed(),
          static_cast<long long>(*session().database().number("SELECT sum(length(data)) FROM chunk")));
}

SHINRAI_TEST(SeriesStore)

#include "tst_seriesstore.moc"
