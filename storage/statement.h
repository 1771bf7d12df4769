// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace storage {

using reliability::Code;
using reliability::Error;
using reliability::fail;
using reliability::failed;
using reliability::Result;
using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

/// The last error of a connection as a Code: see the table in statement.cpp. `tried` says what was tried.
Error errorOf(sqlite3* handle, std::string_view tried);

/// One prepared statement: bind by name, step forwards, read columns by place (0-based). Must not outlive its Database.
class Statement {
public:
    enum class Type { integer, real, text, blob, null };

    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}

    /// Gives the parameter (":name") its value, copied. An unknown name is a programmer's error and throws
    /// std::logic_error; what SQLite refuses (a value too big) fails the next step.
    Statement& bind(const char* name, std::nullptr_t);
    Statement& bind(const char* name, double value);
    Statement& bind(const char* name, std::string_view value);
    Statement& bind(const char* name, BytesView value);
    template <std::integral I>
    Statement& bind(const char* name, I value)
    {
        return bindInteger(name, static_cast<std::int64_t>(value));
    }

    /// Goes to the next row: true when there is one. An error or the end resets the statement for the next use.
    Result<bool> step();
    /// Steps to the end, whatever rows there are.
    Result<void> run();
    /// Ends a walk over rows early; bound values stay.
    void reset();

    /// Columns of the row; texts and blobs stay valid until the next step.
    Type type(int column) const;
    bool isNull(int column) const { return type(column) == Type::null; }
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    BytesView blob(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* handle) const;
    };

    Statement& bindInteger(const char* name, std::int64_t value);
    int place(const char* name) const;
    Statement& note(int code);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
    int m_refused = 0; ///< SQLite's code of the first value that could not be bound
};

}
