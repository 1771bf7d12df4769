// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/server.h"
#include "sources/sql/sqlsource.h"
#include "tests/sources/inputs.h"
#include "tests/sources/postgres.h"
#include "tests/support/testmain.h"

#include <sqlite3.h>

using namespace reliability;
using namespace std::chrono_literals;
using sources::sql::SqlSource;

namespace {

constexpr const char* variable = "SHINRAI_TEST_PASSWORD";

sources::Request requestOf(const std::string& address, const std::string& query)
{
    sources::Request request{address, {}, {"UTC", 0s, {}}};
    request.recipe.connector = "sql";
    request.recipe.query = query;
    request.recipe.secret = variable;
    return request;
}

/// The samples that a query gives as "TIME bad/total" or "TIME value", or the error's first words.
QString samplesOf(const sources::Request& request, sources::Summary* summary = nullptr)
{
    inputs::Sink sink;
    const auto fetched = SqlSource().fetch(request, sink, {});
    if (!fetched) return QStringLiteral("error %1").arg(QString::fromStdString(fetched.error().args.back()));
    if (summary) *summary = *fetched;
    QStringList rows;
    for (const Batch& batch : sink.batches)
        for (std::size_t i = 0; i < batch.samples.at.size(); ++i) {
            QString row = QString::fromStdString(format(Instant{batch.samples.at[i]})) + u' ';
            if (batch.samples.total.empty()) row += QString::number(batch.samples.value[i], 'g', 17);
            else row += QStringLiteral("%1/%2").arg(batch.samples.bad[i]).arg(batch.samples.total[i]);
            rows += row;
        }
    return rows.join(QLatin1String(", "));
}

std::string sqliteFile(const inputs::Files& files, const char* statements)
{
    const std::string path = files.path("kpi.db");
    sqlite3* database = nullptr;
    if (sqlite3_open(path.c_str(), &database) != SQLITE_OK ||
        sqlite3_exec(database, statements, {}, {}, {}) != SQLITE_OK)
        qFatal("can't make the database");
    sqlite3_close(database);
    return path;
}

}

/// Rows of databases, read as tables are; from files of SQLite and a real server.
class SqlSourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv(variable, PostgresServer::password);
        QVERIFY2(m_server.trouble().isEmpty(), qPrintable(m_server.trouble()));
        QVERIFY(m_server.run(QStringLiteral(
            "CREATE TABLE kpi(at timestamptz, day date, naive timestamp, good bigint, total bigint, rate numeric, f "
            "float8);"
            "INSERT INTO kpi VALUES"
            "('2026-11-16 09:00+09', '2026-11-16', '2026-11-16 09:00', 990, 1000, 0.1234567890123456789, 'NaN'),"
            "('2026-11-17 09:00+09', '2026-11-17', '2026-11-17 09:00', 995, 1000, 0.2, 0.30000000000000004),"
            "('infinity', NULL, NULL, NULL, NULL, NULL, NULL)")));
    }

    void readsAViewOfAFile()
    {
        const inputs::Files files;
        const std::string path =
            sqliteFile(files,
                       "CREATE TABLE t(at TEXT, good INTEGER, total INTEGER, note TEXT);"
                       "INSERT INTO t VALUES('2026-11-16', 9, 10, 'a \"b\"' || char(10) || 'c, d'),"
                       "('2026-11-17', 8, 10, NULL), ('2026-11-18', 12, 10, x'ff');"
                       "CREATE VIEW daily AS SELECT at AS time, good, total, note FROM t");
        sources::Summary summary;
        QCOMPARE(samplesOf(requestOf(path, "SELECT * FROM daily ORDER BY time"), &summary),
                 QStringLiteral("2026-11-16T00:00:00Z 1/10, 2026-11-17T00:00:00Z 2/10"));
        QCOMPARE(inputs::text(summary.rejected), std::string("4:good > total"));
    }

    void writesNothingToAFile_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("insert") << "WITH x(a) AS (VALUES(1)) INSERT INTO t SELECT a FROM x RETURNING a";
        QTest::newRow("delete") << "WITH x(a) AS (VALUES(1)) DELETE FROM t RETURNING a";
        QTest::newRow("pragma as a function") << "SELECT * FROM pragma_user_version";
        QTest::newRow("extension") << "SELECT load_extension('/tmp/evil.so')";
        QTest::newRow("no such table") << "SELECT * FROM nowhere";
    }
    void writesNothingToAFile()
    {
        QFETCH(QString, query);
        const inputs::Files files;
        const std::string path = sqliteFile(files, "CREATE TABLE t(a INTEGER); INSERT INTO t VALUES(7)");
        inputs::Sink sink;
        const auto fetched = SqlSource().fetch(requestOf(path, query.toStdString()), sink, {});
        QVERIFY(!fetched.has_value());
        QVERIFY(fetched.error().code == Code::databaseRefused || fetched.error().code == Code::fileInvalid);
        QVERIFY(sink.batches.empty());
        std::vector<Warning> warnings;
        const auto table = sources::sql::tableOf(requestOf(path, "SELECT a FROM t"), warnings, {});
        QCOMPARE(*table, std::string("\"a\"\n7\n"));
    }

    void anEndlessQueryEnds()
    {
        const inputs::Files files;
        std::vector<Warning> warnings;
        const auto file = sources::sql::SqliteFile::open(sqliteFile(files, "CREATE TABLE t(a)"), warnings);
        const auto ended = file->select(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
            1s,
            {},
            [](const auto&) { return Result<void>(); },
            [](const auto&) { return Result<void>(); });
        QVERIFY(!ended.has_value());
        QCOMPARE(ended.error().code, Code::databaseRefused);
    }

    void manyRowsAreRefusedWhole()
    {
        const inputs::Files files;
        inputs::Sink sink;
        const auto fetched = SqlSource().fetch(
            requestOf(
                sqliteFile(files, "CREATE TABLE t(a)"),
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS time, i AS value FROM n"),
            sink,
            {});
        QVERIFY(!fetched.has_value());
        QCOMPARE(fetched.error().code, Code::fileTooLarge);
        QVERIFY(sink.batches.empty());
    }

    void readsAServer_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("samples");
        QTest::newRow("counts") << "SELECT at AS time, good, total FROM kpi WHERE good > 0"
                                << "2026-11-16T00:00:00Z 10/1000, 2026-11-17T00:00:00Z 5/1000";
        QTest::newRow("exact numeric") << "SELECT day AS time, rate AS value FROM kpi WHERE good > 0"
                                       << "2026-11-16T00:00:00Z 0.12345678901234568, "
                                          "2026-11-17T00:00:00Z 0.20000000000000001";
        QTest::newRow("exact float, NaN") << "SELECT day AS time, f AS value FROM kpi WHERE good > 0"
                                          << "2026-11-17T00:00:00Z 0.30000000000000004";
        QTest::newRow("naive") << "SELECT naive AS time, good, total FROM kpi WHERE good = 995"
                               << "2026-11-17T09:00:00Z 5/1000";
        QTest::newRow("comment at the end") << "SELECT naive AS time, good, total FROM kpi WHERE good = 995 -- one"
                                            << "2026-11-17T09:00:00Z 5/1000";
    }
    void readsAServer()
    {
        QFETCH(QString, query);
        QTEST(samplesOf(requestOf(m_server.address(), query.toStdString())), "samples");
    }

    void infiniteTimesAreRejectedRows()
    {
        sources::Summary summary;
        samplesOf(requestOf(m_server.address(),
                            "SELECT at AS time, coalesce(good, 1) AS good, "
                            "coalesce(total, 1) AS total FROM kpi ORDER BY at"),
                  &summary);
        QCOMPARE(summary.rejectedCount, 1);
        QCOMPARE(summary.rejected.front().line, 4);
    }

    void writesNothingToAServer_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("with") << "WITH gone AS (DELETE FROM kpi RETURNING *) SELECT * FROM gone";
        QTest::newRow("into") << "SELECT * INTO copied FROM kpi";
        QTest::newRow("setting") << "SELECT set_config('transaction_read_only', 'off', false)";
        QTest::newRow("out of the parentheses") << "SELECT 1) AS a LIMIT 0) TO PROGRAM 'touch /tmp/x' --";
    }
    void writesNothingToAServer()
    {
        QFETCH(QString, query);
        inputs::Sink sink;
        const auto fetched = SqlSource().fetch(requestOf(m_server.address(), query.toStdString()), sink, {});
        QVERIFY(!fetched.has_value());
        std::vector<Warning> warnings;
        const auto rows = sources::sql::tableOf(
            requestOf(m_server.address(), "SELECT count(*), to_regclass('copied') AS copied FROM kpi"), warnings, {});
        QCOMPARE(*rows, std::string("\"count\",\"copied\"\n\"3\",\n"));
    }

    void aWrongPasswordIsNotRepeated()
    {
        qputenv("SHINRAI_TEST_WRONG", "hunter2");
        auto request = requestOf(m_server.address(), "SELECT 1");
        request.recipe.secret = "SHINRAI_TEST_WRONG";
        inputs::Sink sink;
        const auto fetched = SqlSource().fetch(request, sink, {});
        QVERIFY(!fetched.has_value());
        QCOMPARE(fetched.error().code, Code::databaseRefused);
        for (const std::string& said : fetched.error().args) QVERIFY(said.find("hunter2") == std::string::npos);
        request.recipe.secret = "SHINRAI_TEST_UNSET";
        QCOMPARE(SqlSource().fetch(request, sink, {}).error().code, Code::valueUnknown);
    }

    void encryptionThatIsAskedForIsNotLeftOut()
    {
        const auto table = samplesOf(requestOf(m_server.address() + "&sslmode=verify-full", "SELECT 1"));
        QVERIFY(table.startsWith(QLatin1String("error"))); // this server has no certificate
    }

    void aSlowQueryEnds()
    {
        const auto ended = ask("SELECT pg_sleep(60)", 1s);
        QVERIFY(!ended.has_value());
        QCOMPARE(ended.error().code, Code::databaseRefused);
    }

    void cancelEndsBetweenRows()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(ask("SELECT 1 AS a", 10s, stop.get_token()).error().code, Code::cancelled);
    }

    /// The last one: the server is gone after it.
    void aServerThatDiesSaysSo()
    {
        const auto ended = ask("SELECT i, repeat('x', 100) AS text FROM generate_series(1, 900000) AS i", 60s);
        QVERIFY(ended.has_value());
        m_killAtRow = 10;
        const auto died = ask("SELECT i, repeat('x', 100) AS text FROM generate_series(1, 900000) AS i", 60s);
        QVERIFY(!died.has_value());
        QCOMPARE(died.error().code, Code::databaseRefused);
        QVERIFY(samplesOf(requestOf(m_server.address(), "SELECT 1")).startsWith(QLatin1String("error")));
    }

private:
    Result<void> ask(const std::string& statement, std::chrono::seconds limit, const std::stop_token& stop = {})
    {
        const auto address = sources::sql::parseAddress(m_server.address());
        const std::string secret = PostgresServer::password;
        int rows = 0;
        return sources::sql::ask(
            {*address, secret, statement, limit},
            stop,
            [](const auto&) { return Result<void>(); },
            [&](const auto&) {
                if (++rows == m_killAtRow) m_server.kill();
                return Result<void>();
            });
    }

    PostgresServer m_server;
    int m_killAtRow = -1;
};

SHINRAI_TEST(SqlSourceTest)
#include "tst_sqlsource.moc"
