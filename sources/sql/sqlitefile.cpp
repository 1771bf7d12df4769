// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/sqlitefile.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <sqlite3.h>

namespace sources::sql {

using namespace reliability;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t headerSize = 100, readVersionAt = 19;
constexpr char walMode = 2;
constexpr int maxCellBytes = 16'000'000, stepsBetweenLooks = 10'000, busyMilliseconds = 1'000;

std::string headerOf(const std::string& path)
{
    std::array<char, headerSize> header{};
    std::ifstream file(path, std::ios::binary);
    file.read(header.data(), header.size());
    return {header.data(), static_cast<std::size_t>(file.gcount())};
}

/// The path as a URI: what has a meaning there is written in percent.
std::string uriOf(const std::string& path, const char* options)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '/' || c == '.' || c == '_' || c == '-') uri += c;
        else uri.append(1, '%').append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return uri + "?" + options;
}

/// Nothing that the file says may run more than a plain query does.
void distrust(sqlite3* database)
{
    for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_TRIGGER})
        sqlite3_db_config(database, off, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, maxCellBytes);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(database, busyMilliseconds);
}

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

Prepared prepare(sqlite3* database, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    return Prepared(statement);
}

void bindText(sqlite3_stmt* statement, const char* name, std::string_view text)
{
    sqlite3_bind_text(statement,
                      sqlite3_bind_parameter_index(statement, name),
                      text.data(),
                      static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
}

Cell cellOf(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return sqlite3_column_int64(statement, column);
    case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
    case SQLITE_NULL: return {};
    default: break;
    }
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    return std::string(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

std::string quotedName(std::string_view name) { return '"' + std::string(name) + '"'; }

/// Of what a statement may do only reading is allowed.
int onlyReading(void*, int action, const char*, const char*, const char*, const char*)
{
    const bool reading =
        action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE;
    return reading ? SQLITE_OK : SQLITE_DENY;
}

bool hasContent(const std::string& path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return !error && size > 0;
}

}

/// Who waits for a statement, and how long.
struct SqliteFile::Watch {
    const std::stop_token& stop;
    std::optional<std::chrono::steady_clock::time_point> end = {};

    /// Asked now and then by SQLite, which goes on for zero.
    static int look(void* watch)
    {
        const auto* w = static_cast<const Watch*>(watch);
        return w->stop.stop_requested() || (w->end && std::chrono::steady_clock::now() >= *w->end) ? 1 : 0;
    }
};

void SqliteFile::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

/// A handle that can read the schema; null otherwise.
SqliteFile::Handle SqliteFile::tryOpen(const std::string& path, const char* options, int& status)
{
    sqlite3* database = nullptr;
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    status = sqlite3_open_v2(uriOf(path, options).c_str(), &database, flags, nullptr);
    Handle handle(database);
    if (status != SQLITE_OK) return nullptr;
    distrust(database);
    const Prepared look = prepare(database, "SELECT count(*) FROM sqlite_master");
    status = look ? sqlite3_step(look.get()) : sqlite3_errcode(database);
    return status == SQLITE_ROW ? std::move(handle) : nullptr;
}

Result<SqliteFile> SqliteFile::open(const std::string& path, std::vector<Warning>& warnings)
{
    std::error_code error;
    if (!fs::exists(path, error)) return fail(Code::fileMissing, {path});
    const std::string header = headerOf(path);
    if (!header.starts_with(magic) || header.size() < headerSize)
        return fail(Code::fileInvalid, {path, "", "not a database of SQLite"});
    const bool wal = header[readVersionAt] == walMode, beside = hasContent(path + "-wal");
    if (wal && !beside)
        warnings.push_back(
            {"wal_missing",
             1,
             "no -wal file lies beside the database: fine if MLflow was stopped, else the newest rows lack"});
    // Without its -wal such a file can't be opened where nothing can be written beside it, unless it is said not to
    // change.
    int status = SQLITE_OK;
    Handle handle = wal && !beside ? nullptr : tryOpen(path, "mode=ro", status);
    if (status == SQLITE_BUSY) return fail(Code::fileUnreadable, {path, "locked by another program"});
    if (!handle) {
        handle = tryOpen(path, "mode=ro&immutable=1", status);
        if (handle && wal && beside)
            warnings.push_back({"wal_unreadable", 1, "the -wal file can't be read: the newest rows may lack"});
        else if (handle && !wal)
            warnings.push_back(
                {"journal_left", 1, "the database was left within a change: its rows may be half-written"});
    }
    if (!handle) return fail(Code::fileInvalid, {path, "", "the database is damaged"});
    return SqliteFile(std::move(handle), path);
}

bool SqliteFile::hasTable(std::string_view name) const
{
    const Prepared look =
        prepare(m_handle.get(), "SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = :name");
    if (!look) return false;
    bindText(look.get(), ":name", name);
    return sqlite3_step(look.get()) == SQLITE_ROW;
}

std::vector<std::string> SqliteFile::columnsOf(std::string_view table) const
{
    std::vector<std::string> columns;
    const Prepared look = prepare(m_handle.get(), "SELECT name FROM pragma_table_info(:table)");
    if (!look) return columns;
    bindText(look.get(), ":table", table);
    while (sqlite3_step(look.get()) == SQLITE_ROW) columns.push_back(textOf(cellOf(look.get(), 0)));
    return columns;
}

Error SqliteFile::broken() const
{
    return {Code::fileInvalid, {m_path, "", "the database is damaged"}, sqlite3_errmsg(m_handle.get())};
}

Result<void> SqliteFile::read(const Query& query, const std::stop_token& stop, const Row& row) const
{
    if (!hasTable(query.table)) return fail(Code::fileInvalid, {m_path, "", "no table " + std::string(query.table)});
    const auto there = columnsOf(query.table);
    std::string columns;
    for (const std::string_view column : query.columns) {
        const bool known = std::ranges::find(there, column) != there.end();
        columns.append(columns.empty() ? "" : ", ").append(known ? quotedName(column) : "NULL");
    }
    std::string sql = "SELECT " + columns + " FROM " + quotedName(query.table);
    if (!query.whereColumn.empty()) sql += " WHERE " + quotedName(query.whereColumn) + " = :value";
    const Prepared statement = prepare(m_handle.get(), sql);
    if (!statement) return tl::unexpected(broken());
    if (!query.whereColumn.empty()) bindText(statement.get(), ":value", query.whereValue);

    return step(statement.get(), {stop}, row);
}

Result<void> SqliteFile::step(sqlite3_stmt* statement, const Watch& watch, const Row& row) const
{
    sqlite3_progress_handler(m_handle.get(), stepsBetweenLooks, Watch::look, const_cast<Watch*>(&watch));
    std::vector<Cell> cells(static_cast<std::size_t>(sqlite3_column_count(statement)));
    int step = SQLITE_ROW;
    Result<void> result;
    while (result && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = cellOf(statement, static_cast<int>(i));
        result = row(cells);
    }
    sqlite3_progress_handler(m_handle.get(), 0, nullptr, nullptr);
    if (!result) return result;
    if (step == SQLITE_INTERRUPT && watch.stop.stop_requested()) return fail(Code::cancelled);
    if (step == SQLITE_INTERRUPT) return fail(Code::databaseRefused, {m_path, "the time for the query is over"});
    if (step != SQLITE_DONE) return tl::unexpected(broken());
    return {};
}

Result<void> SqliteFile::select(const std::string& sql, std::chrono::seconds limit, const std::stop_token& stop,
                                const Heads& heads, const Row& row) const
{
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_ENABLE_VIEW, 1, nullptr);
    sqlite3_set_authorizer(m_handle.get(), onlyReading, nullptr);
    const Prepared statement = prepare(m_handle.get(), sql);
    if (!statement || !sqlite3_stmt_readonly(statement.get()))
        return fail(Code::databaseRefused, {m_path, sqlite3_errmsg(m_handle.get())});
    std::vector<std::string> names;
    for (int i = 0; i < sqlite3_column_count(statement.get()); ++i)
        names.emplace_back(sqlite3_column_name(statement.get(), i));
    if (const auto ok = heads(names); !ok) return ok;
    return step(statement.get(), {stop, std::chrono::steady_clock::now() + limit}, row);
}

bool isSqliteFile(const std::string& path) { return headerOf(path).starts_with(magic); }

std::optional<std::int64_t> wholeOf(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
    const auto* text = std::get_if<std::string>(&cell);
    if (!text) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    return error == std::errc() && end == text->data() + text->size() ? std::optional(number) : std::nullopt;
}

std::optional<double> numberOf(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&cell);
    return number ? std::optional(*number) : std::nullopt;
}

std::string textOf(const Cell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    const auto* whole = std::get_if<std::int64_t>(&cell);
    return whole ? std::to_string(*whole) : std::string();
}

}
