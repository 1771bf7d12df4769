// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/projectcharts.h"

#include <QTest>

using namespace models;
using namespace reliability;
using support::at;

namespace {

// Three objectives, one indicator that has none, an incident of its own and another one.
ProjectReview project()
{
    ProjectReview p;
    p.project.phase = Phase::production;
    for (const char* name : {"accuracy", "availability", "latency"}) {
        p.objectives.push_back(support::objective(name, Family::ml, "92", 1, 100));
        p.objectives.back().indicator.id = {static_cast<std::int64_t>(p.objectives.size())};
        p.indicators.push_back(p.objectives.back().indicator);
    }
    p.indicators.push_back(p.indicators.front());
    p.indicators.back().id = {4};
    p.indicators.back().name = "drift";
    for (const std::int64_t number : {31, 27}) {
        IncidentReview review;
        review.incident.uid = makeUid();
        review.incident.number = number;
        review.incident.start = at("2026-11-18T02:10:00Z");
        review.incident.end = at("2026-11-18T08:00:00Z");
        p.incidents.push_back(review);
    }
    return p;
}

std::vector<std::int64_t> indicatorsOf(const ChartSpec& spec)
{
    std::vector<std::int64_t> ids;
    for (const Lane& lane : spec.lanes) ids.push_back(lane.series.front().indicator.value);
    return ids;
}

}

class IncidentCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lanes_data()
    {
        QTest::addColumn<QStringList>("linked");
        QTest::addColumn<QList<int>>("shown");
        QTest::newRow("none: the worst") << QStringList() << QList<int>{1};
        QTest::newRow("one") << QStringList{QStringLiteral("latency")} << QList<int>{3};
        QTest::newRow("without an objective") << QStringList{QStringLiteral("drift")} << QList<int>{4};
        QTest::newRow("two at most") << QStringList{QStringLiteral("latency"),
                                                    QStringLiteral("availability"),
                                                    QStringLiteral("accuracy")}
                                     << QList<int>{1, 2};
        QTest::newRow("one that is gone") << QStringList{QStringLiteral("old")} << QList<int>{1};
    }
    void lanes()
    {
        QFETCH(QStringList, linked);
        QFETCH(QList<int>, shown);
        const ProjectReview p = project();
        Incident incident = p.incidents.front().incident;
        for (const QString& name : linked) incident.indicators.push_back(name.toStdString());
        const Range range = aroundSpan(incidentSpan(incident, at("2026-11-23T00:00:00Z")), at("2026-11-23T00:00:00Z"));
        const ChartSpec spec = incidentChart(p, incident, range, Zone());
        QCOMPARE(indicatorsOf(spec), std::vector<std::int64_t>(shown.begin(), shown.end()));
        QCOMPARE(spec.range, range);
        QCOMPARE(spec.bands.size(), std::size_t(1));
        QCOMPARE(spec.bands.front().id, QStringLiteral("INC-27"));
    }

    void aProjectWithoutIndicatorsHasNoChart()
    {
        QVERIFY(incidentChart(ProjectReview(), Incident(), {{0}, {1}}, Zone()).lanes.empty());
    }

    void spans()
    {
        const Instant asOf = at("2026-11-23T00:00:00Z");
        Incident incident;
        QCOMPARE(incidentSpan(incident, asOf), (Range{asOf, asOf + Milliseconds(60'000)}));
        incident.start = at("2026-11-20T00:00:00Z");
        QCOMPARE(incidentSpan(incident, asOf), (Range{*incident.start, asOf}));
        QCOMPARE(aroundSpan(incidentSpan(incident, asOf), asOf), (Range{at("2026-11-17T00:00:00Z"), asOf}));
        incident.end = at("2026-11-20T01:00:00Z");
        QCOMPARE(aroundSpan(incidentSpan(incident, asOf), asOf),
                 (Range{at("2026-11-19T00:00:00Z"), at("2026-11-21T01:00:00Z")}));
        incident.end = at("2026-11-19T00:00:00Z");
        QCOMPARE(incidentSpan(incident, asOf).length(), Milliseconds(60'000));
        incident.end = at("2026-11-25T00:00:00Z");
        QCOMPARE(aroundSpan(incidentSpan(incident, asOf), asOf).to, *incident.end);
    }
};

SHINRAI_TEST(IncidentCharts)
#include "tst_incidentchart.moc"
