// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgetoptions.h"
#include "app/commands/commandlist.h"
#include "app/commands/importpaths.h"
#include "sources/http/client.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// The options that monitoring systems share.
Result<ImportRecipe> monitoringRecipe(const Call& call, const char* connector)
{
    auto recipe = recipeOf(call, "");
    if (!recipe) return recipe;
    recipe->connector = connector;
    recipe->project = call.text("project").value_or("");
    recipe->indicator = call.text("indicator").value_or("");
    recipe->metric = call.text("metric").value_or("");
    recipe->secret = call.text("password-env").value_or("");
    recipe->certificates = call.text("ca-file").value_or("");
    const auto step = call.read("step", [](std::string_view text) { return parseFixed(text); });
    if (!step) return failed(step);
    if (*step && (*step)->count() <= 0) return fail(Code::durationUnreadable, {call.text("step").value_or("")});
    recipe->interval = *step;
    if (recipe->project.empty()) return fail(Code::usage, {"import " + recipe->connector + " needs --project"});
    if (recipe->window && !recipe->target) return fail(Code::usage, {"--window belongs to --target"});
    const bool one = !recipe->indicator.empty();
    if (recipe->target && !one) return fail(Code::usage, {"--target needs --indicator"});
    const bool counts = !recipe->good.empty() || !recipe->bad.empty() || !recipe->total.empty();
    if (counts && !one) return fail(Code::usage, {"good, bad and total need --indicator"});
    return recipe;
}

Result<void> readRange(const Call& call, ImportRecipe& recipe)
{
    for (const auto& [option, field] : {std::pair{"from", &ImportRecipe::from}, std::pair{"to", &ImportRecipe::to}}) {
        const auto time = call.read(option, parseInstant);
        if (!time) return failed(time);
        recipe.*field = *time;
    }
    if (recipe.from && recipe.to && *recipe.to <= *recipe.from) return fail(Code::usage, {"--to is not after --from"});
    return {};
}

/// A server is asked for one thing; files say by themselves what they have.
Result<void> checkServer(const std::vector<std::string>& paths, const ImportRecipe& recipe)
{
    const bool servers = std::ranges::any_of(paths, sources::http::isWebAddress);
    if (servers && paths.size() > 1) return fail(Code::usage, {"give one server, or files"});
    if (!servers && (recipe.from || recipe.to)) return fail(Code::usage, {"--from and --to are of servers"});
    if (servers && recipe.indicator.empty()) return fail(Code::usage, {"a server's samples need --indicator"});
    if (servers && !recipe.metric.empty()) return fail(Code::usage, {"--metric is of files: a server takes a query"});
    return {};
}

}

Result<Outcome> runImportPrometheus(const Call& call)
{
    const auto paths = call.arguments();
    if (paths.empty()) return fail(Code::usage, {"import prometheus takes files, folders, or the address of a server"});
    auto recipe = monitoringRecipe(call, "prometheus");
    if (!recipe) return failed(recipe);
    if (const auto query = call.text("query")) {
        if (!recipe->value.empty()) return fail(Code::usage, {"--query and --value are the same"});
        recipe->value = *query;
    }
    if (const auto ok = readRange(call, *recipe); !ok) return failed(ok);
    if (const auto ok = checkServer(paths, *recipe); !ok) return failed(ok);
    return importPaths(call, paths, *recipe);
}

Result<Outcome> runImportOpenMetrics(const Call& call)
{
    const auto paths = call.arguments();
    if (paths.empty()) return fail(Code::usage, {"import openmetrics takes files or folders"});
    const auto recipe = monitoringRecipe(call, "openmetrics");
    if (!recipe) return failed(recipe);
    return importPaths(call, paths, *recipe);
}

}
