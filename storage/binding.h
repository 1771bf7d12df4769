// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/describe.h"
#include "storage/json.h"
#include "storage/statement.h"

#include <cmath>

namespace storage {

// How each type of a fact's member stands in a column: `put` binds it, `take` reads it back and is false where the row
// holds something else (a hostile or damaged file).

inline void put(Statement& s, const char* name, bool v) { s.bind(name, v); }
inline void put(Statement& s, const char* name, std::int64_t v) { s.bind(name, v); }
inline void put(Statement& s, const char* name, double v) { s.bind(name, v); }
inline void put(Statement& s, const char* name, const std::string& v) { s.bind(name, v); }
inline void put(Statement& s, const char* name, reliability::Instant v) { s.bind(name, v.ms); }
inline void put(Statement& s, const char* name, reliability::Milliseconds v) { s.bind(name, v.count()); }
inline void put(Statement& s, const char* name, reliability::Target v) { s.bind(name, v.allowed); }
inline void put(Statement& s, const char* name, reliability::Length v) { s.bind(name, format(v)); }
inline void put(Statement& s, const char* name, reliability::Uid v) { s.bind(name, BytesView(v.bytes)); }
inline void put(Statement& s, const char* name, const std::vector<std::string>& v)
{
    s.bind(name, canonical(reliability::toJson(v)));
}
template <reliability::Described T>
void put(Statement& s, const char* name, const T& v)
{
    s.bind(name, canonical(reliability::toJson(v)));
}
template <class T>
void put(Statement& s, const char* name, reliability::Id<T> v)
{
    if (v) s.bind(name, v.value);
    else s.bind(name, nullptr);
}
template <reliability::Named E>
void put(Statement& s, const char* name, E v)
{
    s.bind(name, reliability::name(v));
}
template <class T>
void put(Statement& s, const char* name, const std::optional<T>& v)
{
    if (v) put(s, name, *v);
    else s.bind(name, nullptr);
}

inline bool take(const Statement& s, int column, std::int64_t& out)
{
    out = s.integer(column);
    return s.type(column) == Statement::Type::integer;
}
inline bool take(const Statement& s, int column, bool& out)
{
    std::int64_t v = 0;
    const bool ok = take(s, column, v) && (v == 0 || v == 1);
    out = v == 1;
    return ok;
}
inline bool take(const Statement& s, int column, double& out)
{
    out = s.real(column);
    return s.type(column) == Statement::Type::real && std::isfinite(out);
}
inline bool take(const Statement& s, int column, std::string& out)
{
    out = s.text(column);
    return s.type(column) == Statement::Type::text;
}
inline bool take(const Statement& s, int column, reliability::Instant& out) { return take(s, column, out.ms); }
inline bool take(const Statement& s, int column, reliability::Milliseconds& out)
{
    std::int64_t v = 0;
    const bool ok = take(s, column, v);
    out = reliability::Milliseconds(v);
    return ok;
}
inline bool take(const Statement& s, int column, reliability::Target& out)
{
    return take(s, column, out.allowed) && out.allowed >= 0 && out.allowed <= 1'000'000'000;
}
inline bool take(const Statement& s, int column, reliability::Length& out)
{
    const auto length = reliability::parseLength(s.text(column));
    if (length) out = *length;
    return length.has_value();
}
inline bool take(const Statement& s, int column, reliability::Uid& out)
{
    const BytesView bytes = s.blob(column);
    if (s.type(column) != Statement::Type::blob || bytes.size() != out.bytes.size()) return false;
    std::ranges::copy(bytes, out.bytes.begin());
    return true;
}
inline bool take(const Statement& s, int column, std::vector<std::string>& out)
{
    const auto json = parseJson(s.text(column));
    return json && fromJson(*json, out);
}
template <reliability::Described T>
bool take(const Statement& s, int column, T& out)
{
    const auto json = parseJson(s.text(column));
    return json && fromJson(*json, out);
}
template <class T>
bool take(const Statement& s, int column, reliability::Id<T>& out)
{
    out = {};
    return s.isNull(column) || (take(s, column, out.value) && out);
}
template <reliability::Named E>
bool take(const Statement& s, int column, E& out)
{
    const auto parsed = reliability::parseName<E>(s.text(column));
    if (parsed) out = *parsed;
    return parsed.has_value();
}
template <class T>
bool take(const Statement& s, int column, std::optional<T>& out)
{
    out.reset();
    return s.isNull(column) || take(s, column, out.emplace());
}

}
