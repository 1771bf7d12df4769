// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/runstore.h"
#include "storage/search.h"
#include "storage/seriesstore.h"
#include "storage/store.h"
#include "storage/transaction.h"

namespace storage {

/// One connection to a workspace, for one thread at a time, and the stores on it. Stores and transactions must not
/// outlive it; it may be moved. Readers work while somebody writes. When the last one on a workspace goes, by whatever
/// process, the workspace is one whole file.
class Session {
public:
    /// Makes a workspace file with its one workspace row and opens it for writing. The file appears whole or not at
    /// all. Fails with fileExists, fileUnwritable.
    static Result<Session> create(const std::string& path, const reliability::Workspace& workspace);

    /// Opens a workspace. For writing an older one is migrated first, and the session is named to others as the holder;
    /// for reading nothing is written and an older one is refused with workspaceOlder. `patience` is how long a write
    /// waits for another writer before it fails with workspaceBusy.
    static Result<Session> open(const std::string& path, Access access, Milliseconds patience = usualPatience);

    Session(Session&&) noexcept = default;
    Session& operator=(Session&&) = delete;
    ~Session();

    template <class T>
    Store<T> store()
    {
        return Store<T>(*m_database);
    }
    SeriesStore series() { return SeriesStore(*m_database); }
    RunStore runs() { return RunStore(*m_database); }
    /// See storage/search.h.
    Result<std::vector<reliability::Id<reliability::Incident>>> search(std::string_view query);

    /// For writing the exclusive right to write, for reading one state for all reads; see storage/transaction.h.
    Result<Transaction> begin() { return Transaction::begin(*m_database); }
    Result<reliability::Workspace> workspace();
    /// The number of the last write transaction, by whomever: what has changed since has a greater one.
    Result<std::int64_t> rev();

    Database& database() { return *m_database; }
    const std::string& path() const { return m_database->path(); }

private:
    explicit Session(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    std::unique_ptr<Database> m_database; ///< stays where it is when the session moves
    std::int64_t m_holder = 0;
};

}
