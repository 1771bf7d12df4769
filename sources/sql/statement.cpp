// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/statement.h"

#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::sql {

using namespace reliability;

namespace {

constexpr std::array<std::string_view, 4> readingWords{"select", "with", "values", "table"};
constexpr std::size_t maxStatementBytes = 100'000;

/// Without blanks and comments before the first word, and without the semicolon at the end.
std::string_view bare(std::string_view text)
{
    for (text = trimmed(text);;) {
        std::size_t end = std::string_view::npos;
        if (text.starts_with("--")) end = text.find('\n');
        else if (text.starts_with("/*")) end = text.find("*/", 2);
        else break;
        if (end == std::string_view::npos) return {};
        text = trimmed(text.substr(std::min(end + (text[0] == '/' ? 2 : 1), text.size())));
    }
    if (text.ends_with(';')) text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

bool isWordLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_'; }

}

Result<std::string> readingStatement(std::string_view text)
{
    const std::string_view statement = bare(text);
    if (statement.empty()) return fail(Code::queryRefused, {"it is empty"});
    if (statement.size() > maxStatementBytes) return fail(Code::queryRefused, {"it is longer than 100 kB"});
    if (statement.find('\0') != std::string_view::npos) return fail(Code::queryRefused, {"it has a NUL character"});
    if (statement.find(';') != std::string_view::npos) return fail(Code::queryRefused, {"it has a semicolon within"});
    const auto end = std::ranges::find_if_not(statement, isWordLetter);
    const std::string word = lower({statement.begin(), end});
    if (std::ranges::find(readingWords, word) == readingWords.end())
        return fail(Code::queryRefused, {"it does not begin with SELECT"});
    return std::string(statement);
}

}
