// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/time.h"

#include <QTest>

using namespace reliability;

class Time : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void instants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("utc") << "2026-06-15T12:00:00Z" << true << qint64(1781524800000);
        QTest::newRow("blank and offset") << "2026-06-15 21:00:00+09:00" << true << qint64(1781524800000);
        QTest::newRow("offset without colon") << "2026-06-15T07:00:00-0500" << true << qint64(1781524800000);
        QTest::newRow("fraction cut") << "2026-06-15T12:00:00.1239Z" << true << qint64(1781524800123);
        QTest::newRow("one decimal") << "2026-06-15T12:00:00.5Z" << true << qint64(1781524800500);
        QTest::newRow("before 1970") << "1969-12-31T23:59:59Z" << true << qint64(-1000);
        QTest::newRow("no zone") << "2026-06-15T12:00:00" << false << qint64(0);
        QTest::newRow("no such day") << "2026-02-29T12:00:00Z" << false << qint64(0);
        QTest::newRow("hour 24") << "2026-06-15T24:00:00Z" << false << qint64(0);
        QTest::newRow("trailing") << "2026-06-15T12:00:00Zx" << false << qint64(0);
        QTest::newRow("sign inside digits") << "2026-06-15T-1:00:00Z" << false << qint64(0);
        QTest::newRow("empty") << "" << false << qint64(0);
    }
    void instants()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        QFETCH(qint64, ms);
        const auto t = parseInstant(text.toStdString());
        QCOMPARE(t.has_value(), ok);
        if (ok) QCOMPARE(t->ms, ms);
        else QCOMPARE(t.error().code, Code::timeUnreadable);
    }
    void formats()
    {
        QCOMPARE(format(Instant{1781524800000}), std::string("2026-06-15T12:00:00Z"));
        QCOMPARE(format(Instant{1781524800007}), std::string("2026-06-15T12:00:00.007Z"));
        QCOMPARE(format(Instant{-1}), std::string("1969-12-31T23:59:59.999Z"));
    }
    void everyFormattedInstantReadsBack()
    {
        for (std::int64_t ms = -5'000'000'000'123; ms < 5'000'000'000'000; ms += 97'654'321'987) {
            const auto back = parseInstant(format(Instant{ms}));
            QVERIFY(back.has_value());
            QCOMPARE(back->ms, ms);
        }
    }
    void civilTimes()
    {
        QCOMPARE(parseCivil("2026-06-15")->ms, civil(2026, 6, 15).ms);
        QCOMPARE(parseCivil("2026/06/15 12:30")->ms, civil(2026, 6, 15, 12, 30).ms);
        QCOMPARE(parseCivil("2026-06-15T12:30:01.25")->ms, civil(2026, 6, 15, 12, 30, 1, 250).ms);
        QVERIFY(!parseCivil("2026-06-15T12:30:01Z"));
        QVERIFY(!parseCivil("2026-13-01"));
    }
    void rangesAreHalfOpen()
    {
        const Range r{{10}, {20}};
        QVERIFY(r.contains({10}));
        QVERIFY(!r.contains({20}));
        QCOMPARE(intersection(r, {{15}, {40}}), (Range{{15}, {20}}));
        QVERIFY(intersection(r, {{20}, {40}}).empty());
    }
};

SHINRAI_TEST(Time)
#include "tst_time.moc"
