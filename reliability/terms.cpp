// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/terms.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace reliability {

namespace {

enum class Letter { none, digit, word, hiragana, pair };

struct LetterBlock {
    char32_t from, to;
    Letter letter;
};

/// What is not listed is a letter of a word from U+00C0 on, and none below.
constexpr std::array letterBlocks{
    LetterBlock{U'0', U'9', Letter::digit},
    LetterBlock{U'A', U'Z', Letter::word},
    LetterBlock{U'a', U'z', Letter::word},
    LetterBlock{0x00D7, 0x00D7, Letter::none},
    LetterBlock{0x00F7, 0x00F7, Letter::none},
    LetterBlock{0x2000, 0x2BFF, Letter::none}, // punctuation, arrows, signs, boxes
    LetterBlock{0x3005, 0x3007, Letter::pair}, // marks of repetition
    LetterBlock{0x3000, 0x303F, Letter::none}, // CJK punctuation
    LetterBlock{0x3041, 0x309F, Letter::hiragana},
    LetterBlock{0x30FB, 0x30FB, Letter::none}, // the dot between katakana words
    LetterBlock{0x30A0, 0x30FF, Letter::pair}, // katakana
    LetterBlock{0x3400, 0x9FFF, Letter::pair}, // Han
    LetterBlock{0xE000, 0xF8FF, Letter::none}, // private use
    LetterBlock{0xF900, 0xFAFF, Letter::pair},
    LetterBlock{0xFE00, 0xFFFF, Letter::none},
    LetterBlock{0x1F000, 0x1FAFF, Letter::none}, // pictures
    LetterBlock{0x20000, 0x3FFFF, Letter::pair},
};

Letter letterOf(char32_t c)
{
    for (const LetterBlock& block : letterBlocks)
        if (c >= block.from && c <= block.to) return block.letter;
    return c >= 0xC0 ? Letter::word : Letter::none;
}

/// Words that postmortems of anything have; kept in order.
constexpr auto commonWords = std::to_array<std::string_view>({
    "about",  "after", "all",   "also",  "an",    "and",  "any",  "are",  "as",     "at",   "be",   "because", "been",
    "before", "but",   "by",    "can",   "could", "did",  "do",   "due",  "during", "each", "for",  "from",    "had",
    "has",    "have",  "how",   "if",    "in",    "into", "is",   "it",   "its",    "more", "no",   "not",     "of",
    "on",     "one",   "only",  "or",    "other", "our",  "out",  "over", "so",     "some", "than", "that",    "the",
    "their",  "then",  "there", "these", "they",  "this", "to",   "up",   "us",     "utc",  "was",  "we",      "were",
    "what",   "when",  "where", "which", "while", "who",  "will", "with", "would",
});
static_assert(std::ranges::is_sorted(commonWords));

/// One character of UTF-8; what is no character is taken byte by byte as none.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {};
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {};
        code = code << 6U | (byte(at + i) & 0x3FU);
    }
    return {code, length};
}

/// Takes characters one after the other and keeps the terms that they make.
class TermCollector {
public:
    explicit TermCollector(std::string_view text) : m_text(text) {}

    std::vector<std::string> run()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            const Character c = characterAt(m_text, at);
            take(letterOf(c.code), at, c.bytes);
            at += c.bytes;
        }
        endWord();
        return std::move(m_terms);
    }

private:
    void take(Letter letter, std::size_t at, std::size_t bytes)
    {
        const bool inPairs = letter == Letter::pair || letter == Letter::hiragana;
        if (letter == Letter::digit || letter == Letter::word) {
            m_word += m_text.substr(at, bytes);
            ++m_letters;
            m_telling = m_telling || letter == Letter::word;
        } else {
            endWord();
        }
        if (inPairs && m_before != Letter::none && (letter == Letter::pair || m_before == Letter::pair))
            m_terms.emplace_back(m_text.substr(m_beforeAt, at + bytes - m_beforeAt));
        m_before = inPairs ? letter : Letter::none;
        m_beforeAt = at;
    }

    void endWord()
    {
        if (m_telling && m_letters > 1 && !std::ranges::binary_search(commonWords, std::string_view(m_word)))
            m_terms.push_back(m_word);
        m_word.clear();
        m_letters = 0;
        m_telling = false;
    }

    std::string_view m_text;
    std::vector<std::string> m_terms;
    std::string m_word;
    std::size_t m_letters = 0, m_beforeAt = 0;
    bool m_telling = false; ///< it is no number
    Letter m_before = Letter::none;
};

}

std::vector<std::string> tellingTerms(std::string_view folded) { return TermCollector(folded).run(); }

}
