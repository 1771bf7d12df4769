// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/scan.h"

#include "sources/markdown/characters.h"

namespace sources::markdown {

Scan::Scan(std::string_view text) : m_text(text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = characterAt(text, at).bytes;
        m_folded += folded(text.substr(at, bytes));
        m_original.resize(m_folded.size(), at);
        at += bytes;
    }
}

void Scan::eatOriginal(std::size_t bytes)
{
    const std::size_t to = original() + bytes;
    while (!ended() && original() < to) ++m_at;
}

bool Scan::digitAfter(std::size_t bytes) const
{
    const std::size_t at = m_at + bytes;
    return at < m_folded.size() && m_folded[at] >= '0' && m_folded[at] <= '9';
}

bool Scan::wordCharacter() const { return !ended() && isWordCharacter(characterAt(m_folded, m_at).code); }

bool Scan::eat(char c)
{
    if (!at(c)) return false;
    ++m_at;
    return true;
}

bool Scan::eat(std::string_view text)
{
    if (!std::string_view(m_folded).substr(m_at).starts_with(text)) return false;
    m_at += text.size();
    return true;
}

bool Scan::eatWord(std::string_view word)
{
    const std::size_t from = m_at;
    if (!eat(word)) return false;
    if (!wordCharacter() || digit()) return true;
    m_at = from;
    return false;
}

char Scan::eatOneOf(std::string_view characters)
{
    if (ended() || characters.find(m_folded[m_at]) == characters.npos) return 0;
    return m_folded[m_at++];
}

std::string Scan::word()
{
    const std::size_t from = m_at;
    while (wordCharacter() && !digit()) skip();
    return m_folded.substr(from, m_at - from);
}

int Scan::number(std::size_t least, std::size_t most)
{
    int value = 0;
    std::size_t n = 0;
    for (; n < most && digitAfter(n); ++n) value = value * 10 + (m_folded[m_at + n] - '0');
    if (n < least) return -1;
    m_at += n;
    return value;
}

void Scan::blanks()
{
    while (at(' ') || at('\t')) ++m_at;
}

void Scan::skip()
{
    if (!ended()) m_at += characterAt(m_folded, m_at).bytes;
}

}
