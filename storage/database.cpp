// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <array>
#include <cctype>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <stdexcept>
#include <unistd.h>

namespace storage {

namespace fs = std::filesystem;

namespace {

std::string absolute(const std::string& path)
{
    std::error_code ignored;
    const fs::path full = fs::absolute(path, ignored);
    return full.empty() ? path : full.lexically_normal().string();
}

bool folderWritable(const std::string& path)
{
    const fs::path folder = fs::path(absolute(path)).parent_path();
    return ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0;
}

// RFC 3986: only unreserved characters and the slash stay as they are.
std::string fileUri(const std::string& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char c : absolute(path)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            (byte < 0x80 && std::isalnum(byte)) || std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) uri += c;
        else uri.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return uri;
}

// Changes that wait in a write-ahead log can't be seen through immutable=1.
bool logWaits(const std::string& path)
{
    std::error_code missing;
    const auto size = fs::file_size(path + "-wal", missing);
    return !missing && size > 0;
}

Result<void> checkFile(const std::string& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return fail(Code::workspaceMissing, {path}, error ? error.message() : "");
    if (fs::is_directory(status)) return fail(Code::fileIsFolder, {path});
    return {};
}

}

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(Handle handle, std::string path, Access access)
    : m_handle(std::move(handle))
    , m_path(std::move(path))
    , m_access(access)
{}

Result<Database> Database::connect(const std::string& path, const std::string& name, int flags, Access access)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) return tl::unexpected<Error>(errorOf(raw, "open " + path));
    return Database(std::move(handle), path, access);
}

// Settings of storage.md; triggers and views of a hostile file never run.
Result<void> Database::prepareFor(Milliseconds patience)
{
    constexpr std::array switchedOff = {SQLITE_DBCONFIG_ENABLE_TRIGGER,
                                        SQLITE_DBCONFIG_ENABLE_VIEW,
                                        SQLITE_DBCONFIG_TRUSTED_SCHEMA,
                                        SQLITE_DBCONFIG_DQS_DML,
                                        SQLITE_DBCONFIG_DQS_DDL};
    for (const int option : switchedOff) sqlite3_db_config(m_handle.get(), option, 0, nullptr);
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_busy_timeout(m_handle.get(), static_cast<int>(patience.count()));
    constexpr std::array settings = {"PRAGMA foreign_keys = ON",
                                     "PRAGMA synchronous = FULL",
                                     "PRAGMA cache_size = -65536",
                                     "PRAGMA mmap_size = 0",
                                     "PRAGMA temp_store = MEMORY",
                                     "PRAGMA cell_size_check = ON",
                                     "PRAGMA journal_size_limit = 67108864"};
    for (const char* setting : settings)
        if (auto done = run(setting); !done) return done;
    return {};
}

Result<void> Database::checkKind()
{
    const auto kind = number("PRAGMA application_id");
    if (!kind) return failed(kind);
    if (*kind != applicationId) return fail(Code::workspaceInvalid, {m_path});
    return {};
}

Result<Database> Database::openUnchanging(const std::string& path)
{
    const std::string name = fileUri(path) + "?immutable=1";
    return connect(path, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, Access::read);
}

Result<Database> Database::open(const std::string& path, Access access, Milliseconds patience)
{
    if (auto file = checkFile(path); !file) return failed(file);
    const bool write = access == Access::write;
    auto database = connect(path, absolute(path), write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, access);
    if (!database) return database;
    if (write && sqlite3_db_readonly(database->handle(), "main") == 1) return fail(Code::workspaceReadOnly, {path});
    auto ready = database->prepareFor(patience);
    if (ready) ready = database->checkKind();
    if (ready) return database;
    const bool locked = ready.error().code == Code::fileUnreadable || ready.error().code == Code::workspaceReadOnly;
    if (!locked || folderWritable(path)) return failed(ready);
    if (write || logWaits(path)) return fail(Code::workspaceReadOnly, {path}, ready.error().detail);
    database = openUnchanging(path);
    if (!database) return database;
    ready = database->prepareFor(patience);
    if (ready) ready = database->checkKind();
    if (!ready) return failed(ready);
    return database;
}

Result<Database> Database::create(const std::string& path)
{
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored))) return fail(Code::fileExists, {path});
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    auto database = connect(path, absolute(path), flags, Access::write);
    if (!database) return fail(Code::fileUnwritable, {path, database.error().detail}, database.error().detail);
    if (auto ready = database->prepareFor(usualPatience); !ready) return failed(ready);
    // These shape the file: before the first table.
    const std::string mark = "PRAGMA application_id = " + std::to_string(applicationId);
    for (const std::string& setting : {std::string("PRAGMA page_size = 8192"),
                                       std::string("PRAGMA auto_vacuum = INCREMENTAL"),
                                       mark,
                                       std::string("PRAGMA journal_mode = WAL")})
        if (auto done = database->run(setting); !done) return failed(done);
    return database;
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (code != SQLITE_OK) return tl::unexpected<Error>(errorOf(m_handle.get(), sql));
    return Statement(raw);
}

Result<void> Database::run(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement) return failed(statement);
    return statement->run();
}

Result<std::int64_t> Database::number(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement) return failed(statement);
    const auto row = statement->step();
    if (!row) return failed(row);
    return *row ? statement->integer(0) : 0;
}

std::int64_t Database::lastId() const { return sqlite3_last_insert_rowid(m_handle.get()); }

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle.get()) == 0; }

Result<std::int64_t> Database::nextRev()
{
    if (!inTransaction()) throw std::logic_error("a rev belongs to a transaction");
    if (m_rev) return *m_rev;
    const auto rev = number("UPDATE meta SET value = value + 1 WHERE key = 'rev' RETURNING value");
    if (!rev) return rev;
    if (*rev <= 0) return tl::unexpected<Error>(corrupt("meta.rev"));
    m_rev = *rev;
    return rev;
}

Error Database::corrupt(std::string finding) const
{
    return {Code::workspaceCorrupt, {m_path, std::move(finding)}, {}};
}

}
