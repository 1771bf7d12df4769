// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/session.h"

#include "storage/backup.h"
#include "storage/holder.h"
#include "storage/migration.h"
#include "storage/rows.h"

#include <filesystem>
#include <sqlite3.h>

namespace storage {

using reliability::Workspace;

namespace {

Result<void> insertWorkspace(Database& database, Workspace workspace)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return failed(transaction);
    auto insert = insertStatement<Workspace>(database);
    if (!insert) return failed(insert);
    const auto rev = database.nextRev();
    if (!rev) return failed(rev);
    workspace.rev = *rev;
    if (workspace.uid == reliability::Uid{}) workspace.uid = reliability::makeUid();
    bindFields(*insert, workspace);
    if (auto done = insert->run(); !done) return done;
    return transaction->commit();
}

// Closed when this returns: all of it is then in the one file.
Result<void> fill(const std::string& path, const Workspace& workspace)
{
    auto database = Database::create(path);
    if (!database) return failed(database);
    const auto all = migrations();
    if (!all) return failed(all);
    if (auto done = migrate(*database, *all); !done) return done;
    if (auto done = refreshSearch(*database); !done) return done;
    if (auto done = insertWorkspace(*database, workspace); !done) return done;
    return settleLog(*database);
}

// A connection that only reads leaves the log behind when it is the last one to close; one that may write brings it
// into the file. Where others have it open, or it can't be written, it stays.
void closeLog(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path + "-wal", ignored)) return;
    static_cast<void>(Database::open(path, Access::write, Milliseconds(0)));
}

Result<void> makeReady(Database& database)
{
    const auto all = migrations();
    if (!all) return failed(all);
    if (database.access() == Access::read) return checkVersion(database, *all);
    if (auto done = migrate(database, *all); !done) return done;
    return refreshSearch(database);
}

}

Result<Session> Session::create(const std::string& path, const Workspace& workspace)
{
    const std::string draft = draftOf(path);
    auto done = fill(draft, workspace);
    if (done) done = moveInto(draft, path, Existing::refuse);
    if (!done) {
        draftOf(path); // removes what there is of it
        const bool unwritable = done.error().code == Code::fileUnwritable;
        return unwritable ? fail(Code::fileUnwritable, {path, done.error().detail}, done.error().detail) : failed(done);
    }
    return open(path, Access::write);
}

Result<Session> Session::open(const std::string& path, Access access, Milliseconds patience)
{
    auto database = Database::open(path, access, patience);
    if (!database) return failed(database);
    if (auto ready = makeReady(*database); !ready) return failed(ready);
    Session session(std::make_unique<Database>(std::move(*database)));
    if (access == Access::read) return session;
    const auto holder = enterHolder(*session.m_database);
    if (!holder) return failed(holder);
    session.m_holder = *holder;
    return session;
}

// A row that can't be removed now is found by the next writer: its process is gone then.
Session::~Session()
{
    if (!m_database) return;
    if (m_holder != 0) {
        sqlite3_busy_timeout(m_database->handle(), 100);
        static_cast<void>(leaveHolder(*m_database, m_holder));
    }
    const std::string path = m_database->path();
    const Access access = m_database->access();
    m_database.reset();
    if (access == Access::read) closeLog(path);
}

Result<std::vector<reliability::Id<reliability::Incident>>> Session::search(std::string_view query)
{
    return searchIncidents(*m_database, query);
}

Result<Workspace> Session::workspace()
{
    auto all = store<Workspace>().all();
    if (!all) return failed(all);
    if (all->empty()) return tl::unexpected<Error>(m_database->corrupt("no row in workspace"));
    return std::move(all->front());
}

Result<std::int64_t> Session::rev() { return m_database->number("SELECT value FROM meta WHERE key = 'rev'"); }

}
