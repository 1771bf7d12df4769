// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/postmortem.h"
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/incidentanswer.h"
#include "app/commands/workspacecall.h"
#include "app/edits.h"
#include "app/incidentcosts.h"
#include "app/json/schema.h"
#include "app/outputfile.h"
#include "app/postmortems.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QDir>
#include <filesystem>
#include <set>

namespace app {

using namespace reliability;

namespace {

/// A postmortem with its text as it is kept.
struct PostmortemAnswer {
    IncidentAnswer incident;
    std::string markdown;
};

}

}

template <>
inline constexpr auto reliability::fields<app::PostmortemAnswer> =
    Fields{field("incident", &app::PostmortemAnswer::incident), field("markdown", &app::PostmortemAnswer::markdown)};

namespace app {

namespace {

constexpr const char* usualForm = "ml";

Result<IncidentAnswer> costedAnswer(WorkspaceCall& w, const Incident& incident)
{
    auto review = incidentCosts(w.session, incident, w.asOf);
    if (!review) return failed(review);
    const auto actions = w.session.store<Action>().findBy("incident_id", incident.id);
    if (!actions) return failed(actions);
    review->actions = *actions;
    const auto project = w.session.store<Project>().find(incident.project);
    if (!project) return failed(project);
    return incidentAnswer(*review, *project ? (*project)->name : std::string());
}

Result<Outcome> shown(WorkspaceCall& w, const Incident& incident, const QString& text)
{
    auto answer = costedAnswer(w, incident);
    if (!answer) return failed(answer);
    const std::string markdown = sources::markdown::writePostmortem(incident);
    return Outcome{toJson(PostmortemAnswer{std::move(*answer), markdown}), text};
}

Result<void> setTimes(const Call& call, Incident& incident)
{
    const std::pair<const char*, std::optional<Instant> Incident::*> times[] = {
        {"from", &Incident::start}, {"detected", &Incident::detected}, {"to", &Incident::end}};
    for (const auto& [option, member] : times) {
        const auto time = call.read(option, [](std::string_view s) { return parseInstant(s); });
        if (!time) return failed(time);
        incident.*member = *time;
    }
    if (incident.start && incident.end && *incident.end < *incident.start)
        return fail(Code::usage, {"--to is before --from"});
    return {};
}

/// What the options say of a new incident.
Result<Incident> wanted(const Call& call, WorkspaceCall& w)
{
    Incident incident;
    const auto title = call.argument();
    if (!title) return failed(title);
    incident.title = *title;
    if (const auto ok = setTimes(call, incident); !ok) return failed(ok);
    const auto symptom = call.choice<Symptom>("symptom");
    if (!symptom) return failed(symptom);
    const auto cause = call.choice<Cause>("cause");
    if (!cause) return failed(cause);
    incident.symptom = symptom->value_or(Symptom::none);
    incident.cause = cause->value_or(Cause::unknown);
    incident.severity = call.text("severity").value_or("");
    const auto directory = Directory::load(w.session);
    if (!directory) return failed(directory);
    const auto name = call.text("project");
    if (!name) return fail(Code::usage, {"postmortem new needs --project"});
    const auto project = directory->needProject(*name);
    if (!project) return failed(project);
    incident.project = project->id;
    for (const std::string& linked : call.list("indicators")) {
        const auto indicator = directory->needIndicator(*project, linked);
        if (!indicator) return failed(indicator);
        incident.indicators.push_back(indicator->name);
    }
    return incident;
}

/// Where it goes as a file of a folder: where it came from, else, and where another one came from there, by its number.
std::string fileOf(const Incident& incident, std::set<std::string>& taken)
{
    const std::filesystem::path from = incident.sourceFile;
    const bool inside = !incident.sourceFile.empty() && from.is_relative() &&
                        std::ranges::none_of(from, [](const std::filesystem::path& part) { return part == ".."; });
    if (inside && taken.insert(from.string()).second) return from.string();
    return models::utf8(models::incidentId(incident)) + ".md";
}

Result<Outcome> exportAll(WorkspaceCall& w, const std::string& folder)
{
    const auto incidents = w.session.store<Incident>().all();
    if (!incidents) return failed(incidents);
    std::int64_t bytes = 0;
    std::set<std::string> taken;
    for (const Incident& incident : *incidents) {
        const std::filesystem::path file = std::filesystem::path(folder) / fileOf(incident, taken);
        if (!QDir().mkpath(QString::fromStdString(file.parent_path().string())))
            return fail(Code::fileUnwritable, {file.parent_path().string(), "it can't be made"});
        const auto text = QByteArray::fromStdString(sources::markdown::writePostmortem(incident));
        if (const auto ok = writeFile(file.string(), text); !ok) return failed(ok);
        bytes += text.size();
    }
    return writtenOutcome(folder, bytes);
}

/// What --format says, else the ending of the file; Markdown where neither does.
std::string exportFormat(const Call& call)
{
    if (const auto format = call.text("format")) return *format == "md" ? "markdown" : *format;
    const std::string path = call.text("o").value_or("");
    return path.ends_with(".html") ? "html" : path.ends_with(".pdf") ? "pdf" : "markdown";
}

}

Result<Outcome> runPostmortemNew(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    auto incident = wanted(call, *w);
    if (!incident) return failed(incident);
    const auto form =
        templateNamed(call.text("template").value_or(usualForm), call.text("templates").value_or(templateFolder()));
    if (!form) return failed(form);
    const auto draft = begun(w->session, std::move(*incident), *form, w->asOf);
    if (!draft) return failed(draft);
    const auto saved = applyEdit(w->session, Edit<Incident>{{}, *draft, "New postmortem"}, w->actor("New postmortem"));
    if (!saved) return failed(saved);
    const Incident& made = *std::get<Edit<Incident>>(*saved).after;
    const std::string text = sources::markdown::writePostmortem(made);
    if (const auto path = call.text("o"))
        if (const auto ok = writeFile(*path, QByteArray::fromStdString(text)); !ok) return failed(ok);
    return shown(*w, made, models::incidentName(made) + QLatin1Char('\n'));
}

Result<Outcome> runPostmortemShow(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto incident = incidentNamed(w->session, *name);
    if (!incident) return failed(incident);
    return shown(*w, *incident, models::text(sources::markdown::writePostmortem(*incident)));
}

Result<Outcome> runPostmortemDelete(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto incident = incidentNamed(w->session, *name);
    if (!incident) return failed(incident);
    // Told as it was: afterwards its actions are in the bin as well.
    auto outcome = shown(*w, *incident, models::incidentName(*incident) + QLatin1Char('\n'));
    if (!outcome) return outcome;
    const Edit<Incident> away{*incident, std::nullopt, "Delete postmortem"};
    if (const auto gone = applyEdit(w->session, away, w->actor(away.label)); !gone) return failed(gone);
    return outcome;
}

Result<Outcome> runPostmortemRestore(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto binned = incidentNamed(w->session, *name, Among::binned);
    if (!binned) return failed(binned);
    const Edit<Incident> wanted{{}, *binned, "Restore postmortem"};
    const auto back = applyEdit(w->session, wanted, w->actor(wanted.label));
    if (!back) return failed(back);
    const Incident& incident = *std::get<Edit<Incident>>(*back).after;
    return shown(*w, incident, models::incidentName(incident) + QLatin1Char('\n'));
}

Json schemaOfPostmortem() { return schemaDocument<PostmortemAnswer>(); }

Result<Outcome> runPostmortemExport(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto path = call.text("o");
    if (call.arguments().empty() && path) return exportAll(*w, *path);
    const auto name = call.argument();
    if (!name) return failed(name);
    const auto incident = incidentNamed(w->session, *name);
    if (!incident) return failed(incident);
    const std::string format = exportFormat(call);
    if (format == "pdf" && !path) return fail(Code::usage, {"postmortem export --format pdf needs -o FILE"});
    const auto bytes = documentOf(w->session, *incident, w->zone, w->asOf, format);
    if (!bytes) return failed(bytes);
    return fileOutcome(call, *bytes);
}

}
