// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace sources::sql {

/// A value of a row: nothing, a whole number, a number, or a text.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// What is read of a table. The names are the program's own, never an input's; a column that the table doesn't have is
/// read as nothing, so that one query serves every release of a schema.
struct Query {
    std::string_view table;
    std::vector<std::string_view> columns;
    std::string_view whereColumn = {}; ///< only rows whose column is `whereValue`, which is bound; empty: all rows
    std::string_view whereValue = {};
};

/// A database of somebody else's in a file, opened for reading only. What stands in it is not trusted: no views, no
/// triggers, no functions that do anything, bounded lengths.
class SqliteFile {
public:
    /// Fails with fileMissing, fileUnreadable, fileInvalid. A database whose newest rows stand in a -wal file that is
    /// missing or can't be read is opened without them, and a warning (wal_missing, wal_unreadable) says so.
    static reliability::Result<SqliteFile> open(const std::string& path, std::vector<reliability::Warning>& warnings);

    /// True for a table; views and virtual tables are none.
    bool hasTable(std::string_view name) const;

    /// Takes each row; a failure ends the reading and becomes its result. Fails with cancelled, and with fileInvalid
    /// where the table is missing or the file is damaged.
    using Row = std::function<reliability::Result<void>(std::span<const Cell> row)>;
    reliability::Result<void> read(const Query& query, const std::stop_token& stop, const Row& row) const;

    /// Runs a reading statement of somebody's: views may be asked, nothing but reading is done, and it ends with
    /// databaseRefused after `limit`. Takes the names of the columns once, then each row.
    using Heads = std::function<reliability::Result<void>(const std::vector<std::string>& names)>;
    reliability::Result<void> select(const std::string& sql, std::chrono::seconds limit, const std::stop_token& stop,
                                     const Heads& heads, const Row& row) const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    using Handle = std::unique_ptr<sqlite3, Close>;

    SqliteFile(Handle handle, std::string path) : m_handle(std::move(handle)), m_path(std::move(path)) {}
    struct Watch;
    reliability::Result<void> step(sqlite3_stmt* statement, const Watch& watch, const Row& row) const;
    reliability::Error broken() const;
    std::vector<std::string> columnsOf(std::string_view table) const;
    static Handle tryOpen(const std::string& path, const char* options, int& status);

    Handle m_handle;
    std::string m_path;
};

/// True when a file begins as SQLite's do.
bool isSqliteFile(const std::string& path);

/// A cell as a whole number (a text of digits is one, too); none otherwise.
std::optional<std::int64_t> wholeOf(const Cell& cell);
/// A cell as a number; none for texts and where there is nothing.
std::optional<double> numberOf(const Cell& cell);
/// A cell as a text; a whole number in its digits, otherwise empty.
std::string textOf(const Cell& cell);

}
