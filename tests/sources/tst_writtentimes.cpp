// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/dates.h"
#include "sources/markdown/dating.h"
#include "sources/markdown/durations.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;
using namespace sources::markdown;

namespace {

std::string two(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string shown(const WrittenDate& d)
{
    const std::string year = d.year ? std::to_string(*d.year) : "*";
    return year + "-" + two(d.month) + "-" + two(d.day) + (d.order == DayOrder::either ? " either" : "");
}

std::string shown(Milliseconds t)
{
    const std::int64_t s = t.count() / 1000;
    const std::string text = two(s / 3600) + ":" + two(s / 60 % 60);
    return s % 60 == 0 ? text : text + ":" + two(s % 60);
}

/// "2020-01-20 13:50 CET ~ | rest"
std::string shown(const std::string& text)
{
    const auto time = timeAt(text);
    if (!time) return "none";
    std::string out;
    const auto add = [&](const std::string& part) { out.append(out.empty() ? "" : " ").append(part); };
    if (time->date) add(shown(*time->date));
    if (time->time) add(shown(*time->time));
    if (time->timeUnknown) add("?");
    if (time->zone) add(time->zone->name.empty() ? std::to_string(time->zone->offset.count() / 60) : time->zone->name);
    if (time->approximate) add("~");
    if (time->until) add("until " + shown(*time->until));
    const std::string rest = text.substr(time->length);
    return rest.empty() ? out : out + " |" + rest;
}

void row(const char* text, const char* expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

}

class WrittenTimes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        row("2020-01-20 13:50", "2020-01-20 13:50");
        row("2020-01-20T13:50:10Z", "2020-01-20 13:50:10 UTC");
        row("2020-01-20T13:50-05:00", "2020-01-20 13:50 -300");
        row("20260609T134151.410665Z", "2026-06-09 13:41:51 UTC");
        row("2024-04-09 8:40", "2024-04-09 08:40");
        row("2021-12-10   15:40", "2021-12-10 15:40");
        row("2020/1/2 9:05", "2020-01-02 09:05");
        row("1969-07-20 20:17", "1969-07-20 20:17");
        row("2021-12-10", "2021-12-10");
        row("May 12 2025", "2025-05-12");
        row("Sep 27 2017", "2017-09-27");
        row("Sept. 27th, 2017 at 9am", "2017-09-27 09:00");
        row("12th of May 2025, 12:00", "2025-05-12 12:00");
        row("Friday 29 November 2019", "2019-11-29");
        row("Friday, November 29", "*-11-29");
        row("29-Nov-2019 10:00", "2019-11-29 10:00");
        row("19. April", "*-04-19");
        row("19. April 2021, 14:30 Uhr", "2021-04-19 14:30");
        row("3. M\xC3\xA4rz 2021 um 14.30 Uhr", "2021-03-03 14:30");
        row("12.05.2025 10:00", "2025-05-12 10:00");
        row("29/11/2019 10:00", "2019-11-29 10:00");
        row("11/29/2019 10:00", "2019-11-29 10:00");
        row("03/04/2021 10:00", "2021-03-04 either 10:00");
        row("5/12 10:00", "*-05-12 either 10:00");
        row("2025年5月12日 14時30分", "2025-05-12 14:30");
        row("2025年5月12日（月） 14:30", "2025-05-12 14:30");
        row("5月12日 午後2時半頃", "*-05-12 14:30 ~");
        row("令和7年5月12日", "2025-05-12");
        row("１４：３０", "14:30");
        row("12:40", "12:40");
        row("12:40:05", "12:40:05");
        row("24:00", "24:00");
        row("5 pm", "17:00");
        row("12:05 am", "00:05");
        row("12:05 p.m.", "12:05");
        row("17:14pm", "17:14");
        row("9:05PM PDT", "21:05 PDT");
        row("0930 UTC", "09:30 UTC");
        row("0930Z", "09:30 UTC");
        row("9h30", "09:30");
        row("noon", "12:00");
        row("正午", "12:00");
        row("12:40 (UTC)", "12:40 UTC");
        row("12:40 UTC+5:30", "12:40 UTC+5:30");
        row("12:40+09:00", "12:40 540");
        row("12:40 PT", "12:40 America/Los_Angeles");
        row("12:40 IST", "12:40 IST");
        row("~ 10:45", "10:45 ~");
        row("ca. 10:45", "10:45 ~");
        row("about 10:45", "10:45 ~");
        row("10:45~", "10:45 ~");
        row("10:45ish", "10:45 ~");
        row("10:45?", "10:45 ~");
        row("約10:45", "10:45 ~");
        row("10時頃", "10:00 ~");
        row("~2025-03-03 19:30", "2025-03-03 19:30 ~");
        row("2020-10-06 09:00 - 11:00", "2020-10-06 09:00 ~ until 11:00");
        row("2022-08-03 12:26-12:?\?", "2022-08-03 12:26 ~");
        row("between 10:00 and 10:15", "10:00 ~ until 10:15");
        row("10:00〜10:15", "10:00 ~ until 10:15");
        row("10:00 – 11:00 UTC", "10:00 UTC ~ until 11:00");
        row("May 12-14", "*-05-12 ~");
        row("2019-12-03 --:--", "2019-12-03 ?");
        row("2021-09-10 HH:mm", "2021-09-10 ?");
        row("2024-03-13 14:?\?", "2024-03-13 ?");
        row("2X:XX", "?");
        row("22:30 UTC (Oct 29)", "*-10-29 22:30 UTC");
        row("10:45 PM PDT on May 12, 2025", "2025-05-12 22:45 PDT");
        row("22:30 UTC on October 29 to 05:39 UTC on October 30", "*-10-29 22:30 UTC ~ until 05:39");
        row("12:40 - text", "12:40 | - text");
        row("12:40: text", "12:40 |: text");
        row("[12:40] text", "12:40 |] text");
        row("12:40 - 13 nodes failed", "12:40 | - 13 nodes failed");
        row("2021-12-10 - 3 nodes failed", "2021-12-10 | - 3 nodes failed");
        // What is no time.
        row("20202-01-16 12:00", "none");
        row("20xx-MM-DD HH:mm", "none");
        row("2022-02-?\? ?\?:?\?", "none");
        row("2021/22-?\?-?\? HH:mm", "none");
        row("2021-02-30 12:00", "none");
        row("5.3.2 was deployed", "none");
        row("10.1.2.3 is down", "none");
        row("1/2 of the nodes", "none");
        row("3 nodes failed", "none");
        row("25:00", "none");
        row("yesterday", "none");
        row("May need more", "none");
        row("", "none");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(shown(text.toStdString())), expected);
    }
    void findsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        row("2020-05-12-api-down.md", "2020-05-12");
        row("postmortem_20200512.md", "2020-05-12");
        row("incidents/2020_05_12.md", "2020-05-12");
        row("Outage of May 12, 2020", "2020-05-12");
        row("PM2020-005 - ALB", "none");
        row("Outage of 03/04/2021", "none");
        row("v2020.13.45", "none");
    }
    void findsDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto date = dateIn(text.toStdString());
        QCOMPARE(QString::fromStdString(date ? shown(*date) : "none"), expected);
    }
    void findsZones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        row("All times in CET.", "CET");
        row("Date and Time in CET", "CET");
        row("(all times in Pacific Time)", "America/Los_Angeles");
        row("Timeline (UTC)", "UTC");
        row("All times are utc+9", "UTC+9");
        row("Europe/Berlin", "Europe/Berlin");
        row("時刻はすべて日本時間", "JST");
        row("JST(日本)", "JST");
        row("IST", "IST");
        row("Timeline of the contest", "none");
        row("The best etc.", "none");
    }
    void findsZones()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto zone = zoneIn(text.toStdString());
        QCOMPARE(QString::fromStdString(zone ? zone->name : "none"), expected);
    }
    void measuresDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("minutes");
        const auto length = [](const char* text, double minutes) {
            QTest::newRow(text) << QString::fromUtf8(text) << minutes;
        };
        length("19 hours 43 minutes.", 1183);
        length("11 Days", 15840);
        length("5m", 5);
        length("1h30m", 90);
        length("1:30", 90);
        length("08:41–09:54 UTC (1 h 13 m)", 73);
        length("21:45 to 23:28 UTC", 103);
        length("23:30 - 00:15", 45);
        length("22:30 UTC on October 29 to 05:39 UTC on October 30 (7 hours 9 minutes)", 429);
        length("42 minutes 17 seconds", 42 + 17 / 60.0);
        length("1.5 hours", 90);
        length("1,435 minutes", 1435);
        length("0 minutes", 0);
        length("45", 45);
        length(" 5 minutes", 5);
        length("279 minutes [^3]", 279);
        length("~ 2 weeks", 20160);
        length("about 1 hour and 5 min (from the alert)", 65);
        length("less than 5 minutes", 5);
        length("PT1H30M", 90);
        length("4時間42分", 282);
        length("約30分", 30);
        length("N/A", -1);
        length("?", -1);
        length("TBD", -1);
        length("XXX", -1);
        length("2 of 3 nodes", -1);
        length("90 nodes", -1);
        length("2020-01-20 10:00", -1);
        length("", -1);
    }
    void measuresDurations()
    {
        QFETCH(QString, text);
        QFETCH(double, minutes);
        const auto duration = durationOf(text.toStdString());
        QCOMPARE(duration ? static_cast<double>(duration->count()) / 60'000 : -1, minutes);
    }
    void datesFollowEachOther_data()
    {
        QTest::addColumn<QString>("times");
        QTest::addColumn<QString>("expected");
        row("2026-06-15 23:50, 00:10", "2026-06-15T23:50:00Z 2026-06-16T00:10:00Z");
        row("2026-06-15 10:00, 09:55", "2026-06-15T10:00:00Z 2026-06-15T09:55:00Z");
        row("2026-06-15 10:00, 03:59", "2026-06-15T10:00:00Z 2026-06-16T03:59:00Z");
        row("2026-06-15, 10:00, 2026-06-18, 01:00", "day 2026-06-15T10:00:00Z day 2026-06-18T01:00:00Z");
        row("10:00", "none");
        row("2026-06-15, Mon 10:00, Tuesday 09:00, Tue 10:00, Mon 08:00",
            "day 2026-06-15T10:00:00Z 2026-06-16T09:00:00Z 2026-06-16T10:00:00Z 2026-06-22T08:00:00Z");
        row("2026-06-15, Sat 10:00", "day 2026-06-13T10:00:00Z");
        row("2026-06-15 10:00, June 17 9:00", "2026-06-15T10:00:00Z 2026-06-17T09:00:00Z");
        row("2026-12-31 23:00, Jan 1 01:00", "2026-12-31T23:00:00Z 2027-01-01T01:00:00Z");
        row("03/04/2026 10:00", "none");
        row("03/04/2026 10:00, 13/04/2026 11:00", "2026-04-03T10:00:00Z 2026-04-13T11:00:00Z");
        row("03/04/2026 10:00, 03/14/2026 11:00", "2026-03-04T10:00:00Z 2026-03-14T11:00:00Z");
        row("1969-07-20 20:17", "1969-07-20T20:17:00Z");
        row("2026-06-15 --:--, 10:00", "day 2026-06-15T10:00:00Z");
        row("2026-06-15 10:00 CEST, 11:00+01:00", "2026-06-15T08:00:00Z 2026-06-15T10:00:00Z");
    }
    void datesFollowEachOther()
    {
        QFETCH(QString, times);
        QFETCH(QString, expected);
        Dating dating({}, {});
        std::vector<WrittenTime> written;
        for (const QString& time : times.split(QStringLiteral(", "))) written.push_back(*timeAt(time.toStdString()));
        for (const WrittenTime& time : written) dating.learn(time);
        QStringList found;
        for (const WrittenTime& time : written) {
            const Dated dated = dating.date(time);
            found += dated.at    ? QString::fromStdString(format(*dated.at))
                     : dated.day ? QStringLiteral("day")
                                 : QStringLiteral("none");
        }
        QCOMPARE(found.join(QLatin1Char(' ')), expected);
    }
    void theZoneOfTheTextHolds()
    {
        const ZoneLookup lookup = [](const std::string& name) {
            return name == "Europe/Berlin" ? std::optional(inputs::berlin()) : std::nullopt;
        };
        const auto read = [&](const char* zone, const char* time) {
            Dating dating({}, lookup);
            dating.setZone(*zoneIn(zone), "heading");
            const Dated dated = dating.date(*timeAt(time));
            std::string text = format(*dated.at) + " " + dating.zoneName();
            for (const Conflict& c : dating.conflicts())
                text += " " + std::string(name(c.kind)) + " " + c.says + " " + c.otherSays;
            return QString::fromStdString(text);
        };
        QCOMPARE(read("CET", "2026-06-15 10:00"), QStringLiteral("2026-06-15T09:00:00Z CET"));
        QCOMPARE(read("Europe/Berlin", "2026-06-15 10:00"), QStringLiteral("2026-06-15T08:00:00Z Europe/Berlin"));
        QCOMPARE(read("CET", "2026-06-15 10:00Z"), QStringLiteral("2026-06-15T10:00:00Z CET"));
        QCOMPARE(read("IST", "2026-06-15 10:00"),
                 QStringLiteral("2026-06-15T10:00:00Z IST zone IST UTC+5:30, UTC+1, UTC+2"));
        QCOMPARE(read("PT", "2026-06-15 10:00"),
                 QStringLiteral("2026-06-15T10:00:00Z America/Los_Angeles zone America/Los_Angeles UTC"));
    }
};
SHINRAI_TEST(WrittenTimes)
#include "tst_writtentimes.moc"
