// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/parser.h"

namespace sources::csv {

namespace {
constexpr std::int64_t longestQuote = 100; ///< lines
}

void Parser::skipLineEnd()
{
    if (m_at >= m_text.size()) return;
    if (m_text[m_at] == '\r') ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
    ++m_line;
}

std::string_view Parser::plainCell()
{
    const std::size_t from = m_at;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == m_delimiter || c == '\n' || c == '\r') break;
        ++m_at;
    }
    return m_text.substr(from, m_at - from);
}

bool Parser::quotedCell(std::string_view& result)
{
    const std::size_t from = m_at + 1;
    std::int64_t lines = 0;
    bool doubled = false;
    std::size_t i = from;
    for (; i < m_text.size(); ++i) {
        const char c = m_text[i];
        if (c == '"') {
            if (i + 1 >= m_text.size() || m_text[i + 1] != '"') break;
            doubled = true;
            ++i;
        } else if (c == '\n' && (!m_quotesSpanLines || ++lines > longestQuote)) {
            i = m_text.size();
        }
    }
    if (i >= m_text.size()) return m_quotesSpanLines = false;
    result = m_text.substr(from, i - from);
    m_line += lines;
    m_at = i + 1;
    if (!doubled) return true;
    std::string& plain = m_unescaped.emplace_back();
    for (std::size_t k = 0; k < result.size(); ++k) {
        plain += result[k];
        k += result[k] == '"';
    }
    result = plain;
    return true;
}

std::string_view Parser::cell()
{
    std::string_view result;
    if (m_at >= m_text.size() || m_text[m_at] != '"' || !quotedCell(result)) return plainCell();
    // What stands between a closing quote and the delimiter belongs to no cell; blanks are common there.
    plainCell();
    return result;
}

bool Parser::next(Row& row)
{
    while (m_at < m_text.size() && atLineEnd()) skipLineEnd();
    if (m_at >= m_text.size()) return false;
    m_unescaped.clear();
    row.cells.clear();
    row.line = m_line;
    row.cells.push_back(cell());
    while (!atLineEnd()) {
        ++m_at;
        row.cells.push_back(cell());
    }
    skipLineEnd();
    return true;
}

}
