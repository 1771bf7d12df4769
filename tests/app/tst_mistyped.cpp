// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QTest>

/// A command that does not exist is wrong usage, and never a window on a file that is not there.
class Mistyped : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRefusedWithTheNearest_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("nearest");
        const auto row = [](const char* name, const char* words, const char* nearest) {
            QTest::newRow(name) << QString::fromLatin1(words).split(u' ') << QByteArray(nearest);
        };
        row("letters swapped", "statsu", "status");
        row("with an option", "budgte --json", "budget");
        row("the second word", "import cvs --project p", "import csv");
        row("the second word and a file", "review verfy", "review verify");
        row("like nothing", "xylophonist", "");
        row("an unknown option", "--frobnicate", "");
    }
    void isRefusedWithTheNearest()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, nearest);
        const Ran ran = shinrai(words);
        QCOMPARE(ran.exitStatus, 2);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(ran.err.contains("there is no command \"" + words.front().toUtf8()), ran.err.constData());
        QVERIFY2(ran.err.contains("nearest: " + nearest) != nearest.isEmpty(), ran.err.constData());
    }
    void halfACommandListsTheWholeOnes_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("alone");
        QTest::newRow("import") << "import" << 2;
        QTest::newRow("review") << "review" << 2;
        QTest::newRow("export") << "export" << 2;
        QTest::newRow("correction") << "correction" << 2;
        QTest::newRow("phase") << "phase" << 2;     // a command itself, which lacks its project
        QTest::newRow("actions") << "actions" << 2; // and one that lacks its workspace
    }
    void halfACommandListsTheWholeOnes()
    {
        QFETCH(QString, word);
        QFETCH(int, alone);
        const Ran help = shinrai({word, QStringLiteral("--help")});
        QVERIFY2(help.exitStatus == 0, help.err.constData());
        QCOMPARE(help.err, QByteArray());
        int listed = 0;
        for (const app::Command& command : app::commands()) {
            if (!QByteArray(command.name).startsWith(word.toUtf8() + ' ')) continue;
            QVERIFY2(help.out.contains("  " + QByteArray(command.name) + ' '), command.name);
            QVERIFY2(help.out.contains(command.summary), command.name);
            ++listed;
        }
        QVERIFY(listed >= 2);
        const Ran bare = shinrai({word});
        QCOMPARE(bare.exitStatus, alone);
        QCOMPARE(bare.out, QByteArray());
        if (!app::commandOf({word})) QCOMPARE(bare.err, help.out);
    }
};

SHINRAI_TEST(Mistyped)
#include "tst_mistyped.moc"
