// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/readings.h"

#include "storage/rows.h"
#include "storage/transaction.h"

namespace storage {

using reliability::Incident;

namespace {

Result<std::vector<std::int64_t>> ids(Database& database)
{
    auto select = database.prepare("SELECT id FROM incident ORDER BY id");
    if (!select) return failed(select);
    std::vector<std::int64_t> all;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return all;
        all.push_back(select->integer(0));
    }
}

Result<void> refreshOne(Database& database, std::int64_t id,
                        const std::function<reliability::Reading(const Incident&)>& read)
{
    auto select = selectRows<Incident>(database, "WHERE id = :id");
    if (!select) return failed(select);
    select->bind(":id", id);
    const auto incident = readOne<Incident>(database, *select);
    if (!incident) return failed(incident);
    if (!*incident) return {};
    auto update = database.prepare("UPDATE incident SET reading = :reading WHERE id = :id");
    if (!update) return failed(update);
    put(*update, ":reading", read(**incident));
    return update->bind(":id", id).run();
}

}

Result<void> refreshReadings(Database& database, std::int64_t version,
                             const std::function<reliability::Reading(const Incident&)>& read)
{
    if (database.access() == Access::read) return {};
    const auto made = database.number("SELECT value FROM meta WHERE key = 'reader'");
    if (!made) return failed(made);
    if (*made == version) return {};
    auto transaction = Transaction::begin(database);
    if (!transaction) return failed(transaction);
    const auto all = ids(database);
    if (!all) return failed(all);
    for (const std::int64_t id : *all)
        if (auto done = refreshOne(database, id, read); !done) return done;
    auto update = database.prepare("UPDATE meta SET value = :version WHERE key = 'reader'");
    if (!update) return failed(update);
    if (auto done = update->bind(":version", version).run(); !done) return done;
    return transaction->commit();
}

}
