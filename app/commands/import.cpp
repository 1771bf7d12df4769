// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgetoptions.h"
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/importpaths.h"
#include "app/commands/progressline.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/commands/warnings.h"
#include "app/commands/workspacecall.h"
#include "app/documentpreviews.h"
#include "app/json/schema.h"
#include "app/syncing.h"
#include "sources/mlflow/mlflowsource.h"
#include "storage/undo.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>

namespace app {

using namespace reliability;

namespace {

struct UndoAnswer {
    std::int64_t batch = 0;
    std::string source;
};

struct BatchAnswer {
    std::int64_t batch = 0;
    std::string source, sha256;
    Instant started;
    std::optional<Instant> undone;
    std::int64_t read = 0, added = 0, updated = 0, unchanged = 0, rejected = 0;
};

struct BatchList {
    std::vector<BatchAnswer> batches;
};

}

}

template <>
inline constexpr auto reliability::fields<app::UndoAnswer> =
    Fields{field("batch", &app::UndoAnswer::batch), field("source", &app::UndoAnswer::source)};
template <>
inline constexpr auto reliability::fields<app::BatchAnswer> = Fields{
    field("batch", &app::BatchAnswer::batch),
    field("source", &app::BatchAnswer::source),
    field("sha256", &app::BatchAnswer::sha256),
    field("started", &app::BatchAnswer::started),
    field("undone", &app::BatchAnswer::undone),
    field("read", &app::BatchAnswer::read),
    field("added", &app::BatchAnswer::added),
    field("updated", &app::BatchAnswer::updated),
    field("unchanged", &app::BatchAnswer::unchanged),
    field("rejected", &app::BatchAnswer::rejected),
};
template <>
inline constexpr auto reliability::fields<app::BatchList> = Fields{field("batches", &app::BatchList::batches)};

namespace app {

namespace {

QString actionsText(const ImportResult& r)
{
    if (r.actionsAdded + r.actionsUpdated + r.actionsRemoved == 0) return {};
    return QLatin1Char(' ') +
           translated(QT_TRANSLATE_NOOP("commands", "Actions: %1 new, %2 changed, %3 gone with their lines."))
               .arg(r.actionsAdded)
               .arg(r.actionsUpdated)
               .arg(r.actionsRemoved);
}

QString importText(const ImportResult& r)
{
    return translated(QT_TRANSLATE_NOOP("commands",
                                        "%1: %2 new, %3 changed, %4 unchanged, %5 events, %6 documents, %7 rejected."))
               .arg(models::text(r.source))
               .arg(r.added)
               .arg(r.updated)
               .arg(r.unchanged)
               .arg(r.events)
               .arg(r.documents)
               .arg(r.rejected.size()) +
           actionsText(r) + QLatin1Char('\n');
}

Result<ImportRecipe> plainRecipe(const Call& call, const char* connector)
{
    ImportRecipe recipe;
    recipe.connector = connector;
    recipe.project = call.text("project").value_or("");
    recipe.zone = call.text("zone").value_or("");
    return recipe;
}

}

Result<Outcome> importPaths(const Call& call, const std::vector<std::string>& paths, const ImportRecipe& recipe)
{
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto rejections = call.has("strict") ? ImportOrder::Rejections::refuseAll : ImportOrder::Rejections::keepRest;
    const std::string what = paths.size() == 1 ? paths.front() : std::to_string(paths.size()) + " paths";
    ImportOrder order{paths, recipe, w->actor("Import " + what), rejections, SystemClock().now()};
    ProgressLine line(call);
    const auto result = importFiles(w->session, order, {}, [&line](double share) { line.show(share); });
    line.clear();
    if (!result) return failed(result);
    if (const auto name = call.text("source")) {
        const auto remembered = rememberSource(w->session, *name, order, trustedSources());
        if (!remembered) return failed(remembered);
    }
    tellWarnings(call, result->warnings, result->rejected);
    const bool refused = call.has("strict") && !result->rejected.empty();
    return Outcome{toJson(*result), importText(*result), refused ? rejectedStatus : doneStatus};
}

namespace {

/// How the rows of a table become samples, of a file or of a query.
Result<ImportRecipe> tableRecipe(const Call& call, const char* command)
{
    auto recipe = recipeOf(call, "");
    if (!recipe) return recipe;
    recipe->project = call.text("project").value_or("");
    recipe->indicator = call.text("indicator").value_or("");
    if (recipe->project.empty() || recipe->indicator.empty())
        return fail(Code::usage, {std::string(command) + " needs --project and --indicator"});
    if (recipe->window && !recipe->target) return fail(Code::usage, {"--window belongs to --target"});
    return recipe;
}

}

Result<Outcome> runImportCsv(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto recipe = tableRecipe(call, "import csv");
    if (!recipe) return failed(recipe);
    return importPaths(call, {*path}, *recipe);
}

Result<Outcome> runImportSql(const Call& call)
{
    const auto address = call.text("connection"), query = call.text("query");
    if (!address || !query) return fail(Code::usage, {"import sql needs --connection and --query"});
    auto recipe = tableRecipe(call, "import sql");
    if (!recipe) return failed(recipe);
    recipe->connector = "sql";
    recipe->query = *query;
    recipe->secret = call.text("password-env").value_or("");
    return importPaths(call, {*address}, *recipe);
}

Result<Outcome> runImportChanges(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto recipe = plainRecipe(call, "changes");
    if (!recipe) return failed(recipe);
    return importPaths(call, {*path}, *recipe);
}

Result<Outcome> runImportPostmortems(const Call& call)
{
    const auto paths = call.arguments();
    if (paths.empty()) return fail(Code::usage, {"import postmortems takes files or folders"});
    const auto recipe = plainRecipe(call, "postmortems");
    if (!recipe) return failed(recipe);
    return importPaths(call, paths, *recipe);
}

namespace {

/// What is asked for of a tracking store.
Result<ImportRecipe> trackingRecipe(const Call& call)
{
    auto recipe = plainRecipe(call, "mlflow");
    if (!recipe) return recipe;
    recipe->experiment = call.text("experiment").value_or("");
    recipe->metric = call.text("metric").value_or("");
    recipe->label = call.text("by").value_or("");
    recipe->alias = call.text("alias").value_or("");
    recipe->secret = call.text("password-env").value_or("");
    recipe->certificates = call.text("ca-file").value_or("");
    if (call.has("higher-is-better")) recipe->direction = Direction::higher;
    if (call.has("lower-is-better")) recipe->direction = Direction::lower;
    const auto tolerance = call.number("tolerance");
    if (!tolerance) return failed(tolerance);
    if (*tolerance && !(**tolerance >= 0)) return fail(Code::valueUnknown, {formatNumber(**tolerance), "0 and more"});
    if (*tolerance) recipe->tolerance = formatNumber(**tolerance);
    return recipe;
}

QString seriesLine(const SeriesPreview& s)
{
    return models::text(s.indicator) + QStringLiteral(" - ") +
           translated(QT_TRANSLATE_NOOP("commands", "runs %1, failed %2, without value %3"))
               .arg(s.runs)
               .arg(s.failed)
               .arg(s.without) +
           (s.known ? QString() : QStringLiteral(" ") + translated(QT_TRANSLATE_NOOP("commands", "(new)"))) +
           QLatin1Char('\n');
}

QString changeLine(const ChangePreview& c)
{
    const std::string how = c.detail.empty() ? "" : " (" + c.detail + ")";
    return models::text(format(c.at) + " " + std::string(name(c.kind)) + ": " + c.title + how) + QLatin1Char('\n');
}

}

Result<Outcome> runImportMlflow(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto recipe = trackingRecipe(call);
    if (!recipe) return failed(recipe);
    if (recipe->project.empty()) return fail(Code::usage, {"import mlflow needs --project"});
    return importPaths(call, {*path}, *recipe);
}

namespace {

/// "added: one.md - Index was empty: 4 times (1 unread), 2 actions, 1 causes, 0 conflicts"
QString documentLine(const DocumentPreview& d)
{
    const QString head = models::text(std::string(name(d.fate)) + ": " + d.file);
    if (d.fate == DocumentFate::rejected)
        return head + QStringLiteral(" - ") + models::text(d.reason) + QLatin1Char('\n');
    if (d.fate == DocumentFate::blankForm) return head + QLatin1Char('\n');
    return head + QStringLiteral(" - ") +
           translated(QT_TRANSLATE_NOOP("commands", "%1: times %2 (unread %3), actions %4, causes %5, conflicts %6"))
               .arg(models::text(d.title))
               .arg(d.timeline)
               .arg(d.unreadTimes)
               .arg(d.actions)
               .arg(d.causes)
               .arg(d.conflicts.size()) +
           QLatin1Char('\n');
}

}

Result<Outcome> runImportPreview(const Call& call)
{
    const auto paths = call.arguments();
    if (paths.empty()) return fail(Code::usage, {"import preview takes files or folders"});
    const bool store = std::ranges::all_of(paths, sources::mlflow::isStore);
    const auto recipe = store ? trackingRecipe(call) : plainRecipe(call, "postmortems");
    if (!recipe) return failed(recipe);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const ImportOrder order{paths, *recipe, w->actor("Preview")};
    ProgressLine line(call);
    const auto preview =
        (store ? previewStore : previewDocuments)(w->session, order, {}, [&line](double share) { line.show(share); });
    line.clear();
    if (!preview) return failed(preview);
    if (store) tellWarnings(call, preview->warnings, preview->rejected);
    QString text;
    for (const SeriesPreview& s : preview->series) text += seriesLine(s);
    for (const ChangePreview& c : preview->changes) text += changeLine(c);
    for (const DocumentPreview& d : preview->documents) text += documentLine(d);
    return Outcome{toJson(*preview), text};
}

Json schemaOfImportPreview() { return schemaDocument<DocumentPreviews>(); }

Json schemaOfImport() { return schemaDocument<ImportResult>(); }

Result<Outcome> runImportUndo(const Call& call)
{
    const auto given = call.argument();
    if (!given) return failed(given);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
    if (error != std::errc() || end != given->data() + given->size())
        return fail(Code::usage, {"import undo takes the number of an import; see import list"});
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto batch = w->session.store<ImportBatch>().find(Id<ImportBatch>{number});
    if (!batch) return failed(batch);
    if (!*batch || (*batch)->undone) return fail(Code::nothingToUndo, {*given});
    const Actor actor{userName(), SystemClock().now(), "Undo import"};
    if (const auto ok = storage::undoBatch(w->session, (*batch)->id, provenance(actor)); !ok) return failed(ok);
    const UndoAnswer answer{number, (*batch)->source};
    return Outcome{
        toJson(answer),
        translated(QT_TRANSLATE_NOOP("commands", "The import of %1 is taken back.")).arg(models::text(answer.source)) +
            QLatin1Char('\n')};
}

Json schemaOfImportUndo() { return schemaDocument<UndoAnswer>(); }

Result<Outcome> runImportList(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto batches = w->session.store<ImportBatch>().all();
    if (!batches) return failed(batches);
    BatchList answer;
    std::vector<QStringList> rows;
    for (const ImportBatch& b : *batches) {
        answer.batches.push_back({b.id.value,
                                  b.source,
                                  b.sha256,
                                  b.started,
                                  b.undone,
                                  b.rowsRead,
                                  b.rowsNew,
                                  b.rowsChanged,
                                  b.rowsSame,
                                  b.rowsBad});
        rows.push_back({QString::number(b.id.value),
                        models::text(format(b.started)),
                        models::text(b.source),
                        QString::number(b.rowsNew),
                        b.undone ? translated(QT_TRANSLATE_NOOP("commands", "taken back")) : QString()});
    }
    return Outcome{toJson(answer), textTable(rows, {0, 3})};
}

Json schemaOfImportList() { return schemaDocument<BatchList>(); }

}
