// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/budget/incidentcost.h"
#include "reliability/budget/policy.h"
#include "reliability/budget/versions.h"
#include "reliability/budget/whatif.h"
#include "reliability/budget/wilson.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t day = 86'400'000;

bool near(std::optional<double> found, double expected) { return found && std::abs(*found - expected) < 1e-12; }

/// A row of 100 events a day; bad(d) of day d.
template <class Bad>
Samples daily(int days, const Bad& bad)
{
    Samples s;
    for (int d = 0; d < days; ++d) {
        s.at.push_back(d * day);
        s.bad.push_back(bad(d));
        s.total.push_back(100);
    }
    return s;
}

struct Asked {
    Indicator indicator;
    ObjectiveVersion version;
    Zone utc;
    Instant asOf;
    std::vector<Range> corrections;

    explicit Asked(std::int64_t days, const char* target = "90%", int window = 7) : asOf{days * day}
    {
        version.target = *parseTarget(target);
        version.window = {window, Length::Unit::day};
    }
    Question question() const { return {indicator, version, Phase::production, asOf, utc, corrections, {}}; }
};

std::vector<Instant> weekEnds(int weeks)
{
    std::vector<Instant> ends;
    for (int w = 1; w <= weeks; ++w) ends.push_back({w * 7 * day});
    return ends;
}

}

class Advice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void heldInSomeWeeks()
    {
        // Week 3 (days 14 to 20) is bad throughout: 20 %.
        const Samples s = daily(70, [](int d) { return d / 7 == 2 ? 20.0 : 0.0; });
        const Asked asked(70);
        const auto result = whatIf(s, asked.question(), weekEnds(12), {{7 * day}, {70 * day}}, 24h);
        QCOMPARE(result->weeks, 10); // two of the ends lie after the data and have none in their window
        QCOMPARE(result->held, 9);
        // 80 of 70 after 4 days; after 25 days 60 of 70 again.
        QCOMPARE(result->exhausted, (std::vector<Range>{{{18 * day}, {25 * day}}}));
        QVERIFY(near(result->lowest, -1));
        QVERIFY(!whatIf(s, asked.question(), {}, {{0}, {70 * day}}, 0s));
    }
    void openExhaustionEndsWithTheSpan()
    {
        const Samples s = daily(14, [](int d) { return d >= 10 ? 50.0 : 0.0; });
        const Asked asked(14);
        const auto result = whatIf(s, asked.question(), {}, {{7 * day}, {14 * day}}, 24h);
        QCOMPARE(result->exhausted, (std::vector<Range>{{{12 * day}, {14 * day}}}));
        QCOMPARE(result->weeks, 0);
    }
    void targets()
    {
        // 26 weeks; 4 of them 6 % bad, the others 0.8 %.
        const Samples s = daily(26 * 7, [](int d) { return d / 7 % 6 == 1 ? 6.0 : 0.8; });
        const Asked asked(26 * 7);
        const std::array dependencies{0.97, 0.98};
        const auto advice = adviseTarget(s, asked.question(), weekEnds(26), dependencies);
        const auto of = [&](const char* target) {
            for (const TargetAdvice& a : *advice)
                if (a.target == *parseTarget(target)) return a;
            return TargetAdvice{};
        };
        QCOMPARE(of("90%").held, 26);
        QCOMPARE(of("95%").held, 21); // weeks 1, 7, 13, 19, 25 do not
        QCOMPARE(of("99%").held, 21);
        QCOMPARE(of("99.5%").held, 0);
        QVERIFY(of("90%").recommended && !of("95%").recommended);
        QVERIFY(!of("95%").aboveDependencies); // 0.9506
        QVERIFY(of("97%").aboveDependencies);
        const Asked unmeasured(7);
        const auto none = adviseTarget({}, unmeasured.question(), weekEnds(4), {});
        for (const TargetAdvice& a : *none) QVERIFY(!a.recommended && a.weeks == 0 && a.held == 0);
    }
    void moreThanAskedFor()
    {
        const auto of = [](int days, double bad, int badDay) {
            const Samples s = daily(days, [&](int d) { return d == badDay ? bad : 0.0; });
            return *overReliable(s, Asked(days).question());
        };
        QVERIFY(of(21, 6, 3));  // 6 of 70: R 0.914
        QVERIFY(!of(21, 7, 3)); // exactly 0.90
        QVERIFY(!of(21, 7, 20));
        QVERIFY(of(22, 7, 0));  // before the three windows
        QVERIFY(!of(20, 0, 0)); // no three whole windows yet
        Asked month(130);
        month.version.windowKind = WindowKind::calendar;
        month.version.window = {1, Length::Unit::month};
        // As of 11 May 1970: February, March and April count, May is not over.
        QVERIFY(*overReliable(daily(130, [](int d) { return d >= 120 ? 100.0 : 0.0; }), month.question()));
        QVERIFY(!*overReliable(daily(130, [](int d) { return d == 119 ? 100.0 : 0.0; }), month.question()));
    }
    void overlapsCountOnce()
    {
        const Samples s = daily(10, [](int) { return 5.0; });
        const Asked asked(10, "90%", 10);
        const std::vector<Range> spans{{{day}, {3 * day}}, {{2 * day}, {4 * day}}, {{8 * day}, {9 * day}}};
        QVERIFY(near(*incidentsCost(s, asked.question(), spans), 20.0 / 100));
        QVERIFY(!isLargeIncident(0.2) && isLargeIncident(0.2000001));
        QVERIFY(!*incidentsCost({}, asked.question(), spans));
        QVERIFY(!*incidentsCost(s, Asked(10, "100%").question(), spans));
    }
    // A slice belongs to an incident when its start does, also where it reaches beyond the incident's end.
    void slicesBelongByTheirStamp()
    {
        const Samples s = daily(10, [](int d) { return d == 5 ? 100.0 : 0.0; });
        Asked asked(10, "50%", 10);
        asked.version.method = Method::timeslices;
        asked.version.slice = 24h;
        asked.version.sliceTarget = *parseTarget("90%");
        const Range noon{{5 * day}, {5 * day + day / 2}};
        QVERIFY(near(*incidentCost(s, asked.question(), noon), 1.0 / 5));
        const Range afternoon{{5 * day + day / 2}, {6 * day}};
        QVERIFY(!*incidentCost(s, asked.question(), afternoon));
    }
    void excessOverTheUsualRate()
    {
        const Samples s = daily(10, [](int d) { return d == 9 ? 30.0 : 2.0; });
        const Asked asked(10, "90%", 10);
        QVERIFY(near(*excessCost(s, asked.question(), {{9 * day}, {10 * day}}), 28.0 / 100));
        QVERIFY(!*excessCost(s, asked.question(), {{0}, {day}})); // nothing before
    }
    void causesOfAQuarter()
    {
        // 90 days from 1 January: B = 0.1 x 9000 as of the quarter's end.
        const Samples s = daily(90, [](int) { return 5.0; });
        const Asked asked(90);
        const std::vector<IncidentSpan> incidents{{{{0}, {30 * day}}, Cause::service},
                                                  {{{20 * day}, {40 * day}}, Cause::service},
                                                  {{{50 * day}, {60 * day}}, Cause::ml},
                                                  {{{-90 * day}, {-80 * day}}, Cause::both}};
        const auto shares = causeShares(s, asked.question(), incidents);
        QCOMPARE(shares->size(), std::size_t(2));
        QVERIFY(near((*shares)[0].spent, 200.0 / 900));
        QCOMPARE((*shares)[0].cause, Cause::service);
        QCOMPARE((*shares)[0].incidents, 2);
        QVERIFY((*shares)[0].large && !(*shares)[1].large);
        // In the middle of the quarter the budget is that of the whole of it.
        const auto early = causeShares(s, Asked(45).question(), incidents);
        QVERIFY(near((*early)[0].spent, 200.0 / 900));
    }
    void changesInAFreeze()
    {
        std::vector<Event> changes(3);
        for (int i = 0; i < 3; ++i) changes[std::size_t(i)].at = {i * day};
        const std::vector<Range> freezes{{{day}, {2 * day}}};
        const auto found = changesDuring(changes, freezes);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].at, Instant{day});
    }
    void versionsBesideEachOther()
    {
        const Samples s = daily(30, [](int) { return 5.0; });
        Asked asked(20);
        ObjectiveVersion first = asked.version, second = asked.version;
        second.from = Instant{15 * day};
        second.target = *parseTarget("80%");
        const std::vector versions{first, second};
        const auto other =
            otherVersion(s, {asked.indicator, second, Phase::production, asked.asOf, asked.utc, {}, {}}, versions);
        QCOMPARE((*other)->version.target, first.target);
        QCOMPARE((*other)->changedAt, Instant{15 * day});
        QVERIFY(near((*other)->remaining, 0.5));
        asked.asOf = {22 * day}; // one window after the change
        QVERIFY(!*otherVersion(s, asked.question(), versions));
        asked.asOf = {10 * day};
        QVERIFY(!*otherVersion(s, asked.question(), versions));
        const std::vector<Instant> times{{13 * day}, {14 * day}, {15 * day}, {16 * day}};
        const auto line = remainingByVersion(s, asked.question(), versions, times);
        QCOMPARE(line->size(), std::size_t(4));
        QVERIFY(near((*line)[1].remaining, 0.5) && near((*line)[2].remaining, 0.75));
        QVERIFY(!(*line)[0].step && !(*line)[1].step && (*line)[2].step && !(*line)[3].step);
        QVERIFY(remainingByVersion(s, asked.question(), {}, times)->empty());
    }
    void intervals_data()
    {
        QTest::addColumn<double>("part");
        QTest::addColumn<double>("total");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // Published: Newcombe 1998, table I (method 3), to four decimals.
        QTest::newRow("81 of 263") << 81.0 << 263.0 << 0.2553 << 0.3662;
        QTest::newRow("15 of 148") << 15.0 << 148.0 << 0.0624 << 0.1605;
        QTest::newRow("0 of 20") << 0.0 << 20.0 << 0.0 << 0.1611;
        QTest::newRow("1 of 29") << 1.0 << 29.0 << 0.0061 << 0.1718;
        QTest::newRow("all") << 20.0 << 20.0 << 0.8389 << 1.0;
    }
    void intervals()
    {
        QFETCH(double, part);
        QFETCH(double, total);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto interval = wilson(part, total);
        QVERIFY(std::abs(interval->low - low) < 5.1e-5);
        QVERIFY(std::abs(interval->high - high) < 5.1e-5);
        QVERIFY(!wilson(0, 0));
    }
    void splitByLabel()
    {
        const Samples a = daily(7, [](int) { return 1.0; }), b = daily(7, [](int) { return 9.0; });
        Samples idle = daily(7, [](int) { return 0.0; });
        for (double& total : idle.total) total = 0;
        const Asked asked(7);
        const std::vector<LabelledSamples> series{{{{"model", "v2"}, {"zone", "x"}}, a},
                                                  {{{"model", "v1"}}, b},
                                                  {{{"model", "v2"}}, b},
                                                  {{{"model", "v3"}}, idle},
                                                  {{}, a}};
        const auto parts = splitBy("model", series, asked.question());
        QCOMPARE(parts->size(), std::size_t(4));
        QCOMPARE((*parts)[0].value, std::string());
        QVERIFY(near((*parts)[1].attainment, 0.91));
        QVERIFY(near((*parts)[2].attainment, 0.95));
        QVERIFY(near((*parts)[1].spent, 63.0 / 280)); // of the budget of all 2800 events
        QVERIFY((*parts)[1].interval->low < 0.91 && 0.91 < (*parts)[1].interval->high);
        QVERIFY(!(*parts)[3].attainment && !(*parts)[3].interval); // without traffic: no figure, not zero
        double spent = 0;
        for (const SplitPart& part : *parts) spent += *part.spent;
        QVERIFY(near(spent, 140.0 / 280));
    }
};

SHINRAI_TEST(Advice)
#include "tst_advice.moc"
