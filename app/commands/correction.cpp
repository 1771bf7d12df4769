// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/commands/warnings.h"
#include "app/commands/workspacecall.h"
#include "app/edits.h"
#include "app/json/schema.h"
#include "app/zones.h"
#include "reliability/budget/recurrence.h"
#include "reliability/facts/batch.h"
#include "sources/corrections/corrections.h"
#include "sources/file.h"
#include "widgets/models/dates.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>

namespace app {

using namespace reliability;

namespace {

struct CorrectionEntry {
    std::int64_t id = 0;
    std::string project;
    std::optional<std::string> indicator; ///< none: all of the project
    Instant from, to;
    std::optional<std::string> recurrence, zone;
    std::string category, reason, author;
};

struct CorrectionAnswer {
    std::vector<CorrectionEntry> corrections;
};

struct CorrectionImport {
    std::string source;
    std::int64_t added = 0, unchanged = 0;
    std::vector<CorrectionEntry> corrections; ///< that were added
    std::vector<Rejection> rejected;
};

}

}

template <>
inline constexpr auto reliability::fields<app::CorrectionEntry> = Fields{
    field("id", &app::CorrectionEntry::id),
    field("project", &app::CorrectionEntry::project),
    field("indicator", &app::CorrectionEntry::indicator),
    field("from", &app::CorrectionEntry::from),
    field("to", &app::CorrectionEntry::to),
    field("recurrence", &app::CorrectionEntry::recurrence),
    field("zone", &app::CorrectionEntry::zone),
    field("category", &app::CorrectionEntry::category),
    field("reason", &app::CorrectionEntry::reason),
    field("author", &app::CorrectionEntry::author),
};
template <>
inline constexpr auto reliability::fields<app::CorrectionAnswer> =
    Fields{field("corrections", &app::CorrectionAnswer::corrections)};
template <>
inline constexpr auto reliability::fields<app::CorrectionImport> =
    Fields{field("source", &app::CorrectionImport::source),
           field("added", &app::CorrectionImport::added),
           field("unchanged", &app::CorrectionImport::unchanged),
           field("corrections", &app::CorrectionImport::corrections),
           field("rejected", &app::CorrectionImport::rejected)};

namespace app {

namespace {

CorrectionEntry entryOf(const Correction& c, const Directory& directory)
{
    const Project* project = directory.project(c.project);
    const Indicator* indicator = c.indicator ? directory.indicator(c.indicator) : nullptr;
    return {c.id.value,
            project ? project->name : std::string(),
            indicator ? std::optional(indicator->name) : std::nullopt,
            c.from,
            c.to,
            said(c.recurrence),
            said(c.zone),
            c.category,
            c.reason,
            c.author};
}

Outcome outcomeOf(CorrectionAnswer answer, const Zone& zone)
{
    std::vector<QStringList> rows;
    for (const CorrectionEntry& e : answer.corrections)
        rows.push_back({QString::number(e.id),
                        models::text(e.indicator ? e.project + "/" + *e.indicator : e.project),
                        models::longRange({e.from, e.to}, zone),
                        models::text(e.recurrence.value_or("")),
                        models::text(e.category),
                        models::text(e.reason),
                        models::text(e.author)});
    const QString text = rows.empty() ? translated(QT_TRANSLATE_NOOP("commands", "No corrections.")) + QLatin1Char('\n')
                                      : textTable(rows, {0});
    return {toJson(answer), text};
}

/// --from and --to; both are needed.
Result<Range> stretchOf(const Call& call)
{
    const auto time = [&](const char* option) {
        return call.read(option, [](std::string_view s) { return parseInstant(s); });
    };
    const auto from = time("from"), to = time("to");
    if (!from) return failed(from);
    if (!to) return failed(to);
    if (!*from || !*to) return fail(Code::usage, {"correction add needs --from and --to"});
    if (**to <= **from) return fail(Code::usage, {"--from is not before --to"});
    return Range{**from, **to};
}

/// The correction that the call asks for, its place aside.
Result<Correction> wantedOf(const Call& call)
{
    const auto stretch = stretchOf(call);
    if (!stretch) return failed(stretch);
    Correction c;
    c.from = stretch->from;
    c.to = stretch->to;
    c.recurrence = call.text("recurrence").value_or("");
    c.zone = call.text("zone").value_or("");
    c.category = call.text("category").value_or("");
    c.reason = call.text("reason").value_or("");
    c.author = call.text("author").value_or(userName());
    if (c.reason.empty()) return fail(Code::usage, {"a correction changes figures: say why with --reason"});
    if (!c.recurrence.empty())
        if (const auto rule = parseRecurrence(c.recurrence); !rule) return failed(rule);
    if (!c.zone.empty())
        if (const auto zone = zoneNamed(c.zone); !zone) return failed(zone);
    return c;
}

Result<Outcome> changedCorrection(WorkspaceCall& w, const Directory& directory, const Edit<Correction>& edit)
{
    const auto done = applyEdit(w.session, edit, w.actor(edit.label));
    if (!done) return failed(done);
    const auto& saved = std::get<Edit<Correction>>(*done);
    return outcomeOf({{entryOf(saved.after ? *saved.after : *saved.before, directory)}}, w.zone);
}

/// The correction with the ids of what it is for: what the file says, else --project and --indicator.
Result<Correction> placed(const sources::corrections::NamedCorrection& named, const Call& call,
                          const Directory& directory)
{
    Correction c = named.correction;
    const std::string project = named.project.empty() ? call.text("project").value_or("") : named.project;
    const std::string indicator = named.indicator.empty() ? call.text("indicator").value_or("") : named.indicator;
    const auto owner = directory.needProject(project);
    if (!owner) return failed(owner);
    c.project = owner->id;
    if (c.author.empty()) c.author = call.text("author").value_or(userName());
    if (indicator.empty()) return c;
    const auto one = directory.needIndicator(*owner, indicator);
    if (!one) return failed(one);
    c.indicator = one->id;
    return c;
}

/// Whether two corrections leave out the same for the same reason, whoever said so.
bool sameCorrection(const Correction& a, Correction b)
{
    std::tie(b.id, b.uid, b.rev, b.author) = std::tie(a.id, a.uid, a.rev, a.author);
    return a == b;
}

Result<void> addAll(WorkspaceCall& w, const std::vector<Correction>& wanted, const Directory& directory,
                    CorrectionImport& out)
{
    auto known = w.session.store<Correction>().all();
    if (!known) return failed(known);
    auto transaction = w.session.begin();
    if (!transaction) return failed(transaction);
    const storage::Provenance by = provenance(w.actor("Import " + out.source));
    for (const Correction& c : wanted) {
        if (std::ranges::any_of(*known, [&](const Correction& k) { return sameCorrection(k, c); })) {
            ++out.unchanged;
            continue;
        }
        const auto saved = w.session.store<Correction>().save({}, c, by);
        if (!saved) return failed(saved);
        known->push_back(*saved);
        out.corrections.push_back(entryOf(*saved, directory));
        ++out.added;
    }
    return transaction->commit();
}

Outcome outcomeOf(const CorrectionImport& answer, int exitStatus)
{
    const QString text = translated(QT_TRANSLATE_NOOP("commands", "%1: %2 new, %3 unchanged, %4 rejected."))
                             .arg(models::text(answer.source))
                             .arg(answer.added)
                             .arg(answer.unchanged)
                             .arg(answer.rejected.size()) +
                         QLatin1Char('\n');
    return {toJson(answer), text, exitStatus};
}

}

Result<Outcome> runCorrectionImport(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto directory = Directory::load(w->session);
    if (!directory) return failed(directory);
    auto found = sources::corrections::read(
        *path, [&](const std::string& name) { return name.empty() ? Result<Zone>(w->zone) : zoneNamed(name); });
    if (!found) return failed(found);
    CorrectionImport out{sources::fileName(*path), 0, 0, {}, std::move(found->rejected)};
    std::vector<Correction> wanted;
    for (const auto& named : found->corrections) {
        auto correction = placed(named, call, *directory);
        if (correction) wanted.push_back(std::move(*correction));
        else if (named.project.empty() && !call.has("project"))
            return fail(Code::usage, {"the file names no project: give --project"});
        else out.rejected.push_back({out.source, named.line, "unknown project or indicator"});
    }
    std::ranges::stable_sort(out.rejected, {}, &Rejection::line);
    tellWarnings(call, {}, out.rejected);
    const bool refused = call.has("strict") && !out.rejected.empty();
    if (!refused)
        if (const auto ok = addAll(*w, wanted, *directory, out); !ok) return failed(ok);
    return outcomeOf(out, refused ? rejectedStatus : doneStatus);
}

Json schemaOfCorrectionImport() { return schemaDocument<CorrectionImport>(); }

Result<Outcome> runCorrectionAdd(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto words = splitPath(*path);
    if (words.empty() || words.size() > 2)
        return fail(Code::usage, {"correction add takes PROJECT or PROJECT/INDICATOR"});
    auto wanted = wantedOf(call);
    if (!wanted) return failed(wanted);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto directory = Directory::load(w->session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(words[0]);
    if (!project) return failed(project);
    wanted->project = project->id;
    if (words.size() == 2) {
        const auto indicator = directory->needIndicator(*project, words[1]);
        if (!indicator) return failed(indicator);
        wanted->indicator = indicator->id;
    }
    return changedCorrection(*w, *directory, {{}, *wanted, "Add correction"});
}

Result<Outcome> runCorrectionList(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto directory = Directory::load(w->session);
    if (!directory) return failed(directory);
    auto all = w->session.store<Correction>().all();
    if (!all) return failed(all);
    if (const auto only = call.text("project")) {
        const auto project = directory->needProject(*only);
        if (!project) return failed(project);
        std::erase_if(*all, [&](const Correction& c) { return c.project != project->id; });
    }
    CorrectionAnswer answer;
    for (const Correction& c : *all) answer.corrections.push_back(entryOf(c, *directory));
    std::ranges::stable_sort(
        answer.corrections, {}, [](const CorrectionEntry& e) { return std::tuple(e.project, e.indicator, e.from); });
    return outcomeOf(std::move(answer), w->zone);
}

Result<Outcome> runCorrectionRemove(const Call& call)
{
    const auto given = call.argument();
    if (!given) return failed(given);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
    if (error != std::errc() || end != given->data() + given->size())
        return fail(Code::usage, {"correction remove takes the number of a correction; see correction list"});
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto directory = Directory::load(w->session);
    if (!directory) return failed(directory);
    const auto correction = w->session.store<Correction>().find(Id<Correction>{number});
    if (!correction) return failed(correction);
    if (!*correction) return fail(Code::unknownName, {"correction", *given, ""});
    return changedCorrection(*w, *directory, {**correction, {}, "Remove correction"});
}

Json schemaOfCorrection() { return schemaDocument<CorrectionAnswer>(); }

}
