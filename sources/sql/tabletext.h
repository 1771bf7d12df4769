// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/sql/sqlitefile.h"

namespace sources::sql {

/// Collects the rows of an answer as comma-separated text (RFC 4180): nothing is an empty cell, text is quoted, a line
/// break within it becomes a blank, and what is not UTF-8 a replacement character.
class TableText {
public:
    explicit TableText(std::string address) : m_address(std::move(address)) {}

    reliability::Result<void> heads(const std::vector<std::string>& names);
    /// Fails with fileTooLarge past the bounds of an import.
    reliability::Result<void> row(std::span<const Cell> cells);
    std::string take() { return std::move(m_text); }

private:
    std::string m_address, m_text;
    std::int64_t m_rows = 0;
};

}
