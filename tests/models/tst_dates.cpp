// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/tabletranslator.h"
#include "tests/support/testmain.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"

#include <QTest>

using namespace models;
using namespace std::chrono_literals;
using reliability::Instant;
using reliability::Range;
using reliability::Zone;

namespace {

Instant at(const char* text) { return *reliability::parseInstant(text); }

const Zone utc;
const Zone tokyo("Asia/Tokyo", 9h, {});
// Clocks go back on 2026-11-01 06:00 UTC.
const Zone newYork("America/New_York", -4h, {{at("2026-11-01T06:00:00Z"), -5h}});

QMap<QString, QString> japanese()
{
    return {{QStringLiteral("Mon"), QStringLiteral("月")},
            {QStringLiteral("Sun"), QStringLiteral("日")},
            {QStringLiteral("%4 %1-%2-%3 %5 %6"), QStringLiteral("%1年%2月%3日(%4) %5 %6")},
            {QStringLiteral("%1-%2"), QStringLiteral("%1/%2(%3)")},
            {QStringLiteral("%1-%2 - %3-%4"), QStringLiteral("%1/%2〜%3/%4")},
            {QStringLiteral("%1 h %2 min"), QStringLiteral("%1時間%2分")}};
}

}

class DatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void english()
    {
        QCOMPARE(dateTime(at("2026-11-16T09:00:00Z"), utc), QStringLiteral("Mon 2026-11-16 09:00 UTC"));
        QCOMPARE(dateTime(at("2026-11-16T09:00:00Z"), tokyo), QStringLiteral("Mon 2026-11-16 18:00 JST"));
        QCOMPARE(plainDateTime(at("2026-11-16T23:30:00Z"), tokyo), QStringLiteral("2026-11-17 08:30"));
        QCOMPARE(shortDateTime(at("2026-11-16T23:30:00Z"), utc), QStringLiteral("11-16 23:30"));
        QCOMPARE(shortDate(at("2026-11-16T00:00:00Z"), utc), QStringLiteral("11-16"));
        QCOMPARE(dayName(at("2026-11-22T00:00:00Z"), utc), QStringLiteral("Sun 11-22"));
        QCOMPARE(date(at("2026-11-16T00:00:00Z"), utc), QStringLiteral("2026-11-16"));
        QCOMPARE(date({}, utc), missing());
        QCOMPARE(week({2026, 47}), QStringLiteral("2026-W47"));
    }

    void japaneseOrder()
    {
        const support::TableTranslator translator(japanese());
        QCOMPARE(dateTime(at("2026-11-16T09:00:00Z"), tokyo), QStringLiteral("2026年11月16日(月) 18:00 JST"));
        QCOMPARE(shortDate(at("2026-11-16T00:00:00Z"), utc), QStringLiteral("11/16(月)"));
        QCOMPARE(shortRange({at("2026-11-16T00:00:00Z"), at("2026-11-23T00:00:00Z")}, utc),
                 QStringLiteral("11/16〜11/22"));
        QCOMPARE(duration(3h + 10min), QStringLiteral("3時間10分"));
    }

    void ranges()
    {
        const Range w47{at("2026-11-16T00:00:00Z"), at("2026-11-23T00:00:00Z")};
        QCOMPARE(shortRange(w47, utc), QStringLiteral("11-16 - 11-22"));
        QCOMPARE(longRange(w47, utc), QStringLiteral("2026-11-16 to 2026-11-23 UTC"));
        QCOMPARE(longRange(w47, tokyo), QStringLiteral("2026-11-16 09:00 to 2026-11-23 09:00 JST"));
        QCOMPARE(shortRange({w47.from, w47.from}, utc), QStringLiteral("11-16 - 11-16"));
    }

    void zonesAcrossAClockChange()
    {
        QCOMPARE(zoneLabel(newYork, at("2026-11-01T05:59:00Z")), QStringLiteral("UTC-4"));
        QCOMPARE(zoneLabel(newYork, at("2026-11-01T06:00:00Z")), QStringLiteral("UTC-5"));
        QCOMPARE(plainDateTime(at("2026-11-01T05:30:00Z"), newYork),
                 plainDateTime(at("2026-11-01T06:30:00Z"), newYork));
        QCOMPARE(zoneLabel(Zone("Asia/Kolkata", 5h + 30min, {}), {}), QStringLiteral("UTC+5:30"));
        QCOMPARE(isoTime(at("2026-11-01T06:30:05Z"), newYork), QStringLiteral("2026-11-01T01:30:05-05:00"));
        QCOMPARE(isoTime(at("2026-11-01T06:30:05Z"), utc), QStringLiteral("2026-11-01T06:30:05Z"));
    }

    void beforeTheEpoch() { QCOMPARE(plainDateTime(Instant{-60'000}, utc), QStringLiteral("1969-12-31 23:59")); }
};

SHINRAI_TEST(DatesTest)
#include "tst_dates.moc"
