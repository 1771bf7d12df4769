// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <filesystem>
#include <map>

using reliability::Code;
using storage::Access;

class Migration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsAtMarkers();
    void fresh();
    void current();
    void newer();
    void older();
    void halfMigrated();
    void failingMigrationLeavesTheFile();
    void orphansAreRefused();
    void rebuildingEveryParentLosesNoChild();
    void fromTheFirstVersion();
};

namespace {

using Counts = std::map<std::string, std::int64_t>;

std::vector<std::string> tablesOf(storage::Database& database)
{
    std::vector<std::string> names;
    auto select = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                                   "AND name NOT LIKE 'search%' ORDER BY name");
    while (*select->step()) names.emplace_back(select->text(0));
    return names;
}

Counts countsOf(storage::Database& database)
{
    Counts counts;
    for (const std::string& table : tablesOf(database))
        counts[table] = *database.number("SELECT count(*) FROM \"" + table + "\"");
    return counts;
}

// The recipe of SQLite's manual for a change that ALTER TABLE can't do.
std::vector<std::string> rebuild(storage::Database& database, const std::string& table)
{
    auto select = database.prepare("SELECT sql FROM sqlite_schema WHERE name = :name");
    if (!*select->bind(":name", table).step()) return {};
    std::string sql(select->text(0));
    sql.replace(sql.find(table), table.size(), "rebuilt");
    return {sql,
            "INSERT INTO rebuilt SELECT * FROM \"" + table + "\"",
            "DROP TABLE \"" + table + "\"",
            "ALTER TABLE rebuilt RENAME TO \"" + table + "\""};
}

/// The version that the program writes, and a step to the next one.
std::int64_t ours() { return storage::migrations()->back().version; }
storage::Migration step(std::vector<std::string> statements) { return {ours() + 1, "test.sql", std::move(statements)}; }

std::vector<storage::Migration> with(storage::Migration migration)
{
    auto all = *storage::migrations();
    all.push_back(std::move(migration));
    return all;
}

/// One row in a table that has none, its references pointing at whatever stands there.
void fill(storage::Database& database, const std::string& table)
{
    std::map<std::string, std::string> parents;
    auto keys = database.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(:name)");
    keys->bind(":name", table);
    while (*keys->step()) parents.emplace(keys->text(0), keys->text(1));
    auto columns = database.prepare("SELECT name, type FROM pragma_table_info(:name)");
    columns->bind(":name", table);
    std::string names, values;
    while (*columns->step()) {
        const std::string name(columns->text(0)), type(columns->text(1));
        const auto parent = parents.find(name);
        const char* plain = type == "BLOB" ? "x'0102'" : type == "REAL" ? "0.5" : type == "TEXT" ? "'text'" : "17";
        names += (names.empty() ? "\"" : ", \"") + name + "\"";
        values += values.empty() ? "" : ", ";
        values += parent == parents.end() ? plain : "(SELECT min(rowid) FROM \"" + parent->second + "\")";
    }
    VERIFY_RESULT(database.run("INSERT INTO \"" + table + "\"(" + names + ") VALUES (" + values + ")"));
}

/// True while a parent of the table has no row.
bool waits(storage::Database& database, const std::string& table)
{
    auto keys = database.prepare("SELECT \"table\" FROM pragma_foreign_key_list(:name)");
    keys->bind(":name", table);
    while (*keys->step())
        if (*database.number("SELECT count(*) FROM \"" + std::string(keys->text(0)) + "\"") == 0) return true;
    return false;
}

void fillEveryTable(storage::Session& session)
{
    const auto parents = support::Parents::in(session);
    const auto batch = parents.batch(session, "a.csv");
    VERIFY_RESULT(session.series().merge(
        parents.indicator.id, {}, reliability::Shape::value, {}, {{11, 12}, {}, {}, {0.5, 0.25}}, batch.id));
    reliability::Run run;
    run.key = "run-17";
    VERIFY_RESULT(session.runs().merge(parents.indicator.id, {run}, batch.id));
    auto objective = support::Unique::fact<reliability::Objective>(71);
    objective.indicator = parents.indicator.id;
    const auto saved = session.store<reliability::Objective>().save({}, objective, support::by("new objective"));
    VERIFY_RESULT(saved);
    auto version = support::Unique::fact<reliability::ObjectiveVersion>(72);
    version.objective = saved->id;
    VERIFY_RESULT(session.store<reliability::ObjectiveVersion>().save({}, version, support::by("new version")));
    // Children of children come after their parents have a row.
    for (int round = 0; round < 3; ++round)
        for (const auto& [table, count] : countsOf(session.database()))
            if (count == 0 && (round == 2 || !waits(session.database(), table))) fill(session.database(), table);
    for (const auto& [table, count] : countsOf(session.database())) QVERIFY2(count > 0, table.c_str());
    QCOMPARE(*session.database().number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

}

void Migration::splitsAtMarkers()
{
    using Texts = std::vector<std::string>;
    QVERIFY(storage::splitStatements("") == Texts());
    QVERIFY(storage::splitStatements("A; B\n--;\nC -- ;\n--;\n\n") == Texts({"A; B\n", "C -- ;\n"}));
    QVERIFY(storage::splitStatements("A\n--;") == Texts({"A\n"}));
    QVERIFY(storage::splitStatements("A '\n --;\n'\n") == Texts({"A '\n --;\n'\n"}));
}

void Migration::fresh()
{
    const support::TempDatabase temp;
    auto database = storage::Database::create(temp.path());
    const auto all = storage::migrations();
    VERIFY_RESULT(all);
    for (std::size_t i = 0; i < all->size(); ++i) QCOMPARE((*all)[i].version, static_cast<std::int64_t>(i) + 1);
    VERIFY_RESULT(storage::migrate(*database, *all));
    QCOMPARE(*storage::schemaVersion(*database), all->back().version);
    QVERIFY(!std::filesystem::exists(temp.path() + ".backup-v0"));
    QCOMPARE(*database->number("PRAGMA foreign_keys"), 1);
}

void Migration::current()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    const auto before = *session->database().number("PRAGMA schema_version");
    VERIFY_RESULT(storage::migrate(session->database(), *storage::migrations()));
    QCOMPARE(*session->database().number("PRAGMA schema_version"), before);
}

void Migration::newer()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    VERIFY_RESULT(session->database().run("PRAGMA user_version = 907"));
    const auto refused = storage::migrate(session->database(), *storage::migrations());
    VERIFY_FAILS(refused, Code::workspaceNewer);
    QVERIFY(refused.error().args == std::vector<std::string>({temp.path(), "907", std::to_string(ours())}));
    VERIFY_FAILS(storage::Session::open(temp.path(), Access::read), Code::workspaceNewer);
    VERIFY_FAILS(storage::Session::open(temp.path(), Access::write), Code::workspaceNewer);
}

void Migration::older()
{
    const support::TempDatabase temp;
    VERIFY_RESULT(temp.create());
    auto database = storage::Database::open(temp.path(), Access::write);
    const auto all = with(step({"CREATE TABLE added(i INTEGER) STRICT"}));
    VERIFY_FAILS(storage::checkVersion(*database, all), Code::workspaceOlder);
    VERIFY_RESULT(storage::migrate(*database, all));
    VERIFY_RESULT(storage::checkVersion(*database, all));
    auto copy = storage::Session::open(temp.path() + ".backup-v" + std::to_string(ours()), Access::read);
    VERIFY_RESULT(copy);
    QCOMPARE(copy->workspace()->name, std::string("reliability of ml"));
    QCOMPARE(*copy->database().number("SELECT count(*) FROM sqlite_schema WHERE name = 'added'"), 0);
}

// A file that says version 0 but has tables: the first statement that collides ends it, and nothing is changed.
void Migration::halfMigrated()
{
    const support::TempDatabase temp;
    {
        auto database = storage::Database::create(temp.path());
        VERIFY_RESULT(database->run("CREATE TABLE history(mine TEXT) STRICT"));
    }
    VERIFY_FAILS(storage::Session::open(temp.path(), Access::read), Code::workspaceOlder);
    VERIFY_FAILS(storage::Session::open(temp.path(), Access::write), Code::storage);
    auto database = storage::Database::open(temp.path(), Access::read);
    QCOMPARE(*storage::schemaVersion(*database), 0);
    QCOMPARE(*database->number("SELECT count(*) FROM sqlite_schema"), 1);
}

void Migration::failingMigrationLeavesTheFile()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    fillEveryTable(*session);
    const Counts before = countsOf(session->database());
    const auto all = with(step({"DELETE FROM history", "DROP TABLE run_value", "CREATE TABLE broken(oh no, no"}));
    VERIFY_FAILS(storage::migrate(session->database(), all), Code::storage);
    QVERIFY(countsOf(session->database()) == before);
    QCOMPARE(*storage::schemaVersion(session->database()), ours());
    QCOMPARE(*session->database().number("PRAGMA foreign_keys"), 1);
}

void Migration::orphansAreRefused()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    fillEveryTable(*session);
    const Counts before = countsOf(session->database());
    const auto refused = storage::migrate(session->database(), with(step({"DELETE FROM indicator"})));
    VERIFY_FAILS(refused, Code::workspaceCorrupt);
    QVERIFY(countsOf(session->database()) == before);
}

void Migration::rebuildingEveryParentLosesNoChild()
{
    const support::TempDatabase temp;
    auto session = temp.create();
    fillEveryTable(*session);
    storage::Database& database = session->database();
    const Counts before = countsOf(database);
    QCOMPARE(before.at("chunk"), 1);
    QCOMPARE(before.at("objective_version"), 1);
    std::vector<std::string> statements;
    for (const std::string& table : tablesOf(database))
        std::ranges::move(rebuild(database, table), std::back_inserter(statements));
    QVERIFY(statements.size() >= 4 * 25);
    VERIFY_RESULT(storage::migrate(database, with(step(statements))));
    QVERIFY(countsOf(database) == before);
    QCOMPARE(*database.number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    QCOMPARE(*storage::schemaVersion(database), ours() + 1);
}

// A workspace as the first version wrote it, with a postmortem and what it says in history.
void Migration::fromTheFirstVersion()
{
    const support::TempDatabase temp;
    {
        auto database = storage::Database::create(temp.path());
        const auto all = *storage::migrations();
        VERIFY_RESULT(storage::migrate(*database, std::span(all).first(1)));
        VERIFY_RESULT(database->run("INSERT INTO workspace(uid, rev, name, zone, sample) "
                                    "VALUES (x'00112233445566778899aabbccddeeff', 1, 'old', 'UTC', 0)"));
        VERIFY_RESULT(database->run(
            "INSERT INTO incident(uid, rev, number, title, state, severity, start_ms, approximate, symptom, cause, "
            "causes, "
            "tags, indicators, markdown, source_file, source_key, front_matter) VALUES "
            "(x'0123456789abcdef0123456789abcdef', 2, 7, 'Jobs failed', 'done', '2', 1000, 0, 'errors', 'ml', "
            "'[\"matrix\"]', '[]', '[]', '# Jobs failed', 'a.md', 'a.md', '')"));
    }
    VERIFY_FAILS(storage::Session::open(temp.path(), Access::read), Code::workspaceOlder);
    auto session = storage::Session::open(temp.path(), Access::write);
    VERIFY_RESULT(session);
    QCOMPARE(*storage::schemaVersion(session->database()), ours());
    const auto incidents = session->store<reliability::Incident>().all();
    VERIFY_RESULT(incidents);
    QCOMPARE(incidents->size(), std::size_t{1});
    QCOMPARE(incidents->front().title, std::string("Jobs failed"));
    QCOMPARE(incidents->front().causes, std::vector<std::string>{"matrix"});
    QVERIFY(incidents->front().reading == reliability::Reading());
    QVERIFY(std::filesystem::exists(temp.path() + ".backup-v1"));
}

SHINRAI_TEST(Migration)

#include "tst_migration.moc"
