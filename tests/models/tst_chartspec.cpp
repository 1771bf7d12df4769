// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/models/chartspec.h"
#include "widgets/models/modeltable.h"

#include <QTest>

#include <limits>

using models::Band;
using models::ChartSeries;
using models::ChartSpec;
using models::Lane;
using reliability::Direction;
using reliability::Instant;
using reliability::Point;
using reliability::Range;
using reliability::Seconds;
using reliability::Zone;

namespace {

constexpr std::int64_t hour = 3'600'000, day = 24 * hour;
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

Instant at(const char* text) { return *reliability::parseInstant(text); }

Zone tokyo() { return Zone("Asia/Tokyo", Seconds(9 * 3600), {}); }

// Four days of a daily ratio with a hole on the third.
ChartSpec accuracySpec()
{
    const std::int64_t from = at("2026-11-16T00:00:00Z").ms;
    Lane lane;
    lane.title = QStringLiteral("accuracy");
    lane.note = QStringLiteral("7-day labelled");
    lane.step = QStringLiteral("daily runs");
    lane.source = QStringLiteral("eval.csv");
    lane.targets = {{std::nullopt, 0.92}};
    ChartSeries series;
    series.name = QStringLiteral("all");
    series.points = {{from, 0.931}, {from + day, 0.7931}, {from + 2 * day, noNumber}, {from + 3 * day, 0.9196}};
    series.gaps = {{{from + 2 * day}, {from + 3 * day}}};
    lane.series = {series};
    ChartSpec spec;
    spec.project = QStringLiteral("Search ranking");
    spec.lanes = {lane};
    spec.range = {{from}, {from + 7 * day}};
    spec.asOf = spec.range.to;
    return spec;
}

Lane laneWith(double target, Direction direction, Lane::Figure figure = Lane::Figure::percent)
{
    Lane lane;
    lane.targets = {{std::nullopt, target}};
    lane.direction = direction;
    lane.figure = figure;
    lane.unit = QStringLiteral("ms");
    return lane;
}

}

class TestChartSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void captionSaysEverything()
    {
        ChartSpec spec = accuracySpec();
        spec.figure = 3;
        spec.snapshot = QStringLiteral("#41 (2026-W47)");
        QCOMPARE(
            models::caption(spec),
            QStringLiteral("Figure 3. Search ranking - accuracy (7-day labelled). 2026-11-16 to 2026-11-23 UTC, daily "
                           "runs; target 92 %; source eval.csv; snapshot #41 (2026-W47)."));
    }

    void captionLeavesOutWhatIsNotThere()
    {
        ChartSpec spec = accuracySpec();
        spec.project.clear();
        spec.lanes[0].note.clear();
        spec.lanes[0].source.clear();
        spec.lanes[0].targets.clear();
        QCOMPARE(models::caption(spec), QStringLiteral("accuracy. 2026-11-16 to 2026-11-23 UTC, daily runs."));
    }

    void captionKeepsPercentSignsOfTexts()
    {
        ChartSpec spec = accuracySpec();
        spec.project = QStringLiteral("%1 %2 %3");
        QVERIFY(models::caption(spec).startsWith(QStringLiteral("%1 %2 %3 - accuracy (7-day labelled). 2026-11-16")));
    }

    void captionOfAStackNamesSourcesOnce()
    {
        ChartSpec spec = accuracySpec();
        spec.lanes.push_back(spec.lanes.front());
        spec.lanes[1].title = QStringLiteral("robustness");
        const QString text = models::caption(spec);
        QCOMPARE(text.count(QStringLiteral("eval.csv")), 1);
        QVERIFY(text.contains(QStringLiteral("accuracy (7-day labelled), robustness")));
        QVERIFY(!text.contains(QStringLiteral("target")));
    }

    void sentence()
    {
        ChartSpec spec = accuracySpec();
        spec.bands = {{Band::Kind::incident,
                       {at("2026-11-17T02:10:00Z"), at("2026-11-18T11:00:00Z")},
                       QStringLiteral("INC-31"),
                       {}},
                      {Band::Kind::incident,
                       {at("2026-01-17T02:10:00Z"), at("2026-01-18T11:00:00Z")},
                       QStringLiteral("INC-2"),
                       {}}};
        QCOMPARE(
            models::sentence(spec),
            QStringLiteral(
                "Search ranking, 2026-11-16 to 2026-11-23 UTC. accuracy: last 91.9 % on 11-19; target 92 % missed; "
                "lowest 79.3 % on 11-17; no data 11-18 - 11-18. Incidents: INC-31."));
    }

    // The last point of a part of the data is not the last there is.
    void sentenceOfAPartNamesItsTime()
    {
        ChartSpec spec = accuracySpec();
        spec.range.to = {spec.range.from.ms + 2 * day};
        const QString text = models::sentence(spec);
        QVERIFY2(text.contains(QStringLiteral("accuracy: 79.3 % on 11-17")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("last")));
    }

    void sentenceWithoutData()
    {
        ChartSpec spec = accuracySpec();
        spec.lanes[0].series[0].points.clear();
        QVERIFY(models::sentence(spec).contains(QStringLiteral("accuracy: no data.")));
        spec.lanes[0].series.clear();
        QVERIFY(models::sentence(spec).contains(QStringLiteral("accuracy: no data.")));
    }

    void values_data()
    {
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("lower");
        QTest::addColumn<bool>("number");
        QTest::addColumn<double>("y");
        QTest::addColumn<QString>("text");
        QTest::newRow("three nines") << 0.999 << false << false << 0.99951 << "99.95 %";
        QTest::newRow("never up to the target") << 0.92 << false << false << 0.91999 << "91.9 %";
        QTest::newRow("on the target") << 0.92 << false << false << 0.92 << "92.0 %";
        QTest::newRow("all good") << 0.999 << false << false << 1.0 << "100 %";
        QTest::newRow("nearly all good") << 0.92 << false << false << 0.99999 << "99.9 %";
        QTest::newRow("share that must stay low") << 0.05 << true << false << 0.05001 << "5.1 %";
        QTest::newRow("negative") << 0.92 << false << false << -0.1234 << QStringLiteral("\u221212.4 %");
        QTest::newRow("number") << 250.0 << true << true << 180.0 << "180 ms";
        QTest::newRow("number just over its limit") << 250.0 << true << true << 250.01 << "250.01 ms";
        QTest::newRow("not a number") << 0.92 << false << false << noNumber << QStringLiteral("\u2013");
    }

    void values()
    {
        QFETCH(double, target);
        QFETCH(bool, lower);
        QFETCH(bool, number);
        QFETCH(double, y);
        const Lane lane = laneWith(target,
                                   lower ? Direction::lower : Direction::higher,
                                   number ? Lane::Figure::number : Lane::Figure::percent);
        QTEST(models::valueText(lane, y), "text");
    }

    void targets()
    {
        Lane lane = laneWith(0.99, Direction::higher);
        lane.targets.push_back({at("2026-11-20T00:00:00Z"), 0.995});
        QCOMPARE(*models::targetAt(lane, at("2026-11-19T23:59:59Z")), 0.99);
        QCOMPARE(*models::targetAt(lane, at("2026-11-20T00:00:00Z")), 0.995);
        QVERIFY(!models::missesTarget(lane, 0.995, at("2026-11-20T00:00:00Z")));
        QVERIFY(models::missesTarget(lane, 0.994, at("2026-11-20T00:00:00Z")));
        QVERIFY(!models::missesTarget(lane, 0.994, at("2026-11-19T00:00:00Z")));
        QVERIFY(models::missesTarget(laneWith(250, Direction::lower), 251, at("2026-11-20T00:00:00Z")));
        lane.targets.erase(lane.targets.begin());
        QVERIFY(!models::targetAt(lane, at("2026-11-19T00:00:00Z")));
        QCOMPARE(models::targetText(lane, 0.9995), QStringLiteral("target 99.95 %"));
        QCOMPARE(models::targetText(laneWith(250, Direction::lower, Lane::Figure::number), 250),
                 QStringLiteral("limit 250 ms"));
    }

    void gapTexts()
    {
        const Zone zone = tokyo();
        const auto gap = [](const char* from, const char* to) { return Range{at(from), at(to)}; };
        QCOMPARE(models::gapText(gap("2026-11-12T00:00:00Z", "2026-11-14T00:00:00Z"), Zone()),
                 QStringLiteral("no data 11-12 - 11-13"));
        QCOMPARE(models::gapText(gap("2026-11-11T15:00:00Z", "2026-11-13T15:00:00Z"), zone),
                 QStringLiteral("no data 11-12 - 11-13"));
        QCOMPARE(models::gapText(gap("2026-11-12T01:00:00Z", "2026-11-12T04:30:00Z"), Zone()),
                 QStringLiteral("no data 11-12 01:00\u201304:30"));
        QCOMPARE(models::gapText(gap("2026-11-12T22:00:00Z", "2026-11-13T04:30:00Z"), Zone()),
                 QStringLiteral("no data 11-12 22:00\u201311-13 04:30"));
    }

    void table()
    {
        ChartSpec spec = accuracySpec();
        spec.zone = tokyo();
        const models::ChartTable table = models::tableOf(spec);
        QCOMPARE(table.columns, (QStringList{QStringLiteral("Time (JST)"), QStringLiteral("accuracy (%)")}));
        QCOMPARE(table.rows.size(), std::size_t{4});
        QCOMPARE(table.rows[0], (QStringList{QStringLiteral("2026-11-16 09:00"), QStringLiteral("93.1 %")}));
        QCOMPARE(table.rows[2][1], QStringLiteral("\u2013"));
        QCOMPARE(table.rows[3][1], QStringLiteral("91.9 %"));
    }

    void tableJoinsSeriesByTime()
    {
        ChartSpec spec = accuracySpec();
        Lane& lane = spec.lanes[0];
        lane.series.push_back(lane.series[0]);
        lane.series[0].name = QStringLiteral("v117");
        lane.series[1].name = QStringLiteral("v118");
        lane.series[1].points = {{spec.range.from.ms + hour, 0.5}, {spec.range.from.ms, 0.25}};
        std::swap(lane.series[1].points[0], lane.series[1].points[1]);
        const models::ChartTable table = models::tableOf(spec);
        QCOMPARE(table.columns.mid(1),
                 (QStringList{QStringLiteral("accuracy (%) v117"), QStringLiteral("accuracy (%) v118")}));
        QCOMPARE(table.rows[0].mid(1), (QStringList{QStringLiteral("93.1 %"), QStringLiteral("25.0 %")}));
        QCOMPARE(table.rows[1].mid(1), (QStringList{QStringLiteral("\u2013"), QStringLiteral("50.0 %")}));
    }

    void tableEndsWithTheRange()
    {
        ChartSpec spec = accuracySpec();
        spec.range.to = {spec.range.from.ms + day};
        QCOMPARE(models::tableOf(spec).rows.size(), std::size_t{1});
    }

    void csv()
    {
        ChartSpec spec = accuracySpec();
        spec.zone = tokyo();
        QCOMPARE(QString::fromUtf8(models::csv(spec)),
                 QStringLiteral(
                     "time,accuracy (fraction)\n2026-11-16T09:00:00+09:00,0.931\n2026-11-17T09:00:00+09:00,0.7931\n"
                     "2026-11-18T09:00:00+09:00,\n2026-11-19T09:00:00+09:00,0.9196\n"));
    }

    void csvKeepsEveryDigit()
    {
        ChartSpec spec = accuracySpec();
        spec.lanes[0].series[0].points = {{spec.range.from.ms, 0.1 + 0.2}};
        const QByteArray last = models::csv(spec).split('\n').at(1).split(',').at(1);
        QCOMPARE(last.toDouble(), 0.1 + 0.2);
    }

    void csvCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << "accuracy"
                               << "accuracy";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("formula") << "=1+1"
                                 << "'=1+1";
        QTest::newRow("plus") << "+81x(1)"
                              << "'+81x(1)";
        QTest::newRow("number") << "+81"
                                << "+81";
        QTest::newRow("negative") << QStringLiteral("\u221212.5 %") << "-12.5 %";
        QTest::newRow("negative with words")
            << QStringLiteral("\u22122,800 of 22,400 events") << "\"-2,800 of 22,400 events\"";
        QTest::newRow("negative inside") << QStringLiteral("CTR \u22122.1 %") << "CTR -2.1 %";
        QTest::newRow("formula with figures") << "-2+3+cmd|' /C calc'!A0"
                                              << "'-2+3+cmd|' /C calc'!A0";
        QTest::newRow("difference of cells") << QStringLiteral("\u2212A1") << QStringLiteral("\u2212A1");
        QTest::newRow("wide") << QStringLiteral("\uFF1D1+1") << QStringLiteral("'\uFF1D1+1");
        QTest::newRow("minus") << "-x"
                               << "'-x";
        QTest::newRow("at") << "@cmd"
                            << "'@cmd";
        QTest::newRow("tab") << "\t=x"
                             << "'\t=x";
        QTest::newRow("return") << "\r=x"
                                << "\"'\r=x\"";
        QTest::newRow("comma") << "a,b"
                               << "\"a,b\"";
        QTest::newRow("quotes") << "a \"b\""
                                << "\"a \"\"b\"\"\"";
        QTest::newRow("formula with comma") << "=HYPERLINK(\"x\",1)"
                                            << "\"'=HYPERLINK(\"\"x\"\",1)\"";
    }

    void csvCells()
    {
        QFETCH(QString, text);
        QTEST(models::csvCell(text), "cell");
    }

    void tsvIsGuardedToo()
    {
        const models::ChartTable table{{QStringLiteral("Project"), QStringLiteral("Left")},
                                       {{QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("\u221212.5 %")},
                                        {QStringLiteral("\t=a\nb"), QStringLiteral("+0.4 %")}}};
        QCOMPARE(models::tsv(table), QStringLiteral("Project\tLeft\n'=HYPERLINK(\"x\")\t-12.5 %\n' =a b\t+0.4 %\n"));
        QCOMPARE(models::csv(table),
                 QByteArray("Project,Left\n\"'=HYPERLINK(\"\"x\"\")\",-12.5 %\n\"'\t=a\nb\",+0.4 %\n"));
    }

    // Runs that failed are marked whoever asked for them.
    void anAnswerFillsALine()
    {
        const reliability::SeriesAnswer answer{1, {7}, {{10, 1}, {20, 0}, {30, 1}}, {{{30}, {40}}}, true};
        ChartSeries runs;
        runs.kind = ChartSeries::Kind::runs;
        runs.failed = {5};
        runs.awaited = true;
        models::take({}, runs, answer);
        QCOMPARE(runs.points, answer.points);
        QCOMPARE(runs.gaps, answer.gaps);
        QCOMPARE(runs.failed, std::vector<std::int64_t>{20});
        QVERIFY(runs.aggregated && !runs.awaited);
        ChartSeries line;
        models::take({}, line, answer);
        QVERIFY(line.failed.empty());
    }

    void csvHeadIsGuarded()
    {
        ChartSpec spec = accuracySpec();
        spec.lanes[0].title = QStringLiteral("=cmd|' /C calc'!A0");
        QVERIFY(models::csv(spec).startsWith("time,'=cmd"));
    }
};

SHINRAI_TEST(TestChartSpec)

#include "tst_chartspec.moc"
