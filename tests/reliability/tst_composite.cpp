// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/budget/composite.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t hour = 3'600'000;

struct Pair {
    Indicator indicator;
    ObjectiveVersion version;
    std::vector<ObjectiveVersion> rules;
    std::vector<Samples> samples;
    Zone utc;
    Instant asOf{24 * hour};

    explicit Pair(Method method)
    {
        version.method = method;
        version.slice = 1h;
        version.sliceTarget = *parseTarget("95%");
        version.target = *parseTarget("90%");
        version.window = {1, Length::Unit::day};
        indicator.interval = 1h;
        rules.assign(2, version);
        samples.assign(2, {});
    }
    void add(std::size_t member, int at, double bad, double total)
    {
        samples[member].at.push_back(at * hour);
        samples[member].bad.push_back(bad);
        samples[member].total.push_back(total);
    }
    Result<CompositeBudget> evaluate(std::span<const Range> out = {}, std::optional<Milliseconds> step = {}) const
    {
        std::vector<CompositeMember> members;
        for (std::size_t i = 0; i < samples.size(); ++i)
            members.push_back({samples[i], indicator, rules[i], {}, double(i + 1)});
        return evaluateComposite(members, {indicator, version, Phase::production, asOf, utc, out, step});
    }
};

}

class Composites : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void missingPartsAddUpToOne()
    {
        Pair pair(Method::ratioTimeslices);
        pair.add(0, 10, 5, 100);
        pair.add(1, 10, 5, 100);
        pair.add(0, 11, 70, 100);
        pair.add(1, 11, 60, 100);
        const auto c = pair.evaluate();
        QVERIFY(std::abs(c->budget.bad - 1.1) < 1e-12); // 0.1 (two at 95 %), and 1 at most
        QCOMPARE(c->budget.total, 2.0);
        QCOMPARE(c->budget.unit, Unit::slice);
    }
    void sliceMissingFromOneMember()
    {
        Pair pair(Method::timeslices);
        pair.add(0, 10, 0, 100);
        pair.add(0, 11, 0, 100);
        pair.add(1, 10, 0, 100);
        pair.add(1, 12, 0, 100);
        QCOMPARE(pair.evaluate()->budget.bad, 0.0);
        QCOMPARE(pair.evaluate()->budget.total, 3.0);
        pair.rules[1].missing = MissingPolicy::bad; // 11:00, and from 13:00 to the as-of
        QCOMPARE(pair.evaluate()->budget.bad, 12.0);
        QCOMPARE(pair.evaluate()->budget.total, 14.0);
    }
    void memberThatNeverCame_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<double>("attainment");
        QTest::addColumn<double>("used");
        QTest::newRow("ignore") << int(MissingPolicy::ignore) << 0.9 << 1.0;
        QTest::newRow("good") << int(MissingPolicy::good) << 1 - 0.1 / 3 << 1.0;
        QTest::newRow("bad") << int(MissingPolicy::bad) << 1 - 2.1 / 3 << 1.0;
    }
    void memberThatNeverCame()
    {
        QFETCH(int, policy);
        QFETCH(double, attainment);
        Pair pair(Method::occurrences);
        pair.indicator.shape = Shape::value;
        pair.indicator.interval = 1h;
        for (ObjectiveVersion& rules : pair.rules) rules.op = Op::lt, rules.threshold = 0.5;
        for (int i = 0; i < 10; ++i) {
            pair.samples[0].at.push_back((14 + i) * hour);
            pair.samples[0].value.push_back(i == 0 ? 1 : 0);
        }
        pair.rules[1].missing = MissingPolicy(policy);
        const auto c = pair.evaluate();
        QVERIFY(std::abs(*c->budget.attainment - attainment) < 1e-12);
        QCOMPARE(c->membersUsed, 1);
        QCOMPARE(*c->budget.coverage, 0.5);
    }
    void correctionsAreForAll()
    {
        for (const Method method : {Method::occurrences, Method::timeslices, Method::ratioTimeslices}) {
            Pair pair(method);
            for (std::size_t m = 0; m < 2; ++m)
                for (int h = 0; h < 24; ++h) pair.add(m, h, h == 5 ? 100 : 0, 100);
            const std::vector<Range> out{{{5 * hour}, {6 * hour}}};
            const auto c = pair.evaluate(out);
            QCOMPARE(*c->budget.remaining, 1.0);
            QVERIFY(std::abs(*c->budget.remainingWithoutCorrections - (1 - 10.0 / 24)) < 1e-12);
            QCOMPARE(*c->burn, 0.0);
        }
    }
    void oneMemberIsTheObjectiveItself()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 200; ++round) {
            Pair pair(std::array{Method::occurrences, Method::timeslices, Method::ratioTimeslices}[random() % 3]);
            pair.samples.resize(1);
            pair.rules.resize(1);
            for (int h = 0; h < 24; ++h)
                if (random() % 3) pair.add(0, h, double(random() % 20), double(20 + random() % 50));
            if (random() % 2) pair.version.windowKind = WindowKind::calendar;
            pair.asOf = {std::int64_t(1 + random() % 24) * hour};
            pair.rules[0] = pair.version;
            const auto c = pair.evaluate({}, 2h);
            QVERIFY(c.has_value());
            const auto alone =
                evaluate(pair.samples[0],
                         {pair.indicator, pair.version, Phase::production, pair.asOf, pair.utc, {}, Milliseconds(2h)});
            QCOMPARE(c->budget.remaining.has_value(), alone->remaining.has_value());
            if (!alone->remaining) continue;
            QVERIFY(std::abs(*c->budget.remaining - *alone->remaining) < 1e-9);
            QVERIFY(std::abs(*c->budget.attainment - *alone->attainment) < 1e-9);
            QCOMPARE(c->budget.burnDown->size(), alone->burnDown->size());
            for (std::size_t i = 0; i < alone->burnDown->size(); ++i) {
                const auto a = (*c->budget.burnDown)[i].remaining, b = (*alone->burnDown)[i].remaining;
                QCOMPARE(a.has_value(), b.has_value());
                if (a) QVERIFY(std::abs(*a - *b) < 1e-9);
            }
        }
    }
    void refused()
    {
        Pair pair(Method::occurrences);
        QVERIFY(!evaluateComposite({}, {pair.indicator, pair.version, Phase::production, {0}, pair.utc, {}, {}}));
        const std::vector<CompositeMember> weightless{{pair.samples[0], pair.indicator, pair.rules[0], {}, 0}};
        QVERIFY(
            !evaluateComposite(weightless, {pair.indicator, pair.version, Phase::production, {0}, pair.utc, {}, {}}));
        const std::vector<CompositeMember> nan{{pair.samples[0], pair.indicator, pair.rules[0], {}, std::nan("")}};
        QVERIFY(!evaluateComposite(nan, {pair.indicator, pair.version, Phase::production, {0}, pair.utc, {}, {}}));
    }
};

SHINRAI_TEST(Composites)
#include "tst_composite.moc"
