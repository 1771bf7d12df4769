// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/errors.h"

#include "reliability/ml/predictions.h"

#include <map>

namespace sources::csv {

using namespace reliability;

namespace {

std::optional<double> figureOf(const RegressionErrors& errors, ErrorFigure figure)
{
    switch (figure) {
    case ErrorFigure::mae: return errors.mae;
    case ErrorFigure::rmse: return errors.rmse;
    case ErrorFigure::mape: break;
    }
    return errors.mape;
}

std::int64_t startOf(std::int64_t at, std::int64_t step) { return at - ((at % step) + step) % step; }

}

Errors toErrors(Series& series, ErrorFigure figure, Milliseconds step)
{
    std::map<std::int64_t, std::vector<Prediction>> stretches;
    for (const Entry& entry : series.entries)
        stretches[startOf(entry.at, step.count())].push_back({{entry.at}, entry.a, entry.b});
    Errors found;
    series.entries.clear();
    for (const auto& [at, predictions] : stretches) {
        const RegressionErrors errors = regressionErrors(predictions);
        const auto value = figureOf(errors, figure);
        if (figure == ErrorFigure::mape) found.zeroTruths += errors.zeroTruths;
        found.without += value ? 0 : 1;
        Entry entry;
        entry.at = at;
        entry.a = value.value_or(0);
        if (value) series.entries.push_back(entry);
    }
    return found;
}

}
