// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/week.h"

#include <QTest>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

Instant at(const char* text) { return *parseInstant(text); }

Zone berlin()
{
    return {"Europe/Berlin",
            1h,
            {{at("2026-03-29T01:00:00Z"), 2h}, {at("2026-10-25T01:00:00Z"), 1h}, {at("2027-03-28T01:00:00Z"), 2h}}};
}

}

class ZoneAndWeek : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offsets()
    {
        const Zone zone = berlin();
        QCOMPARE(zone.offset(at("2026-03-29T00:59:59Z")), Seconds(1h));
        QCOMPARE(zone.offset(at("2026-03-29T01:00:00Z")), Seconds(2h));
        QCOMPARE(Zone().offset({0}), Seconds(0));
    }
    void skippedHourMovesOn()
    {
        const auto local = berlin().local(civil(2026, 3, 29, 2, 30));
        QCOMPARE(local.kind, Zone::Local::Kind::skipped);
        QCOMPARE(format(local.first), std::string("2026-03-29T01:30:00Z"));
    }
    void repeatedHourHasTwo()
    {
        const auto local = berlin().local(civil(2026, 10, 25, 2, 30));
        QCOMPARE(local.kind, Zone::Local::Kind::repeated);
        QCOMPARE(format(local.first), std::string("2026-10-25T00:30:00Z"));
        QCOMPARE(format(local.second), std::string("2026-10-25T01:30:00Z"));
    }
    void everyInstantComesBack()
    {
        const Zone zone = berlin();
        for (Instant t = at("2026-03-27T00:00:00Z"); t < at("2026-11-01T00:00:00Z"); t = t + 17min) {
            const auto local = zone.local(zone.civil(t));
            QVERIFY(local.kind != Zone::Local::Kind::skipped);
            QVERIFY(local.first == t || local.second == t);
        }
    }
    void daysAreWallClockDays()
    {
        const Zone zone = berlin();
        QCOMPARE(format(zone.addDays(at("2026-10-26T11:00:00Z"), -7)), std::string("2026-10-19T10:00:00Z"));
    }
    void weeks_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("week");
        QTest::newRow("monday") << "2026-11-16T00:00:00Z"
                                << "2026-W47";
        QTest::newRow("sunday night") << "2026-11-22T23:59:59Z"
                                      << "2026-W47";
        QTest::newRow("january in week 53") << "2027-01-03T12:00:00Z"
                                            << "2026-W53";
        QTest::newRow("december in week 1") << "2024-12-30T12:00:00Z"
                                            << "2025-W01";
    }
    void weeks()
    {
        QFETCH(QString, time);
        QFETCH(QString, week);
        const Week found = weekOf(at(time.toUtf8().constData()), Zone());
        QCOMPARE(format(found), week.toStdString());
        QCOMPARE(*parseWeek(week.toStdString()), found);
        QVERIFY(range(found, Zone()).contains(at(time.toUtf8().constData())));
    }
    void weekBeginsOnLocalMonday()
    {
        const Range r = range({2026, 43}, berlin());
        QCOMPARE(format(r.from), std::string("2026-10-18T22:00:00Z"));
        QCOMPARE(format(r.to), std::string("2026-10-25T23:00:00Z"));
        QCOMPARE(r.length(), Milliseconds(169h));
    }
    void lastCompleteWeek()
    {
        QCOMPARE(format(lastComplete(at("2026-11-23T00:00:00Z"), Zone())), std::string("2026-W47"));
        QCOMPARE(format(lastComplete(at("2026-11-22T23:59:59Z"), Zone())), std::string("2026-W46"));
    }
    void weeksFollowEachOther()
    {
        Week week{2019, 50};
        for (int i = 0; i < 600; ++i) {
            const Week next = plus(week, 1);
            QCOMPARE(range(next, Zone()).from, range(week, Zone()).to);
            QCOMPARE(plus(next, -1), week);
            QCOMPARE(*parseWeek(format(week)), week);
            week = next;
        }
    }
    void refusesWeeksThatAreNone()
    {
        for (const char* text : {"2025-W53", "2026-W00", "2026-W54", "2026W47", "2026-W4", "", "2026-W-1"})
            QVERIFY2(!parseWeek(text), text);
    }
};

SHINRAI_TEST(ZoneAndWeek)
#include "tst_zone.moc"
