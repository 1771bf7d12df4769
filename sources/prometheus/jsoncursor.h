// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sources::prometheus {

/// Walks through a JSON text once, without building a tree. The first mistake ends it: then every call is false. Takes
/// what Python writes beside the standard: bare NaN, Infinity and -Infinity. Depth is bounded.
class JsonCursor {
public:
    explicit JsonCursor(std::string_view text);

    const char* error() const { return m_error; }
    /// Where it stands; where the mistake is.
    std::int64_t line() const;
    std::size_t position() const { return m_at; }

    /// The first character of what comes next; 0 at the end.
    char peek();
    /// Calls onKey(key) for each member of the object that comes next; it must consume the value.
    template <class OnKey>
    bool object(OnKey onKey)
    {
        if (!enter('{')) return false;
        std::string key;
        for (bool first = true; more('}', first); first = false) {
            if (!string(key) || !take(':') || !onKey(std::string_view(key))) return false;
        }
        return leave();
    }
    /// Calls onElement() for each element of the array that comes next; it must consume it.
    template <class OnElement>
    bool array(OnElement onElement)
    {
        if (!enter('[')) return false;
        for (bool first = true; more(']', first); first = false)
            if (!onElement()) return false;
        return leave();
    }
    /// A string with its escapes undone; what is no UTF-8 is a mistake.
    bool string(std::string& text);
    /// A number, a word (true, null, NaN) or the inside of a string, as it is written; valid until the next call.
    bool scalar(std::string_view& text);
    bool skip();
    /// Takes one character that is no part of a string, and blanks before it.
    bool take(char c);
    /// True when only blanks are left.
    bool end();
    bool fail(const char* reason);

private:
    bool enter(char open);
    bool leave();
    bool more(char close, bool first);
    bool escape(std::string& text);
    bool hex(unsigned& unit);

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    const char* m_error = nullptr;
    std::string m_scratch;
};

}
