// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sources/inputs.h"

#include <algorithm>

namespace monitoring {

using namespace reliability;

/// What a source delivered, with its answer.
struct Read {
    Result<sources::Summary> summary;
    std::vector<Batch> batches;

    std::int64_t warned(std::string_view code) const { return inputs::warning(summary->warnings, code).count; }
    std::string message(std::string_view code) const { return inputs::warning(summary->warnings, code).message; }
    std::size_t points() const
    {
        std::size_t all = 0;
        for (const Batch& batch : batches) all += batch.samples.size();
        return all;
    }
    /// "answer.json:1:no point | ..."
    std::string rejected() const
    {
        std::string all;
        for (const Rejection& r : summary->rejected)
            all.append(all.empty() ? "" : " | ").append(r.file + ':' + std::to_string(r.line) + ':' + r.reason);
        return all;
    }
    /// "job=a 60=1 120=2; job=b 60=3" (ratios: 60=bad/total), stamps in seconds, or milliseconds where they need it
    std::string text() const
    {
        std::string all;
        for (const Batch& batch : batches) {
            all.append(all.empty() ? "" : "; ");
            for (const auto& [label, value] : batch.labels) all.append(label + '=' + value + ' ');
            for (std::size_t i = 0; i < batch.samples.size(); ++i) all.append(i > 0 ? " " : "").append(point(batch, i));
        }
        return all;
    }

private:
    static std::string number(double value) { return QString::number(value, 'g', 17).toStdString(); }
    static std::string point(const Batch& batch, std::size_t i)
    {
        const Samples& s = batch.samples;
        const std::string at = number(static_cast<double>(s.at[i]) / 1000) + '=';
        return at + (s.total.empty() ? number(s.value[i]) : number(s.bad[i]) + '/' + number(s.total[i]));
    }
};

inline Read read(const char* connector, const std::string& path, ImportRecipe recipe = {},
                 std::vector<std::string> further = {}, std::stop_token stop = {})
{
    recipe.connector = connector;
    sources::Request request{path, recipe, Zone()};
    request.further = std::move(further);
    inputs::Sink sink;
    auto summary = sources::makeSource(connector)->fetch(request, sink, std::move(stop));
    return {std::move(summary), std::move(sink.batches)};
}

/// JSON that is written with single quotes.
inline std::string quoted(std::string json)
{
    std::replace(json.begin(), json.end(), '\'', '"');
    return json;
}

/// The one whose series are not named after their metrics.
inline ImportRecipe intoOne()
{
    ImportRecipe recipe;
    recipe.indicator = "i";
    return recipe;
}

inline ImportRecipe counts(const char* good, const char* bad, const char* total, std::chrono::seconds step)
{
    ImportRecipe recipe = intoOne();
    recipe.good = good;
    recipe.bad = bad;
    recipe.total = total;
    recipe.interval = step;
    return recipe;
}

}
