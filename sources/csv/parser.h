// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace sources::csv {

/// One record: its cells and the line of the file on which it starts (1-based).
struct Row {
    std::int64_t line = 0;
    std::vector<std::string_view> cells; ///< valid until the next row is read
};

/// Reads records of separated values (RFC 4180: quotes, doubled quotes, quoted line breaks; CRLF, LF or CR). Lines
/// without anything on them are left out. A quote that is never closed, or not within 100 lines, is an ordinary
/// character, so that it can't swallow the rest of the file. `text` must outlive the parser.
class Parser {
public:
    Parser(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

    /// Reads the next record into `row`; false at the end.
    bool next(Row& row);
    /// How many bytes are read.
    std::size_t position() const { return m_at; }

private:
    std::string_view cell();
    std::string_view plainCell();
    bool quotedCell(std::string_view& result);
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    void skipLineEnd();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    char m_delimiter;
    bool m_quotesSpanLines = true; ///< false once a quote was not closed: keeps the parser linear
    std::deque<std::string> m_unescaped;
};

}
