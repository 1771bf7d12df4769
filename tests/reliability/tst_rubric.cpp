// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/phase/rubric.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace reliability;

namespace {

const Instant now = *parseInstant("2026-11-23T00:00:00Z");

Evidence evidence(std::string_view item, double score, Milliseconds age = {}, const char* author = "mle-1")
{
    Evidence e;
    e.item = item;
    e.score = score;
    e.note = "seen";
    e.author = author;
    e.at = now - age;
    return e;
}

std::vector<Evidence> all(double score)
{
    std::vector<Evidence> out;
    for (const RubricTest& test : rubric()) out.push_back(evidence(test.id, score));
    return out;
}

const TestState& stateOf(const TestScore& score, std::string_view test)
{
    return *std::ranges::find(score.tests, test, &TestState::test);
}

}

class Rubric : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fourSectionsOfSeven()
    {
        QCOMPARE(rubric().size(), 28u);
        for (const auto& section : names<Section>)
            QCOMPARE(std::ranges::count(rubric(), section.value, &RubricTest::section), 7);
        QVERIFY(isRubricTest("D1") && isRubricTest("O7") && !isRubricTest("D8") && !isRubricTest("mltrl"));
    }
    void theScoreIsTheLeastSection()
    {
        auto given = all(1);
        QCOMPARE(testScore(given, now).score, 7.0);
        given[8].score = 0.5;  // M2
        given[20].score = 0;   // I7
        given[19].score = 0.5; // I6
        const TestScore score = testScore(given, now);
        QCOMPARE(score.sections, (std::array{7.0, 6.5, 5.5, 7.0}));
        QCOMPARE(score.score, 5.5);
        QCOMPARE(testScore({}, now).score, 0.0);
    }
    void evidenceAges_data()
    {
        QTest::addColumn<double>("score");
        QTest::addColumn<qint64>("days");
        QTest::addColumn<double>("worth");
        QTest::newRow("fresh") << 1.0 << qint64(0) << 1.0;
        QTest::newRow("13 weeks") << 1.0 << qint64(91) << 1.0;
        QTest::newRow("a day more") << 1.0 << qint64(92) << 0.5;
        QTest::newRow("by hand stays") << 0.5 << qint64(400) << 0.5;
        QTest::newRow("none stays") << 0.0 << qint64(400) << 0.0;
    }
    void evidenceAges()
    {
        QFETCH(double, score);
        QFETCH(qint64, days);
        QFETCH(double, worth);
        const Evidence e = evidence("D1", score, days * dayLength);
        QCOMPARE(reliability::worth(e, now), worth);
        const TestScore counted = testScore(std::array{e}, now);
        QCOMPARE(counted.sections[0], worth);
        QCOMPARE(stateOf(counted, "D1").origin, worth < score ? Origin::aged : Origin::hand);
    }
    void theLastOneCounts()
    {
        const std::array given{evidence("D1", 1, 2 * dayLength), evidence("D1", 0, dayLength)};
        QCOMPARE(testScore(given, now).sections[0], 0.0);
        QCOMPARE(testScore(given, now - 2 * dayLength).sections[0], 1.0); // what came later was not known
        QCOMPARE(testScore(given, now - 3 * dayLength).sections[0], 0.0);
    }
    void whatWasFoundCountsWhereItIsMore()
    {
        const auto found = [](const char* item) { return evidence(item, 1, {}, ""); };
        const std::array aged{evidence("O4", 1, 100 * dayLength), found("O4")};
        QCOMPARE(testScore(aged, now).sections[3], 1.0);
        QCOMPARE(stateOf(testScore(aged, now), "O4").origin, Origin::automatic);
        QCOMPARE(testScore(std::array{evidence("O4", 0), found("O4")}, now).sections[3], 1.0);
        QCOMPARE(worth(evidence("O4", 1, 200 * dayLength, ""), now), 1.0);
        QVERIFY(!isAssessed(std::array{found("O4")}, now));
        QVERIFY(isAssessed(std::array{evidence("O4", 0)}, now));
        QVERIFY(!isAssessed(std::array{evidence("O4", 0)}, now - dayLength)); // nobody had yet
        QVERIFY(!isAssessed(std::array{evidence("rollback", 1)}, now));
    }
    void levels()
    {
        QCOMPARE(readinessLevel({}, now), std::nullopt);
        QCOMPARE(readinessLevel(std::array{evidence(levelItem, 6, 200 * dayLength)}, now), std::optional(6));
        QCOMPARE(readinessLevel(std::array{evidence(levelItem, 10)}, now), std::nullopt);
        QCOMPARE(readinessLevel(std::array{evidence(levelItem, -1)}, now), std::nullopt);
        QCOMPARE(readinessLevel(std::array{evidence(levelItem, std::nan(""))}, now), std::nullopt);
    }
    void bands_data()
    {
        QTest::addColumn<double>("score");
        QTest::addColumn<QString>("band");
        QTest::newRow("0") << 0.0 << "research";
        QTest::newRow("0.5") << 0.5 << "holes";
        QTest::newRow("1") << 1.0 << "holes";
        QTest::newRow("1.5") << 1.5 << "first-pass";
        QTest::newRow("2") << 2.0 << "first-pass";
        QTest::newRow("2.5") << 2.5 << "reasonable";
        QTest::newRow("3") << 3.0 << "reasonable";
        QTest::newRow("5") << 5.0 << "strong";
        QTest::newRow("5.5") << 5.5 << "exceptional";
    }
    void bands()
    {
        QFETCH(double, score);
        QFETCH(QString, band);
        QCOMPARE(QString::fromLatin1(name(bandOf(score)).data()), band);
    }
    // More evidence of higher scores never lowers the score; the score is never above any section.
    void scoresGrowWithTheirParts()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            auto given = all(0);
            for (Evidence& e : given) e.score = static_cast<double>(random() % 3) / 2;
            const TestScore before = testScore(given, now);
            given[random() % given.size()].score = 1;
            const TestScore then = testScore(given, now);
            QVERIFY(then.score >= before.score);
            for (const double section : before.sections) QVERIFY(before.score <= section && section <= 7);
        }
    }
};

SHINRAI_TEST(Rubric)
#include "tst_rubric.moc"
