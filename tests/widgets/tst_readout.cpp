// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/chartfixture.h"
#include "widgets/charts/timeview.h"

#include <QApplication>
#include <QTest>

using reliability::Instant;
using namespace widgets;

namespace {

std::unique_ptr<TimeView> shownLanes(models::ChartSpec spec)
{
    auto view = std::make_unique<TimeView>();
    view->setSpec(std::move(spec));
    view->resize(1000, 400);
    view->show();
    return view;
}

}

/// What a chart says and paints under the crosshair.
class TestReadout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::light); }

    // Points and lines at the top of the plot, half of them in the header's foot, stay under the crosshair.
    void readoutErasesNothingOfThePlot()
    {
        models::ChartSpec spec = fixture::accuracy();
        spec.bands.clear();
        spec.lanes = {fixture::lane(QStringLiteral("nightly"), {})};
        spec.lanes[0].fixed = models::Span{0, 1};
        spec.lanes[0].targets = {{std::nullopt, 0.999}};
        models::ChartSeries& series = spec.lanes[0].series[0];
        series.kind = models::ChartSeries::Kind::runs;
        for (std::int64_t t = spec.range.from.ms; t < spec.range.to.ms; t += fixture::day)
            series.points.push_back({t, 1});
        const auto view = shownLanes(spec);
        const QImage before = view->grab().toImage();
        view->setCursorTime(fixture::at("2026-10-29T00:00:00Z"));
        const QImage under = view->grab().toImage();
        const int top = metric::bandStrip + metric::chartHeader;
        const QRect foot(500, top - metric::marker, 490, 2 * metric::marker);
        QImage blank = before.copy(foot);
        blank.fill(colours(Theme::light).surface);
        QVERIFY(before.copy(foot) != blank);
        QCOMPARE(under.copy(foot), before.copy(foot));
    }

    void readoutNamesTheTimeOfThePoint()
    {
        const models::ChartSpec spec = fixture::accuracy();
        const reliability::Milliseconds reach(6 * fixture::hour);
        const Instant beside = fixture::at("2026-11-17T22:37:00Z");
        const QString text = readoutText(spec, spec.lanes[0], beside, reach);
        QVERIFY2(text.startsWith(QLatin1String("Wed 11-18 01:00   ")), qPrintable(text));
        const QString spoken = readoutSentence(spec, beside, reach);
        QVERIFY2(spoken.startsWith(QLatin1String("Tue 11-17 22:37; accuracy: Wed 11-18 01:00 ")), qPrintable(spoken));
        const QString nothing = readoutText(spec, spec.lanes[0], fixture::at("2026-11-06T12:00:00Z"), reach);
        QVERIFY2(nothing.startsWith(QLatin1String("Fri 11-06 12:00   ")), qPrintable(nothing));
    }

    void figuresOfRunsFailByTheirLimit()
    {
        models::Lane lane = fixture::lane(QStringLiteral("step"), {});
        lane.figure = models::Lane::Figure::number;
        lane.direction = reliability::Direction::lower;
        lane.targets = {{std::nullopt, 0.015}};
        lane.series[0].kind = models::ChartSeries::Kind::runs;
        models::take(lane, lane.series[0], {1, {7}, {{10, 0.002}, {20, 0.186}, {30, 0.015}}, {}, false});
        QCOMPARE(lane.series[0].failed, std::vector<std::int64_t>{20});
    }
};

SHINRAI_TEST(TestReadout)
#include "tst_readout.moc"
