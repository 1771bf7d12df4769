// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/syncing.h"

#include "app/nearest.h"
#include "reliability/describe.h"
#include "reliability/label.h"
#include "storage/json.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QFileInfo>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// "https://...", "postgresql://...", "odbc:NAME": no file's path.
bool isServer(const std::string& address)
{
    return address.find("://") != std::string::npos || address.starts_with("odbc:");
}

std::string lasting(const std::string& address)
{
    return isServer(address) ? address : QFileInfo(models::text(address)).absoluteFilePath().toStdString();
}

Result<std::optional<SourceSetup>> sourceNamed(storage::Session& session, const std::string& name)
{
    const auto found = session.store<SourceSetup>().findBy("name", name);
    if (!found) return failed(found);
    return found->empty() ? std::nullopt : std::optional(found->front());
}

/// What happened as its run tells it.
SourceRun runOf(const SyncOutcome& outcome, Instant started, Instant finished)
{
    SourceRun run;
    run.uid = makeUid();
    run.source = outcome.source.name;
    run.started = started;
    run.finished = finished;
    if (outcome.error) run.message = models::utf8(models::sentence(*outcome.error));
    if (!outcome.result) return run;
    run.batch = Id<ImportBatch>{outcome.result->batch.value_or(0)};
    run.rowsNew = outcome.result->added;
    run.rowsChanged = outcome.result->updated;
    run.rowsBad = static_cast<std::int64_t>(outcome.result->rejected.size());
    return run;
}

/// Asks one source; what goes wrong with it is its outcome and no failure of the whole.
SyncOutcome asked(storage::Session& session, const SourceSetup& source, const Workspace& workspace,
                  const TrustedSources& trusted, Actor actor, const std::stop_token& stop, const Progress& progress)
{
    SyncOutcome outcome{source, {}, {}};
    const auto recipe = recipeOf(source);
    if (!recipe) outcome.error = recipe.error();
    else if (!trusted.knows(workspace, source))
        outcome.error = Error{Code::sourceUntrusted, {source.name, source.address}, {}};
    if (outcome.error) return outcome;
    actor.label = "Sync " + source.name;
    auto result = importFiles(session, {{source.address}, *recipe, actor, {}, SystemClock().now()}, stop, progress);
    if (result) outcome.result = std::move(*result);
    else outcome.error = result.error();
    return outcome;
}

}

Result<ImportRecipe> recipeOf(const SourceSetup& source)
{
    const auto json = storage::parseJson(source.recipe);
    ImportRecipe recipe;
    if (!json || !fromJson(*json, recipe))
        return fail(Code::workspaceCorrupt, {source.name, "its recipe can't be read"});
    return recipe;
}

Result<SourceSetup> rememberSource(storage::Session& session, const std::string& name, const ImportOrder& order,
                                   const TrustedSources& trusted)
{
    if (order.paths.size() != 1) return fail(Code::usage, {"a source has one address"});
    if (name.empty() || dnsLabel(name) != name)
        return fail(Code::valueUnknown, {name, "a name of lower-case letters, digits and -"});
    const auto before = sourceNamed(session, name);
    if (!before) return failed(before);
    SourceSetup source = before->value_or(SourceSetup{});
    if (!*before) source.uid = makeUid();
    source.name = name;
    source.address = lasting(order.paths.front());
    ImportRecipe recipe = order.recipe;
    recipe.from.reset(); // from now on it goes on from where it ended
    recipe.to.reset();
    source.recipe = canonical(toJson(recipe));
    auto saved = session.store<SourceSetup>().save(*before, source, provenance(order.actor));
    if (!saved) return saved;
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    if (const auto ok = trusted.add(*workspace, *saved); !ok) return failed(ok);
    return saved;
}

Result<std::vector<SourceSetup>> sourcesNamed(storage::Session& session, const std::vector<std::string>& names)
{
    auto all = session.store<SourceSetup>().all();
    if (!all || names.empty()) return all;
    std::vector<SourceSetup> wanted;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(*all, name, &SourceSetup::name);
        std::vector<std::string> known;
        for (const SourceSetup& source : *all) known.push_back(source.name);
        if (found == all->end()) return fail(Code::unknownName, {"source", name, nearest(name, known)});
        wanted.push_back(*found);
    }
    return wanted;
}

Result<std::vector<SyncOutcome>> syncSources(storage::Session& session, const std::vector<std::string>& names,
                                             const TrustedSources& trusted, const Actor& actor, std::stop_token stop,
                                             const Progress& progress)
{
    const auto sources = sourcesNamed(session, names);
    if (!sources) return failed(sources);
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    std::vector<SyncOutcome> outcomes;
    for (std::size_t i = 0; i < sources->size(); ++i) {
        const Progress part = [&, i](double share) {
            if (progress) progress((static_cast<double>(i) + share) / static_cast<double>(sources->size()));
        };
        const Instant started = SystemClock().now();
        outcomes.push_back(asked(session, (*sources)[i], *workspace, trusted, actor, stop, part));
        if (outcomes.back().error && outcomes.back().error->code == Code::cancelled) return fail(Code::cancelled);
        const SourceRun run = runOf(outcomes.back(), started, SystemClock().now());
        if (const auto noted = session.store<SourceRun>().save({}, run, provenance(actor)); !noted)
            return failed(noted);
    }
    return outcomes;
}

}
