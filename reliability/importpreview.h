// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"
#include "reliability/facts/batch.h"

namespace reliability {

/// What an import would do, shown before it is done.
struct ImportPreview {
    std::string file;                           ///< the path that was asked for (empty: any) ...
    ImportRecipe asked;                         ///< ... and with what
    ImportRecipe recipe;                        ///< with everything detected filled in
    std::vector<std::string> columns;           ///< header names, or "#1" ... without a header
    std::vector<std::vector<std::string>> rows; ///< the first rows as text, at most 50
    Shape shape = Shape::ratio;
    std::int64_t ready = 0, rejectedCount = 0, duplicates = 0;
    std::vector<Rejection> rejected;
    std::vector<Warning> warnings;
    std::optional<Range> span;
    std::optional<Budget> budget; ///< with the recipe's target and window
    std::optional<Error> error;   ///< why nothing can be imported as it stands
};

/// What an import did.
struct ImportSeries {
    std::string project, indicator;
    Labels labels;
    std::int64_t points = 0;
    std::optional<Instant> first, last;
    std::optional<double> min, max; ///< over finite values; ratios: good/total
};
template <>
inline constexpr auto fields<ImportSeries> = Fields{
    field("project", &ImportSeries::project),
    field("indicator", &ImportSeries::indicator),
    field("labels", &ImportSeries::labels),
    field("points", &ImportSeries::points),
    field("first", &ImportSeries::first),
    field("last", &ImportSeries::last),
    field("min", &ImportSeries::min),
    field("max", &ImportSeries::max),
};

struct ImportResult {
    std::string source;
    std::optional<std::int64_t> batch; ///< none when nothing was new
    std::vector<ImportSeries> series;
    std::int64_t added = 0, updated = 0, unchanged = 0, events = 0, documents = 0;
    std::vector<Rejection> rejected;
    std::vector<Warning> warnings;
};
template <>
inline constexpr auto fields<ImportResult> = Fields{
    field("source", &ImportResult::source),
    field("batch", &ImportResult::batch),
    field("series", &ImportResult::series),
    field("added", &ImportResult::added),
    field("updated", &ImportResult::updated),
    field("unchanged", &ImportResult::unchanged),
    field("events", &ImportResult::events),
    field("documents", &ImportResult::documents),
    field("rejected", &ImportResult::rejected),
    field("warnings", &ImportResult::warnings),
};

}
