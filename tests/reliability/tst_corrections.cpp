// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/glossaryinput.h"
#include "tests/support/testmain.h"

#include "reliability/budget/recurrence.h"

#include <QStringList>
#include <QTest>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

Instant at(const QString& text) { return *parseInstant(text.toStdString()); }

/// Starts of the occurrences in the year 2026 as "MM-DDTHH:MM" in UTC.
QStringList startsOf(const Correction& c, const Zone& zone)
{
    const auto ranges =
        expand(c, {at(QStringLiteral("2026-01-01T00:00:00Z")), at(QStringLiteral("2027-01-01T00:00:00Z"))}, zone);
    if (!ranges)
        return {QString::fromStdString(ranges.error().args[0]), QString::fromStdString(ranges.error().args[1])};
    QStringList out;
    for (const Range& r : *ranges) out << QString::fromStdString(format(r.from)).mid(5, 11);
    return out;
}

}

class Corrections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recurrences_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("starts");
        const auto row =
            [](const char* name, const char* zone, const char* from, const char* rule, const char* starts) {
                QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(from)
                                    << QString::fromLatin1(rule) << QString::fromLatin1(starts);
            };
        row("once", "UTC", "2026-03-01T02:00:00Z", "", "03-01T02:00");
        row("every other day",
            "UTC",
            "2026-12-26T02:00:00Z",
            "FREQ=DAILY;INTERVAL=2",
            "12-26T02:00 12-28T02:00 12-30T02:00");
        row("before the year", "UTC", "2025-12-29T02:00:00Z", "freq=daily;interval=2;count=3", "01-02T02:00");
        row("workdays only",
            "UTC",
            "2026-12-25T02:00:00Z",
            "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3",
            "12-25T02:00 12-28T02:00 12-29T02:00");
        row("weekly on its own day",
            "UTC",
            "2026-12-15T02:00:00Z",
            "RRULE:FREQ=WEEKLY",
            "12-15T02:00 12-22T02:00 12-29T02:00");
        row("every other week, two days",
            "UTC",
            "2026-12-01T02:00:00Z",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU",
            "12-01T02:00 12-06T02:00 12-15T02:00 12-20T02:00 12-29T02:00");
        row("until a date", "UTC", "2026-12-01T02:00:00Z", "FREQ=WEEKLY;UNTIL=20261208", "12-01T02:00 12-08T02:00");
        row("until an instant",
            "Europe/Berlin",
            "2026-12-01T02:00:00Z",
            "FREQ=WEEKLY;UNTIL=20261208T015959Z",
            "12-01T02:00");
        row("31st",
            "UTC",
            "2026-01-31T00:00:00Z",
            "FREQ=MONTHLY;COUNT=4",
            "01-31T00:00 03-31T00:00 05-31T00:00 07-31T00:00");
        row("last day",
            "UTC",
            "2026-01-31T00:00:00Z",
            "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
            "01-31T00:00 02-28T00:00 03-31T00:00");
        row("second Tuesday",
            "UTC",
            "2026-01-13T00:00:00Z",
            "FREQ=MONTHLY;BYDAY=2TU;COUNT=3",
            "01-13T00:00 02-10T00:00 03-10T00:00");
        row("last Friday of quarters",
            "UTC",
            "2026-01-30T00:00:00Z",
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR",
            "01-30T00:00 04-24T00:00 07-31T00:00 10-30T00:00");
        row("Friday the 13th",
            "UTC",
            "2026-02-13T00:00:00Z",
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            "02-13T00:00 03-13T00:00 11-13T00:00");
        row("the 1st and the 15th",
            "UTC",
            "2026-11-01T00:00:00Z",
            "FREQ=MONTHLY;BYMONTHDAY=1,15",
            "11-01T00:00 11-15T00:00 12-01T00:00 12-15T00:00");
        row("wall clock over autumn",
            "Europe/Berlin",
            "2026-10-24T01:30:00Z",
            "FREQ=DAILY;COUNT=3",
            "10-24T01:30 10-25T02:30 10-26T02:30");
        row("a gap moves on",
            "Europe/Berlin",
            "2026-03-28T01:30:00Z",
            "FREQ=DAILY;COUNT=3",
            "03-28T01:30 03-29T01:30 03-30T00:30");
        row("a start in a gap",
            "Europe/Berlin",
            "2026-03-29T01:30:00Z",
            "DTSTART:20260329T023000\nRRULE:FREQ=DAILY;COUNT=2",
            "03-29T01:30 03-30T00:30");
        row("a repeated hour takes the first pass",
            "Europe/Berlin",
            "2026-10-24T00:30:00Z",
            "FREQ=DAILY;COUNT=2",
            "10-24T00:30 10-25T00:30");
        row("a far start", "UTC", "1990-01-01T00:00:00Z", "FREQ=MONTHLY;INTERVAL=6", "01-01T00:00 07-01T00:00");
        row("no frequency", "UTC", "2026-01-01T00:00:00Z", "COUNT=3", "COUNT=3|FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY");
        row("yearly", "UTC", "2026-01-01T00:00:00Z", "FREQ=YEARLY", "FREQ=YEARLY|DAILY, WEEKLY, MONTHLY");
        row("other part",
            "UTC",
            "2026-01-01T00:00:00Z",
            "FREQ=DAILY;BYHOUR=3",
            "BYHOUR=3|FREQ, INTERVAL, BYDAY, BYMONTHDAY, COUNT, UNTIL");
        row("no interval", "UTC", "2026-01-01T00:00:00Z", "FREQ=DAILY;INTERVAL=0", "INTERVAL=0|1 to 10000");
        row("no day",
            "UTC",
            "2026-01-01T00:00:00Z",
            "FREQ=WEEKLY;BYDAY=TU,XX",
            "BYDAY=TU,XX|MO to SU, monthly also 1MO or -1FR");
        row("count and until",
            "UTC",
            "2026-01-01T00:00:00Z",
            "FREQ=DAILY;COUNT=2;UNTIL=20260202",
            "FREQ=DAILY;COUNT=2;UNTIL=20260202|COUNT or UNTIL, not both");
        row("half a date",
            "UTC",
            "2026-01-01T00:00:00Z",
            "FREQ=DAILY;UNTIL=202602",
            "UNTIL=202602|20260630, 20260630T120000, 20260630T120000Z");
        row("numbered weekly",
            "UTC",
            "2026-01-01T00:00:00Z",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=WEEKLY;BYDAY=1MO|BYDAY with a number only monthly");
    }
    void recurrences()
    {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QString, rule);
        QFETCH(QString, starts);
        Correction c;
        c.from = at(from);
        c.to = c.from + 1h;
        c.recurrence = rule.toStdString();
        const bool error = starts.contains(QLatin1Char('|'));
        QCOMPARE(startsOf(c, support::zoneOfCase(zone.toStdString())).join(QLatin1Char(error ? '|' : ' ')), starts);
    }
    void touchingIsEnough()
    {
        Correction c;
        c.from = at(QStringLiteral("2026-06-01T22:00:00Z"));
        c.to = c.from + 4h;
        c.recurrence = "FREQ=DAILY";
        const Range day{at(QStringLiteral("2026-06-10T00:00:00Z")), at(QStringLiteral("2026-06-11T00:00:00Z"))};
        const auto ranges = expand(c, day, Zone());
        QCOMPARE(ranges->size(), std::size_t(2)); // one reaches in from the day before
        QCOMPARE(ranges->front().from, at(QStringLiteral("2026-06-09T22:00:00Z")));
        QCOMPARE(ranges->back().length(), Milliseconds(4h)); // whole stretches, not cut
        QVERIFY(expand(c, {day.from, day.from}, Zone())->empty());
        c.to = c.from;
        QVERIFY(expand(c, day, Zone())->empty());
    }
    void expansionsOfPartsMakeTheWhole()
    {
        Correction c;
        c.from = at(QStringLiteral("2026-01-06T01:30:00Z"));
        c.to = c.from + 26h;
        const Zone& zone = support::zoneOfCase("Europe/Berlin");
        for (const char* rule : {"FREQ=DAILY;INTERVAL=3",
                                 "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR",
                                 "FREQ=MONTHLY;BYMONTHDAY=-2,6",
                                 "FREQ=MONTHLY;BYDAY=-1SU,1TU;COUNT=9"}) {
            c.recurrence = rule;
            const Instant begin = at(QStringLiteral("2026-01-01T00:00:00Z"));
            const auto whole = *expand(c, {begin, begin + 300 * dayLength}, zone);
            QVERIFY(whole.size() >= 9);
            std::vector<Range> parts;
            for (int day = 0; day < 300; ++day) {
                const auto part = expand(c, {begin + day * dayLength, begin + (day + 1) * dayLength}, zone);
                for (const Range& r : *part)
                    if (parts.empty() || parts.back() != r) parts.push_back(r);
            }
            QVERIFY2(parts == whole, rule);
        }
    }
};

SHINRAI_TEST(Corrections)
#include "tst_corrections.moc"
