// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/edits.h"
#include "app/json/schema.h"
#include "app/zones.h"
#include "reliability/budget/recurrence.h"
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

}

}

template <>
inline constexpr auto reliability::fields<app::CorrectionEntry> = std::tuple{
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
    std::tuple{field("corrections", &app::CorrectionAnswer::corrections)};

namespace app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("commands", text); }

std::optional<std::string> said(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

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
    const QString text =
        rows.empty() ? tr(QT_TRANSLATE_NOOP("commands", "No corrections.")) + QLatin1Char('\n') : textTable(rows, {0});
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

Result<Outcome> changed(WorkspaceCall& w, const Directory& directory, const Edit<Correction>& edit)
{
    const auto done = applyEdit(w.session, edit, w.actor(edit.label));
    if (!done) return failed(done);
    const auto& saved = std::get<Edit<Correction>>(*done);
    return outcomeOf({{entryOf(saved.after ? *saved.after : *saved.before, directory)}}, w.zone);
}

}

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
    return changed(*w, *directory, {{}, *wanted, "Add correction"});
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
    return changed(*w, *directory, {**correction, {}, "Remove correction"});
}

Json schemaOfCorrection() { return schemaDocument<CorrectionAnswer>(); }

}
