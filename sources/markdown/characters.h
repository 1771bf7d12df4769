// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sources::markdown {

/// One character of UTF-8 text and how many bytes it takes; a byte that begins none is a character of its own.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 0; ///< 0: the text is at its end
};
Character characterAt(std::string_view text, std::size_t at);

/// Full-width forms, dashes and blanks of all kinds as their ASCII ones. Nothing else changes.
std::string halfWidth(std::string_view text);
/// The same with ASCII letters in lower case: what words, numbers and times are looked for in.
std::string folded(std::string_view text);

/// Without the marks of strong, emphasised and struck words and of code; an escaped character stands for itself.
std::string plain(std::string_view text);

/// Whether a list of words, with a "|" before and behind each, has a word.
bool hasWord(std::string_view words, std::string_view word);

/// True where a letter or digit of any script stands.
bool isWordCharacter(char32_t c);

/// How many characters have to be put in, left out or replaced to make one text of the other; more than `limit` is
/// limit + 1. For short texts: it takes their lengths multiplied.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

}
