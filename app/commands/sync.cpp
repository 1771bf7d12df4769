// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/progressline.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/commands/warnings.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/syncing.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

struct SyncEntry {
    std::string source, address, connector;
    std::optional<ImportResult> result;
    std::optional<std::string> error;
};

struct SyncAnswer {
    std::vector<SyncEntry> sources;
};

struct SourceEntry {
    std::string source, address, connector;
    bool trusted = false;
    std::optional<Instant> asked;     ///< when last
    std::optional<std::string> error; ///< of that time
};

struct SourceAnswer {
    std::vector<SourceEntry> sources;
};

}

}

template <>
inline constexpr auto reliability::fields<app::SyncEntry> = Fields{field("source", &app::SyncEntry::source),
                                                                   field("address", &app::SyncEntry::address),
                                                                   field("connector", &app::SyncEntry::connector),
                                                                   field("result", &app::SyncEntry::result),
                                                                   field("error", &app::SyncEntry::error)};
template <>
inline constexpr auto reliability::fields<app::SyncAnswer> = Fields{field("sources", &app::SyncAnswer::sources)};
template <>
inline constexpr auto reliability::fields<app::SourceEntry> = Fields{field("source", &app::SourceEntry::source),
                                                                     field("address", &app::SourceEntry::address),
                                                                     field("connector", &app::SourceEntry::connector),
                                                                     field("trusted", &app::SourceEntry::trusted),
                                                                     field("asked", &app::SourceEntry::asked),
                                                                     field("error", &app::SourceEntry::error)};
template <>
inline constexpr auto reliability::fields<app::SourceAnswer> = Fields{field("sources", &app::SourceAnswer::sources)};

namespace app {

namespace {

std::string connectorOf(const SourceSetup& source)
{
    const auto recipe = recipeOf(source);
    return recipe ? recipe->connector : std::string();
}

QString noSources()
{
    return translated(QT_TRANSLATE_NOOP("commands", "No sources: import one with --source NAME.")) + QLatin1Char('\n');
}

QString syncLine(const SyncOutcome& outcome)
{
    const QString name = models::text(outcome.source.name);
    if (outcome.error) return name + QStringLiteral(": ") + models::sentence(*outcome.error) + QLatin1Char('\n');
    return translated(QT_TRANSLATE_NOOP("commands", "%1: %2 new, %3 changed, %4 unchanged, %5 rejected."))
               .arg(name)
               .arg(outcome.result->added)
               .arg(outcome.result->updated)
               .arg(outcome.result->unchanged)
               .arg(outcome.result->rejected.size()) +
           QLatin1Char('\n');
}

/// --trust: the sources named are this user's own.
Result<void> trust(const Call& call, WorkspaceCall& w, const TrustedSources& trusted)
{
    if (!call.has("trust")) return {};
    const auto sources = sourcesNamed(w.session, call.arguments());
    if (!sources) return failed(sources);
    for (const SourceSetup& source : *sources)
        if (const auto ok = trusted.add(w.workspace, source); !ok) return ok;
    return {};
}

Outcome outcomeOf(const Call& call, const std::vector<SyncOutcome>& outcomes)
{
    SyncAnswer answer;
    QString text;
    bool wrong = false;
    for (const SyncOutcome& o : outcomes) {
        if (o.result) tellWarnings(call, o.result->warnings, o.result->rejected);
        const auto error = o.error ? std::optional(models::utf8(models::sentence(*o.error))) : std::nullopt;
        answer.sources.push_back({o.source.name, o.source.address, connectorOf(o.source), o.result, error});
        text += syncLine(o);
        wrong = wrong || o.error || !o.result->rejected.empty();
    }
    if (outcomes.empty()) text = noSources();
    return {toJson(answer), text, wrong && call.has("strict") ? rejectedStatus : doneStatus};
}

}

Result<Outcome> runSync(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const TrustedSources trusted = trustedSources();
    if (const auto ok = trust(call, *w, trusted); !ok) return failed(ok);
    ProgressLine line(call);
    const Actor actor = w->actor("Sync");
    const auto asked =
        askSources(w->session, call.arguments(), trusted, actor, {}, [&line](double share) { line.show(share / 2); });
    if (!asked) return line.clear(), failed(asked);
    const auto outcomes =
        writeSources(w->session, *asked, actor, {}, [&line](double share) { line.show((1 + share) / 2); });
    line.clear();
    if (!outcomes) return failed(outcomes);
    const auto isWrong = [](const SyncOutcome& o) { return o.error.has_value(); };
    // Where nothing could be read the job has failed; where something could, what failed is told beside it.
    if (!outcomes->empty() && std::ranges::all_of(*outcomes, isWrong)) return tl::unexpected(*outcomes->front().error);
    return outcomeOf(call, *outcomes);
}

Json schemaOfSync() { return schemaDocument<SyncAnswer>(); }

Result<Outcome> runSourceList(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto states = sourceStates(w->session, trustedSources());
    if (!states) return failed(states);
    SourceAnswer answer;
    std::vector<QStringList> rows;
    for (const SourceState& state : *states) {
        SourceEntry entry{state.setup.name, state.setup.address, state.connector, state.trusted, {}, {}};
        if (state.last) entry.asked = state.last->started;
        if (state.last && state.last->failed()) entry.error = state.last->message;
        rows.push_back({models::text(entry.source),
                        models::text(entry.connector),
                        entry.asked ? models::text(format(*entry.asked)) : QString(),
                        models::text(entry.error.value_or(entry.address))});
        answer.sources.push_back(std::move(entry));
    }
    const QString text = rows.empty() ? noSources() : textTable(rows, {});
    return Outcome{toJson(answer), text};
}

Json schemaOfSourceList() { return schemaDocument<SourceAnswer>(); }

Result<Outcome> runSourceRemove(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto sources = sourcesNamed(w->session, {*name});
    if (!sources) return failed(sources);
    const SourceSetup& source = sources->front();
    const auto removed = w->session.store<SourceSetup>().remove(source, provenance(w->actor("Remove source " + *name)));
    if (!removed) return failed(removed);
    const SourceAnswer answer{{{source.name, source.address, connectorOf(source), false, {}, {}}}};
    return Outcome{toJson(answer),
                   translated(QT_TRANSLATE_NOOP("commands", "%1 is not asked any more; what it brought stays."))
                           .arg(models::text(source.name)) +
                       QLatin1Char('\n')};
}

}
