// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
        row("half a command", "import", "import changes, import csv, import list");
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
};

SHINRAI_TEST(Mistyped)
#include "tst_mistyped.moc"
