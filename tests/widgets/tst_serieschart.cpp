// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/chartfixture.h"
#include "widgets/charts/chartstack.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using models::ChartSpec;
using namespace widgets;

namespace {

constexpr QSizeF size(1000, 360);

struct Drawn {
    ChartStack stack;
    QImage image;
};

std::unique_ptr<Drawn> draw(const ChartSpec& spec, Theme theme = Theme::light)
{
    auto drawn = std::make_unique<Drawn>();
    drawn->stack.build(spec, size, ChartTheme{theme, 1}, Heading::none);
    drawn->image = QImage(size.toSize(), QImage::Format_RGB32);
    drawn->image.fill(Qt::magenta);
    QPainter painter(&drawn->image);
    drawn->stack.paint(painter);
    return drawn;
}

int count(const QImage& image, const QColor& colour, QRectF area)
{
    int sum = 0;
    for (int y = qCeil(area.top()); y < qFloor(area.bottom()); ++y)
        for (int x = qCeil(area.left()); x < qFloor(area.right()); ++x) sum += image.pixelColor(x, y) == colour;
    return sum;
}

QRectF columns(const LaneMap& map, const char* from, const char* to)
{
    return {QPointF(map.x(fixture::at(from)), map.plot.top()), QPointF(map.x(fixture::at(to)), map.plot.bottom())};
}

}

class TestSeriesChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPixelIsPainted()
    {
        const auto drawn = draw(fixture::project());
        QCOMPARE(count(drawn->image, Qt::magenta, QRectF(QPointF(), size)), 0);
    }

    void lineBandAndTargetAreThere()
    {
        const ChartSpec spec = fixture::accuracy();
        const auto drawn = draw(spec);
        const LaneMap& map = drawn->stack.chart(0).map();
        const Colours& c = colours(Theme::light);
        QVERIFY(count(drawn->image, c.series[0], map.plot) > 300);
        QVERIFY(count(drawn->image, c.incident.fill, columns(map, "2026-11-18T04:00:00Z", "2026-11-20T10:00:00Z")) >
                1000);
        QCOMPARE(count(drawn->image, c.incident.fill, columns(map, "2026-10-26T00:00:00Z", "2026-11-18T00:00:00Z")), 0);
        QVERIFY(count(drawn->image, c.below.fill, columns(map, "2026-11-17T00:00:00Z", "2026-11-21T12:00:00Z")) > 500);
    }

    void gapIsEmptyOfTheLine()
    {
        const auto drawn = draw(fixture::accuracy());
        const LaneMap& map = drawn->stack.chart(0).map();
        const Colours& c = colours(Theme::light);
        const QRectF gap = columns(map, "2026-11-05T03:00:00Z", "2026-11-06T23:00:00Z");
        QCOMPARE(count(drawn->image, c.series[0], gap), 0);
        QVERIFY(count(drawn->image, c.series[0], gap.translated(-gap.width() * 1.5, 0)) > 20);
    }

    void piecesGoToQtCharts()
    {
        ChartSpec spec = fixture::accuracy();
        spec.lanes[0].targets.clear();
        spec.lanes[0].series[0].provisionalFrom.reset();
        QCOMPARE(draw(spec)->stack.chart(0).pieces(), 2);
        spec.lanes[0].series[0].gaps.clear();
        QCOMPARE(draw(spec)->stack.chart(0).pieces(), 1);
        spec.lastWeek = true; // broken by a gap of its own
        QCOMPARE(draw(spec)->stack.chart(0).pieces(), 3);
    }

    // A chart that is built again with less to show must not keep old lines.
    void piecesAreReused()
    {
        const ChartSpec full = fixture::accuracy();
        ChartSpec empty = full;
        empty.lanes[0].series[0].points.clear();
        const auto drawn = draw(full);
        QVERIFY(drawn->stack.chart(0).pieces() > 2);
        drawn->stack.build(empty, size, ChartTheme{}, Heading::none);
        QPainter painter(&drawn->image);
        drawn->stack.paint(painter);
        painter.end();
        QCOMPARE(drawn->stack.chart(0).pieces(), 0);
        QCOMPARE(count(drawn->image, colours(Theme::light).series[0], QRectF(QPointF(), size)), 0);
    }

    // A window paints the lanes that are seen; together they make the same picture.
    void lanesArePaintedOneByOne()
    {
        const ChartSpec spec = fixture::project();
        const auto whole = draw(spec);
        QImage parts(whole->image.size(), QImage::Format_RGB32);
        parts.fill(Qt::magenta);
        ChartStack& stack = whole->stack;
        for (const double y : {size.height() - 1, 1.0, size.height() / 2}) {
            const QRectF lanes = stack.wholeLanes({10, y, 1, 1});
            QVERIFY(lanes.contains(QPointF(10, y)));
            QCOMPARE(lanes.width(), size.width());
        }
        for (double y = 1; y < size.height(); y += stack.wholeLanes({0, y, 1, 1}).height()) {
            const QRectF lane = stack.wholeLanes({0, y, 1, 1});
            QVERIFY(lane.height() < size.height() / 2);
            QPainter painter(&parts);
            painter.setClipRect(lane.toAlignedRect());
            stack.paint(painter, lane.toAlignedRect());
        }
        QCOMPARE(parts, whole->image);
    }

    void unansweredIsNotNoData()
    {
        ChartSpec spec = fixture::accuracy();
        spec.lanes[0].series[0].points.clear();
        spec.lanes[0].series[0].gaps.clear();
        const QImage none = draw(spec)->image;
        spec.lanes[0].series[0].awaited = true;
        const QImage awaited = draw(spec)->image;
        const QRectF plot = draw(spec)->stack.plots();
        const QColor plain = colours(Theme::light).surface;
        QVERIFY(count(none, plain, plot) < count(awaited, plain, plot) * 3 / 4);
    }

    void atMostTwoPointsAColumn()
    {
        const ChartSpec spec = fixture::noise(100'000);
        const auto drawn = draw(spec);
        const SeriesChart& chart = drawn->stack.chart(0);
        QVERIFY(chart.points() > 500);
        QVERIFY2(chart.points() <= 2 * qCeil(chart.map().plot.width()), qPrintable(QString::number(chart.points())));
    }

    void darkDiffersFromLight()
    {
        const ChartSpec spec = fixture::accuracy();
        const auto dark = draw(spec, Theme::dark);
        QVERIFY(dark->image != draw(spec)->image);
        QCOMPARE(dark->image.pixelColor(2, 2), colours(Theme::dark).surface);
        QVERIFY(count(dark->image, colours(Theme::dark).series[0], dark->stack.plots()) > 300);
    }

    void failingRunsAreMarked()
    {
        const ChartSpec spec = fixture::project();
        const auto drawn = draw(spec);
        const QColor red = colours(Theme::light).of(reliability::Status::exhausted).text;
        const QRectF plot = drawn->stack.chart(2).map().plot;
        QVERIFY(count(drawn->image, red, plot) > 20);
        ChartSpec passing = spec;
        passing.lanes[2].series[0].failed.clear();
        QCOMPARE(count(draw(passing)->image, red, plot), 0);
    }

    // Nothing was measured between two runs: no stretch between them is shaded as missed.
    void runsAreNotShaded()
    {
        ChartSpec spec = fixture::accuracy();
        spec.bands.clear();
        const QColor shade = colours(Theme::light).below.fill;
        const auto shaded = [&] {
            const auto drawn = draw(spec);
            return count(drawn->image, shade, drawn->stack.plots());
        };
        QVERIFY(shaded() > 100);
        spec.lanes[0].series[0].kind = models::ChartSeries::Kind::runs;
        QCOMPARE(shaded(), 0);
    }

    void provisionalPointsAreHollow()
    {
        const ChartSpec spec = fixture::accuracy();
        const auto drawn = draw(spec);
        const LaneMap& map = drawn->stack.chart(0).map();
        const reliability::Point last = spec.lanes[0].series[0].points.back();
        QCOMPARE(drawn->image.pixelColor(map.at(last).toPoint()), colours(Theme::light).surface);
    }

    void aSinglePointIsSeen()
    {
        ChartSpec spec = fixture::accuracy();
        spec.bands.clear();
        spec.lanes = {fixture::lane(QStringLiteral("x"), {{fixture::at("2026-11-11T00:00:00Z").ms, 0.5}})};
        const auto drawn = draw(spec);
        QVERIFY(count(drawn->image, colours(Theme::light).series[0], drawn->stack.plots()) > 10);
    }

    void plotsAreAligned()
    {
        const auto drawn = draw(fixture::project());
        for (std::size_t i = 0; i < drawn->stack.lanes(); ++i) {
            QCOMPARE(drawn->stack.chart(i).map().plot.left(), 64.0);
            QCOMPARE(drawn->stack.chart(i).map().plot.right(), drawn->stack.chart(0).map().plot.right());
            QCOMPARE(drawn->stack.laneAt(drawn->stack.chart(i).map().plot.center().y()), i);
        }
    }

    void mapsBothWays()
    {
        const LaneMap map{{100, 50, 400, 200}, {{0}, {4000}}, {0, 2}};
        QCOMPARE(map.x({1000}), 200.0);
        QCOMPARE(map.instant(200).ms, std::int64_t{1000});
        QCOMPARE(map.y(1), 150.0);
        QCOMPARE(map.y(99), 50.0);
        QCOMPARE(map.y(-99), 250.0);
        QCOMPARE(map.x({-5}), 100.0);
        QCOMPARE(map.x({9999}), 500.0);
    }
};

SHINRAI_TEST(TestSeriesChart)

#include "tst_serieschart.moc"
