// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/models/ticks.h"

#include <QTest>

#include <cmath>
#include <limits>

using models::Lane;
using models::Span;
using models::TimeTick;
using reliability::Instant;
using reliability::Range;
using reliability::Seconds;
using reliability::Zone;

namespace {

Instant at(const char* text) { return *reliability::parseInstant(text); }

Zone zoneOf(const QString& name)
{
    if (name == QLatin1String("Asia/Tokyo")) return Zone("Asia/Tokyo", Seconds(9 * 3600), {});
    if (name == QLatin1String("Asia/Kathmandu")) return Zone("Asia/Kathmandu", Seconds(5 * 3600 + 45 * 60), {});
    if (name == QLatin1String("America/New_York"))
        return Zone(
            "America/New_York",
            Seconds(-5 * 3600),
            {{at("2026-03-08T07:00:00Z"), Seconds(-4 * 3600)}, {at("2026-11-01T06:00:00Z"), Seconds(-5 * 3600)}});
    return {};
}

QStringList labels(const std::vector<TimeTick>& ticks)
{
    QStringList texts;
    for (const TimeTick& tick : ticks)
        if (!tick.label.isEmpty()) texts += tick.label;
    return texts;
}

Lane laneOf(std::vector<double> values, Lane::Figure figure = Lane::Figure::percent)
{
    Lane lane;
    lane.figure = figure;
    models::ChartSeries series;
    for (std::size_t i = 0; i < values.size(); ++i) series.points.push_back({static_cast<std::int64_t>(i), values[i]});
    lane.series = {series};
    return lane;
}

constexpr Range few{{0}, {100}};

}

class TestTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("0 to 1") << 0.0 << 1.0 << 6 << 0.2 << 0.0 << 6;
        QTest::newRow("0 to 1, few") << 0.0 << 1.0 << 3 << 0.5 << 0.0 << 3;
        QTest::newRow("zoomed ratio") << 0.995 << 1.0 << 6 << 0.001 << 0.995 << 6;
        QTest::newRow("counts") << 0.0 << 8412.0 << 5 << 5000.0 << 0.0 << 2;
        QTest::newRow("across zero") << -0.3 << 1.0 << 5 << 0.5 << 0.0 << 3;
        QTest::newRow("far from zero") << 1e9 << 1e9 + 10 << 6 << 2.0 << 1e9 << 6;
        QTest::newRow("tiny") << 0.0 << 1e-9 << 5 << 5e-10 << 0.0 << 3;
    }

    void steps()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, most);
        QFETCH(double, step);
        const models::ValueTicks ticks = models::niceTicks(low, high, most);
        QVERIFY2(std::abs(ticks.step - step) < 1e-9 * step, qPrintable(QString::number(ticks.step)));
        QTEST(static_cast<int>(ticks.at.size()), "count");
        QFETCH(double, first);
        QVERIFY(std::abs(ticks.at.front() - first) < 1e-9 * std::max(1.0, std::abs(first)));
    }

    // Whatever the range: a 1-2-5 step, within the range, no more than asked for, at least one.
    void stepsHold()
    {
        for (int exponent = -8; exponent <= 8; ++exponent)
            for (const double width : {1.0, 1.7, 2.3, 4.9, 5.1, 9.99})
                for (const double offset : {0.0, 0.37, -3.3, 12.0})
                    for (int most = 2; most <= 9; ++most) {
                        const double unit = std::pow(10.0, exponent);
                        const double low = offset * unit, high = low + width * unit;
                        const models::ValueTicks ticks = models::niceTicks(low, high, most);
                        const double mantissa = ticks.step / std::pow(10.0, std::floor(std::log10(ticks.step) + 1e-9));
                        QVERIFY(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                                std::abs(mantissa - 5) < 1e-6);
                        QVERIFY(!ticks.at.empty() || ticks.step > (high - low) / 2);
                        QVERIFY(static_cast<int>(ticks.at.size()) <= most);
                        for (const double t : ticks.at) {
                            QVERIFY(t >= low - 1e-6 * unit && t <= high + 1e-6 * unit);
                            QVERIFY(std::abs(t / ticks.step - std::round(t / ticks.step)) < 1e-6);
                        }
                    }
    }

    void noTicksForNonsense()
    {
        const double inf = std::numeric_limits<double>::infinity();
        QVERIFY(models::niceTicks(1, 1, 5).at.empty());
        QVERIFY(models::niceTicks(2, 1, 5).at.empty());
        QVERIFY(models::niceTicks(0, inf, 5).at.empty());
        QVERIFY(models::niceTicks(std::nan(""), 1, 5).at.empty());
        QVERIFY(models::niceTicks(-1e308, 1e308, 5).at.empty());
    }

    void spans()
    {
        QCOMPARE(models::spanOf(laneOf({0.9955, 0.9998}), few, 6).high, 1.0);
        QVERIFY(models::isZoomed(models::spanOf(laneOf({0.9955, 0.9998}), few, 6)));
        Lane lane = laneOf({0.9955, 0.9998});
        lane.scale = Lane::Scale::fromZero;
        QCOMPARE(models::spanOf(lane, few, 6), (Span{0, 1}));
        lane.fixed = Span{0.98, 1};
        QCOMPARE(models::spanOf(lane, few, 6), (Span{0.98, 1}));
        QCOMPARE(models::spanOf(laneOf({}), few, 6), (Span{0, 1}));
        QVERIFY(models::spanOf(laneOf({-0.3, 0.4}), few, 6).low <= -0.3);
        QVERIFY(models::spanOf(laneOf({1.2}), few, 6).high > 1.2);
    }

    // A low plot has room for two ticks, and they are there: its ends.
    void lowPlotsHaveTwoTicks()
    {
        for (const auto& [low, high] : {std::pair(0.019, 0.0225), std::pair(0.0834, 0.0862), std::pair(0.4, 0.61)}) {
            const Span span = models::spanOf(laneOf({low, high}), few, 2);
            QVERIFY(span.low <= low && high <= span.high);
            QCOMPARE(models::niceTicks(span.low, span.high, 2).at.size(), std::size_t{2});
        }
        const Span across = models::spanOf(laneOf({-0.9, 0.9}, Lane::Figure::number), few, 2);
        QVERIFY(across.low >= -10 && across.high <= 10);
    }

    void spanHoldsTargetsAndLastWeek()
    {
        Lane lane = laneOf({0.95, 0.96});
        lane.targets = {{std::nullopt, 0.99}};
        lane.series[0].lastWeek = {{5, 0.9}};
        const Span span = models::spanOf(lane, few, 6);
        QVERIFY(span.low <= 0.9);
        QVERIFY(span.high >= 0.99);
    }

    // Level lines, single points, zeros and hostile values still give a span that has a height and holds the points.
    void spanNeverCollapses()
    {
        for (const double value : {0.0, 1.0, -1.0, 1e-12, 1e12, 0.5, 42.0}) {
            const Span span = models::spanOf(laneOf({value, value, std::nan("")}, Lane::Figure::number), few, 5);
            QVERIFY(span.high > span.low);
            QVERIFY(span.low <= value && value <= span.high);
        }
    }

    void tickTexts()
    {
        const auto texts = [](const Lane& lane, double low, double high) {
            QStringList list;
            const models::ValueTicks ticks = models::niceTicks(low, high, 6);
            for (const double t : ticks.at) list += models::tickText(lane, t, ticks);
            return list.join(u' ');
        };
        QCOMPARE(texts(laneOf({}), 0.995, 1), QStringLiteral("99.5 99.6 99.7 99.8 99.9 100.0"));
        QCOMPARE(texts(laneOf({}), 0, 1), QStringLiteral("0 20 40 60 80 100"));
        QCOMPARE(texts(laneOf({}, Lane::Figure::number), 0, 50000), QStringLiteral("0 10k 20k 30k 40k 50k"));
        QCOMPARE(texts(laneOf({}, Lane::Figure::number), 0, 2.5e7), QStringLiteral("0 5M 10M 15M 20M 25M"));
        QCOMPARE(texts(laneOf({}, Lane::Figure::number), 0, 2e6), QStringLiteral("0 0.5M 1.0M 1.5M 2.0M"));
        QCOMPARE(texts(laneOf({}, Lane::Figure::number), 0, 5000), QStringLiteral("0 1000 2000 3000 4000 5000"));
        QCOMPARE(texts(laneOf({}, Lane::Figure::number), -1, 1), QStringLiteral("\u22121.0 \u22120.5 0 0.5 1.0"));
    }

    void times_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("width");
        QTest::addColumn<QString>("expected");
        QTest::newRow("four weeks: Mondays")
            << "UTC"
            << "2026-10-26T00:00:00Z"
            << "2026-11-23T00:00:00Z" << 700.0 << "Mon 10-26|Mon 11-02|Mon 11-09|Mon 11-16|Mon 11-23";
        QTest::newRow("a week: midnights")
            << "UTC"
            << "2026-11-16T08:57:00Z"
            << "2026-11-20T08:57:00Z" << 600.0 << "Tue 11-17|Wed 11-18|Thu 11-19|Fri 11-20";
        QTest::newRow("a day: six hours") << "UTC"
                                          << "2026-11-16T08:57:00Z"
                                          << "2026-11-17T08:57:00Z" << 400.0 << "12:00|18:00|Tue 11-17|06:00";
        QTest::newRow("an hour: quarters") << "UTC"
                                           << "2026-11-16T08:57:00Z"
                                           << "2026-11-16T09:57:00Z" << 400.0 << "09:00|09:15|09:30|09:45";
        QTest::newRow("Tokyo midnights") << "Asia/Tokyo"
                                         << "2026-11-16T00:00:00Z"
                                         << "2026-11-18T00:00:00Z" << 200.0 << "Tue 11-17|Wed 11-18";
        QTest::newRow("odd offset") << "Asia/Kathmandu"
                                    << "2026-11-16T00:00:00Z"
                                    << "2026-11-16T04:00:00Z" << 400.0 << "06:00|07:00|08:00|09:00";
        QTest::newRow("half a year: months")
            << "UTC"
            << "2026-06-10T00:00:00Z"
            << "2026-12-10T00:00:00Z" << 700.0 << "2026-07|2026-08|2026-09|2026-10|2026-11|2026-12";
        QTest::newRow("ten years") << "UTC"
                                   << "2020-06-10T00:00:00Z"
                                   << "2030-06-10T00:00:00Z" << 900.0
                                   << "2021|2022|2023|2024|2025|2026|2027|2028|2029|2030";
        QTest::newRow("hours that come twice") << "America/New_York"
                                               << "2026-11-01T04:30:00Z"
                                               << "2026-11-01T08:30:00Z" << 500.0 << "01:00|01:00|02:00|03:00";
        QTest::newRow("hour that is skipped") << "America/New_York"
                                              << "2026-03-08T05:30:00Z"
                                              << "2026-03-08T09:30:00Z" << 500.0 << "01:00|03:00|04:00|05:00";
        QTest::newRow("days across the change")
            << "America/New_York"
            << "2026-10-31T04:00:00Z"
            << "2026-11-03T05:00:00Z" << 400.0 << "Sat 10-31|Sun 11-01|Mon 11-02|Tue 11-03";
        QTest::newRow("nothing") << "UTC"
                                 << "2026-10-31T04:00:00Z"
                                 << "2026-10-31T04:00:00Z" << 400.0 << "";
    }

    void times()
    {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, width);
        const auto ticks = models::timeTicks({at(qPrintable(from)), at(qPrintable(to))}, zoneOf(zone), width, 84);
        QTEST(labels(ticks).join(u'|'), "expected");
    }

    // Any range, any zone (three hours are two where clocks move on): labels on whole calendar units, ascending, far
    // enough apart, and never too many lines.
    void timesHold()
    {
        for (const char* name : {"UTC", "Asia/Tokyo", "Asia/Kathmandu", "America/New_York"}) {
            const Zone zone = zoneOf(QString::fromLatin1(name));
            const std::int64_t start = at("2026-03-07T08:57:13Z").ms;
            for (std::int64_t minutes = 7; minutes < 2'000'000; minutes = minutes * 3 / 2 + 1) {
                const Range range{{start}, {start + minutes * 60'000}};
                const auto ticks = models::timeTicks(range, zone, 800, 84);
                QVERIFY(ticks.size() <= 81);
                const TimeTick* before = nullptr;
                for (const TimeTick& tick : ticks) {
                    QVERIFY(range.from <= tick.at && tick.at <= range.to);
                    QCOMPARE(zone.civil(tick.at).ms % (5 * 60'000), std::int64_t{0});
                    if (tick.label.isEmpty()) continue;
                    if (before != nullptr) {
                        const double pixels = 800.0 * static_cast<double>((tick.at - before->at).count()) /
                                              static_cast<double>(range.length().count());
                        QVERIFY2(pixels > 55, qPrintable(QStringLiteral("%1 px, %2").arg(pixels).arg(tick.label)));
                    }
                    before = &tick;
                }
            }
        }
    }
};

SHINRAI_TEST(TestTicks)

#include "tst_ticks.moc"
