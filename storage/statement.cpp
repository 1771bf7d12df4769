// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "storage/holder.h"

#include <array>
#include <cerrno>
#include <cmath>
#include <sqlite3.h>
#include <stdexcept>
#include <utility>

namespace storage {

namespace {

struct Mapping {
    int primary;
    Code code;
};

constexpr std::array mappings = {
    Mapping{SQLITE_NOTADB, Code::workspaceInvalid},
    Mapping{SQLITE_CORRUPT, Code::workspaceCorrupt},
    Mapping{SQLITE_FULL, Code::diskFull},
    Mapping{SQLITE_BUSY, Code::workspaceBusy},
    Mapping{SQLITE_LOCKED, Code::workspaceBusy},
    Mapping{SQLITE_READONLY, Code::workspaceReadOnly},
    Mapping{SQLITE_CANTOPEN, Code::fileUnreadable},
};

Code codeOf(sqlite3* handle)
{
    if (sqlite3_system_errno(handle) == ENOSPC) return Code::diskFull;
    const int primary = sqlite3_extended_errcode(handle) & 0xff;
    for (const Mapping& m : mappings)
        if (m.primary == primary) return m.code;
    return Code::storage;
}

std::string pathOf(sqlite3* handle)
{
    const char* path = sqlite3_db_filename(handle, "main");
    return path ? path : "";
}

}

Error errorOf(sqlite3* handle, std::string_view tried)
{
    const Code code = codeOf(handle);
    std::string message = sqlite3_errmsg(handle);
    message += " (" + std::to_string(sqlite3_extended_errcode(handle)) + "): " + std::string(tried);
    if (code == Code::storage) return {code, {std::string(tried)}, std::move(message)};
    std::vector<std::string> args = {pathOf(handle)};
    if (code == Code::workspaceBusy) args.insert(args.end(), {writerOf(handle), openElsewhere(handle)});
    if (code == Code::workspaceCorrupt || code == Code::fileUnreadable) args.push_back(message);
    return {code, std::move(args), std::move(message)};
}

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

int Statement::place(const char* name) const
{
    const int index = sqlite3_bind_parameter_index(m_handle.get(), name);
    if (index == 0) throw std::logic_error(std::string("no parameter ") + name);
    return index;
}

Statement& Statement::note(int code)
{
    if (m_refused == SQLITE_OK) m_refused = code;
    return *this;
}

Statement& Statement::bind(const char* name, std::nullptr_t)
{
    return note(sqlite3_bind_null(m_handle.get(), place(name)));
}

Statement& Statement::bindInteger(const char* name, std::int64_t value)
{
    return note(sqlite3_bind_int64(m_handle.get(), place(name), value));
}

// SQLite would store NaN as NULL, silently.
Statement& Statement::bind(const char* name, double value)
{
    if (!std::isfinite(value)) return note(SQLITE_MISMATCH);
    return note(sqlite3_bind_double(m_handle.get(), place(name), value));
}

// An empty view may have no address, which SQLite would take for NULL.
Statement& Statement::bind(const char* name, std::string_view value)
{
    const char* data = value.empty() ? "" : value.data();
    return note(sqlite3_bind_text64(m_handle.get(), place(name), data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bind(const char* name, BytesView value)
{
    const void* data = value.empty() ? static_cast<const void*>("") : value.data();
    return note(sqlite3_bind_blob64(m_handle.get(), place(name), data, value.size(), SQLITE_TRANSIENT));
}

Result<bool> Statement::step()
{
    sqlite3* database = sqlite3_db_handle(m_handle.get());
    const char* sql = sqlite3_sql(m_handle.get());
    if (m_refused != SQLITE_OK) return fail(Code::storage, {sql}, sqlite3_errstr(std::exchange(m_refused, SQLITE_OK)));
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    Error error = errorOf(database, sql);
    reset();
    return tl::unexpected<Error>(std::move(error));
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row) return failed(row);
        if (!*row) return {};
    }
}

void Statement::reset() { sqlite3_reset(m_handle.get()); }

Statement::Type Statement::type(int column) const
{
    switch (sqlite3_column_type(m_handle.get(), column)) {
    case SQLITE_INTEGER: return Type::integer;
    case SQLITE_FLOAT: return Type::real;
    case SQLITE_TEXT: return Type::text;
    case SQLITE_BLOB: return Type::blob;
    default: return Type::null;
    }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(m_handle.get(), column); }

std::string_view Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

BytesView Statement::blob(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

}
