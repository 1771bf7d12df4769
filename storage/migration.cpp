// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration.h"

#include "storage/backup.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>

namespace storage {

namespace {

std::int64_t lastVersion(std::span<const Migration> all) { return all.empty() ? 0 : all.back().version; }

Result<void> checkReferences(Database& database, const Migration& migration)
{
    auto statement = database.prepare("PRAGMA foreign_key_check");
    if (!statement) return failed(statement);
    const auto row = statement->step();
    if (!row) return failed(row);
    if (!*row) return {};
    return tl::unexpected<Error>(database.corrupt(migration.name + ": lost row of " + std::string(statement->text(0))));
}

// Another process may have migrated while this one waited for the lock: then there is nothing to do.
Result<void> apply(Database& database, const Migration& migration)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return failed(transaction);
    const auto version = schemaVersion(database);
    if (!version) return failed(version);
    if (*version >= migration.version) return {};
    for (const std::string& sql : migration.statements)
        if (auto done = database.run(sql); !done) return done;
    if (auto intact = checkReferences(database, migration); !intact) return intact;
    if (auto done = database.run("PRAGMA user_version = " + std::to_string(migration.version)); !done) return done;
    return transaction->commit();
}

Result<void> applyAll(Database& database, std::span<const Migration> all, std::int64_t from)
{
    for (const Migration& migration : all) {
        if (migration.version <= from) continue;
        if (auto done = apply(database, migration); !done) return done;
    }
    return {};
}

Result<Migration> load(const QString& name)
{
    QFile file(QStringLiteral(":/schema/") + name);
    bool numbered = false;
    const qint64 version = name.section(u'-', 0, 0).toLongLong(&numbered);
    if (!numbered || !file.open(QIODevice::ReadOnly)) return fail(Code::storage, {name.toStdString()});
    return Migration{version, name.toStdString(), splitStatements(file.readAll().toStdString())};
}

}

std::vector<std::string> splitStatements(std::string_view sql)
{
    std::vector<std::string> statements(1);
    while (!sql.empty()) {
        const std::size_t end = std::min(sql.find('\n'), sql.size() - 1);
        const std::string_view line = sql.substr(0, end + 1);
        sql.remove_prefix(end + 1);
        if (line == "--;\n" || line == "--;" || line == "--;\r\n") statements.emplace_back();
        else statements.back() += line;
    }
    std::erase_if(statements, [](const std::string& s) { return s.find_first_not_of(" \t\r\n") == std::string::npos; });
    return statements;
}

Result<std::vector<Migration>> migrations()
{
    std::vector<Migration> all;
    const QStringList names = QDir(QStringLiteral(":/schema")).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        auto migration = load(name);
        if (!migration) return failed(migration);
        all.push_back(std::move(*migration));
    }
    if (all.empty()) return fail(Code::storage, {":/schema"});
    return all;
}

Result<std::int64_t> schemaVersion(Database& database) { return database.number("PRAGMA user_version"); }

Result<void> checkVersion(Database& database, std::span<const Migration> all)
{
    const auto version = schemaVersion(database);
    if (!version) return failed(version);
    const std::int64_t ours = lastVersion(all);
    if (*version == ours) return {};
    const Code code = *version > ours ? Code::workspaceNewer : Code::workspaceOlder;
    return fail(code, {database.path(), std::to_string(*version), std::to_string(ours)});
}

// foreign_keys is switched off before BEGIN (inside a transaction it is ignored): with it on, dropping a parent table
// that is being rebuilt would delete its children.
Result<void> migrate(Database& database, std::span<const Migration> all)
{
    const auto version = schemaVersion(database);
    if (!version) return failed(version);
    if (*version >= lastVersion(all)) return checkVersion(database, all);
    if (*version > 0) {
        auto copied = copyTo(database, database.path() + ".backup-v" + std::to_string(*version), Existing::replace);
        if (!copied) return copied;
    }
    if (auto off = database.run("PRAGMA foreign_keys = OFF"); !off) return off;
    auto done = applyAll(database, all, *version);
    if (auto on = database.run("PRAGMA foreign_keys = ON"); done && !on) return on;
    return done;
}

}
