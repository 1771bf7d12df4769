// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"
#include "storage/statement.h"

#include <optional>

namespace storage {

using reliability::Instant;
using reliability::Milliseconds;

enum class Access { read, write };

/// "SHNR": what marks a SQLite file as a workspace.
inline constexpr std::int64_t applicationId = 0x53484E52;
/// How long a writer waits for another one.
inline constexpr Milliseconds usualPatience = std::chrono::seconds(5);

/// One connection to a workspace file, for one thread at a time. Paths are UTF-8.
class Database {
public:
    /// Opens an existing workspace file. Fails with workspaceMissing, fileIsFolder, workspaceInvalid (another kind of
    /// file), workspaceReadOnly (for writing), workspaceCorrupt, fileUnreadable. On read-only media (`read`) SQLite is
    /// told that the file can't change.
    static Result<Database> open(const std::string& path, Access access, Milliseconds patience = usualPatience);
    /// Makes an empty workspace file (no tables yet). Fails with fileExists, fileUnwritable.
    static Result<Database> create(const std::string& path);

    Result<Statement> prepare(std::string_view sql);
    /// Runs one statement without parameters.
    Result<void> run(std::string_view sql);
    /// The first column of the first row, a whole number; 0 when there is no row.
    Result<std::int64_t> number(std::string_view sql);
    /// The id of the row inserted last.
    std::int64_t lastId() const;
    bool inTransaction() const;

    /// The workspace-wide number of the open write transaction, taken at its first call. Outside of one it throws.
    Result<std::int64_t> nextRev();

    Access access() const { return m_access; }
    const std::string& path() const { return m_path; }
    sqlite3* handle() const { return m_handle.get(); }
    /// workspaceCorrupt for this file: `finding` says which row and what is wrong.
    Error corrupt(std::string finding) const;

private:
    friend class Transaction;
    struct Closer {
        void operator()(sqlite3* handle) const;
    };
    using Handle = std::unique_ptr<sqlite3, Closer>;

    Database(Handle handle, std::string path, Access access);
    static Result<Database> connect(const std::string& path, const std::string& name, int flags, Access access);
    static Result<Database> openUnchanging(const std::string& path);
    Result<void> prepareFor(Milliseconds patience);
    Result<void> checkKind();

    Handle m_handle;
    std::string m_path;
    Access m_access = Access::read;
    std::optional<std::int64_t> m_rev; ///< taken by the open transaction
};

}
