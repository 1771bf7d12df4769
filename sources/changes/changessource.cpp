// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/changes/changessource.h"

#include "sources/csv/cells.h"
#include "sources/csv/parser.h"
#include "sources/csv/sample.h"
#include "sources/file.h"

#include <algorithm>
#include <array>

namespace sources::changes {

using namespace reliability;

namespace {

constexpr std::int64_t maxBytes = std::int64_t{256} << 20;
constexpr std::size_t batchSize = 10'000, maxRejections = 10'000;

enum Column : std::size_t { time, kind, project, component, title, end, detail, columnCount };
constexpr std::array<std::string_view, columnCount> columnNames{
    "time", "kind", "project", "component", "title", "end", "detail"};
constexpr std::array needed{time, kind, title};
using Columns = std::array<std::optional<std::size_t>, columnCount>;

Result<Columns> columnsOf(const csv::Row& header, const std::string& path)
{
    Columns columns;
    std::string there;
    for (std::size_t i = 0; i < header.cells.size() && i < 40; ++i) {
        const std::string word = lower(trimmed(header.cells[i])).substr(0, 60);
        there.append(i == 0 ? "" : ", ").append(word);
        for (std::size_t c = 0; c < columnCount; ++c)
            if (word == columnNames[c] && !columns[c]) columns[c] = i;
    }
    for (const Column column : needed)
        if (!columns[column]) return fail(Code::columnMissing, {path, std::string(columnNames[column]), there});
    return columns;
}

/// A stamp as text, or as an epoch number.
std::optional<Instant> instant(std::string_view cell, const Zone& zone)
{
    auto stamp = parseTextStamp(cell);
    double number = 0;
    bool percent = false;
    if (!stamp && csv::parseNumber(cell, {}, number, percent) == csv::Cell::number)
        stamp = csv::parseStamp(cell, csv::epochFormat(number));
    return stamp ? instantOf(*stamp, zone) : std::nullopt;
}

std::optional<Change> changeOf(std::string_view cell)
{
    std::string word = lower(trimmed(cell));
    if (const auto change = parseName<Change>(word)) return change;
    std::replace(word.begin(), word.end(), ' ', '-');
    std::replace(word.begin(), word.end(), '_', '-');
    return parseName<Change>(word);
}

/// Reads rows into events; says why where it can't.
class Rows {
public:
    Rows(const Columns& columns, const Request& request)
        : m_columns(columns)
        , m_request(request)
        , m_file(fileName(request.path))
    {}

    /// The event of a row, or why there is none.
    tl::expected<NamedEvent, std::string> read(const csv::Row& row) const
    {
        const auto at = instant(cell(row, time), m_request.zone);
        if (!at) return tl::unexpected(std::string(cell(row, time).empty() ? "missing time" : "unreadable time"));
        const auto change = changeOf(cell(row, kind));
        if (!change)
            return tl::unexpected("unknown kind \"" + std::string(cell(row, kind).substr(0, 60)) +
                                  "\"; allowed: " + allowed<Change>());
        NamedEvent named{std::string(cell(row, project)), {}};
        if (named.project.empty()) named.project = m_request.recipe.project;
        if (named.project.empty()) return tl::unexpected(std::string("missing project"));
        const std::string_view until = cell(row, end);
        named.event.end = instant(until, m_request.zone);
        if (!until.empty() && !named.event.end) return tl::unexpected(std::string("unreadable end"));
        if (named.event.end && *named.event.end < *at) return tl::unexpected(std::string("end before time"));
        named.event.at = *at;
        named.event.kind = *change;
        named.event.component = cell(row, component);
        named.event.title = cell(row, title);
        named.event.detail = cell(row, detail);
        named.event.source = m_file;
        if (named.event.title.empty()) return tl::unexpected(std::string("missing title"));
        return named;
    }

private:
    std::string_view cell(const csv::Row& row, Column column) const
    {
        const auto at = m_columns[column];
        return at && *at < row.cells.size() ? trimmed(row.cells[*at]) : std::string_view();
    }

    const Columns& m_columns;
    const Request& m_request;
    std::string m_file;
};

Result<Summary> readRows(csv::Parser& parser, const Columns& columns, const Request& request, BatchSink& sink,
                         const std::stop_token& stop)
{
    const Rows rows(columns, request);
    Summary summary;
    Batch batch;
    csv::Row row;
    while (parser.next(row)) {
        if (std::all_of(row.cells.begin(), row.cells.end(), [](auto c) { return trimmed(c).empty(); })) continue;
        ++summary.rowsRead;
        auto event = rows.read(row);
        if (event) {
            batch.events.push_back(std::move(*event));
        } else if (++summary.rejectedCount <= static_cast<std::int64_t>(maxRejections)) {
            summary.rejected.push_back({fileName(request.path), row.line, event.error()});
        }
        if (batch.events.size() < batchSize) continue;
        if (stop.stop_requested()) return fail(Code::cancelled);
        if (const auto ok = sink.push(std::exchange(batch, {})); !ok) return failed(ok);
    }
    if (summary.rowsRead == summary.rejectedCount) {
        if (summary.rejected.empty()) return fail(Code::fileInvalid, {request.path, "2", "no rows below the header"});
        const Rejection& first = summary.rejected.front();
        return fail(Code::fileInvalid, {request.path, std::to_string(first.line), first.reason});
    }
    if (batch.events.empty()) return summary;
    if (const auto ok = sink.push(std::move(batch)); !ok) return failed(ok);
    return summary;
}

}

Result<Summary> ChangesSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    auto bytes = readFile(request.path, maxBytes);
    if (!bytes) return failed(bytes);
    const auto text = decode(std::move(*bytes), request.recipe.encoding, request.path);
    if (!text) return failed(text);
    const auto first = csv::sample(text->utf8, request.recipe.delimiter);
    if (!first) return failed(first);
    csv::Parser parser(text->utf8, first->delimiter);
    csv::Row header;
    for (std::size_t i = 0; i <= first->skipped; ++i) parser.next(header);
    const auto columns = columnsOf(header, request.path);
    if (!columns) return failed(columns);
    if (stop.stop_requested()) return fail(Code::cancelled);
    auto summary = readRows(parser, *columns, request, sink, stop);
    if (!summary) return failed(summary);
    summary->recipe = request.recipe;
    summary->recipe.delimiter = csv::delimiterName(first->delimiter);
    summary->recipe.encoding = text->encoding;
    return summary;
}

}
