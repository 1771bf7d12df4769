// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory.h"
#include "app/nearest.h"
#include "app/zones.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace reliability;

class ZonesAndNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheSystem_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"UTC",
                                 "Asia/Tokyo",
                                 "Europe/Berlin",
                                 "America/New_York",
                                 "Australia/Lord_Howe",
                                 "Asia/Kolkata",
                                 "America/Sao_Paulo"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void agreesWithTheSystem()
    {
        QFETCH(QString, name);
        const auto zone = app::zoneNamed(name.toStdString());
        QVERIFY(zone.has_value());
        const QTimeZone system(name.toLatin1());
        for (qint64 ms = 0; ms < 2'140'000'000'000; ms += 3'599'000'000) {
            const int expected = system.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
            QCOMPARE(zone->offset({ms}).count(), expected);
        }
    }
    void goesOnAfter2037()
    {
        const auto zone = app::zoneNamed("Europe/Berlin");
        const auto offset = [&](const char* t) { return zone->offset(*parseInstant(t)).count(); };
        QCOMPARE(offset("2050-03-27T00:59:59Z"), 3600); // last Sunday of March 2050
        QCOMPARE(offset("2050-03-27T01:00:00Z"), 7200);
        QCOMPARE(offset("2050-10-30T01:00:00Z"), 3600);
        QCOMPARE(offset("2099-07-01T00:00:00Z"), 7200);
    }
    void unknownZones()
    {
        for (const char* name : {"Mars/Base", "../etc/passwd", "EST5EDT4"})
            QCOMPARE(app::zoneNamed(name).error().code, Code::zoneUnknown);
    }
    void nearestNames()
    {
        const std::vector<std::string> names{"search-ranking", "mail", "review-tags", "job"};
        QCOMPARE(app::nearest("search-rankin", names), std::string("search-ranking"));
        QCOMPARE(app::nearest("serch-ranking", names), std::string("search-ranking"));
        QCOMPARE(app::nearest("jab", names), std::string("job"));
        QCOMPARE(app::nearest("zzzzzzzz", names), std::string());
    }
    void paths() { QCOMPARE(app::splitPath("a%2Fb/c/d"), (std::vector<std::string>{"a/b", "c", "d"})); }
};

SHINRAI_TEST(ZonesAndNames)
#include "tst_zones.moc"
