// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace reliability {

/// One stable spelling: `text` in JSON, SQL and on the command line, `openslo` where OpenSLO writes another.
template <class E>
struct Name {
    E value;
    std::string_view text;
    std::string_view openslo = {};
};

/// The table of an enum's names; every enum that leaves the program specializes it beside its definition.
template <class E>
inline constexpr const void* names = nullptr;

template <class E>
concept Named = !std::is_same_v<std::remove_cv_t<decltype(names<E>)>, const void*>;

/// The stable spelling of a value.
template <Named E>
constexpr std::string_view name(E value)
{
    for (const auto& n : names<E>)
        if (n.value == value) return n.text;
    return {};
}

/// OpenSLO's spelling of a value, its stable one where OpenSLO has none.
template <Named E>
constexpr std::string_view opensloName(E value)
{
    for (const auto& n : names<E>)
        if (n.value == value) return n.openslo.empty() ? n.text : n.openslo;
    return {};
}

/// The value with this spelling (either of the two), none for any other text.
template <Named E>
constexpr std::optional<E> parseName(std::string_view text)
{
    for (const auto& n : names<E>)
        if (n.text == text || (!n.openslo.empty() && n.openslo == text)) return n.value;
    return std::nullopt;
}

/// All stable spellings of an enum, separated by ", ": for "allowed values" in an error.
template <Named E>
std::string allowed()
{
    std::string list;
    for (const auto& n : names<E>) list.append(list.empty() ? "" : ", ").append(n.text);
    return list;
}

}
