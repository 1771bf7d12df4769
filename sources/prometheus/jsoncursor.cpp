// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/jsoncursor.h"

#include "sources/file.h"

#include <algorithm>

namespace sources::prometheus {

namespace {

constexpr int maxDepth = 64;
constexpr std::size_t longestString = 65'536;

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool bare(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
           c == '+';
}

void appendUtf8(std::string& text, unsigned code)
{
    const auto byte = [&](unsigned bits) { text += static_cast<char>(bits); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0U | (code >> 6U));
        byte(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        byte(0xE0U | (code >> 12U));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    } else {
        byte(0xF0U | (code >> 18U));
        byte(0x80U | ((code >> 12U) & 0x3FU));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    }
}

constexpr std::string_view escapes = "\"\\/bfnrt", escaped = "\"\\/\b\f\n\r\t";

}

JsonCursor::JsonCursor(std::string_view text) : m_text(text)
{
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    if (m_text.starts_with(bom)) m_at = bom.size();
}

std::int64_t JsonCursor::line() const
{
    const auto to = m_text.begin() + static_cast<std::ptrdiff_t>(std::min(m_at, m_text.size()));
    return 1 + std::count(m_text.begin(), to, '\n');
}

bool JsonCursor::fail(const char* reason)
{
    if (!m_error) m_error = m_at >= m_text.size() ? "the text ends too early" : reason;
    return false;
}

char JsonCursor::peek()
{
    if (m_error) return 0;
    while (m_at < m_text.size() && blank(m_text[m_at])) ++m_at;
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

bool JsonCursor::take(char c)
{
    if (peek() != c || m_error) return fail("not the JSON that is expected");
    ++m_at;
    return true;
}

bool JsonCursor::end() { return peek() == 0 && !m_error && m_at >= m_text.size(); }

bool JsonCursor::enter(char open)
{
    if (!take(open)) return false;
    return ++m_depth <= maxDepth || fail("nested too deeply");
}

bool JsonCursor::leave()
{
    if (m_error) return false;
    --m_depth;
    return true;
}

/// Whether another element comes; takes the comma before it, or the end.
bool JsonCursor::more(char close, bool first)
{
    if (peek() == close && !m_error) {
        ++m_at;
        return false;
    }
    if (first) return !m_error;
    if (!take(',')) return false;
    return peek() != close || fail("a comma too much");
}

bool JsonCursor::hex(unsigned& unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                               : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a' + 10)
                               : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A' + 10)
                                                      : 16U;
        if (digit == 16U) return fail("unreadable escape");
        unit = unit * 16U + digit;
    }
    return true;
}

/// What comes after a backslash. Half of a pair of surrogates is no character.
bool JsonCursor::escape(std::string& text)
{
    if (m_at >= m_text.size()) return fail("the text ends too early");
    const char c = m_text[m_at++];
    if (const auto known = escapes.find(c); known != std::string_view::npos) {
        text += escaped[known];
        return true;
    }
    unsigned unit = 0, low = 0;
    if (c != 'u' || !hex(unit)) return fail("unreadable escape");
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    if (high && m_text.substr(m_at, 2) == "\\u") {
        m_at += 2;
        if (!hex(low)) return false;
    }
    if (high && low >= 0xDC00 && low < 0xE000) unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
    else if (high || (unit >= 0xDC00 && unit < 0xE000)) return fail("unreadable escape");
    appendUtf8(text, unit);
    return true;
}

bool JsonCursor::string(std::string& text)
{
    text.clear();
    if (!take('"')) return false;
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        const char c = m_text[m_at++];
        if (c == '\\') {
            if (!escape(text)) return false;
        } else {
            text += c;
        }
        if (text.size() > longestString) return fail("text too long");
    }
    std::size_t broken = 0;
    if (m_at < m_text.size() && !validUtf8(text, broken)) return fail("not UTF-8 text");
    return take('"');
}

bool JsonCursor::scalar(std::string_view& text)
{
    const char first = peek();
    if (first == '"') {
        // Values have no escapes: then nothing is copied.
        const auto close = m_text.find_first_of("\"\\", m_at + 1);
        if (close == std::string_view::npos || m_text[close] == '\\') {
            const bool ok = string(m_scratch);
            text = m_scratch;
            return ok;
        }
        text = m_text.substr(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        return true;
    }
    const std::size_t from = m_at;
    while (m_at < m_text.size() && bare(m_text[m_at])) ++m_at;
    text = m_text.substr(from, m_at - from);
    return (!text.empty() && !m_error) || fail("not the JSON that is expected");
}

bool JsonCursor::skip()
{
    const char first = peek();
    if (first == '{') return object([this](std::string_view) { return skip(); });
    if (first == '[') return array([this] { return skip(); });
    std::string_view ignored;
    return scalar(ignored);
}

}
