// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>

namespace reliability {

/// One described member of a struct: its stable name (SQL column, JSON key) and where it is.
template <class T, class M>
struct Field {
    std::string_view name;
    M T::*member;
};

template <class T, class M>
constexpr Field<T, M> field(std::string_view name, M T::*member)
{
    return {name, member};
}

/// The described members of a struct, in order. One table serves SQL, JSON, JSON Schema and history: a fact
/// specializes it beside its definition.
template <class T>
inline constexpr const void* fields = nullptr;

template <class T>
concept Described = !std::is_same_v<std::remove_cv_t<decltype(fields<T>)>, const void*>;

/// Calls visit(field) for every described member of T, in order.
template <Described T, class Visitor>
constexpr void forEachField(Visitor&& visit)
{
    std::apply([&](const auto&... f) { (visit(f), ...); }, fields<T>);
}

}
