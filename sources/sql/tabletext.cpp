// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/tabletext.h"

#include "sources/file.h"
#include "sources/sql/sqlsource.h"

#include <QString>
#include <array>
#include <charconv>
#include <type_traits>

namespace sources::sql {

using namespace reliability;

namespace {

void appendQuoted(std::string& text, std::string_view cell)
{
    text += '"';
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    text += '"';
}

void appendText(std::string& text, const std::string& cell)
{
    std::size_t at = 0;
    if (validUtf8(cell, at)) appendQuoted(text, cell);
    else appendQuoted(text, QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).toStdString());
}

template <class Number>
void appendNumber(std::string& text, Number number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

void append(std::string& text, const Cell& cell)
{
    std::visit(
        [&text](const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::string>) appendText(text, value);
            else if constexpr (std::is_arithmetic_v<Value>) appendNumber(text, value);
        },
        cell);
}

}

Result<void> TableText::heads(const std::vector<std::string>& names)
{
    const std::vector<Cell> cells(names.begin(), names.end());
    m_rows = -1; // this one is none of the rows
    return row(cells);
}

Result<void> TableText::row(std::span<const Cell> cells)
{
    if (++m_rows > maxRows) return fail(Code::fileTooLarge, {m_address, std::to_string(maxRows) + " rows"});
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) m_text += ',';
        append(m_text, cells[i]);
    }
    m_text += '\n';
    if (m_text.size() > static_cast<std::size_t>(maxBytes)) return fail(Code::fileTooLarge, {m_address, "512 MB"});
    return {};
}

}
