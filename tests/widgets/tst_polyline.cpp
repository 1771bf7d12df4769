// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/chartfixture.h"
#include "widgets/charts/lanepainter.h"
#include "widgets/charts/polyline.h"
#include "widgets/charts/timerange.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using reliability::Direction;
using reliability::Instant;
using reliability::Milliseconds;
using reliability::Point;
using reliability::Range;
using widgets::Polyline;

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr Range thousand{{0}, {1000}};

// "0:1 10:2|30:3": points as at:y, pieces divided by bars.
QString textOf(const std::vector<Polyline>& segments)
{
    QStringList pieces;
    for (const Polyline& segment : segments) {
        QStringList points;
        for (const Point& p : segment) points += QStringLiteral("%1:%2").arg(p.at).arg(p.y);
        pieces += points.join(u' ');
    }
    return pieces.join(u'|');
}

models::Lane laneWith(std::vector<models::TargetStep> targets, Direction direction = Direction::higher)
{
    models::Lane lane;
    lane.targets = std::move(targets);
    lane.direction = direction;
    return lane;
}

QString missText(const Polyline& segment, const models::Lane& lane)
{
    std::vector<Polyline> lines;
    for (const widgets::Miss& miss : widgets::missesOf(segment, lane)) lines.push_back(miss.line);
    return textOf(lines);
}

}

class TestPolyline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void segments_data()
    {
        QTest::addColumn<std::vector<Point>>("points");
        QTest::addColumn<std::vector<Range>>("gaps");
        QTest::addColumn<QString>("expected");
        using Points = std::vector<Point>;
        using Gaps = std::vector<Range>;
        QTest::newRow("one piece") << Points{{0, 1}, {100, 2}, {200, 3}} << Gaps{} << "0:1 100:2 200:3";
        QTest::newRow("not a number breaks") << Points{{0, 1}, {100, noNumber}, {200, 3}} << Gaps{} << "0:1|200:3";
        QTest::newRow("infinity breaks") << Points{{0, 1}, {100, HUGE_VAL}, {200, 3}} << Gaps{} << "0:1|200:3";
        QTest::newRow("gap breaks") << Points{{0, 1}, {100, 2}, {500, 3}} << Gaps{{{110}, {490}}} << "0:1 100:2|500:3";
        QTest::newRow("gap that begins at a point")
            << Points{{0, 1}, {100, 2}, {500, 3}} << Gaps{{{100}, {500}}} << "0:1 100:2|500:3";
        QTest::newRow("gap elsewhere") << Points{{0, 1}, {100, 2}} << Gaps{{{200}, {300}}} << "0:1 100:2";
        QTest::newRow("cut at both ends")
            << Points{{-100, 0}, {100, 2}, {900, 2}, {1100, 4}} << Gaps{} << "0:1 100:2 900:2 1000:3";
        QTest::newRow("from far to far") << Points{{-1000, 0}, {2000, 3}} << Gaps{} << "0:1 1000:2";
        QTest::newRow("gap across the start") << Points{{-100, 0}, {100, 2}} << Gaps{{{-50}, {50}}} << "100:2";
        QTest::newRow("all outside") << Points{{-100, 0}, {-50, 2}} << Gaps{} << "";
        QTest::newRow("none") << Points{} << Gaps{} << "";
        QTest::newRow("only nonsense") << Points{{1, noNumber}, {2, noNumber}} << Gaps{} << "";
    }

    void segments()
    {
        QFETCH(std::vector<Point>, points);
        QFETCH(std::vector<Range>, gaps);
        QTEST(textOf(widgets::segmentsOf(points, gaps, thousand, 100)), "expected");
    }

    // However dense and broken the data: few pieces, at most two points a pixel, extremes kept.
    void dataIsThinned_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("hole"); // every how many points one is missing; 0: none
        QTest::newRow("100 k") << 100'000 << 0;
        QTest::newRow("100 k, a hole every 5000") << 100'000 << 5000;
        QTest::newRow("100 k, every second missing") << 100'000 << 2;
        QTest::newRow("few") << 50 << 7;
    }

    void dataIsThinned()
    {
        QFETCH(int, count);
        QFETCH(int, hole);
        const models::ChartSpec spec = fixture::noise(count);
        Polyline points = spec.lanes[0].series[0].points;
        for (std::size_t i = 1; hole > 0 && i < points.size(); i += static_cast<std::size_t>(hole))
            points[i].y = noNumber;
        const auto segments = widgets::segmentsOf(points, {}, spec.range, 700);
        std::size_t sum = 0;
        double lowest = 2;
        for (const Polyline& segment : segments) {
            sum += segment.size();
            for (const Point& p : segment) lowest = std::min(lowest, p.y);
            QVERIFY(std::is_sorted(
                segment.begin(), segment.end(), [](const Point& a, const Point& b) { return a.at < b.at; }));
        }
        QVERIFY(segments.size() <= 700);
        QVERIFY2(sum <= 1400 + 4 * segments.size(), qPrintable(QString::number(sum)));
        double truth = 2;
        for (const Point& p : points)
            if (std::isfinite(p.y)) truth = std::min(truth, p.y);
        QCOMPARE(lowest, truth);
    }

    void misses_data()
    {
        QTest::addColumn<std::vector<Point>>("points");
        QTest::addColumn<bool>("lower");
        QTest::addColumn<QString>("expected");
        using Points = std::vector<Point>;
        QTest::newRow("never") << Points{{0, 3}, {100, 2}} << false << "";
        QTest::newRow("always") << Points{{0, 1}, {100, 0}} << false << "0:1 100:0";
        QTest::newRow("falls below") << Points{{0, 3}, {100, 1}} << false << "50:2 100:1";
        QTest::newRow("comes back") << Points{{0, 1}, {100, 3}} << false << "0:1 50:2";
        QTest::newRow("dip") << Points{{0, 3}, {100, 1}, {200, 1}, {300, 3}} << false << "50:2 100:1 200:1 250:2";
        QTest::newRow("touches the target") << Points{{0, 1}, {100, 2}, {200, 1}} << false << "0:1 100:2|100:2 200:1";
        QTest::newRow("peak where lower is better") << Points{{0, 1}, {100, 3}, {200, 1}} << true << "50:2 100:3 150:2";
        QTest::newRow("a single point") << Points{{0, 1}} << false << "";
    }

    void misses()
    {
        QFETCH(std::vector<Point>, points);
        QFETCH(bool, lower);
        QTEST(missText(points, laneWith({{std::nullopt, 2}}, lower ? Direction::lower : Direction::higher)),
              "expected");
    }

    void missesFollowTheTargetsSteps()
    {
        QCOMPARE(missText({{0, 1.5}, {200, 1.5}}, laneWith({{std::nullopt, 1}, {Instant{100}, 2}})),
                 QStringLiteral("100:1.5 200:1.5"));
        QCOMPARE(missText({{0, 1.5}, {200, 1.5}}, laneWith({{Instant{100}, 2}})), QStringLiteral("100:1.5 200:1.5"));
        QCOMPARE(missText({{0, 0}, {200, 0}}, laneWith({{std::nullopt, 1}, {Instant{100}, 2}})),
                 QStringLiteral("0:0 100:0|100:0 200:0"));
        QCOMPARE(missText({{0, 0}, {200, 0}}, laneWith({})), QString());
    }

    void splits()
    {
        const Polyline line{{0, 0}, {100, 10}, {200, 20}};
        const auto text = [&](std::int64_t at) {
            const auto [before, after] = widgets::splitAt(line, Instant{at});
            return textOf({before}) + u'/' + textOf({after});
        };
        QCOMPARE(text(50), QStringLiteral("0:0 50:5/50:5 100:10 200:20"));
        QCOMPARE(text(100), QStringLiteral("0:0/100:10 200:20"));
        QCOMPARE(text(-1), QStringLiteral("/0:0 100:10 200:20"));
        QCOMPARE(text(300), QStringLiteral("0:0 100:10 200:20/"));
    }

    void zooms()
    {
        const Range range{{0}, {1'000'000'000}};
        QCOMPARE(widgets::zoomed(range, Instant{250'000'000}, 0.5), (Range{{125'000'000}, {625'000'000}}));
        QCOMPARE(widgets::zoomed(widgets::zoomed(range, Instant{0}, 0.5), Instant{0}, 2), range);
        QCOMPARE(widgets::zoomed(range, Instant{0}, 1e-9).length(), Milliseconds(300'000));
        QVERIFY(widgets::zoomed(range, Instant{0}, 1e9).length() < Milliseconds(3654 * fixture::day));
        QCOMPARE(widgets::panned(range, -0.5), (Range{{-500'000'000}, {500'000'000}}));
    }

    // Labels keep their distance and their order and stay inside, wherever they wish to be.
    void labelsSpread()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> wish(-50, 250);
        for (int round = 0; round < 500; ++round) {
            std::vector<double> wishes(1 + round % 7);
            for (double& w : wishes) w = wish(random);
            const auto middles = widgets::spread(wishes, 16, 0, 200);
            for (std::size_t i = 0; i < wishes.size(); ++i) {
                QVERIFY(middles[i] >= 8 - 1e-9 && middles[i] <= 192 + 1e-9);
                for (std::size_t j = 0; j < i; ++j) {
                    QVERIFY(std::abs(middles[i] - middles[j]) >= 16 - 1e-9);
                    QCOMPARE(middles[i] < middles[j], wishes[i] < wishes[j]);
                }
            }
        }
        QCOMPARE(widgets::spread({50, 150}, 16, 0, 200), (std::vector<double>{50, 150}));
    }
};

SHINRAI_TEST(TestPolyline)

#include "tst_polyline.moc"
