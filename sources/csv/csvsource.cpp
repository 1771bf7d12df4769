// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/csvsource.h"

#include "sources/csv/reader.h"
#include "sources/csv/sample.h"
#include "sources/file.h"

#include <limits>
#include <numeric>

namespace sources::csv {

using namespace reliability;

namespace {

constexpr std::int64_t maxBytes = std::int64_t{4} << 30;
constexpr std::int64_t previewRows = 200'000;
constexpr std::size_t shownRows = 50, shownColumns = 200;

Result<Text> load(const std::string& path, const ImportRecipe& recipe)
{
    auto bytes = readFile(path, maxBytes);
    if (!bytes) return failed(bytes);
    return decode(std::move(*bytes), recipe.encoding, path);
}

void sayEncoding(Summary& summary, const Text& text)
{
    if (summary.recipe.encoding.empty() && text.encoding != "UTF-8")
        summary.warnings.insert(summary.warnings.begin(), {"detected_encoding", 1, "encoding: " + text.encoding});
    summary.recipe.encoding = text.encoding;
}

/// Collects all batches.
class Joiner final : public BatchSink {
public:
    explicit Joiner(Table& table) : m_table(table) {}

    Result<void> push(Batch&& batch) override
    {
        append(m_table.samples.at, batch.samples.at);
        append(m_table.samples.bad, batch.samples.bad);
        append(m_table.samples.total, batch.samples.total);
        append(m_table.samples.value, batch.samples.value);
        m_table.runs.insert(
            m_table.runs.end(), std::make_move_iterator(batch.runs.begin()), std::make_move_iterator(batch.runs.end()));
        return {};
    }

private:
    template <class T>
    static void append(std::vector<T>& to, const std::vector<T>& from)
    {
        to.insert(to.end(), from.begin(), from.end());
    }

    Table& m_table;
};

template <class T>
void reorder(std::vector<T>& values, const std::vector<std::size_t>& order)
{
    if (values.empty()) return;
    std::vector<T> sorted;
    sorted.reserve(values.size());
    for (const std::size_t i : order) sorted.push_back(values[i]);
    values = std::move(sorted);
}

void sortRows(Table& table)
{
    auto& at = table.samples.at;
    if (!std::is_sorted(at.begin(), at.end())) {
        std::vector<std::size_t> order(at.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return at[a] < at[b]; });
        for (auto* column : {&table.samples.bad, &table.samples.total, &table.samples.value}) reorder(*column, order);
        reorder(at, order);
    }
    std::stable_sort(
        table.runs.begin(), table.runs.end(), [](const Run& a, const Run& b) { return a.ended < b.ended; });
}

/// The first rows as text, under the header or under "#1", "#2" ...
void show(ImportPreview& preview, const Sample& sample, const ImportRecipe& recipe)
{
    const bool header = recipe.header.value_or(false);
    auto row = sample.rows.begin();
    if (header && row != sample.rows.end()) preview.columns = *row++;
    for (std::size_t i = preview.columns.size(); row != sample.rows.end() && i < row->size() && !header; ++i)
        preview.columns.push_back("#" + std::to_string(i + 1));
    for (; row != sample.rows.end() && preview.rows.size() < shownRows; ++row) preview.rows.push_back(*row);
    const auto cut = [](std::vector<std::string>& cells) { cells.resize(std::min(cells.size(), shownColumns)); };
    cut(preview.columns);
    std::for_each(preview.rows.begin(), preview.rows.end(), cut);
}

}

Result<Summary> CsvSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    const auto text = load(request.path, request.recipe);
    if (!text) return failed(text);
    Reader reader(request.path, request.recipe, request.zone);
    if (const auto ok = reader.open(text->utf8); !ok) return failed(ok);
    if (const auto ok = reader.read(std::numeric_limits<std::int64_t>::max(), &sink, stop); !ok) return failed(ok);
    if (const auto ok = reader.deliver(sink, stop); !ok) return failed(ok);
    Summary summary = reader.summary();
    sayEncoding(summary, *text);
    return summary;
}

Result<ImportPreview> preview(const std::string& path, const ImportRecipe& recipe, const Zone& zone)
{
    const auto text = load(path, recipe);
    if (!text) return failed(text);
    ImportPreview preview;
    Reader reader(path, recipe, zone);
    auto ok = reader.open(text->utf8);
    if (ok) ok = reader.read(previewRows, nullptr, {});
    Summary summary = reader.summary();
    sayEncoding(summary, *text);
    if (!ok) preview.error = ok.error();
    preview.recipe = reader.layout().columns.empty() ? recipe : summary.recipe;
    const auto first = sample(text->utf8, preview.recipe.delimiter);
    if (!first) return failed(first);
    if (!preview.recipe.header) preview.recipe.header = recipe.header.value_or(true);
    show(preview, *first, preview.recipe);
    preview.shape = summary.shape;
    preview.ready = reader.ready();
    preview.rejectedCount = summary.rejectedCount;
    preview.duplicates = reader.duplicates();
    preview.rejected = std::move(summary.rejected);
    preview.warnings = std::move(summary.warnings);
    preview.span = reader.span();
    return preview;
}

Result<Table> readSamples(const std::string& path, const ImportRecipe& recipe, const Zone& zone)
{
    Table table;
    Joiner joiner(table);
    auto summary = CsvSource().fetch({path, recipe, zone}, joiner, {});
    if (!summary) return failed(summary);
    table.summary = std::move(*summary);
    sortRows(table);
    return table;
}

}
