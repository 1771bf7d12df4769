// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
#include "reliability/facts/incident.h"
#include "reliability/facts/objective.h"

namespace reliability {

/// What to do with several samples of one stamp within a file. `keep` is for runs and predictions only.
enum class Duplicates { last, sum, mean, keep };
template <>
inline constexpr auto names<Duplicates> = std::array{
    Name<Duplicates>{Duplicates::last, "last"},
    Name<Duplicates>{Duplicates::sum, "sum"},
    Name<Duplicates>{Duplicates::mean, "mean"},
    Name<Duplicates>{Duplicates::keep, "keep"},
};

/// Which of day and month stands first in "3/4/2026".
enum class DateOrder { dayFirst, monthFirst };
template <>
inline constexpr auto names<DateOrder> = std::array{
    Name<DateOrder>{DateOrder::dayFirst, "day-first"},
    Name<DateOrder>{DateOrder::monthFirst, "month-first"},
};

/// A figure of how far predictions that are numbers are from the truth.
enum class ErrorFigure { mae, rmse, mape };
template <>
inline constexpr auto names<ErrorFigure> = std::array{
    Name<ErrorFigure>{ErrorFigure::mae, "mae"},
    Name<ErrorFigure>{ErrorFigure::rmse, "rmse"},
    Name<ErrorFigure>{ErrorFigure::mape, "mape"},
};

/// How to read a table of samples: what the wizard shows, the command line says, and a source remembers. Columns are
/// named by their header, or "#1", "#2" ... by position; what is empty or none is detected, and said.
struct ImportRecipe {
    std::string connector = "csv";
    std::string project, indicator;
    std::string time, end, good, bad, total, value, pass, label;
    std::string truth, prediction; ///< what was the case, and what a model said
    std::string tolerance; ///< of predictions that are numbers: "0.5", "5%" of the truth; empty: they must agree
    std::string experiment, metric;   ///< of a store: only those, with * and ?; empty: all
    std::optional<Instant> from, to;  ///< of a server: the samples of [from, to); none: what is new
    std::string alias;                ///< of a registry: what points at the version that serves; empty: the usual names
    std::string query;                ///< of a database or server: what is asked
    std::string certificates;         ///< of a server: a file of authorities to trust beside the system's
    std::string secret;               ///< of a database or server: the environment variable that holds the password
    std::optional<ErrorFigure> error; ///< predictions become values: their error over each interval (default: a day)
    std::string bucket; ///< of histograms: the column of bounds ("le") up to which `total` counts; good by `threshold`
    std::optional<bool> cumulative; ///< counts are running totals of counters, to be differenced
    std::string delimiter, encoding, zone;
    std::optional<bool> header;
    std::optional<DateOrder> dates;
    std::optional<Stamp> stamp;
    std::optional<Milliseconds> interval;
    std::optional<Duplicates> duplicates;
    std::optional<Family> family;
    std::optional<Kind> kind;
    std::optional<Direction> direction;
    std::string unit;
    std::optional<Target> target;
    std::optional<Length> window;
    std::optional<Op> op;
    std::optional<double> threshold;
    bool operator==(const ImportRecipe&) const = default;
};
template <>
inline constexpr auto fields<ImportRecipe> = Fields{
    field("connector", &ImportRecipe::connector),
    field("project", &ImportRecipe::project),
    field("indicator", &ImportRecipe::indicator),
    field("time", &ImportRecipe::time),
    field("end", &ImportRecipe::end),
    field("good", &ImportRecipe::good),
    field("bad", &ImportRecipe::bad),
    field("total", &ImportRecipe::total),
    field("value", &ImportRecipe::value),
    field("pass", &ImportRecipe::pass),
    field("label", &ImportRecipe::label),
    field("truth", &ImportRecipe::truth),
    field("prediction", &ImportRecipe::prediction),
    field("tolerance", &ImportRecipe::tolerance),
    field("experiment", &ImportRecipe::experiment),
    field("metric", &ImportRecipe::metric),
    field("from", &ImportRecipe::from),
    field("to", &ImportRecipe::to),
    field("alias", &ImportRecipe::alias),
    field("query", &ImportRecipe::query),
    field("certificates", &ImportRecipe::certificates),
    field("secret", &ImportRecipe::secret),
    field("error", &ImportRecipe::error),
    field("bucket", &ImportRecipe::bucket),
    field("cumulative", &ImportRecipe::cumulative),
    field("delimiter", &ImportRecipe::delimiter),
    field("encoding", &ImportRecipe::encoding),
    field("zone", &ImportRecipe::zone),
    field("header", &ImportRecipe::header),
    field("dates", &ImportRecipe::dates),
    field("stamp", &ImportRecipe::stamp),
    field("interval", &ImportRecipe::interval),
    field("duplicates", &ImportRecipe::duplicates),
    field("family", &ImportRecipe::family),
    field("kind", &ImportRecipe::kind),
    field("direction", &ImportRecipe::direction),
    field("unit", &ImportRecipe::unit),
    field("target", &ImportRecipe::target),
    field("window", &ImportRecipe::window),
    field("op", &ImportRecipe::op),
    field("threshold", &ImportRecipe::threshold),
};

/// A refused row: where and why. `reason` is a short English phrase of the reader ("good > total").
struct Rejection {
    std::string file;
    std::int64_t line = 0; ///< 1-based; the header is line 1
    std::string reason;
    std::string column{}, cell{}; ///< for people in the wizard: where in the row and what stood there; may be empty
    bool operator==(const Rejection&) const = default;
};
template <>
inline constexpr auto fields<Rejection> = Fields{
    field("file", &Rejection::file),
    field("line", &Rejection::line),
    field("reason", &Rejection::reason),
};

/// Something worth knowing that refused nothing: a stable code, how often, and in words.
struct Warning {
    std::string code;
    std::int64_t count = 1;
    std::string message;
    bool operator==(const Warning&) const = default;
};
template <>
inline constexpr auto fields<Warning> = Fields{
    field("code", &Warning::code),
    field("count", &Warning::count),
    field("message", &Warning::message),
};

/// An event whose project is known by name only: ids are given where it is stored.
struct NamedEvent {
    std::string project;
    Event event;
    /// What holds now, by the kind and the detail, without a time of its own: news only where the title differs from
    /// what was last known of it.
    bool current = false;
    bool operator==(const NamedEvent&) const = default;
};

/// A postmortem whose project is known by name only, with the actions its text lists.
struct NamedIncident {
    std::string project; ///< empty: not said
    Incident incident;
    std::vector<Action> actions;
    bool operator==(const NamedIncident&) const = default;
};

/// A bounded part of what a source delivers: samples of one series, or runs, events, postmortems.
struct Batch {
    /// Whose the samples or runs are, where the source knows its indicators: as it is made when it isn't there; a
    /// derived one has neither. None: the recipe's.
    std::optional<Indicator> indicator;
    Labels labels;
    Samples samples;
    std::vector<Run> runs;
    std::vector<NamedEvent> events;
    std::vector<NamedIncident> incidents;
};

/// One import as the workspace remembers it.
struct ImportBatch {
    Id<ImportBatch> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    std::string source;  ///< file name
    std::string sha256;  ///< of the file's bytes
    std::string mapping; ///< canonical JSON of the recipe
    Instant started;
    std::optional<Instant> finished, undone;
    std::int64_t rowsRead = 0, rowsNew = 0, rowsChanged = 0, rowsSame = 0, rowsBad = 0;
    std::optional<Instant> first, last;
    bool operator==(const ImportBatch&) const = default;
};
template <>
inline constexpr auto fields<ImportBatch> = Fields{
    field("project_id", &ImportBatch::project),
    field("source", &ImportBatch::source),
    field("sha256", &ImportBatch::sha256),
    field("mapping", &ImportBatch::mapping),
    field("started", &ImportBatch::started),
    field("finished", &ImportBatch::finished),
    field("undone", &ImportBatch::undone),
    field("rows_read", &ImportBatch::rowsRead),
    field("rows_new", &ImportBatch::rowsNew),
    field("rows_changed", &ImportBatch::rowsChanged),
    field("rows_same", &ImportBatch::rowsSame),
    field("rows_bad", &ImportBatch::rowsBad),
    field("t_min", &ImportBatch::first),
    field("t_max", &ImportBatch::last),
};

}
