// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

namespace {

/// Runs the program on the workspace of the test.
Ran on(const Folder& folder, QStringList call)
{
    return shinrai(std::move(call) << QStringLiteral("--workspace") << folder.path(QStringLiteral("w.shinrai")));
}

constexpr const char* firstDays = "time,good,total\n2026-11-16,9,10\n2026-11-17,8,10\n";

}

/// Sources that are remembered and asked again.
class Sync : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        qputenv("XDG_DATA_HOME", m_folder->path(QStringLiteral("home")).toUtf8());
        QCOMPARE(shinrai({QStringLiteral("init"), m_folder->path(QStringLiteral("w.shinrai"))}).exitStatus, 0);
        m_csv = m_folder->file(QStringLiteral("eval.csv"), firstDays);
        QCOMPARE(import(m_csv, "eval").exitStatus, 0);
    }
    void cleanup() { m_folder.reset(); }

    void onlyWhatIsNewComes()
    {
        QCOMPARE(resultOf("eval")[QStringLiteral("unchanged")].toInt(), 2);
        m_folder->file(QStringLiteral("eval.csv"), QByteArray(firstDays) + "2026-11-18,7,10\n");
        const QJsonObject result = resultOf("eval");
        QCOMPARE(result[QStringLiteral("added")].toInt(), 1);
        QCOMPARE(result[QStringLiteral("unchanged")].toInt(), 2);
    }

    void oneThatFailsHindersNoOther()
    {
        const QString other = m_folder->file(QStringLiteral("other.csv"), firstDays);
        QCOMPARE(import(other, "other").exitStatus, 0);
        QVERIFY(QFile::remove(other));
        m_folder->file(QStringLiteral("eval.csv"), QByteArray(firstDays) + "2026-11-18,7,10\n");
        const Ran ran = on(*m_folder, words("sync --json"));
        QCOMPARE(ran.exitStatus, 0);
        QCOMPARE(invalidity({QStringLiteral("sync")}, ran.out), QString());
        const QJsonArray sources = ran.json()[QStringLiteral("sources")].toArray();
        QCOMPARE(sources[0][QStringLiteral("result")][QStringLiteral("added")].toInt(), 1);
        QVERIFY(sources[1][QStringLiteral("result")].isNull());
        QVERIFY(sources[1][QStringLiteral("error")].toString().contains(QLatin1String("other.csv")));
        QCOMPARE(on(*m_folder, words("sync --strict")).exitStatus, 3);
        QCOMPARE(on(*m_folder, words("sync other")).exitStatus, 1);

        const Ran list = on(*m_folder, words("source list --json"));
        QCOMPARE(invalidity(words("source list"), list.out), QString());
        const QJsonArray listed = list.json()[QStringLiteral("sources")].toArray();
        QVERIFY(listed[0][QStringLiteral("error")].isNull());
        QVERIFY(listed[0][QStringLiteral("asked")].isString());
        QVERIFY(listed[1][QStringLiteral("error")].toString().contains(QLatin1String("other.csv")));
    }

    void aWorkspaceFromElsewhereIsNotTrusted()
    {
        qputenv("XDG_DATA_HOME", m_folder->path(QStringLiteral("another-home")).toUtf8());
        const Ran refused = on(*m_folder, words("sync"));
        QCOMPARE(refused.exitStatus, 1);
        QVERIFY(refused.err.contains("sync --trust eval"));
        QVERIFY(refused.out.isEmpty());
        QCOMPARE(on(*m_folder, words("sync --trust eval")).exitStatus, 0);
        QCOMPARE(on(*m_folder, words("sync")).exitStatus, 0);
        // Another address under the same name is another source.
        const QString other = m_folder->file(QStringLiteral("other.csv"), firstDays);
        qputenv("XDG_DATA_HOME", m_folder->path(QStringLiteral("home")).toUtf8());
        QCOMPARE(import(other, "eval").exitStatus, 0);
        qputenv("XDG_DATA_HOME", m_folder->path(QStringLiteral("another-home")).toUtf8());
        QCOMPARE(on(*m_folder, words("sync")).exitStatus, 1);
    }

    void aSourceIsForgottenButNotItsData()
    {
        QCOMPARE(on(*m_folder, words("source remove eval")).exitStatus, 0);
        const Ran list = on(*m_folder, words("source list --json"));
        QVERIFY(list.json()[QStringLiteral("sources")].toArray().isEmpty());
        const Ran sync = on(*m_folder, words("sync"));
        QCOMPARE(sync.exitStatus, 0);
        QVERIFY(sync.out.contains("--source"));
        const Ran csv = on(*m_folder, words("export csv p/i"));
        QVERIFY(csv.out.contains("2026-11-17"));
    }

    void namesAreLabels()
    {
        QCOMPARE(import(m_csv, "Not a label").exitStatus, 2);
        const Ran unknown = on(*m_folder, words("sync evol"));
        QCOMPARE(unknown.exitStatus, 1);
        QVERIFY(unknown.err.contains("eval"));
    }

    void asksADatabase()
    {
        const QString database = m_folder->path(QStringLiteral("kpi.db"));
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"),
                     {database, QStringLiteral("CREATE TABLE d(day, n); INSERT INTO d VALUES('2026-11-16', 5)")});
        QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
        const Ran ran = on(*m_folder,
                           words("import sql --project p --indicator hires --source kpi --json") +
                               QStringList{QStringLiteral("--connection"),
                                           database,
                                           QStringLiteral("--query"),
                                           QStringLiteral("SELECT day AS time, n AS value FROM d")});
        QCOMPARE(ran.exitStatus, 0);
        QCOMPARE(ran.json()[QStringLiteral("added")].toInt(), 1);
        QCOMPARE(resultOf("kpi")[QStringLiteral("unchanged")].toInt(), 1);
        QCOMPARE(on(*m_folder, words("import sql --project p --indicator hires")).exitStatus, 2);
    }

private:
    Ran import(const QString& file, const char* source)
    {
        return on(*m_folder,
                  {QStringLiteral("import"),
                   QStringLiteral("csv"),
                   file,
                   QStringLiteral("--project"),
                   QStringLiteral("p"),
                   QStringLiteral("--indicator"),
                   QStringLiteral("i"),
                   QStringLiteral("--source"),
                   QString::fromLatin1(source)});
    }
    QJsonObject resultOf(const char* source)
    {
        const Ran ran = on(*m_folder, {QStringLiteral("sync"), QString::fromLatin1(source), QStringLiteral("--json")});
        return ran.json()[QStringLiteral("sources")].toArray().first()[QStringLiteral("result")].toObject();
    }

    std::unique_ptr<Folder> m_folder;
    QString m_csv;
};

SHINRAI_TEST(Sync)
#include "tst_sync.moc"
