// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentpreviews.h"

#include "reliability/describe.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// The names of the fields that say something, without what every incident has.
template <class T>
void addSaid(const T& fact, std::vector<std::string>& said)
{
    static const std::vector<std::string_view> ofEvery{"number",
                                                       "project_id",
                                                       "markdown",
                                                       "source_file",
                                                       "source_key",
                                                       "front_matter",
                                                       "reading",
                                                       "read_in",
                                                       "conflicts"};
    const T nothing;
    forEachField<T>([&](const auto& f) {
        const bool own = std::ranges::find(ofEvery, f.name) == ofEvery.end();
        if (own && !(fact.*f.member == nothing.*f.member) && std::ranges::find(said, f.name) == said.end())
            said.emplace_back(f.name);
    });
}

Result<DocumentFate> fateOf(storage::Session& session, const NamedIncident& named)
{
    const Incident& wanted = named.incident;
    if (const auto uid = parseUid(wanted.sourceKey)) {
        const auto own = session.store<Incident>().find(*uid);
        if (!own) return failed(own);
        if (*own) return (*own)->markdown == wanted.markdown ? DocumentFate::unchanged : DocumentFate::changed;
    }
    const auto known = session.store<Incident>().findBy("source_key", wanted.sourceKey);
    if (!known) return failed(known);
    if (known->empty()) return DocumentFate::added;
    const bool same = std::ranges::any_of(*known, [&](const Incident& i) { return i.markdown == wanted.markdown; });
    return same ? DocumentFate::unchanged : DocumentFate::changed;
}

DocumentPreview documentPreview(const NamedIncident& named, DocumentFate fate)
{
    const Incident& i = named.incident;
    DocumentPreview out;
    out.file = i.sourceFile;
    out.fate = fate;
    out.title = i.title;
    out.zone = i.reading.zone;
    out.start = i.start;
    out.detected = i.detected;
    out.end = i.end;
    addSaid(i, out.fields);
    addSaid(i.reading, out.fields);
    if (!named.actions.empty()) out.fields.emplace_back("actions");
    out.timeline = std::ssize(i.reading.timeline);
    for (const TimelineEntry& e : i.reading.timeline) {
        out.unreadTimes += !e.time && !e.date;
        out.approximateTimes += e.approximate;
    }
    out.actions = std::ssize(named.actions);
    out.causes = std::ssize(i.causes);
    out.conflicts = i.reading.conflicts;
    return out;
}

void countRuns(SeriesPreview& series, const std::vector<Run>& runs)
{
    for (const Run& run : runs) {
        ++series.runs;
        series.failed += run.state == RunState::failed || run.state == RunState::error;
        series.without += series.shape == Shape::value && run.state == RunState::success && !run.value;
        if (!series.first || run.ended < *series.first) series.first = run.ended;
        if (series.last && run.ended < *series.last) continue;
        series.last = run.ended;
        if (run.value) series.latest = run.value;
    }
}

/// The indicators and changes of a batch; an indicator may come in several.
void addFacts(const Directory& directory, const ImportOrder& order, const Batch& batch, DocumentPreviews& out)
{
    for (const NamedEvent& named : batch.events)
        out.changes.push_back({named.event.kind, named.event.at, named.event.title, named.event.detail});
    if (!batch.indicator || batch.runs.empty()) return;
    if (out.series.empty() || out.series.back().indicator != batch.indicator->name) {
        const auto project = directory.meantProject(order.recipe.project);
        SeriesPreview series;
        series.indicator = batch.indicator->name;
        series.shape = batch.indicator->shape;
        series.known = project && *project && directory.indicator((*project)->id, series.indicator);
        out.series.push_back(std::move(series));
    }
    countRuns(out.series.back(), batch.runs);
}

}

Result<DocumentPreviews> previewStore(storage::Session& session, const ImportOrder& order, std::stop_token stop,
                                      const Progress& progress)
{
    const auto fetched = fetchImport(session, order, stop, progress);
    if (!fetched) return failed(fetched);
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    DocumentPreviews out;
    out.warnings = fetched->summary.warnings;
    out.rejected = fetched->summary.rejected;
    for (const Batch& batch : fetched->batches) addFacts(*directory, order, batch, out);
    return out;
}

Result<DocumentPreviews> previewDocuments(storage::Session& session, const ImportOrder& order, std::stop_token stop,
                                          const Progress& progress)
{
    const auto fetched = fetchImport(session, order, stop, progress);
    if (!fetched) return failed(fetched);
    DocumentPreviews out;
    out.warnings = fetched->summary.warnings;
    for (const Batch& batch : fetched->batches)
        for (const NamedIncident& named : batch.incidents) {
            const auto fate = fateOf(session, named);
            if (!fate) return failed(fate);
            out.documents.push_back(documentPreview(named, *fate));
        }
    for (const std::string& file : fetched->summary.leftOut) {
        DocumentPreview blank;
        blank.file = file;
        blank.fate = DocumentFate::blankForm;
        out.documents.push_back(std::move(blank));
    }
    for (const Rejection& rejection : fetched->summary.rejected) {
        DocumentPreview rejected;
        rejected.file = rejection.file;
        rejected.fate = DocumentFate::rejected;
        rejected.reason = rejection.reason;
        out.documents.push_back(std::move(rejected));
    }
    std::ranges::stable_sort(out.documents, {}, &DocumentPreview::file);
    return out;
}

}
