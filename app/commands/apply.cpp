// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applier.h"
#include "app/commands/call.h"
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/texttable.h"
#include "app/commands/warnings.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/zones.h"
#include "sources/openslo/reader.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace app {

using namespace reliability;
using sources::openslo::Definitions;
using sources::openslo::Rules;
using sources::openslo::Verdict;

namespace {

Result<Definitions> readDefinitions(const Call& call)
{
    const std::string rules = call.text("rules").value_or("lenient");
    if (rules != "lenient" && rules != "strict") return fail(Code::valueUnknown, {rules, "lenient, strict"});
    const auto paths = call.arguments();
    if (paths.empty()) return fail(Code::usage, {"apply takes files or folders"});
    sources::openslo::Rulebook rulebook(rules == "strict" ? Rules::strict : Rules::lenient);
    rulebook.knowsZone = [known = std::map<std::string, bool>()](const std::string& name) mutable {
        const auto [asked, fresh] = known.try_emplace(name, false);
        if (fresh) asked->second = zoneNamed(name).has_value();
        return asked->second;
    };
    return sources::openslo::read(paths, rulebook);
}

bool refused(const sources::openslo::Document& document) { return document.verdict == Verdict::refused; }

/// Why nothing is left to apply, by the first problem of all.
Error allRefused(const std::vector<sources::openslo::Document>& documents)
{
    const auto& first = documents.front();
    std::string problem = "refused";
    if (!first.problems.empty()) {
        const auto& p = first.problems.front();
        problem = p.path.empty() ? p.message : p.path + ": " + p.message;
    }
    if (documents.size() > 1)
        problem = "none of " + std::to_string(documents.size()) + " documents is accepted; the first: " + problem;
    return {Code::fileInvalid, {first.file, "", problem}, {}};
}

Result<Applied> bringDefinitions(const Call& call, const Definitions& definitions)
{
    const auto from = call.read("effective-from", [](std::string_view s) { return parseInstant(s); });
    if (!from) return failed(from);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    auto transaction = w->session.begin();
    if (!transaction) return failed(transaction);
    Actor actor = w->actor("Apply definitions");
    if (const auto author = call.text("author")) actor.name = *author;
    auto applied = apply(w->session, definitions, {actor, *from, call.text("reason").value_or("")});
    if (!applied) return applied;
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return applied;
}

enum class DryRun { no, yes };

QString applyText(const ApplyAnswer& answer, DryRun dryRun)
{
    std::vector<QStringList> rows;
    for (const auto& d : answer.documents) {
        rows.push_back(
            {models::text(name(d.verdict)), models::text(d.kind), models::text(d.name), models::text(d.file)});
        for (const auto& p : d.problems)
            rows.push_back({QString(), models::text(p.code), models::text(p.path), models::text(p.message)});
    }
    if (dryRun == DryRun::yes)
        return textTable(rows) +
               QCoreApplication::translate("commands",
                                           "Judged only: no workspace was looked at, nothing was changed.") +
               QLatin1Char('\n');
    const Applied& a = answer.applied;
    return textTable(rows) +
           QCoreApplication::translate("commands", "Changed: %1 projects, %2 indicators, %3 objectives, %4 versions.")
               .arg(a.projects)
               .arg(a.indicators)
               .arg(a.objectives)
               .arg(a.versions) +
           QLatin1Char('\n');
}

}

Result<Outcome> runApply(const Call& call)
{
    const auto definitions = readDefinitions(call);
    if (!definitions) return failed(definitions);
    ApplyAnswer answer{definitions->documents, {}};
    const bool blocked = call.has("strict") && std::ranges::any_of(answer.documents, refused);
    if (!call.has("dry-run") && !blocked) {
        if (!answer.documents.empty() && std::ranges::all_of(answer.documents, refused))
            return tl::unexpected<Error>(allRefused(answer.documents));
        const auto applied = bringDefinitions(call, *definitions);
        if (!applied) return failed(applied);
        answer.applied = *applied;
    }
    return Outcome{toJson(answer),
                   applyText(answer, call.has("dry-run") ? DryRun::yes : DryRun::no),
                   blocked ? rejectedStatus : doneStatus};
}

Json schemaOfApply() { return schemaDocument<ApplyAnswer>(); }

}
