// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/budget/budget.h"

#include <QTest>
#include <cmath>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t hour = 3'600'000;

/// Hourly rows of 100 events for some weeks up to week boundary 0; bad(h) of hour h counted from the first row.
template <class Bad>
Samples hourly(int weeks, const Bad& bad)
{
    Samples s;
    for (int h = 0; h < weeks * 168; ++h) {
        s.at.push_back((h - weeks * 168) * hour);
        s.bad.push_back(bad(h));
        s.total.push_back(100);
    }
    return s;
}

Budget budgetOf(const Samples& s, const ObjectiveVersion& version, std::span<const Range> out = {})
{
    const Indicator indicator;
    const Zone utc;
    return *evaluate(s, {indicator, version, Phase::production, {0}, utc, out, {}});
}

ObjectiveVersion days28(const char* target)
{
    ObjectiveVersion v;
    v.target = *parseTarget(target);
    return v;
}

}

class Forecasts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // 3 clean weeks, then one with 3 % bad at 99 %: spent 504 of 672. With 3 an hour the window gains 3 - 0 (clean
    // hours age out): used up after (672 - 504)/3 = 56 h. The hour-of-week means of 4 weeks are 0.75: 224 h.
    void replaysWhileOldDaysAgeOut()
    {
        const Samples s = hourly(4, [](int h) { return h >= 3 * 168 ? 3.0 : 0.0; });
        const Budget b = budgetOf(s, days28("99%"));
        QCOMPARE(b.forecast->state, ForecastState::on);
        QCOMPARE(b.forecast->at->ms, 224 * hour);
        QCOMPARE(b.forecast->earliest->ms, 56 * hour); // the worst of the last 4 weeks goes on
        QVERIFY(!b.forecast->latest);                  // the best of them was clean
        QCOMPARE(b.status, Status::healthy);           // R = 0.25, and not within 7 days
    }
    // The same with only 3 weeks of data: flat rates of the last 7 days, budget of 504 of 504 units is spent.
    void sevenDayRatesBeforeFourWeeks()
    {
        const Samples s = hourly(3, [](int h) { return h >= 2 * 168 ? 2.0 : 0.0; });
        const Budget b = budgetOf(s, days28("99%"));
        // Spent 336 of 504; each hour adds 2 bad and a budget of 1: (504 - 336)/(2 - 1) = 168 h, when the 28 d window
        // is full; that is exactly the end of the 7th day.
        QCOMPARE(b.forecast->at->ms, 168 * hour);
        QCOMPARE(b.status, Status::healthy); // "before as-of + 7 d" is not met
    }
    void soonMeansAtRisk()
    {
        const Samples s = hourly(3, [](int h) { return h >= 2 * 168 ? 2.0 + (h % 168 == 0 ? 2 : 0) : 0.0; });
        const Budget b = budgetOf(s, days28("99%"));
        QVERIFY(*b.remaining > 0.25);
        QVERIFY(b.forecast->at->ms < 168 * hour);
        QCOMPARE(b.status, Status::atRisk);
    }
    void hoursOfTheWeekMatter()
    {
        // Bad only in the first hour of each week: 150 a week are over the cut only once the fifth has come.
        const Samples s = hourly(4, [](int h) { return h % 168 == 0 ? 100.0 : 0.0; });
        const Budget b = budgetOf(s, days28("99.4%"));
        QVERIFY(std::abs(*b.remaining - (1 - 400 / 403.2)) < 1e-12);
        QCOMPARE(b.forecast->state, ForecastState::none); // each new bad hour replaces one that ages out
        QVERIFY(!b.forecast->at);
    }
    void calendarsRunToTheirEnd()
    {
        // 1970-01-01 is a Thursday: the week runs to the 5th. 0.5 % bad at 99.5 %: on the line, never over it before.
        ObjectiveVersion v = days28("99.5%");
        v.windowKind = WindowKind::calendar;
        v.window = {1, Length::Unit::week};
        const auto half = [](int h) { return h % 2 ? 1.0 : 0.0; };
        const Budget even = budgetOf(hourly(4, half), v);
        QCOMPARE(even.window.to.ms, 96 * hour);
        QCOMPARE(*even.budget, 84.0);
        QCOMPARE(even.forecast->state, ForecastState::on);
        QCOMPARE(even.forecast->at->ms, 96 * hour);
        QCOMPARE(even.status, Status::atRisk);
        v.target = *parseTarget("99.4%");
        QCOMPARE(budgetOf(hourly(4, half), v).forecast->state, ForecastState::none);
    }
    void correctedHoursAreNoRate()
    {
        const Samples s = hourly(3, [](int h) { return h >= 2 * 168 ? 2.0 : 0.0; });
        // Half of the last week out: the rate per hour stays the same.
        const std::vector<Range> out{{{-84 * hour}, {0}}};
        const Budget b = budgetOf(s, days28("99%"), out);
        // Spent 168 of 420; +2 bad and +1 budget an hour until the window is full: 504 of 588 after 168 h. From then on
        // each hour takes the place of a clean one: the last 84 are spent in 42 h.
        QCOMPARE(b.forecast->at->ms, 210 * hour);
    }
    void statesInOrder_data()
    {
        QTest::addColumn<int>("weeks");
        QTest::addColumn<double>("bad");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("state");
        QTest::newRow("few") << 2 << 0.0 << QByteArray("99%") << int(ForecastState::tooFew);
        QTest::newRow("low volume") << 1 << 0.1 << QByteArray("99.99%") << int(ForecastState::exhausted);
        QTest::newRow("low volume, not exhausted") << 1 << 0.01 << QByteArray("99.98%") << int(ForecastState::tooFew);
        QTest::newRow("one week") << 1 << 0.5 << QByteArray("99%") << int(ForecastState::none);
        QTest::newRow("no failures allowed") << 2 << 0.0 << QByteArray("100%") << int(ForecastState::tooFew);
        QTest::newRow("failed") << 2 << 1.0 << QByteArray("100%") << int(ForecastState::exhausted);
    }
    void statesInOrder()
    {
        QFETCH(int, weeks);
        QFETCH(double, bad);
        QFETCH(QByteArray, target);
        QFETCH(int, state);
        const Budget b = budgetOf(hourly(weeks, [&](int) { return bad; }), days28(target.constData()));
        QCOMPARE(int(b.forecast->state), state);
    }
    void nothingIsNoForecast() { QVERIFY(!budgetOf({}, days28("99%")).forecast); }
    // Slices longer than an hour are rates too.
    void longSlices()
    {
        ObjectiveVersion v = days28("90%");
        v.method = Method::timeslices;
        v.slice = 24h;
        v.sliceTarget = *parseTarget("99%");
        // 28 days, the last 2 bad of 2.8: low volume.
        const auto last = [](int h) { return h >= 26 * 24 ? 10.0 : 0.0; };
        QCOMPARE(budgetOf(hourly(4, last), v).forecast->state, ForecastState::tooFew);
        v.target = *parseTarget("80%");
        const auto some = [](int h) { return h >= 24 * 24 ? 10.0 : 0.0; };
        const Budget b = budgetOf(hourly(4, some), v);
        QCOMPARE(b.bad, 4.0);
        QCOMPARE(b.forecast->state, ForecastState::on);
        // 4 of the last 7 days are bad. After 65 h 25 whole old days are in the window and 65/24 new ones: 4 + 65/24 x
        // 4/7 = 5.548 bad of a budget of 0.2 x 27.708 = 5.542.
        QCOMPARE(b.forecast->earliest->ms, 65 * hour);
    }
};

SHINRAI_TEST(Forecasts)
#include "tst_forecast.moc"
