// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace reliability {

/// A JSON value. Objects keep the order in which their members were added; numbers are never NaN or infinite
/// (such a double becomes null).
class Json {
public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;
    using Value = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool b) : m_value(b) {}
    Json(int i) : m_value(static_cast<std::int64_t>(i)) {}
    Json(std::int64_t i) : m_value(i) {}
    Json(double d);
    Json(const char* s) : m_value(std::string(s)) {}
    Json(std::string s) : m_value(std::move(s)) {}
    Json(Array a) : m_value(std::move(a)) {}
    Json(Object o) : m_value(std::move(o)) {}

    const Value& value() const { return m_value; }
    bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    template <class T>
    const T* get() const
    {
        return std::get_if<T>(&m_value);
    }
    /// The member of this name; null where this is no object or has none.
    const Json* find(std::string_view key) const;
    bool operator==(const Json&) const = default;

private:
    Value m_value = nullptr;
};

/// RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, ECMAScript numbers, no blanks.
std::string canonical(const Json& json);

/// The same numbers and escapes, members in their own order, two blanks of indentation: for people and pipes.
std::string readable(const Json& json);

/// A double as ECMAScript prints it (RFC 8785 section 3.2.2.3): "0.1", "1e-7", "100000000000000000000". -0 is "0".
std::string formatNumber(double value);

}
