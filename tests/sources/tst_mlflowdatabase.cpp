// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/sqlitefile.h"
#include "tests/sources/trackinginput.h"
#include "tests/support/testmain.h"

#include <sqlite3.h>

using namespace tracking;

namespace {

/// A database that is written as MLflow's server would.
class Database {
public:
    explicit Database(const std::string& path) { sqlite3_open(path.c_str(), &m_handle); }
    ~Database() { sqlite3_close(m_handle); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const std::string& sql)
    {
        char* error = nullptr;
        if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, &error) != SQLITE_OK) qFatal("%s", error);
    }

private:
    sqlite3* m_handle = nullptr;
};

/// The columns that matter of a release from 2.3 on.
constexpr const char* schema = R"(
CREATE TABLE experiments(experiment_id INTEGER PRIMARY KEY, name TEXT, lifecycle_stage TEXT, creation_time BIGINT);
CREATE TABLE runs(run_uuid TEXT PRIMARY KEY, name TEXT, status TEXT, start_time BIGINT, end_time BIGINT,
  lifecycle_stage TEXT, experiment_id INTEGER, deleted_time BIGINT);
CREATE TABLE metrics(key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan BOOLEAN);
CREATE TABLE tags(key TEXT, value TEXT, run_uuid TEXT);
CREATE TABLE model_versions(name TEXT, version INTEGER, creation_time BIGINT, last_updated_time BIGINT,
  current_stage TEXT, run_id TEXT);
CREATE TABLE registered_model_aliases(alias TEXT, version INTEGER, name TEXT);
INSERT INTO experiments VALUES(1, 'exp', 'active', 1), (2, 'gone', 'deleted', 1);
INSERT INTO runs VALUES('a', 'r', 'FINISHED', 1700000000000, 1700000600000, 'active', 1, NULL),
  ('b', 'r', 'FAILED', 1700000000000, 1700000700000, 'active', 1, NULL),
  ('c', 'r', 'FINISHED', 1700000000000, 1700000800000, 'deleted', 1, 1700000900000),
  ('d', 'r', 'FINISHED', 1700000000000, 1700000800000, 'active', 2, NULL),
  ('e', 'r', 'LOST', 1700000000000, 1700000800000, 'active', 1, NULL);
INSERT INTO metrics VALUES('auc', 0.8, 1700000001000, 'a', 0, 0), ('auc', 0.9, 1700000002000, 'a', 1, 0),
  ('auc', 0.0, 1700000002000, 'b', 1, 1), ('auc', 0.5, 1700000002000, 'c', 1, 0),
  ('system/cpu', 0.5, 1700000002000, 'a', 1, 0);
)";

}

/// MLflow's SQLite store, of every release, and files that only look like one.
class MlflowDatabase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRunsAndMetrics()
    {
        const inputs::Files files;
        make(files);
        const Read store = read(files.path("m.db"));
        QVERIFY(store.summary);
        QCOMPARE(store.indicators(), std::string("exp-auc exp-runs"));
        QCOMPARE(store.runs("exp-runs").size(), std::size_t{2});
        QCOMPARE(store.runs("exp-runs")[1].state, RunState::failed);
        QCOMPARE(store.runs("exp-auc")[0].value, std::optional(0.9));
        QVERIFY(!store.runs("exp-auc")[1].value);
        QCOMPARE(store.warned("not-finite"), 1);
        QCOMPARE(store.warned("deleted"), 2);
        QCOMPARE(store.rejected(), std::string("m.db:0:table runs, run e: unknown status"));
    }
    void rowsThatCannotBeReadAreNamed()
    {
        const inputs::Files files;
        make(files,
             "INSERT INTO metrics VALUES('auc', 'high', 1700000003000, 'a', 2, 0), ('auc', 0.9, 'now', 'a', 2, 0),"
             "('auc', 0.9, 1, 'nobody', 2, 0), ('auc', NULL, 1, 'a', 2, 0), ('auc', 0.9, 1, 'a', 'two', 0);"
             "INSERT INTO model_versions VALUES('ranker', 'one', 1, 1, 'None', 'a'), ('ranker', 2, NULL, 1, 'None', "
             "'a');"
             "INSERT INTO registered_model_aliases VALUES('champion', 'x', 'ranker');");
        const Read store = read(files.path("m.db"));
        QCOMPARE(store.runs("exp-auc")[0].value, std::optional(0.9));
        QCOMPARE(store.rejected(),
                 std::string("m.db:0:table runs, run e: unknown status | "
                             "m.db:0:table metrics, run a, auc: unreadable value | "
                             "m.db:0:table metrics, run a, auc: unreadable time | "
                             "m.db:0:table metrics, run nobody, auc: no such run | "
                             "m.db:0:table metrics, run a, auc: unreadable value | "
                             "m.db:0:table metrics, run a, auc: unreadable step | "
                             "m.db:0:table model_versions, ranker: unreadable version | "
                             "m.db:0:table model_versions, ranker: version without time | "
                             "m.db:0:table registered_model_aliases, ranker: unreadable version"));
    }
    void theRegistryBecomesChanges()
    {
        const inputs::Files files;
        make(files,
             "INSERT INTO model_versions VALUES('ranker', 2, 1700000400000, 1700001600000, 'None', 'a');"
             "INSERT INTO registered_model_aliases VALUES('champion', 2, 'ranker');"
             "INSERT INTO tags VALUES('model', 'first', 'a'), ('model', 'first', 'b'), ('other', 'x', 'a');");
        const Read store = read(files.path("m.db"));
        QCOMPARE(store.events(),
                 std::string("2023-11-14T22:20:00Z retraining: ranker version 2; "
                             "2023-11-14T22:20:00Z model-release: ranker version 2 (alias champion of ranker)"));
        ImportRecipe recipe;
        recipe.label = "tag:model";
        QCOMPARE(read(files.path("m.db"), recipe).indicators(), std::string("first-auc first-runs model-age"));
        // It is a text to look for, and no part of a query.
        recipe.label = "tag:x' OR '1'='1";
        QCOMPARE(read(files.path("m.db"), recipe).indicators(), std::string("model-age"));
    }
    // 1.0 has no registry, 3.x workspaces; what is not needed may be missing.
    void otherReleases()
    {
        const inputs::Files files;
        Database(files.path("old.db"))
            .run("CREATE TABLE experiments(experiment_id INTEGER, name TEXT, lifecycle_stage TEXT);"
                 "CREATE TABLE runs(run_uuid TEXT, status TEXT, start_time BIGINT, end_time BIGINT, lifecycle_stage "
                 "TEXT,"
                 "experiment_id INTEGER); CREATE TABLE metrics(key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT);"
                 "INSERT INTO experiments VALUES(0, 'exp', 'active');"
                 "INSERT INTO runs VALUES('a', 'KILLED', 1700000000000, NULL, 'active', 0);"
                 "INSERT INTO metrics VALUES('auc', 0.5, 1700000001000, 'a');");
        const Read old = read(files.path("old.db"));
        QCOMPARE(old.runs("exp-runs").at(0).state, RunState::cancelled);
        QCOMPARE(old.runs("exp-auc").at(0).value, std::optional(0.5));
        make(files,
             "ALTER TABLE experiments ADD COLUMN workspace TEXT DEFAULT 'default';"
             "INSERT INTO experiments VALUES(3, 'exp', 'active', 1, 'team-b');"
             "INSERT INTO runs VALUES('f', 'r', 'FINISHED', 1700000000000, 1700000600000, 'active', 3, NULL);");
        QCOMPARE(read(files.path("m.db")).indicators(), std::string("exp-auc exp-runs team-b-exp-runs"));
    }
    void theNewestRowsOfAWalAreReadOrMissed()
    {
        const inputs::Files files;
        Database live(files.path("m.db"));
        live.run(schema);
        live.run("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;");
        live.run("INSERT INTO metrics VALUES('auc', 0.95, 1700000009000, 'a', 9, 0);");
        const Read whole = read(files.path("m.db"));
        QCOMPARE(whole.runs("exp-auc").at(0).value, std::optional(0.95));
        QCOMPARE(whole.warned("wal_missing"), 0);
        QVERIFY(QFile::copy(QString::fromStdString(files.path("m.db")), QString::fromStdString(files.path("copy.db"))));
        const Read copied = read(files.path("copy.db"));
        QVERIFY(copied.summary);
        QCOMPARE(copied.runs("exp-auc").at(0).value, std::optional(0.9));
        QCOMPARE(copied.warned("wal_missing"), 1);
        QVERIFY(!QFile::exists(QString::fromStdString(files.path("copy.db-wal"))));
        QVERIFY(!QFile::exists(QString::fromStdString(files.path("copy.db-shm"))));
    }
    void aCopyWithItsWalIsWhole()
    {
        const inputs::Files files, copy;
        Database live(files.path("m.db"));
        live.run(schema);
        live.run("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;");
        live.run("INSERT INTO metrics VALUES('auc', 0.95, 1700000009000, 'a', 9, 0);");
        for (const char* name : {"m.db", "m.db-wal"}) copy.write(name, bytes(files.path(name)).toStdString());
        const QByteArray before = bytes(copy.path("m.db")), wal = bytes(copy.path("m.db-wal"));
        const Read store = read(copy.path("m.db"));
        QCOMPARE(store.runs("exp-auc").at(0).value, std::optional(0.95));
        QVERIFY(store.warned("wal_missing") == 0 && store.warned("wal_unreadable") == 0);
        QCOMPARE(bytes(copy.path("m.db")), before);
        QCOMPARE(bytes(copy.path("m.db-wal")), wal);
    }
    void theFileStaysAsItWas()
    {
        const inputs::Files files;
        make(files);
        const QByteArray before = bytes(files.path("m.db"));
        QVERIFY(read(files.path("m.db")).summary);
        QCOMPARE(bytes(files.path("m.db")), before);
        QCOMPARE(QDir(QString::fromStdString(files.folder())).entryList(QDir::Files),
                 QStringList(QStringLiteral("m.db")));
    }
    void aWriterAtWorkIsNotReadThrough()
    {
        const inputs::Files files;
        Database live(files.path("m.db"));
        live.run(schema);
        live.run("BEGIN EXCLUSIVE");
        QCOMPARE(read(files.path("m.db")).summary.error().code, Code::fileUnreadable);
    }
    void hostileFiles()
    {
        const inputs::Files files;
        make(files);
        QByteArray damaged = bytes(files.path("m.db"));
        std::fill(damaged.begin() + 4096, damaged.end(), '\xAA');
        files.write("damaged.db", damaged.toStdString());
        QCOMPARE(read(files.path("damaged.db")).summary.error().code, Code::fileInvalid);
        files.write("short.db", damaged.left(1000).toStdString());
        QCOMPARE(read(files.path("short.db")).summary.error().code, Code::fileInvalid);
        files.write("other.db", "SQLite format 4");
        QCOMPARE(read(files.path("other.db")).summary.error().code, Code::fileInvalid);
        Database(files.path("none.db")).run("CREATE TABLE a(b)");
        QCOMPARE(read(files.path("none.db")).summary.error().code, Code::fileInvalid);
    }
    // A view could count for ever; what is read is a table or nothing.
    void viewsAreNoTables()
    {
        const inputs::Files files;
        Database(files.path("m.db"))
            .run(std::string(schema) +
                 "DROP TABLE metrics; CREATE VIEW metrics AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                 "FROM n)"
                 " SELECT 'auc' AS key, i AS value, i AS timestamp, 'a' AS run_uuid, i AS step, 0 AS is_nan FROM n;");
        QCOMPARE(read(files.path("m.db")).summary.error().code, Code::fileInvalid);
    }
    void endsWhenItIsStopped()
    {
        const inputs::Files files;
        make(files);
        std::vector<Warning> warnings;
        const auto file = sources::sql::SqliteFile::open(files.path("m.db"), warnings);
        QVERIFY(file);
        int rows = 0, missing = 0;
        const auto ok = file->read({"runs", {"run_uuid", "no_such_column"}}, {}, [&](auto row) -> Result<void> {
            missing += std::holds_alternative<std::monostate>(row[1]);
            if (++rows == 2) return fail(Code::cancelled);
            return {};
        });
        QCOMPARE(ok.error().code, Code::cancelled);
        QCOMPARE(rows, 2);
        QCOMPARE(missing, 2);
    }

private:
    static void make(const inputs::Files& files, const std::string& more = {})
    {
        Database database(files.path("m.db"));
        database.run(schema);
        database.run(more);
    }
    static QByteArray bytes(const std::string& path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};
SHINRAI_TEST(MlflowDatabase)
#include "tst_mlflowdatabase.moc"
