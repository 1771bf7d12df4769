// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sources::prometheus {

/// Reads the text of labels and metrics piece by piece: what selectors and expositions have in common.
class LabelText {
public:
    explicit LabelText(std::string_view text) : m_text(text) {}

    void blanks();
    bool atEnd();
    /// What comes after blanks; 0 at the end.
    char peek();
    bool take(char c);
    /// Letters, digits, "_" and ":"; empty where none comes.
    std::string_view word();
    /// A text in quotes, with \\, \" and \n undone; false when it isn't one.
    bool quoted(std::string& text);
    /// "=", "!=", "=~", "!~"; empty for others.
    std::string_view comparison();
    /// Characters up to the next blank.
    std::string_view token();
    std::string_view rest() const { return m_text.substr(m_at); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

}
