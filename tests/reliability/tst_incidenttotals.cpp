// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/causehistory.h"
#include "reliability/incidenttotals.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

namespace {

Range hours(int from, int to) { return {{from * 3'600'000LL}, {to * 3'600'000LL}}; }

IncidentReview review(int number, int from, std::vector<IncidentCost> costs, std::int64_t project = 1)
{
    IncidentReview out;
    out.incident.uid = uidFrom("i" + std::to_string(number));
    out.incident.project = {project};
    out.incident.start = hours(from, from).from;
    out.costs = std::move(costs);
    for (const IncidentCost& cost : out.costs) out.budgetSpent = std::max(out.budgetSpent, cost.spent);
    return out;
}

IncidentReview caused(int number, const char* start, CauseClass kind, double spent,
                      Certainty certainty = Certainty::known)
{
    IncidentReview out = review(number, 0, {{"accuracy", "accuracy", spent}});
    out.incident.start = *parseInstant(start);
    out.incident.reading.causes = {{"why", certainty, kind}};
    return out;
}

std::string line(const CauseCell& c)
{
    const auto rate = [](const std::optional<double>& r) { return r ? std::to_string(int(*r * 100 + 0.5)) : "-"; };
    return c.project.value_or("*") + " " + c.quarter.value_or("*") + " " + std::string(name(c.kind)) + " " +
           std::to_string(c.n) + "+" + std::to_string(c.potential) + "/" + std::to_string(c.of) + "=" + rate(c.share) +
           " usual " + std::to_string(c.usualN) + "/" + std::to_string(c.usualOf) + "=" + rate(c.usual) + " spent " +
           rate(c.budgetSpent);
}

}

/// What incidents took together, and which causes come back.
class IncidentTotals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsAreCutAtEveryEnd()
    {
        QVERIFY(sharedParts(hours(0, 10), {}).empty());
        QVERIFY(sharedParts(hours(0, 10), std::vector{hours(10, 12), hours(-2, 0)}).empty());
        QCOMPARE(sharedParts(hours(0, 10), std::vector{hours(8, 12)}), std::vector{hours(8, 10)});
        QCOMPARE(sharedParts(hours(0, 10), std::vector{hours(2, 6), hours(4, 20)}),
                 (std::vector{hours(2, 4), hours(4, 6), hours(6, 10)}));
        QCOMPARE(sharedParts(hours(4, 5), std::vector{hours(0, 10)}), std::vector{hours(4, 5)});
        QCOMPARE(sharedParts(hours(0, 9), std::vector{hours(1, 2), hours(5, 6)}),
                 (std::vector{hours(1, 2), hours(5, 6)}));
    }

    void theLargestCountsAndNotTheSum()
    {
        const IncidentReview one = review(1, 0, {{"a", "a", 0.1}, {"b", "b", 0.4}, {"c", "c", {}}});
        QCOMPARE(*spentTogether({&one}), 0.4);
        QVERIFY(!spentTogether({}));
        const IncidentReview unknown = review(2, 0, {{"a", "a", {}}}), none = review(3, 0, {});
        QVERIFY(!spentTogether({&unknown, &none}));
        QCOMPARE(*spentTogether({&unknown, &one, &none}), 0.4);
    }

    // The second begins at 4 h within the first, which ends at 10 h: six hours of both, at 0.01 an hour.
    void overlapsCountOnce()
    {
        const IncidentReview first = review(1, 0, {{"a", "a", 0.10, {}, {{hours(4, 10), 0.06}}}});
        const IncidentReview second = review(2, 4, {{"a", "a", 0.10, {}, {{hours(4, 10), 0.06}}}});
        QCOMPARE(*spentTogether({&first, &second}), 0.14);
        QCOMPARE(*spentTogether({&second, &first}), 0.14);
        QCOMPARE(*spentTogether({&second}), 0.10);
        const IncidentReview elsewhere = review(3, 4, {{"a", "a", 0.10, {}, {{hours(4, 10), 0.06}}}}, 2);
        QCOMPARE(*spentTogether({&first, &elsewhere}), 0.20);
        const IncidentReview third = review(4, 5, {{"a", "a", 0.06, {}, {{hours(4, 10), 0.06}}}});
        QCOMPARE(*spentTogether({&first, &second, &third}), 0.14);
    }

    void anotherObjectiveMayBeTheLargestThen()
    {
        const IncidentReview first = review(1, 0, {{"a", "a", 0.5, {}, {{hours(4, 10), 0.5}}}});
        const IncidentReview second =
            review(2, 4, {{"a", "a", 0.5, {}, {{hours(4, 10), 0.5}}}, {"b", "b", 0.3, {}, {{hours(4, 10), 0.3}}}});
        QCOMPARE(*spentTogether({&first, &second}), 0.8);
    }

    void quarters()
    {
        const auto at = [](const char* t) { return *parseInstant(t); };
        QCOMPARE(quarterOf(at("2026-03-31T23:59:59Z"), Zone()), std::string("2026-Q1"));
        QCOMPARE(quarterOf(at("2026-12-31T23:00:00Z"), Zone()), std::string("2026-Q4"));
        QCOMPARE(quarterOf(at("2026-12-31T23:00:00Z"), Zone("Asia/Tokyo", Seconds(9 * 3600), {})),
                 std::string("2027-Q1"));
    }

    void causesComeBack()
    {
        std::vector<IncidentReview> all;
        for (int i = 0; i < 4; ++i) all.push_back(caused(i, "2026-07-01T00:00:00Z", CauseClass::dataPipeline, 0.1));
        all.push_back(caused(5, "2026-08-01T00:00:00Z", CauseClass::change, 0.2));
        all.push_back(caused(6, "2026-10-01T00:00:00Z", CauseClass::dataPipeline, 0.3));
        all.push_back(caused(7, "2026-10-02T00:00:00Z", CauseClass::change, 0.3, Certainty::potential));
        std::vector<CountedIncident> counted;
        for (const IncidentReview& r : all) counted.push_back({"shop", &r});
        counted.back().project.clear();
        std::string table;
        for (const CauseCell& cell : causeHistory(counted, Zone())) table += line(cell) + "\n";
        QCOMPARE(QString::fromStdString(table),
                 QStringLiteral("* * change 1+1/6=17 usual 0/0=- spent 20\n"
                                "* * data-pipeline 5+0/6=83 usual 0/0=- spent 70\n"
                                "* * unsorted 1+0/6=- usual 0/0=- spent 30\n"
                                "shop * change 1+0/6=17 usual 0/0=- spent 20\n"
                                "shop * data-pipeline 5+0/6=83 usual 0/0=- spent 70\n"
                                "* 2026-Q4 change 0+1/1=- usual 1/5=20 spent -\n"
                                "* 2026-Q4 data-pipeline 1+0/1=- usual 4/5=80 spent 30\n"
                                "* 2026-Q4 unsorted 1+0/1=- usual 0/5=- spent 30\n"
                                "* 2026-Q3 change 1+0/5=20 usual 0/1=- spent 20\n"
                                "* 2026-Q3 data-pipeline 4+0/5=80 usual 1/1=- spent 40\n"
                                "shop 2026-Q4 data-pipeline 1+0/1=- usual 4/5=80 spent 30\n"
                                "shop 2026-Q3 change 1+0/5=20 usual 0/1=- spent 20\n"
                                "shop 2026-Q3 data-pipeline 4+0/5=80 usual 1/1=- spent 40\n"));
    }

    void anIncidentCountsOnceInEachOfItsClasses()
    {
        IncidentReview both = caused(1, "2026-07-01T00:00:00Z", CauseClass::model, 0.1);
        both.incident.reading.causes.push_back({"more", Certainty::known, CauseClass::model});
        both.incident.reading.causes.push_back({"and", Certainty::known, CauseClass::labels});
        both.incident.start.reset(); // in no quarter
        const auto cells = causeHistory({{"", &both}}, Zone());
        QCOMPARE(cells.size(), std::size_t(2));
        QCOMPARE(cells[0].kind, CauseClass::labels);
        QCOMPARE(cells[1].n, 1);
        QVERIFY(causeHistory({}, Zone()).empty());
    }

    void sides()
    {
        std::vector<IncidentReview> all(5);
        all[0].incident.cause = all[1].incident.cause = Cause::service;
        all[2].incident.cause = Cause::ml;
        all[3].incident.cause = Cause::both;
        std::vector<CountedIncident> counted;
        for (const IncidentReview& r : all) counted.push_back({"", &r});
        const CauseSides s = causeSides(counted);
        QCOMPARE(s.n, 5);
        QCOMPARE(s.service, 2);
        QCOMPARE(s.ml, 1);
        QCOMPARE(s.both, 1);
        QCOMPARE(s.unknown, 1);
        QCOMPARE(s.publishedNotMl * 8, s.publishedOf * 5); // 62.5 %
    }
};

SHINRAI_TEST(IncidentTotals)
#include "tst_incidenttotals.moc"
