// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
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

/// The fields of a struct, in order, as what calls visit(field) for each. No std::tuple: every file that names a fact
/// pays for it, and a tuple of twenty fields costs the compiler more than all else in the header.
template <class... F>
constexpr auto described(F... f)
{
    return [=](auto& visit) { (visit(f), ...); };
}

/// The described members of a struct. One table serves SQL, JSON, JSON Schema and history: a fact specializes it
/// beside its definition.
template <class T>
inline constexpr const void* fields = nullptr;

template <class T>
concept Described = !std::is_same_v<std::remove_cv_t<decltype(fields<T>)>, const void*>;

/// Calls visit(field) for every described member of T, in order.
template <Described T, class Visitor>
constexpr void forEachField(Visitor&& visit)
{
    fields<T>(visit);
}

}
