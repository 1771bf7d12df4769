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

/// A table of fields, in order. No std::tuple: every file that names a fact pays for its tables, and a tuple of twenty
/// fields costs the compiler more than all else in the header.
template <class... F>
struct Fields {
    constexpr void each(auto&) const {}
};

template <class First, class... Rest>
struct Fields<First, Rest...> {
    constexpr Fields(First f, Rest... others) : first(f), rest{others...} {}

    /// Calls visit(field) for each.
    constexpr void each(auto& visit) const
    {
        visit(first);
        rest.each(visit);
    }

    First first;
    Fields<Rest...> rest;
};

template <class... F>
Fields(F...) -> Fields<F...>;

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
    fields<T>.each(visit);
}

}
