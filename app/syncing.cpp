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

/// Asks one source; what goes wrong with it is its own affair.
AskedSource asked(storage::Session& session, const SourceSetup& source, bool trusted, Actor actor,
                  const std::stop_token& stop, const Progress& progress)
{
    actor.label = "Sync " + source.name;
    const Instant now = SystemClock().now();
    AskedSource asked{source, {{source.address}, {}, actor, {}, now}, now, {}, {}};
    const auto recipe = recipeOf(source);
    if (!recipe) asked.error = recipe.error();
    else if (!trusted) asked.error = Error{Code::sourceUntrusted, {source.name, source.address}, {}};
    if (asked.error) return asked;
    asked.order.recipe = *recipe;
    auto fetched = fetchImport(session, asked.order, stop, progress);
    if (fetched) asked.fetched = std::move(*fetched);
    else asked.error = fetched.error();
    return asked;
}

/// The progress of one part of several.
Progress partOf(const Progress& whole, std::size_t part, std::size_t parts)
{
    return [&whole, part, parts](double share) {
        if (whole) whole((static_cast<double>(part) + share) / static_cast<double>(parts));
    };
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

Result<std::vector<AskedSource>> askSources(storage::Session& session, const std::vector<std::string>& names,
                                            const TrustedSources& trusted, const Actor& actor, std::stop_token stop,
                                            const Progress& progress)
{
    const auto sources = sourcesNamed(session, names);
    if (!sources) return failed(sources);
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    std::vector<AskedSource> all;
    for (std::size_t i = 0; i < sources->size(); ++i) {
        const SourceSetup& source = (*sources)[i];
        const bool known = trusted.knows(*workspace, source);
        all.push_back(asked(session, source, known, actor, stop, partOf(progress, i, sources->size())));
        if (stop.stop_requested()) return fail(Code::cancelled);
    }
    return all;
}

Result<std::vector<SyncOutcome>> writeSources(storage::Session& session, const std::vector<AskedSource>& asked,
                                              const Actor& actor, std::stop_token stop, const Progress& progress)
{
    std::vector<SyncOutcome> outcomes;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const AskedSource& one = asked[i];
        SyncOutcome outcome{one.source, {}, one.error};
        if (!one.error) {
            auto written = writeImport(session, one.order, one.fetched, stop, partOf(progress, i, asked.size()));
            if (stop.stop_requested()) return fail(Code::cancelled);
            if (written) outcome.result = std::move(*written);
            else outcome.error = written.error();
        }
        const SourceRun run = runOf(outcome, one.started, SystemClock().now());
        if (const auto noted = session.store<SourceRun>().save({}, run, provenance(actor)); !noted)
            return failed(noted);
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

Result<std::vector<SourceState>> sourceStates(storage::Session& session, const TrustedSources& trusted)
{
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto sources = session.store<SourceSetup>().all();
    if (!sources) return failed(sources);
    std::vector<SourceState> states;
    for (const SourceSetup& source : *sources) {
        const auto runs = session.store<SourceRun>().findBy("source", source.name);
        if (!runs) return failed(runs);
        const auto recipe = recipeOf(source);
        SourceState state{source, recipe ? recipe->connector : "", trusted.knows(*workspace, source), {}};
        if (!runs->empty()) state.last = runs->back();
        states.push_back(std::move(state));
    }
    return states;
}

}
