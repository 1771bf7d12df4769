// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/phase/record.h"

#include <QTest>

using namespace reliability;

namespace {

const Instant now = *parseInstant("2026-11-23T00:00:00Z");

/// Daily counts of 100 events, the last day before `now` at the end; `bad` says how many of them failed.
Samples days(int count, auto bad)
{
    Samples s;
    for (int day = count; day > 0; --day) {
        s.at.push_back((now - day * dayLength).ms);
        s.total.push_back(100);
        s.bad.push_back(bad(day));
    }
    return s;
}

WindowRecord recordOf(const Samples& samples, const char* target = "0.9", int window = 28)
{
    const Zone utc;
    Indicator indicator;
    ObjectiveVersion version;
    version.target = *parseTarget(target);
    version.window = {window, Length::Unit::day};
    const Question question{indicator, version, Phase::production, now, utc, {}, {}};
    const auto record = reliability::recordOf(samples, question);
    return record ? *record : WindowRecord{-1, -1, false};
}

}

class WindowRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void days_data()
    {
        QTest::addColumn<int>("history");
        QTest::addColumn<int>("badFrom"); // days before now
        QTest::addColumn<int>("badTo");
        QTest::addColumn<int>("held");
        QTest::addColumn<bool>("twice");
        QTest::newRow("none") << 0 << 0 << 0 << 0 << false;
        QTest::newRow("young") << 18 << 0 << 0 << 18 << false;
        QTest::newRow("a window") << 28 << 0 << 0 << 28 << false;
        QTest::newRow("two windows") << 56 << 0 << 0 << 56 << false;
        QTest::newRow("older") << 200 << 0 << 0 << 56 << false;
        // 3 days of 100 % failures are 300 of 2800, over 280; the window is free of the first one 28 days after it
        QTest::newRow("an incident") << 200 << 40 << 38 << 12 << false;
        QTest::newRow("now") << 200 << 3 << 1 << 0 << false;
        QTest::newRow("always") << 200 << 200 << 1 << 0 << true;
        QTest::newRow("the window before") << 200 << 33 << 29 << 3 << false;
    }
    void days()
    {
        QFETCH(int, history);
        QFETCH(int, badFrom);
        QFETCH(int, badTo);
        QFETCH(int, held);
        QFETCH(bool, twice);
        const auto samples =
            ::days(history, [&](int day) { return badFrom > 0 && day <= badFrom && day >= badTo ? 100.0 : 0.0; });
        QCOMPARE(recordOf(samples), (WindowRecord{held, 56, twice}));
    }
    void noFailuresAllowed()
    {
        const auto one = [](int at) { return ::days(100, [at](int day) { return day == at ? 1.0 : 0.0; }); };
        QCOMPARE(recordOf(one(90), "1").held, 56);
        QCOMPARE(recordOf(one(10), "1").held, 0);
        QCOMPARE(recordOf(one(40), "1").held, 12);
    }
    // Data that ended is no proof of the days after it.
    void daysWithoutData()
    {
        Samples ended = ::days(200, [](int) { return 0.0; });
        const auto keepUntil = [&](int day) {
            while (ended.at.back() >= (now - day * dayLength).ms) {
                ended.at.pop_back();
                ended.total.pop_back();
                ended.bad.pop_back();
            }
        };
        // The last one 20 days ago is in the windows of 28 days of all days but none before it.
        keepUntil(20);
        QCOMPARE(recordOf(ended), (WindowRecord{56, 56, false}));
        keepUntil(48); // the last one, 49 days ago, left the window 21 days ago
        QCOMPARE(recordOf(ended), (WindowRecord{35, 56, false}));
        keepUntil(100);
        QCOMPARE(recordOf(ended), (WindowRecord{0, 56, false}));
    }
    void otherWindows()
    {
        const auto fine = ::days(100, [](int) { return 0.0; });
        QCOMPARE(recordOf(fine, "0.9", 7), (WindowRecord{14, 14, false}));
        QCOMPARE(recordOf(fine, "0.9", 90), (WindowRecord{100, 180, false}));
    }
};

SHINRAI_TEST(WindowRecords)
#include "tst_windowrecord.moc"
