// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importpreviews.h"

#include "app/zones.h"
#include "reliability/describe.h"
#include "reliability/series.h"
#include "sources/csv/csvsource.h"
#include "sources/file.h"
#include "storage/json.h"

namespace app {

using namespace reliability;

namespace {

/// The budget of what the file holds, as of its end; none without a target, or where values have no threshold.
std::optional<Budget> previewBudget(const std::string& path, const ImportRecipe& recipe, const Zone& zone)
{
    if (!recipe.target) return std::nullopt;
    const auto table = sources::csv::readSamples(path, recipe, zone);
    if (!table) return std::nullopt;
    Indicator indicator;
    indicator.shape = table->summary.shape;
    indicator.kind = table->summary.recipe.kind.value_or(Kind::online);
    indicator.interval = recipe.interval.value_or(Milliseconds(0));
    ObjectiveVersion version;
    version.target = *recipe.target;
    version.window = recipe.window.value_or(Length());
    version.op = recipe.op;
    version.threshold = recipe.threshold;
    const Samples samples = table->runs.empty() ? table->samples : samplesOf(table->runs, indicator.shape);
    if (samples.at.empty()) return std::nullopt;
    const Instant asOf = Instant{samples.at.back()} + std::max(medianStep(samples.at), Milliseconds(1));
    auto budget = evaluate(samples, {indicator, version, Phase::production, asOf, zone, {}, {}});
    return budget ? std::optional(std::move(*budget)) : std::nullopt;
}

/// How a table of this name was read when it was last imported; an import that was taken back is forgotten.
ImportRecipe begun(storage::Session& session, const std::string& path, const ImportRecipe& recipe)
{
    if (recipe != ImportRecipe()) return recipe;
    const auto batches = session.store<ImportBatch>().findBy("source", sources::fileName(path));
    if (!batches) return recipe;
    for (auto batch = batches->rbegin(); batch != batches->rend(); ++batch) {
        const auto json = storage::parseJson(batch->mapping);
        ImportRecipe remembered;
        if (!batch->undone && json && fromJson(*json, remembered) && remembered.connector == recipe.connector)
            return remembered;
    }
    return recipe;
}

}

namespace {

ImportPreview previewOf(storage::Session& session, const std::string& path, const ImportRecipe& recipe)
{
    ImportPreview out;
    const ImportRecipe wanted = begun(session, path, recipe);
    out.recipe = wanted;
    const auto workspace = session.workspace();
    const auto zone = zoneNamed(!wanted.zone.empty() ? wanted.zone : workspace ? workspace->zone : "UTC");
    if (!zone) {
        out.error = zone.error();
        return out;
    }
    auto preview = sources::csv::preview(path, wanted, *zone);
    if (!preview) {
        out.error = preview.error();
        return out;
    }
    preview->budget = previewBudget(path, wanted, *zone);
    return std::move(*preview);
}

}

ImportPreview previewImport(storage::Session& session, const std::string& path, const ImportRecipe& recipe)
{
    ImportPreview out = previewOf(session, path, recipe);
    out.file = path;
    out.asked = recipe;
    return out;
}

}
