// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/characters.h"

#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sources::markdown {

namespace {

constexpr bool in(char32_t c, char32_t low, char32_t high) { return low <= c && c <= high; }

/// The ASCII character that people mean by another one; 0 for none.
char asciiOf(char32_t c)
{
    if (in(c, 0xFF01, 0xFF5E)) return static_cast<char>(c - 0xFF01 + '!'); // full width
    if (in(c, 0x2010, 0x2015) || c == 0x2212) return '-';
    if (in(c, 0x2000, 0x200A) || c == 0x00A0 || c == 0x3000 || c == 0x202F) return ' ';
    static constexpr std::array<std::pair<char32_t, char>, 12> single{{{0x2018, '\''},
                                                                       {0x2019, '\''},
                                                                       {0x201C, '"'},
                                                                       {0x201D, '"'},
                                                                       {0x301C, '~'},
                                                                       {0x223C, '~'},
                                                                       {0x2248, '~'},
                                                                       {0x3010, '['},
                                                                       {0x3011, ']'},
                                                                       {0x2192, '-'},
                                                                       {0x3001, ','},
                                                                       {0x30FB, '-'}}};
    for (const auto& [from, to] : single)
        if (from == c) return to;
    return 0;
}

bool isMark(std::string_view text, std::size_t at)
{
    const char c = text[at];
    const auto blank = [&](std::size_t i) { return i >= text.size() || text[i] == ' '; };
    const auto other = [&](std::size_t i) { return i < text.size() && text[i] == c; };
    if (c == '*' || c == '`') return c == '`' || !blank(at + 1) || (at > 0 && !blank(at - 1));
    return (c == '_' || c == '~') && (other(at + 1) || (at > 0 && other(at - 1)));
}

}

Character characterAt(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return {};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1;
    if (length == 1 || at + length > text.size()) return {first, 1};
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {first, 1};
        code = code << 6U | (byte(i) & 0x3FU);
    }
    return {code, length};
}

std::string halfWidth(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Character c = characterAt(text, i);
        const char ascii = c.bytes == 1 ? text[i] : asciiOf(c.code);
        if (ascii != 0 || c.bytes == 1) out += ascii;
        else out.append(text, i, c.bytes);
        i += c.bytes;
    }
    return out;
}

std::string folded(std::string_view text) { return lower(halfWidth(text)); }

std::string plain(std::string_view text)
{
    constexpr std::string_view escapable = "\\`*_{}[]()#+-.!|~<>";
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && escapable.find(text[i + 1]) != escapable.npos) out += text[++i];
        else if (!isMark(text, i)) out += text[i];
    }
    return out;
}

bool hasWord(std::string_view words, std::string_view word)
{
    return words.find("|" + std::string(word) + "|") != words.npos;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80) return in(c, '0', '9') || in(c, 'a', 'z') || in(c, 'A', 'Z');
    const bool sign = in(c, 0x2000, 0x2BFF) || in(c, 0x3000, 0x3004) || in(c, 0x3008, 0x3020) ||
                      in(c, 0xFE00, 0xFE0F) || in(c, 0xFF00, 0xFF0F) || in(c, 0x1F000, 0x1FAFF) || in(c, 0x80, 0xBF);
    return !sign;
}

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit)
{
    const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (apart > limit) return limit + 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return std::min(row.back(), limit + 1);
}

}
