// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/sqlsource.h"

#include "sources/csv/reader.h"
#include "sources/secret.h"
#include "sources/sql/server.h"
#include "sources/sql/statement.h"
#include "sources/sql/tabletext.h"

#include <limits>

namespace sources::sql {

using namespace reliability;

namespace {

constexpr std::chrono::seconds queryLimit{60};

}

Result<std::string> tableOf(const Request& request, std::vector<Warning>& warnings, const std::stop_token& stop)
{
    const auto address = parseAddress(request.path);
    if (!address) return failed(address);
    const auto statement = readingStatement(request.recipe.query);
    if (!statement) return failed(statement);
    const auto secret = secretOf(request.recipe);
    if (!secret) return failed(secret);

    TableText text(address->shown);
    const SqliteFile::Heads heads = [&text](const std::vector<std::string>& names) { return text.heads(names); };
    const SqliteFile::Row row = [&text](std::span<const Cell> cells) { return text.row(cells); };
    if (address->engine != Engine::sqlite) {
        if (const auto ok = ask({*address, *secret, *statement, queryLimit}, stop, heads, row); !ok) return failed(ok);
        return text.take();
    }
    const auto file = SqliteFile::open(address->path, warnings);
    if (!file) return failed(file);
    if (const auto ok = file->select(*statement, queryLimit, stop, heads, row); !ok) return failed(ok);
    return text.take();
}

Result<Summary> SqlSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    std::vector<Warning> warnings;
    const auto text = tableOf(request, warnings, stop);
    if (!text) return failed(text);
    ImportRecipe recipe = request.recipe;
    recipe.delimiter = ",";
    recipe.header = true;
    csv::Reader reader(request.path, recipe, request.zone);
    if (const auto ok = reader.open(*text); !ok) return failed(ok);
    if (const auto ok = reader.read(std::numeric_limits<std::int64_t>::max(), &sink, stop); !ok) return failed(ok);
    if (const auto ok = reader.deliver(sink, stop); !ok) return failed(ok);
    Summary summary = reader.summary();
    summary.warnings.insert(summary.warnings.begin(), warnings.begin(), warnings.end());
    return summary;
}

}
