// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/describe.h"

#include <memory>

namespace app {

// Described structs as JSON that may leave the file: like reliability::toJson, but without the integer ids of rows,
// which mean nothing elsewhere.

template <class T>
reliability::Json portable(const T& v);

namespace detail {

template <class T>
inline constexpr bool isId = false;
template <class T>
inline constexpr bool isId<reliability::Id<T>> = true;

template <class T>
struct Portable {
    static reliability::Json make(const T& v)
    {
        if constexpr (reliability::Described<T>) {
            reliability::Json::Object object;
            reliability::forEachField<T>([&]<class M>(const reliability::Field<T, M>& f) {
                if constexpr (!isId<M>) object.emplace_back(std::string(f.name), portable(v.*f.member));
            });
            return object;
        } else {
            return reliability::toJson(v);
        }
    }
};

template <class T>
struct Portable<std::vector<T>> {
    static reliability::Json make(const std::vector<T>& v)
    {
        reliability::Json::Array array;
        for (const T& item : v) array.push_back(portable(item));
        return array;
    }
};

template <class T>
struct Portable<std::optional<T>> {
    static reliability::Json make(const std::optional<T>& v) { return v ? portable(*v) : reliability::Json(); }
};

template <class T>
struct Portable<std::shared_ptr<const T>> {
    static reliability::Json make(const std::shared_ptr<const T>& v) { return portable(*v); }
};

}

template <class T>
reliability::Json portable(const T& v)
{
    return detail::Portable<T>::make(v);
}

}
