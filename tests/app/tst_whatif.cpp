// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

/// Four weeks of a hundred calls a day, all good but for 80 bad ones on 2026-11-04; objective 90 % over 7 days. Its
/// budget is 70: the days whose 7 days before hold the bad one have R = 1 - 80/70.
class WhatIfCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        QByteArray csv("time,bad,total\n");
        for (QDate day(2026, 10, 26); day < QDate(2026, 11, 23); day = day.addDays(1))
            csv += day.toString(Qt::ISODate).toUtf8() +
                   (day == QDate(2026, 11, 4) ? "T00:00:00Z,80,100\n" : "T00:00:00Z,0,100\n");
        const QString file = m_folder->file(QStringLiteral("calls.csv"), csv);
        QCOMPARE(run("init").exitStatus, 0);
        const Ran imported =
            run("import csv FILE --project search --indicator calls --interval 1d --target 90% --window 7d", file);
        QVERIFY2(imported.exitStatus == 0, imported.err.constData());
    }
    void cleanup() { m_folder.reset(); }

    void theOwnTargetIsReplayed()
    {
        const QJsonObject replay = replayed("what-if search/calls");
        QCOMPARE(replay[QLatin1String("weeks")].toInt(), 4);
        QCOMPARE(replay[QLatin1String("held")].toInt(), 3);
        QVERIFY(qAbs(replay[QLatin1String("lowest")].toDouble() - (1 - 80.0 / 70)) < 1e-12);
        const QJsonArray exhausted = replay[QLatin1String("exhausted")].toArray();
        QCOMPARE(exhausted.size(), 1);
        QCOMPARE(exhausted[0].toObject()[QLatin1String("from")].toString(), QStringLiteral("2026-11-05T00:00:00Z"));
        QCOMPARE(exhausted[0].toObject()[QLatin1String("to")].toString(), QStringLiteral("2026-11-12T00:00:00Z"));
    }
    void theStrictestTargetThatHeldIsAdvised()
    {
        const QJsonObject replay = replayed("what-if search/calls");
        QList<double> advised;
        for (const auto& advice : replay[QLatin1String("advice")].toArray())
            if (advice.toObject()[QLatin1String("recommended")].toBool())
                advised << advice.toObject()[QLatin1String("target")].toDouble();
        QCOMPARE(advised, QList<double>{0.8}); // of 140 allowed 80 are bad; at 90 % it held in 3 of 4 weeks only
    }
    void anotherTargetIsTried()
    {
        const QJsonObject replay = replayed("what-if search/calls/calls --target 80%");
        QCOMPARE(replay[QLatin1String("held")].toInt(), 4);
        QCOMPARE(replay[QLatin1String("exhausted")].toArray().size(), 0);
        QVERIFY(replay[QLatin1String("advice")].isNull());
    }
    void anotherWindowIsTried()
    {
        const QJsonObject replay = replayed("what-if search/calls --target 90% --window 14d");
        QCOMPARE(replay[QLatin1String("window")].toString(), QStringLiteral("14d"));
        QVERIFY(qAbs(replay[QLatin1String("lowest")].toDouble() - (1 - 80.0 / 100)) < 1e-12); // 10 days on 11-05
    }
    void unknownPlacesAreRefused()
    {
        const Ran ran = run("what-if search/call");
        QCOMPARE(ran.exitStatus, 1);
        QVERIFY2(ran.err.contains("calls"), ran.err.constData());
        QCOMPARE(run("what-if search").exitStatus, 2);
        QCOMPARE(run("what-if search/calls --target 120%").exitStatus, 2);
    }

    void correctionsAreLeftOutAndCountedAgain()
    {
        const char* add =
            "correction add search/calls --from 2026-11-04T00:00:00Z --to 2026-11-05T00:00:00Z --reason drill";
        const Ran added = run(add);
        QVERIFY2(added.exitStatus == 0, added.err.constData());
        QJsonObject budget = first(run("budget --at 2026-11-09T00:00:00Z --json"), "objectives");
        QCOMPARE(budget[QLatin1String("remaining")].toDouble(), 1.0);
        QVERIFY(qAbs(budget[QLatin1String("remaining_without_corrections")].toDouble() - (1 - 80.0 / 70)) < 1e-12);
        const QJsonObject listed = first(run("correction list --json"), "corrections");
        QCOMPARE(listed[QLatin1String("reason")].toString(), QStringLiteral("drill"));
        QCOMPARE(listed[QLatin1String("indicator")].toString(), QStringLiteral("calls"));
        const QString id = QString::number(listed[QLatin1String("id")].toInt());
        QCOMPARE(run("correction remove FILE", id).exitStatus, 0);
        budget = first(run("budget --at 2026-11-09T00:00:00Z --json"), "objectives");
        QVERIFY(qAbs(budget[QLatin1String("remaining")].toDouble() - (1 - 80.0 / 70)) < 1e-12);
        QCOMPARE(run("correction list --json").json()[QLatin1String("corrections")].toArray().size(), 0);
        QCOMPARE(run("correction remove FILE", id).exitStatus, 1);
    }
    void aRecurringCorrectionComesBack()
    {
        const QString rule = QStringLiteral("FREQ=DAILY;COUNT=3");
        const char* add = "correction add search --from 2026-11-02T00:00:00Z --to 2026-11-02T01:00:00Z --reason drill "
                          "--zone UTC --recurrence FILE";
        const Ran added = run(add, rule);
        QVERIFY2(added.exitStatus == 0, added.err.constData());
        const QJsonObject budget = first(run("budget --at 2026-11-09T00:00:00Z --json"), "objectives");
        QCOMPARE(budget[QLatin1String("total")].toDouble(), 400.0); // 11-02, 11-03 and 11-04 are out
        QCOMPARE(budget[QLatin1String("remaining")].toDouble(), 1.0);
    }
    // What a calendar says, twice: the second time it is known. Tokyo's 9:00 is 0:00 of UTC.
    void aCalendarBringsCorrections()
    {
        const QString calendar = m_folder->file(
            QStringLiteral("quiet.ics"),
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Asia/Tokyo:20261102T090000\r\nDURATION:PT1H\r\n"
            "RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:disaster\\, \r\n drill\r\nBEGIN:VALARM\r\nDTSTART:19990101\r\n"
            "END:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261110\r\nSUMMARY:day off\r\n"
            "END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261111T000000Z\r\nSUMMARY:no end\r\nEND:VEVENT\r\n"
            "END:VCALENDAR\r\n");
        const Ran ran = run("correction import FILE --project search --indicator calls --json", calendar);
        QVERIFY2(ran.exitStatus == 0, ran.err.constData());
        QCOMPARE(ran.json()[QLatin1String("added")].toInt(), 2);
        const QJsonObject rejected = first(ran, "rejected");
        QCOMPARE(rejected[QLatin1String("line")].toInt(), 16);
        QCOMPARE(rejected[QLatin1String("reason")].toString(), QStringLiteral("no end after the start"));
        const QJsonArray all = ran.json()[QLatin1String("corrections")].toArray();
        QCOMPARE(all[0][QLatin1String("from")].toString(), QStringLiteral("2026-11-02T00:00:00Z"));
        QCOMPARE(all[0][QLatin1String("to")].toString(), QStringLiteral("2026-11-02T01:00:00Z"));
        QCOMPARE(all[0][QLatin1String("zone")].toString(), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(all[0][QLatin1String("reason")].toString(), QStringLiteral("disaster, drill"));
        QCOMPARE(all[1][QLatin1String("to")].toString(), QStringLiteral("2026-11-11T00:00:00Z"));
        const Ran again = run("correction import FILE --project search --indicator calls --json", calendar);
        QCOMPARE(again.json()[QLatin1String("added")].toInt(), 0);
        QCOMPARE(again.json()[QLatin1String("unchanged")].toInt(), 2);
        QCOMPARE(run("correction import FILE --project search --strict", calendar).exitStatus, 3);
        QCOMPARE(run("correction import FILE", calendar).exitStatus, 2);
    }
    void correctionsWithoutSenseAreRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitStatus");
        const QString times = QStringLiteral(" --from 2026-11-04T00:00:00Z --to 2026-11-05T00:00:00Z");
        QTest::newRow("no reason") << QStringLiteral("search") + times << 2;
        QTest::newRow("no end") << QStringLiteral("search --from 2026-11-04T00:00:00Z --reason x") << 2;
        QTest::newRow("backwards") << QStringLiteral(
                                          "search --to 2026-11-04T00:00:00Z --from 2026-11-05T00:00:00Z --reason x")
                                   << 2;
        QTest::newRow("unknown project") << QStringLiteral("serch --reason x") + times << 1;
        QTest::newRow("no rule") << QStringLiteral("search --reason x --recurrence FREQ=HOURLY") + times << 2;
        QTest::newRow("no zone") << QStringLiteral("search --reason x --zone Mars/Olympus") + times << 2;
    }
    void correctionsWithoutSenseAreRefused()
    {
        QFETCH(QString, arguments);
        QFETCH(int, exitStatus);
        const Ran ran = run(qPrintable(QStringLiteral("correction add ") + arguments));
        QVERIFY2(ran.exitStatus == exitStatus, ran.err.constData());
        QCOMPARE(run("correction list --json").json()[QLatin1String("corrections")].toArray().size(), 0);
    }

    void unitsAreSplitByALabel()
    {
        const QString file = m_folder->file(QStringLiteral("models.csv"),
                                            "time,version,good,total\n2026-11-16T00:00:00Z,v1,90,100\n"
                                            "2026-11-16T00:00:00Z,v2,195,200\n2026-11-17T00:00:00Z,v2,200,200\n");
        const Ran imported = run("import csv FILE --project search --indicator ranking --label version --interval 1d "
                                 "--target 90% --window 7d",
                                 file);
        QVERIFY2(imported.exitStatus == 0, imported.err.constData());
        const Ran ran = run("budget search/ranking --split-by version --at 2026-11-18T00:00:00Z --json");
        QVERIFY2(ran.exitStatus == 0, ran.err.constData());
        const QJsonArray parts = first(ran, "splits")[QLatin1String("parts")].toArray();
        QCOMPARE(parts.size(), 2);
        const QJsonObject v1 = parts[0].toObject(), v2 = parts[1].toObject();
        QCOMPARE(v1[QLatin1String("value")].toString(), QStringLiteral("v1"));
        QCOMPARE(v1[QLatin1String("attainment")].toDouble(), 0.9);
        QVERIFY(qAbs(v1[QLatin1String("spent")].toDouble() - 0.2) < 1e-12); // 10 of 50
        QCOMPARE(v2[QLatin1String("counts")].toObject()[QLatin1String("total")].toDouble(), 400.0);
        const QJsonObject interval = v1[QLatin1String("interval")].toObject();
        QVERIFY(qAbs(interval[QLatin1String("low")].toDouble() - 0.8256343384) < 1e-7);
        QVERIFY(qAbs(interval[QLatin1String("high")].toDouble() - 0.9447708629) < 1e-7);
    }
    // Evaluations of two versions, one without a figure: each version has its own, the day without any is of neither.
    void runsAreSplitByTheirVersion()
    {
        const QString file =
            m_folder->file(QStringLiteral("runs.csv"),
                           "time,accuracy,model_version\n2026-11-01,0.9,v1\n2026-11-02,0.8,v1\n2026-11-03,0.95,v2\n"
                           "2026-11-04,0.97,v2\n2026-11-06,nan,v2\n");
        const Ran imported = run("import csv FILE --project search --indicator accuracy --kind batch --value accuracy "
                                 "--label model_version --interval 1d --target 50% --op gte --threshold 0.85",
                                 file);
        QVERIFY2(imported.exitStatus == 0, imported.err.constData());
        const Ran ran = run("budget search/accuracy --split-by model_version --at 2026-11-08T00:00:00Z --json");
        QCOMPARE(first(ran, "objectives")[QLatin1String("invalid")].toDouble(), 1.0);
        const QJsonArray parts = first(ran, "splits")[QLatin1String("parts")].toArray();
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[0][QLatin1String("value")].toString(), QStringLiteral("v1"));
        QCOMPARE(parts[0][QLatin1String("attainment")].toDouble(), 0.5);
        QCOMPARE(parts[1][QLatin1String("counts")][QLatin1String("total")].toDouble(), 2.0);
        QCOMPARE(parts[1][QLatin1String("attainment")].toDouble(), 1.0);
    }

private:
    /// Runs the words; FILE stands for `file`.
    Ran run(const char* words, const QString& file = {}) const
    {
        QStringList arguments = QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        arguments.replaceInStrings(QRegularExpression(QStringLiteral("^FILE$")), file);
        const QString workspace = m_folder->path(QStringLiteral("w.shinrai"));
        if (arguments.first() == QLatin1String("init")) return shinrai(arguments << workspace);
        return shinrai(arguments << QStringLiteral("--workspace") << workspace);
    }
    static QJsonObject first(const Ran& ran, const char* list)
    {
        return ran.json()[QLatin1String(list)].toArray().first().toObject();
    }
    QJsonObject replayed(const QString& words) const
    {
        const Ran ran = run(qPrintable(words + QStringLiteral(" --at 2026-11-23T00:00:00Z --json")));
        return first(ran, "objectives");
    }
    QJsonObject replayed(const char* words) const { return replayed(QString::fromLatin1(words)); }

    std::unique_ptr<Folder> m_folder;
};

SHINRAI_TEST(WhatIfCommand)
#include "tst_whatif.moc"
