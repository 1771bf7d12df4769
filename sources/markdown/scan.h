// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sources::markdown {

/// Eats a text from its front, folded (see characters.h), and knows where it is in the text as it was.
class Scan {
public:
    explicit Scan(std::string_view text);

    bool ended() const { return m_at >= m_folded.size(); }
    std::size_t position() const { return m_at; }
    void back(std::size_t position) { m_at = position; }
    /// The bytes of the text as it was that have been eaten.
    std::size_t original() const { return ended() ? m_text.size() : m_original[m_at]; }
    /// The text as it was from here on.
    std::string_view rest() const { return m_text.substr(original()); }
    void eatOriginal(std::size_t bytes);

    /// What has been eaten since a position, folded.
    std::string_view eaten(std::size_t from) const { return std::string_view(m_folded).substr(from, m_at - from); }

    bool at(char c) const { return !ended() && m_folded[m_at] == c; }
    bool after(char c) const { return m_at > 0 && m_folded[m_at - 1] == c; }
    bool digit() const { return digitAfter(0); }
    bool digitAfter(std::size_t bytes) const;
    /// A letter or digit stands here.
    bool wordCharacter() const;
    bool eat(char c);
    bool eat(std::string_view text);
    /// Eats a word that ends here.
    bool eatWord(std::string_view word);
    /// Eats one of these characters and returns it; 0 when none stands here.
    char eatOneOf(std::string_view characters);
    /// A word of letters, may be empty.
    std::string word();
    /// A number of `least` to `most` digits; -1 and nothing eaten when there is none.
    int number(std::size_t least, std::size_t most);
    void blanks();
    /// Goes on by one character.
    void skip();

private:
    std::string_view m_text;
    std::string m_folded;
    std::vector<std::size_t> m_original; ///< of each folded byte, where its character was
    std::size_t m_at = 0;
};

}
