// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"
#include "reliability/facts/batch.h"

namespace reliability {

/// What an import would do, shown before it is done.
struct ImportPreview {
    std::string file;                           ///< the path that was asked for (empty: any) ...
    ImportRecipe asked;                         ///< ... and with what
    ImportRecipe recipe;                        ///< with everything detected filled in
    std::vector<std::string> columns;           ///< header names, or "#1" ... without a header
    std::vector<std::vector<std::string>> rows; ///< the first rows as text, at most 50
    Shape shape = Shape::ratio;
    std::int64_t ready = 0, rejectedCount = 0, duplicates = 0;
    std::vector<Rejection> rejected;
    std::vector<Warning> warnings;
    std::optional<Range> span;
    std::optional<Budget> budget; ///< with the recipe's target and window
    std::optional<Error> error;   ///< why nothing can be imported as it stands
};

/// What an import did.
struct ImportSeries {
    std::string project, indicator;
    Labels labels;
    std::int64_t points = 0;
    std::optional<Instant> first, last;
    std::optional<double> min, max; ///< over finite values; ratios: good/total
};
template <>
inline constexpr auto fields<ImportSeries> = Fields{
    field("project", &ImportSeries::project),
    field("indicator", &ImportSeries::indicator),
    field("labels", &ImportSeries::labels),
    field("points", &ImportSeries::points),
    field("first", &ImportSeries::first),
    field("last", &ImportSeries::last),
    field("min", &ImportSeries::min),
    field("max", &ImportSeries::max),
};

struct ImportResult {
    std::string source;
    std::optional<std::int64_t> batch; ///< none when nothing was new
    std::vector<ImportSeries> series;
    std::int64_t added = 0, updated = 0, unchanged = 0, events = 0, documents = 0;
    std::int64_t actionsAdded = 0, actionsUpdated = 0, actionsRemoved = 0; ///< that postmortems list
    std::vector<Rejection> rejected;
    std::vector<Warning> warnings;
};
template <>
inline constexpr auto fields<ImportResult> = Fields{
    field("source", &ImportResult::source),
    field("batch", &ImportResult::batch),
    field("series", &ImportResult::series),
    field("added", &ImportResult::added),
    field("updated", &ImportResult::updated),
    field("unchanged", &ImportResult::unchanged),
    field("events", &ImportResult::events),
    field("documents", &ImportResult::documents),
    field("actions_added", &ImportResult::actionsAdded),
    field("actions_updated", &ImportResult::actionsUpdated),
    field("actions_removed", &ImportResult::actionsRemoved),
    field("rejected", &ImportResult::rejected),
    field("warnings", &ImportResult::warnings),
};

/// What would become of a file of a folder of postmortems.
enum class DocumentFate { added, changed, unchanged, blankForm, rejected };
template <>
inline constexpr auto names<DocumentFate> = std::array{
    Name<DocumentFate>{DocumentFate::added, "added"},
    Name<DocumentFate>{DocumentFate::changed, "changed"},
    Name<DocumentFate>{DocumentFate::unchanged, "unchanged"},
    Name<DocumentFate>{DocumentFate::blankForm, "blank-form"},
    Name<DocumentFate>{DocumentFate::rejected, "rejected"},
};

/// What was found in one file, before anything is written.
struct DocumentPreview {
    std::string file;
    DocumentFate fate = DocumentFate::added;
    std::string reason; ///< of a rejected one
    std::string title, zone;
    std::optional<Instant> start, detected, end;
    std::vector<std::string> fields; ///< what is said, by the names of the incident's fields ("severity", "timeline")
    std::int64_t timeline = 0, unreadTimes = 0, approximateTimes = 0, actions = 0, causes = 0;
    std::vector<Conflict> conflicts;
};
template <>
inline constexpr auto fields<DocumentPreview> = Fields{
    field("file", &DocumentPreview::file),
    field("fate", &DocumentPreview::fate),
    field("reason", &DocumentPreview::reason),
    field("title", &DocumentPreview::title),
    field("zone", &DocumentPreview::zone),
    field("start", &DocumentPreview::start),
    field("detected", &DocumentPreview::detected),
    field("end", &DocumentPreview::end),
    field("fields", &DocumentPreview::fields),
    field("timeline", &DocumentPreview::timeline),
    field("unread_times", &DocumentPreview::unreadTimes),
    field("approximate_times", &DocumentPreview::approximateTimes),
    field("actions", &DocumentPreview::actions),
    field("causes", &DocumentPreview::causes),
    field("conflicts", &DocumentPreview::conflicts),
};

/// An indicator that an import would bring runs of.
struct SeriesPreview {
    std::string indicator;
    Shape shape = Shape::value;
    bool known = false;                             ///< in the project already
    std::int64_t runs = 0, failed = 0, without = 0; ///< in all; that failed; that succeeded and have no value
    std::optional<Instant> first, last;
    std::optional<double> latest; ///< value of the last run that has one
};
template <>
inline constexpr auto fields<SeriesPreview> = Fields{
    field("indicator", &SeriesPreview::indicator),
    field("shape", &SeriesPreview::shape),
    field("known", &SeriesPreview::known),
    field("runs", &SeriesPreview::runs),
    field("failed", &SeriesPreview::failed),
    field("without", &SeriesPreview::without),
    field("first", &SeriesPreview::first),
    field("last", &SeriesPreview::last),
    field("latest", &SeriesPreview::latest),
};

/// A change that an import would bring.
struct ChangePreview {
    Change kind = Change::deploy;
    Instant at;
    std::string title, detail;
};
template <>
inline constexpr auto fields<ChangePreview> = Fields{
    field("kind", &ChangePreview::kind),
    field("at", &ChangePreview::at),
    field("title", &ChangePreview::title),
    field("detail", &ChangePreview::detail),
};

/// What an import would find: the files of postmortems, sorted by their names; of a tracking store the runs, the
/// changes, and what is refused.
struct DocumentPreviews {
    std::vector<DocumentPreview> documents;
    std::vector<Warning> warnings;
    std::vector<SeriesPreview> series;
    std::vector<ChangePreview> changes;
    std::vector<Rejection> rejected;
};
template <>
inline constexpr auto fields<DocumentPreviews> = Fields{
    field("documents", &DocumentPreviews::documents),
    field("warnings", &DocumentPreviews::warnings),
    field("series", &DocumentPreviews::series),
    field("changes", &DocumentPreviews::changes),
    field("rejected", &DocumentPreviews::rejected),
};

}
