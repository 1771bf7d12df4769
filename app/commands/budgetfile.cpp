// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgetfile.h"

#include "app/commands/answers.h"
#include "app/commands/budgetoptions.h"
#include "app/zones.h"
#include "reliability/series.h"
#include "sources/csv/csvsource.h"

namespace app {

using namespace reliability;

namespace {

/// What a file's rows are, as an indicator without a workspace.
Indicator fileIndicator(const sources::Summary& summary)
{
    Indicator indicator;
    indicator.shape = summary.shape;
    indicator.kind = summary.recipe.kind.value_or(summary.shape == Shape::run ? Kind::batch : Kind::online);
    indicator.family = summary.recipe.family.value_or(Family::ordinary);
    indicator.interval = summary.recipe.interval.value_or(Milliseconds(0));
    return indicator;
}

/// The end of the last interval: declared, else as the stamps are usually spaced, else right after the last stamp.
Instant endOf(const Samples& samples, const Indicator& indicator)
{
    if (samples.at.empty()) return {};
    const Milliseconds step = indicator.interval.count() > 0 ? indicator.interval : medianStep(samples.at);
    return Instant{samples.at.back()} + std::max(step, Milliseconds(1));
}

}

Result<FileBudget> budgetOfFile(const Call& call)
{
    auto recipe = recipeOf(call, "-col");
    if (!recipe) return failed(recipe);
    const auto version = versionOf(call);
    if (!version) return failed(version);
    const auto zone = zoneNamed(recipe->zone);
    if (!zone) return failed(zone);
    const auto table = sources::csv::readSamples(*call.text("csv"), *recipe, *zone);
    if (!table) return failed(table);
    const Indicator indicator = fileIndicator(table->summary);
    const Samples samples = table->runs.empty() ? table->samples : samplesOf(table->runs, indicator.shape);
    const auto at = call.at();
    if (!at) return failed(at);
    const auto step = call.read("burn-down", [](std::string_view s) { return parseFixed(s); });
    if (!step) return failed(step);
    const Instant asOf = at->value_or(endOf(samples, indicator));
    auto budget = evaluate(samples, {indicator, *version, Phase::production, asOf, *zone, {}, *step});
    if (!budget) return failed(budget);
    return FileBudget{std::move(*budget), table->summary};
}

}
