// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bin.h"

#include "reliability/incidenthistory.h"
#include "storage/rows.h"

#include <algorithm>

namespace storage {

using reliability::Uid;

namespace {

/// A row that goes.
struct Expired {
    std::int64_t id = 0;
    Uid uid;
};

/// Children before their parents, so that both can go at once.
std::vector<std::string> purgeOrder()
{
    std::vector<std::string> tables;
    forEachFact([&]<class T>(std::type_identity<T>) { tables.emplace_back(tableOf<T>); });
    std::ranges::reverse(tables);
    return tables;
}

/// What no row refers to: the references are read from the schema, so that a new one can't be forgotten.
Result<std::string> unreferred(Database& database, const std::string& table)
{
    auto select = database.prepare(R"(
SELECT ' AND NOT EXISTS (SELECT 1 FROM "' || child.name || '" user WHERE user."' || reference."from" || '" = gone.id)'
FROM sqlite_schema child, pragma_foreign_key_list(child.name) reference
WHERE child.type = 'table' AND reference."table" = :table ORDER BY child.name, reference."from")");
    if (!select) return failed(select);
    select->bind(":table", table);
    std::string conditions;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return conditions;
        conditions += select->text(0);
    }
}

Result<std::vector<Expired>> expiredRows(Database& database, const std::string& table, Instant before)
{
    const auto conditions = unreferred(database, table);
    if (!conditions) return failed(conditions);
    auto select = database.prepare("SELECT gone.id, gone.uid FROM \"" + table +
                                   "\" gone WHERE gone.deleted <= :before" + *conditions + " ORDER BY gone.id");
    if (!select) return failed(select);
    select->bind(":before", before.ms);
    std::vector<Expired> all;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return all;
        Expired& one = all.emplace_back(Expired{select->integer(0), {}});
        if (!take(*select, 1, one.uid))
            return tl::unexpected<Error>(database.corrupt(table + ", row " + std::to_string(one.id)));
    }
}

Result<void> purgeRow(Database& database, const std::string& table, const Expired& row, const Provenance& provenance)
{
    const auto rev = database.nextRev();
    if (!rev) return failed(rev);
    auto remove = database.prepare("DELETE FROM \"" + table + "\" WHERE id = :id");
    if (!remove) return failed(remove);
    if (auto done = remove->bind(":id", row.id).run(); !done) return done;
    auto insert = database.prepare("INSERT INTO history(rev, fact, uid, at, author, label, before, after) "
                                   "VALUES (:rev, :fact, :uid, :at, :author, :label, NULL, NULL)");
    if (!insert) return failed(insert);
    put(*insert, ":uid", row.uid);
    insert->bind(":rev", *rev).bind(":fact", table).bind(":at", provenance.at.ms);
    return insert->bind(":author", provenance.author).bind(":label", provenance.label).run();
}

Result<void> keepNumber(Database& database)
{
    auto keep = database.prepare("INSERT INTO meta SELECT 'purged', ifnull(max(number), 0) FROM incident WHERE true "
                                 "ON CONFLICT(key) DO UPDATE SET value = max(value, excluded.value)");
    if (!keep) return failed(keep);
    return keep->run();
}

Result<bool> isAnyExpired(Database& database, const std::vector<std::string>& tables, Instant before)
{
    for (const std::string& table : tables) {
        const auto rows = expiredRows(database, table, before);
        if (!rows) return failed(rows);
        if (!rows->empty()) return true;
    }
    return false;
}

}

Result<std::int64_t> purgeBin(Session& session, const Provenance& provenance)
{
    Database& database = session.database();
    if (database.access() == Access::read) return 0;
    const std::vector<std::string> tables = purgeOrder();
    const Instant before = provenance.at - reliability::binTime;
    // Looked at first without the right to write: most days there is nothing.
    const auto any = isAnyExpired(database, tables, before);
    if (!any) return failed(any);
    if (!*any) return 0;
    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    if (const auto ok = keepNumber(database); !ok) return failed(ok);
    std::int64_t purged = 0;
    for (const std::string& table : tables) {
        const auto rows = expiredRows(database, table, before);
        if (!rows) return failed(rows);
        for (const Expired& row : *rows)
            if (const auto ok = purgeRow(database, table, row, provenance); !ok) return failed(ok);
        purged += static_cast<std::int64_t>(rows->size());
    }
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return purged;
}

Result<std::int64_t> numberedBeforePurge(Session& session)
{
    return session.database().number("SELECT ifnull((SELECT value FROM meta WHERE key = 'purged'), 0)");
}

}
