// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/incidentstatistics.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr Instant noon{1'750'000'000'000};

/// An incident whose times stand in its text with these origins, in minutes after noon; a negative one is none.
struct Given {
    int start = -1, detected = -1, end = -1;
    MarkOrigin from = MarkOrigin::written, rest = MarkOrigin::written;
    int toDetect = -1, toRecover = -1; ///< as stated
};

Incident incidentOf(const Given& g)
{
    Incident i;
    const auto add = [&](std::optional<Instant>& time, MarkKind kind, int minutes, MarkOrigin origin) {
        if (minutes < 0) return;
        time = noon + std::chrono::minutes(minutes);
        i.reading.marks.push_back({kind, *time, false, origin});
    };
    add(i.start, MarkKind::start, g.start, g.from);
    add(i.detected, MarkKind::detected, g.detected, g.rest);
    add(i.end, MarkKind::end, g.end, g.rest);
    if (g.toDetect >= 0) i.reading.timeToDetect = std::chrono::minutes(g.toDetect);
    if (g.toRecover >= 0) i.reading.timeToRecover = std::chrono::minutes(g.toRecover);
    return i;
}

std::string shown(const std::optional<Milliseconds>& d) { return d ? std::to_string(d->count() / 60'000) : "-"; }

}

Q_DECLARE_METATYPE(Given)

class IncidentStatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void times_data()
    {
        QTest::addColumn<Given>("given");
        QTest::addColumn<QString>("expected"); // duration, detect, repair
        const auto row = [](const char* name, const Given& given, const char* expected) {
            QTest::newRow(name) << given << QString::fromLatin1(expected);
        };
        row("all written", {0, 5, 65}, "65 5 60");
        row("written ones go before stated ones", {0, 5, 65, {}, {}, 50, 500}, "65 5 60");
        row("stated only", {-1, -1, -1, {}, {}, 5, 65}, "65 5 60");
        row("stated ones go before computed ones",
            {0, 5, 65, MarkOrigin::computed, MarkOrigin::computed, 6, 70},
            "70 6 64");
        row("computed ones without stated ones", {0, 5, 65, MarkOrigin::computed, MarkOrigin::written}, "65 5 60");
        row("an assumed start counts for nothing", {0, 5, 65, MarkOrigin::assumed, MarkOrigin::written}, "- - 60");
        row("... but what is stated does", {0, -1, 65, MarkOrigin::assumed, MarkOrigin::written, -1, 30}, "30 - -");
        row("no end", {0, 5, -1}, "- 5 -");
        row("an end before the start", {10, -1, 5}, "- - -");
        row("detected at once", {0, 0, 10}, "10 0 10");
        row("detected later than recovered", {-1, -1, -1, {}, {}, 100, 50}, "50 100 -");
    }
    void times()
    {
        QFETCH(Given, given);
        QFETCH(QString, expected);
        const IncidentTimes t = timesOf(incidentOf(given));
        QCOMPARE(QString::fromStdString(shown(t.duration) + " " + shown(t.detect) + " " + shown(t.repair)), expected);
    }
    void timesThatPeopleSetAreWritten()
    {
        Incident i;
        i.start = noon;
        i.end = noon + 30min;
        QCOMPARE(shown(timesOf(i).duration), std::string("30"));
    }
    void resolveIsFromDeclaredOn()
    {
        Incident i;
        i.reading.marks = {{MarkKind::declared, noon + 5min}, {MarkKind::resolved, noon + 50min}};
        QCOMPARE(shown(timesOf(i).resolve), std::string("45"));
        i.reading.marks.pop_back();
        QCOMPARE(shown(timesOf(i).resolve), std::string("-"));
    }
    void spreads()
    {
        QCOMPARE(spreadOf({}).n, 0);
        QVERIFY(!spreadOf({}).median && !spreadOf({}).p90);
        const Spread odd = spreadOf({30min, 10min, 20min});
        QCOMPARE(odd.n, 3);
        QCOMPARE(*odd.median, 20.0);
        QCOMPARE(*odd.p90, 30.0);
        std::vector<Milliseconds> ten;
        for (int i = 1; i <= 10; ++i) ten.push_back(std::chrono::minutes(i));
        QCOMPARE(*spreadOf(ten).median, 5.5);
        QCOMPARE(*spreadOf(ten).p90, 9.0);
    }
    void countsByRoute()
    {
        std::vector<IncidentReview> reviews(3);
        for (int i = 0; i < 3; ++i) {
            reviews[static_cast<std::size_t>(i)].incident = incidentOf({0, 10 * i, 100});
            reviews[static_cast<std::size_t>(i)].incident.reading.detection =
                i < 2 ? Detection::alert : Detection::customer;
        }
        reviews[0].budgetSpent = 0.5;
        reviews[2].budgetSpent = 0.25;
        const IncidentStatistics s = statisticsOf({&reviews[0], &reviews[1], &reviews[2]});
        QCOMPARE(s.n, 3);
        QCOMPARE(*s.budgetSpent, 0.75);
        QCOMPARE(s.detect.n, 3);
        QCOMPARE(*s.detect.median, 10.0);
        QCOMPARE(s.byDetection.size(), std::size_t{2});
        QCOMPARE(s.byDetection[0].route, Detection::alert);
        QCOMPARE(s.byDetection[0].n, 2);
        QCOMPARE(*s.byDetection[0].detect.median, 5.0);
        QCOMPARE(s.byDetection[1].route, Detection::customer);
    }
};
SHINRAI_TEST(IncidentStatisticsTest)
#include "tst_incidentstatistics.moc"
