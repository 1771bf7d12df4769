// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/duration.h"
#include "reliability/facts/fields.h"
#include "reliability/facts/id.h"
#include "reliability/names.h"
#include "reliability/target.h"

#include <map>
#include <memory>
#include <optional>

namespace reliability {

// Every described struct in and out of JSON by one mechanism: times as RFC 3339, targets as fractions, lengths in
// shorthand, milliseconds and ids as integers, enums by name, none as null.

inline Json toJson(bool v) { return v; }
inline Json toJson(int v) { return v; }
inline Json toJson(std::int64_t v) { return v; }
inline Json toJson(double v) { return v; }
inline Json toJson(const std::string& v) { return v; }
inline Json toJson(const Json& v) { return v; }
inline Json toJson(Instant v) { return format(v); }
inline Json toJson(Milliseconds v) { return static_cast<std::int64_t>(v.count()); }
inline Json toJson(Target v) { return v.value(); }
inline Json toJson(Length v) { return format(v); }
inline Json toJson(Uid v) { return format(v); }
template <class T>
Json toJson(Id<T> v)
{
    return v.value;
}
template <Named E>
Json toJson(E v)
{
    return std::string(name(v));
}
template <Described T>
Json toJson(const T& v);
template <class T>
Json toJson(const std::optional<T>& v);
template <class T>
Json toJson(const std::vector<T>& v);
template <class T>
Json toJson(const std::map<std::string, T>& v);

template <class T>
Json toJson(const std::optional<T>& v)
{
    return v ? toJson(*v) : Json();
}

template <class T>
Json toJson(const std::vector<T>& v)
{
    Json::Array array;
    array.reserve(v.size());
    for (const T& item : v) array.push_back(toJson(item));
    return array;
}

template <class T>
Json toJson(const std::map<std::string, T>& v)
{
    Json::Object object;
    for (const auto& [key, item] : v) object.emplace_back(key, toJson(item));
    return object;
}

template <Described T>
Json toJson(const T& v)
{
    Json::Object object;
    forEachField<T>([&](const auto& f) { object.emplace_back(std::string(f.name), toJson(v.*f.member)); });
    return object;
}

// Reading back what toJson wrote. False when the JSON is of another form; `out` is then unspecified.

inline bool fromJson(const Json& j, bool& out) { return j.get<bool>() ? (out = *j.get<bool>(), true) : false; }
inline bool fromJson(const Json& j, std::int64_t& out)
{
    return j.get<std::int64_t>() ? (out = *j.get<std::int64_t>(), true) : false;
}
inline bool fromJson(const Json& j, double& out)
{
    if (const auto* i = j.get<std::int64_t>()) return out = static_cast<double>(*i), true;
    return j.get<double>() ? (out = *j.get<double>(), true) : false;
}
inline bool fromJson(const Json& j, std::string& out)
{
    return j.get<std::string>() ? (out = *j.get<std::string>(), true) : false;
}
inline bool fromJson(const Json& j, Milliseconds& out)
{
    std::int64_t ms = 0;
    return fromJson(j, ms) && (out = Milliseconds(ms), true);
}
bool fromJson(const Json& j, Instant& out);
bool fromJson(const Json& j, Target& out);
bool fromJson(const Json& j, Length& out);
bool fromJson(const Json& j, Uid& out);
template <class T>
bool fromJson(const Json& j, Id<T>& out)
{
    return fromJson(j, out.value);
}
template <Named E>
bool fromJson(const Json& j, E& out)
{
    const auto* text = j.get<std::string>();
    const auto parsed = text ? parseName<E>(*text) : std::nullopt;
    return parsed ? (out = *parsed, true) : false;
}
template <Described T>
bool fromJson(const Json& j, T& out);
template <class T>
bool fromJson(const Json& j, std::vector<T>& out)
{
    const auto* array = j.get<Json::Array>();
    if (!array) return false;
    out.resize(array->size());
    for (std::size_t i = 0; i < array->size(); ++i)
        if (!fromJson((*array)[i], out[i])) return false;
    return true;
}
template <class T>
bool fromJson(const Json& j, std::optional<T>& out)
{
    if (j.isNull()) return out.reset(), true;
    return fromJson(j, out.emplace());
}

/// Members that are absent keep what `out` had: older files lack what newer ones have.
template <Described T>
bool fromJson(const Json& j, T& out)
{
    if (!j.get<Json::Object>()) return false;
    bool ok = true;
    forEachField<T>([&](const auto& f) {
        if (const Json* member = j.find(f.name)) ok = ok && fromJson(*member, out.*f.member);
    });
    return ok;
}

}
