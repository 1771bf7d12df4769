// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/labeltext.h"

namespace sources::prometheus {

namespace {

bool space(char c) { return c == ' ' || c == '\t'; }

bool wordly(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':';
}

}

void LabelText::blanks()
{
    while (m_at < m_text.size() && space(m_text[m_at])) ++m_at;
}

bool LabelText::atEnd() { return peek() == 0; }

char LabelText::peek()
{
    blanks();
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

bool LabelText::take(char c)
{
    if (m_at >= m_text.size() || peek() != c) return false;
    ++m_at;
    return true;
}

std::string_view LabelText::word()
{
    blanks();
    const std::size_t from = m_at;
    while (m_at < m_text.size() && wordly(m_text[m_at])) ++m_at;
    return m_text.substr(from, m_at - from);
}

bool LabelText::quoted(std::string& text)
{
    text.clear();
    if (!take('"')) return false;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c != '\\') {
            text += c;
            continue;
        }
        if (++m_at >= m_text.size()) return false;
        const char what = m_text[m_at];
        if (what == 'n') text += '\n';
        else if (what == '"' || what == '\\') text += what;
        else text.append(1, '\\').append(1, what);
    }
    return false;
}

std::string_view LabelText::comparison()
{
    blanks();
    for (const std::string_view known : {"=~", "!~", "!=", "="})
        if (m_text.substr(m_at).starts_with(known)) {
            m_at += known.size();
            return known;
        }
    return {};
}

std::string_view LabelText::token()
{
    blanks();
    const std::size_t from = m_at;
    while (m_at < m_text.size() && !space(m_text[m_at])) ++m_at;
    return m_text.substr(from, m_at - from);
}

}
