// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

namespace {

/// All that a workspace says, but not who opened it last.
QByteArray contentOf(const QString& workspace)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sqlite3,sys\n"
                                 "for l in sqlite3.connect(sys.argv[1]).iterdump():\n"
                                 "  if 'holder' not in l: print(l)\n"),
                  workspace});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qFatal("no dump: %s", python.readAllStandardError().constData());
    return python.readAllStandardOutput();
}

QByteArray yamlBomb()
{
    QByteArray yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                QByteArrayList(10, before).join(", ") + "]\n";
    }
    return yaml;
}

}

class BadInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        m_workspace = m_folder->path(QStringLiteral("w.shinrai"));
        QCOMPARE(shinrai({QStringLiteral("init"), m_workspace}).exitStatus, 0);
    }
    void refusedWithOneLine_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("exitStatus");
        QTest::addColumn<QString>("says");
        const auto row =
            [](const char* name, const char* call, const QByteArray& content, int status, const char* says) {
                QTest::newRow(name) << QString::fromUtf8(call) << content << status << QString::fromUtf8(says);
            };
        const QByteArray fine = "time,good,total\n2026-06-15T11:57:00Z,9,10\n";
        row("empty file", "import csv FILE --project p --indicator i", "", 1, "empty");
        row("folder", "import csv FOLDER --project p --indicator i", fine, 1, "folder");
        row("binary", "import csv FILE --project p --indicator i", QByteArray("a,b\0\1\2", 6), 1, "text");
        row("missing file", "import csv FOLDER/none.csv --project p --indicator i", fine, 1, "no file");
        row("column not there",
            "import csv FILE --project p --indicator i --good goood --total total",
            fine,
            1,
            "goood");
        row("no indicator", "import csv FILE --project p", fine, 2, "--indicator");
        row("unknown zone", "import csv FILE --project p --indicator i --zone Mars/Base", fine, 2, "Mars/Base");
        row("values without threshold",
            "import csv FILE --project p --indicator i --target 99%",
            "time,value\n2026-06-15T11:57:00Z,9\n",
            2,
            "--op");
        row("folder without definitions", "apply EMPTY", fine, 1, "");
        row("only what is no OpenSLO", "apply FILE", "kind: Service\nmetadata: {name: a}\nspec: {x: [\n", 1, "line");
        row("only refused documents", "apply FILE", "apiVersion: openslo/v9\nkind: Service\n", 1, "openslo/v1");
        row("two refused documents",
            "apply FILE",
            "apiVersion: openslo/v9\n---\nkind: Dish\n",
            1,
            "none of 2 documents is accepted");
        row("count too large", "budget --good 1e308 --bad 1 --target 99%", fine, 1, "9007199254740992");
        row("sum too large", "budget --good 9e15 --bad 9e15 --target 99%", fine, 1, "9007199254740992");
        row("infinite count", "budget --good inf --bad 1 --target 99%", fine, 2, "--good");
        row("several paths, one missing", "import postmortems NOTE FOLDER/none.md", fine, 1, "none.md");
        row("no store", "import mlflow FILE --project p", fine, 1, "SQLite");
        row("folder without experiments", "import mlflow EMPTY --project p", fine, 1, "MLflow");
        row("store without project", "import mlflow EMPTY", fine, 2, "--project");
        row("models by a colour", "import mlflow EMPTY --project p --by colour", fine, 2, "tag:NAME");
        row("no answer of a server", "import prometheus FILE --project p", fine, 1, "JSON");
        row("answers without project", "import prometheus FILE", fine, 2, "--project");
        row("counts without indicator",
            "import openmetrics FILE --project p --good a --total b",
            fine,
            2,
            "--indicator");
        row("a range of files", "import prometheus FILE --project p --from 2026-11-16T00:00:00Z", fine, 2, "--from");
        row("a server without query",
            "import prometheus http://127.0.0.1:1 --project p --indicator i",
            fine,
            2,
            "--query");
        row("unknown command", "improt csv FILE", fine, 2, "improt");
        row("unknown option", "status --colour", fine, 2, "colour");
        row("unknown project", "status --project p", fine, 1, "p");
        row("undo of nothing", "import undo 77", fine, 1, "77");
        row("undo of no number", "import undo x", fine, 2, "number");
        row("week that is none", "review open --week 2026-W60", fine, 2, "\"2026-W60\" is not a week");
        row("week of a report", "report --week foo -o FOLDER/r.html", fine, 2, "Write it like 2026-W47");
        row("week of an action", "actions add Alert --state idea --week foo", fine, 2, "Write it like 2026-W47");
        row("report of an unknown ending", "report -o FOLDER/r.docx", fine, 2, ".html, .pdf, .md");
        row("chart of an unknown ending", "chart a/b -o FOLDER/x.gif", fine, 2, ".svg, .png, .pdf, .csv");
        row("chart of an unknown format", "chart a/b --format gif -o FOLDER/x.svg", fine, 2, "svg, png, pdf, csv");
        row("week not over", "review open --week 2099-W01", fine, 2, "2099-W01");
        row("review not frozen", "review show --week 2020-W01", fine, 1, "2020-W01");
        row("chart of nothing", "chart a/b -o FOLDER/x.svg", fine, 1, "a");
        row("workspace missing", "status --workspace FOLDER/none.shinrai", fine, 1, "none.shinrai");
        row("workspace is no workspace", "status --workspace FILE", fine, 1, "");
        row("workspace is a folder", "status --workspace FOLDER", fine, 1, "");
        row("init on a file", "init FILE", fine, 1, "exists");
        row("bad time", "status --at yesterday", fine, 2, "yesterday");
    }
    void refusedWithOneLine()
    {
        QFETCH(QString, call);
        QFETCH(QByteArray, content);
        QFETCH(int, exitStatus);
        QFETCH(QString, says);
        const QString file = m_folder->file(QStringLiteral("input.csv"), content);
        QDir().mkpath(m_folder->path(QStringLiteral("empty")));
        call.replace(QStringLiteral("FILE"), file)
            .replace(QStringLiteral("FOLDER"), m_folder->path(QStringLiteral(".")))
            .replace(QStringLiteral("EMPTY"), m_folder->path(QStringLiteral("empty")));
        call.replace(QStringLiteral("NOTE"), m_folder->file(QStringLiteral("note.md"), "# Index was empty\n"));
        QStringList arguments = call.split(QLatin1Char(' '));
        if (!call.contains(QStringLiteral("--workspace")) && !call.startsWith(QStringLiteral("init")))
            arguments << QStringLiteral("--workspace") << m_workspace;
        const QByteArray before = contentOf(m_workspace);
        const Ran ran = shinrai(arguments);
        QVERIFY2(ran.exitStatus == exitStatus, ran.err.constData());
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(ran.err.startsWith("shinrai: ") && QString::fromUtf8(ran.err).contains(says), ran.err.constData());
        QCOMPARE(contentOf(m_workspace), before);
    }
    void bombIsRefusedInBoundedTime()
    {
        const QString bomb = m_folder->file(QStringLiteral("bomb.yaml"), yamlBomb());
        const Ran ran = shinrai(
            {QStringLiteral("apply"), bomb, QStringLiteral("--json"), QStringLiteral("--workspace"), m_workspace});
        QVERIFY2(ran.exitStatus == 1, ran.err.constData());
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(ran.err.contains("bomb.yaml") && ran.err.contains("too many nodes"), ran.err.constData());
        // Judged only, it is one refused document; beside a sound one it does not stop that.
        const Ran judged = shinrai({QStringLiteral("apply"), bomb, QStringLiteral("--dry-run")});
        QCOMPARE(judged.exitStatus, 0);
        QVERIFY(judged.out.contains("refused"));
        const QString sound = m_folder->file(QStringLiteral("sound.yaml"),
                                             "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a}\nspec: {}\n");
        const Ran both = shinrai({QStringLiteral("apply"),
                                  bomb,
                                  sound,
                                  QStringLiteral("--json"),
                                  QStringLiteral("--workspace"),
                                  m_workspace});
        QVERIFY2(both.exitStatus == 0, both.err.constData());
        QVERIFY(both.out.contains("\"refused\"") && both.out.contains("\"projects\": 1"));
    }
    void readOnlyFolder()
    {
        const QString folder = m_folder->path(QStringLiteral("locked"));
        const QStringList call{QStringLiteral("init"), folder + QStringLiteral("/w.shinrai")};
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const Ran refused = shinrai(call, Powers::ordinary);
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(refused.exitStatus, 1);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY2(refused.err.contains("cannot be written"), refused.err.constData());
        QVERIFY(QDir(folder).isEmpty());
        // Nothing but the lock was in the way.
        QCOMPARE(shinrai(call, Powers::ordinary).exitStatus, 0);
    }
    void strictKeepsNothing()
    {
        const QString csv = m_folder->file(QStringLiteral("a.csv"),
                                           "time,good,total\n2026-06-15T11:57:00Z,9,10\n2026-06-15T11:58:00Z,11,10\n");
        const QStringList call = QStringList{QStringLiteral("import"), QStringLiteral("csv"), csv} +
                                 words("--project p --indicator i --json --strict --workspace") +
                                 QStringList{m_workspace};
        const QByteArray before = contentOf(m_workspace);
        const Ran ran = shinrai(call);
        QVERIFY2(ran.exitStatus == 3, ran.err.constData());
        QVERIFY(ran.out.contains("good > total"));
        QCOMPARE(contentOf(m_workspace), before);
    }

private:
    std::unique_ptr<Folder> m_folder;
    QString m_workspace;
};

SHINRAI_TEST(BadInput)
#include "tst_badinput.moc"
