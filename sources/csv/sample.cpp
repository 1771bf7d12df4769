// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/sample.h"

#include "sources/csv/parser.h"

#include <algorithm>
#include <array>

namespace sources::csv {

using namespace reliability;

namespace {

constexpr std::size_t sampleRows = 200;
/// In order of preference: a comma often stands inside of cells, a tab hardly ever.
constexpr std::array delimiters{'\t', ';', '|', ','};

std::vector<std::vector<std::string>> split(std::string_view text, char delimiter)
{
    Parser parser(text, delimiter);
    Row row;
    std::vector<std::vector<std::string>> rows;
    while (rows.size() < sampleRows && parser.next(row)) rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

/// Share of rows as wide as the first; 0 when the first is a single cell.
double evenness(const std::vector<std::vector<std::string>>& rows)
{
    if (rows.empty() || rows.front().size() < 2) return 0;
    const auto even =
        std::count_if(rows.begin(), rows.end(), [&](const auto& r) { return r.size() == rows.front().size(); });
    return static_cast<double>(even) / static_cast<double>(rows.size());
}

std::optional<char> parseDelimiter(std::string_view text)
{
    if (text == "tab" || text == "\\t") return '\t';
    if (text.size() != 1 || text == "\"" || text == "\n" || text == "\r") return std::nullopt;
    return text.front();
}

/// The delimiter of a first line "sep=;" as spreadsheets write it.
std::optional<char> announced(std::string_view text)
{
    if (!text.starts_with("sep=") || text.size() < 6 || (text[5] != '\n' && text[5] != '\r')) return std::nullopt;
    return parseDelimiter(text.substr(4, 1));
}

}

std::string delimiterName(char delimiter) { return delimiter == '\t' ? "tab" : std::string(1, delimiter); }

Result<Sample> sample(std::string_view text, std::string_view delimiter)
{
    const auto given = parseDelimiter(delimiter);
    if (!delimiter.empty() && !given)
        return fail(Code::valueUnknown, {std::string(delimiter), "\",\", \";\", \"|\", tab"});
    const auto line = announced(text);
    Sample best;
    best.skipped = line ? 1 : 0;
    if (const auto known = given ? given : line) {
        best.delimiter = *known;
        best.named = true;
        best.rows = split(text, *known);
    } else {
        double evenest = -1;
        for (const char candidate : delimiters) {
            auto rows = split(text, candidate);
            if (const double e = evenness(rows); e > evenest) {
                evenest = e;
                best.delimiter = candidate;
                best.rows = std::move(rows);
            }
        }
        if (evenest <= 0) {
            best.delimiter = ',';
            best.rows = split(text, ',');
        }
    }
    if (best.skipped > 0) best.rows.erase(best.rows.begin());
    return best;
}

}
