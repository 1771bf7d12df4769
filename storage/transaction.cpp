// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include <sqlite3.h>
#include <utility>

namespace storage {

Transaction::Transaction(Database& database, Level level)
    : m_database(&database)
    , m_level(level)
    , m_revBefore(database.m_rev)
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_level(other.m_level)
    , m_revBefore(other.m_revBefore)
{}

Transaction::~Transaction()
{
    if (m_database) rollback();
}

Result<Transaction> Transaction::begin(Database& database)
{
    const Level level = database.inTransaction() ? Level::nested : Level::outermost;
    const char* outermost = database.access() == Access::write ? "BEGIN IMMEDIATE" : "BEGIN";
    if (level == Level::outermost) database.m_rev.reset();
    if (auto begun = database.run(level == Level::nested ? "SAVEPOINT nested" : outermost); !begun)
        return failed(begun);
    return Transaction(database, level);
}

Result<void> Transaction::commit()
{
    if (auto done = m_database->run(m_level == Level::nested ? "RELEASE nested" : "COMMIT"); !done) return done;
    if (m_level == Level::outermost) m_database->m_rev.reset();
    m_database = nullptr;
    return {};
}

// A full disk makes SQLite take the whole transaction back by itself: then there is nothing left to do, and an error of
// these statements says no more than that.
void Transaction::rollback()
{
    sqlite3* handle = m_database->handle();
    const char* sql = m_level == Level::nested ? "ROLLBACK TO nested; RELEASE nested" : "ROLLBACK";
    if (m_database->inTransaction()) sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    m_database->m_rev = m_level == Level::nested ? m_revBefore : std::nullopt;
}

}
