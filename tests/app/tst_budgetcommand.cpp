// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/glossarycases.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace {

const QString budget = QStringLiteral("budget"), json = QStringLiteral("--json");

/// What the command line can say: all but options without a flag.
bool sayable(const support::GlossaryCase& c) { return c.options.size() == 1; }

}

class BudgetCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void glossaryCases_data()
    {
        QTest::addColumn<support::GlossaryCase>("c");
        const auto all = support::glossaryCases();
        int count = 0;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (sayable(all[i]) && ++count) QTest::newRow(qPrintable(all[i].name)) << all[i];
        QVERIFY2(count == 102, qPrintable(QString::number(count)));
        const auto random = support::glossaryCases("random_cases.json");
        for (const auto& c : random) QTest::newRow(qPrintable(c.name)) << c;
        QVERIFY(random.size() >= 40);
    }
    void glossaryCases()
    {
        QFETCH(support::GlossaryCase, c);
        const Folder folder;
        QStringList arguments =
            QStringList{budget, QStringLiteral("--csv"), folder.file(QStringLiteral("case.csv"), c.csv), json} +
            c.flags;
        if (!c.at.isEmpty()) arguments << QStringLiteral("--at") << c.at;
        const Ran ran = shinrai(arguments);
        if (c.expect.contains(QStringLiteral("refused"))) {
            QVERIFY2(ran.exitStatus == 1 || ran.exitStatus == 2, ran.err.constData());
            QVERIFY(ran.out.isEmpty());
            return;
        }
        QVERIFY2(ran.exitStatus == 0, ran.err.constData());
        QJsonObject expected = c.expect;
        const QJsonObject found = ran.json()[QStringLiteral("objectives")][0].toObject();
        // Displayed texts are tested with the words.
        for (const char* key : {"attainment_text", "remaining_text"}) expected.remove(QLatin1String(key));
        if (expected.contains(QStringLiteral("forecast")))
            QCOMPARE(found[QStringLiteral("forecast")][QStringLiteral("state")],
                     expected.take(QStringLiteral("forecast")));
        for (const QJsonValue& line : expected.take(QStringLiteral("rejected_lines")).toArray())
            QVERIFY2(ran.err.contains(":" + QByteArray::number(line.toInt()) + ":"), ran.err.constData());
        const QString different = support::difference(expected, found);
        QVERIFY2(different.isEmpty(), qPrintable(different));
        QCOMPARE(notFinite(ran.json()), QString());
    }
    // Worked by hand: 5-minute rows in Berlin over the autumn change, a gap, a duplicate, a row without traffic.
    void handCalculation()
    {
        const Folder folder;
        const QString csv = folder.file(QStringLiteral("hand.csv"),
                                        "time,good,total\n"
                                        "2026-10-25 02:50,90,100\n"
                                        "2026-10-25 02:55,100,100\n"
                                        "2026-10-25 02:00,50,50\n" // second pass begins
                                        "2026-10-25 02:05,0,0\n"
                                        "2026-10-25 02:10,7,9\n"
                                        "2026-10-25 02:10,40,50\n" // duplicate: the last one counts
                                        "2026-10-25 02:25,100,100\n"
                                        "2026-10-25 02:26,11,10\n"); // more good than all
        const QStringList call{budget,
                               QStringLiteral("--csv"),
                               csv,
                               json,
                               QStringLiteral("--zone"),
                               QStringLiteral("Europe/Berlin"),
                               QStringLiteral("--interval"),
                               QStringLiteral("5m"),
                               QStringLiteral("--window"),
                               QStringLiteral("1h"),
                               QStringLiteral("--at"),
                               QStringLiteral("2026-10-25T01:30:00Z")};
        // Window 00:30Z to 01:30Z: 400 events, 20 bad; due 00:50Z to 01:25Z: 8 units, 6 came.
        const QJsonObject b = shinrai(call + QStringList{QStringLiteral("--target"), QStringLiteral("90%")})
                                  .json()[QStringLiteral("objectives")][0]
                                  .toObject();
        QCOMPARE(b[QStringLiteral("total")].toDouble(), 400.0);
        QCOMPARE(b[QStringLiteral("bad")].toDouble(), 20.0);
        QCOMPARE(b[QStringLiteral("remaining")].toDouble(), 0.5);
        QCOMPARE(b[QStringLiteral("coverage")].toDouble(), 6.0 / 8.0);
        QCOMPARE(b[QStringLiteral("status")].toString(), QStringLiteral("healthy"));
        const QJsonObject all = shinrai(call + QStringList{QStringLiteral("--target"), QStringLiteral("1.0")})
                                    .json()[QStringLiteral("objectives")][0]
                                    .toObject();
        QCOMPARE(all[QStringLiteral("status")].toString(), QStringLiteral("exhausted"));
        QVERIFY(all[QStringLiteral("remaining")].isNull());
        QCOMPARE(all[QStringLiteral("budget")].toDouble(), 0.0);
        QCOMPARE(all[QStringLiteral("left")].toDouble(), -20.0);
    }
    void counts_data()
    {
        QTest::addColumn<QStringList>("flags");
        QTest::addColumn<int>("exitStatus");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* flags, int status, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(flags).split(QLatin1Char(' ')) << status
                                << QString::fromLatin1(expected);
        };
        row("month of minutes",
            "--good 43170 --bad 30 --target 99.9% --window 30d",
            0,
            R"({"budget":43.2,"remaining":"132/432","budget_minutes":43.2,"bad_minutes":30,"remaining_minutes":13.2,"burn_rate":"30/43.2","alert":null,"status":"healthy"})");
        row("alert",
            "--good 98 --bad 2 --target 99% --alert 1.5",
            0,
            R"({"burn_rate":2,"alert":true,"status":"exhausted","remaining":-1})");
        row("not above 2.88",
            "--good 99712 --bad 288 --target 99.9% --alert 2.88",
            0,
            R"({"burn_rate":"288/100","alert":false,"status":"exhausted"})");
        row("above 2.88",
            "--good 99711 --bad 289 --target 99.9% --alert 2.88",
            0,
            R"({"burn_rate":"289/100","alert":true,"status":"exhausted"})");
        row("nothing",
            "--good 0 --bad 0 --target 99%",
            0,
            R"({"status":"no_data","attainment":null,"budget":null,"burn_rate":null,"alert":null})");
        row("all or nothing",
            "--good 5 --bad 0 --target 1",
            0,
            R"({"status":"healthy","budget":0,"remaining":null,"burn_rate":null})");
        row("broken",
            "--good 5 --bad 1 --target 100% --alert 1",
            0,
            R"({"status":"exhausted","left":-1,"alert":null})");
        row("negative", "--good 5 --bad -1 --target 99%", 1, "");
        row("no target", "--good 5 --bad 1", 2, "");
        row("bad target", "--good 5 --bad 1 --target 1.01", 2, "");
        row("month window", "--good 5 --bad 1 --target 0.9 --window 1M", 2, "");
        row("half", "--good 5 --target 0.9", 2, "");
        row("fail on", "--good 98 --bad 2 --target 99% --fail-on exhausted", 4, R"({"status":"exhausted"})");
        row("fail on other", "--good 98 --bad 2 --target 99% --fail-on no_data", 0, R"({"status":"exhausted"})");
        row("fail on nonsense", "--good 98 --bad 2 --target 99% --fail-on sad", 2, "");
    }
    void counts()
    {
        QFETCH(QStringList, flags);
        QFETCH(int, exitStatus);
        QFETCH(QString, expected);
        const Ran ran = shinrai(QStringList{budget, json} + flags);
        QVERIFY2(ran.exitStatus == exitStatus, ran.err.constData());
        if (expected.isEmpty()) {
            QVERIFY(ran.out.isEmpty());
            QCOMPARE(ran.err.count('\n'), 1);
            return;
        }
        const QString different = support::difference(QJsonDocument::fromJson(expected.toUtf8()).object(), ran.json());
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }
    void answersAreValid()
    {
        const Folder folder;
        const QString csv = folder.file(QStringLiteral("a.csv"), "time,good,total\n2026-06-15T11:57:00Z,9,10\n");
        const QStringList schema{budget};
        QCOMPARE(invalidity(schema,
                            shinrai({budget,
                                     json,
                                     QStringLiteral("--good"),
                                     QStringLiteral("9"),
                                     QStringLiteral("--bad"),
                                     QStringLiteral("1"),
                                     QStringLiteral("--target"),
                                     QStringLiteral("0.9")})
                                .out),
                 QString());
        QCOMPARE(invalidity(schema,
                            shinrai({budget,
                                     json,
                                     QStringLiteral("--csv"),
                                     csv,
                                     QStringLiteral("--target"),
                                     QStringLiteral("0.9"),
                                     QStringLiteral("--burn-down"),
                                     QStringLiteral("1d")})
                                .out),
                 QString());
        QVERIFY(!invalidity(schema, "{\"as_of\": 3}").isEmpty());
    }
};

SHINRAI_TEST(BudgetCommand)
#include "tst_budgetcommand.moc"
