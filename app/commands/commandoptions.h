// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <QtGlobal>
#include <algorithm>
#include <array>

#define TR(text) QT_TRANSLATE_NOOP("commands", text)

/// The options of each command, in the order in which its help tells them.
namespace app {

template <std::size_t A, std::size_t B>
constexpr std::array<Option, A + B> joined(const std::array<Option, A>& a, const std::array<Option, B>& b)
{
    std::array<Option, A + B> all{};
    std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), all.begin()));
    return all;
}

inline constexpr std::array initOptions{
    Option{"zone", "ZONE", TR("IANA zone of the weeks (default: UTC; the sample has its own)")},
    Option{"sample", nullptr, TR("fill it with the sample projects")},
};
inline constexpr std::array applyOptions{
    Option{"rules", "RULES", TR("lenient (default) or strict")},
    Option{"dry-run", nullptr, TR("judge the documents, change nothing")},
    Option{"effective-from", "TIME", TR("from when changed objectives hold (default: now)")},
    Option{"author", "NAME", TR("who asks for the change")},
    Option{"reason", "TEXT", TR("why")},
};
/// What tells how the rows of a table become samples.
inline constexpr std::array tableOptions{
    Option{"project", "NAME", TR("the project (made when absent)")},
    Option{"indicator", "NAME", TR("the indicator (made when absent)")},
    Option{"source", "NAME", TR("remembers it as a source that sync asks again")},
    Option{"time", "COLUMN", TR("column of the stamps; #1 is the first")},
    Option{"end", "COLUMN", TR("column of the ends of runs")},
    Option{"good", "COLUMN", TR("column of good events")},
    Option{"bad", "COLUMN", TR("column of bad events")},
    Option{"total", "COLUMN", TR("column of all events")},
    Option{"bucket", "COLUMN", TR("column of a histogram's bounds (le), with --total and --threshold")},
    Option{"cumulative", nullptr, TR("counts are running totals of counters")},
    Option{"value", "COLUMN", TR("column of a measured value")},
    Option{"pass", "COLUMN", TR("column of outcomes: true, false, ok, failed ...")},
    Option{"truth", "COLUMN", TR("column of what was the case ...")},
    Option{
        "prediction",
        "COLUMN",
        TR("... and of what the model predicted: each row is an event. With the old model's predictions as --truth it "
           "is the churn")},
    Option{"tolerance", "X", TR("a prediction is good within this of the truth: 0.5 or 5% (default: when equal)")},
    Option{"error", "FIGURE", TR("or their mae, rmse or mape over each --interval (default: 1d) as a value")},
    Option{"label", "COLUMN", TR("column that splits the table into series")},
    Option{"stamp", "start|end", TR("what a stamp marks (default: start)")},
    Option{"interval", "LENGTH", TR("declared spacing of the rows, such as 5m")},
    Option{"zone", "ZONE", TR("zone of times that name none")},
    Option{"dates", "ORDER", TR("of 3/4/2026: day-first or month-first (default: by the dates that tell)")},
    Option{"unit", "TEXT", TR("unit of the values")},
    Option{"family", "FAMILY", TR("ordinary, ml or kpi")},
    Option{"kind", "KIND", TR("online or batch")},
    Option{"higher-is-better", nullptr, TR("larger values are better")},
    Option{"lower-is-better", nullptr, TR("smaller values are better")},
    Option{"duplicates", "POLICY", TR("last (default), sum, mean or keep")},
    Option{"target", "T", TR("makes an objective: 99.9% or 0.999")},
    Option{"window", "LENGTH", TR("window of the objective (default: 28d)")},
    Option{"op", "OP", TR("a value is good when it is lt, lte, gt, gte ...")},
    Option{"threshold", "X", TR("... this threshold")},
};
inline constexpr auto importCsvOptions =
    joined(tableOptions, std::array{
                             Option{"delimiter", "CHARACTER", TR("separator of the cells (default: detected)")},
                             Option{"encoding", "NAME", TR("UTF-8, Shift_JIS or EUC-JP (default: detected)")},
                         });
inline constexpr auto importSqlOptions = joined(
    std::array{
        Option{"connection", "ADDRESS", TR("postgresql://USER@HOST/DATABASE, odbc:NAME or a file of SQLite")},
        Option{"query", "SQL", TR("a statement that only reads; its columns are the table's")},
        Option{"password-env", "NAME", TR("the environment variable that holds the password")},
    },
    tableOptions);
inline constexpr std::array importOptions{
    Option{"project", "NAME", TR("the project of what names none")},
    Option{"zone", "ZONE", TR("zone of times that name none")},
    Option{"source", "NAME", TR("remembers it as a source that sync asks again")},
};
/// How a server is met.
inline constexpr std::array serverOptions{
    Option{"password-env", "NAME", TR("the environment variable that holds the password, or a bearer token")},
    Option{"ca-file", "FILE", TR("of a server: authorities to trust beside the system's")},
};
inline constexpr auto importPreviewOptions = joined(
    std::array{
        Option{"project", "NAME", TR("the project of what names none")},
        Option{"zone", "ZONE", TR("zone of times that name none")},
        Option{"experiment", "GLOB", TR("only these experiments, by name or number (* and ?)")},
        Option{"metric", "GLOB", TR("only these metrics (default: all but system/*)")},
        Option{"by", "KEY", TR("what tells models apart: experiment (default), model (of the registry) or tag:NAME")},
    },
    serverOptions);
inline constexpr auto importMlflowOptions = joined(
    std::array{
        Option{"project", "NAME", TR("the project (made when absent)")},
        Option{"experiment", "GLOB", TR("only these experiments, by name or number (* and ?)")},
        Option{"metric", "GLOB", TR("only these metrics (default: all but system/*)")},
        Option{"by", "KEY", TR("what tells models apart: experiment (default), model (of the registry) or tag:NAME")},
        Option{"alias",
               "NAME",
               TR("the alias of the version that serves (default: champion, production, prod, live ...)")},
        Option{"tolerance", "X", TR("judges each metric's stability: a retraining may be this much worse")},
        Option{"higher-is-better", nullptr, TR("larger values are better")},
        Option{"lower-is-better", nullptr, TR("smaller values are better")},
        Option{"source", "NAME", TR("remembers it as a source that sync asks again")},
    },
    serverOptions);
inline constexpr std::array syncOptions{
    Option{"trust", nullptr, TR("these sources are mine: this machine asks them from now on")},
};
/// What is taken of monitoring systems' series.
inline constexpr std::array seriesOptions{
    Option{"project", "NAME", TR("the project (made when absent)")},
    Option{"indicator", "NAME", TR("the indicator (made when absent; default: of files, one a metric)")},
    Option{"good", "QUERY", TR("good events: of files a selector, requests_total{code=\"200\"}; of a server PromQL")},
    Option{"bad", "QUERY", TR("bad events")},
    Option{"total", "QUERY", TR("all events; counters are differenced one by one")},
    Option{"value", "QUERY", TR("a measured value")},
    Option{"metric", "GLOB", TR("of files: only these metrics, by name (* and ?)")},
    Option{"label", "LABELS", TR("splits counts into series by these labels, separated by commas")},
    Option{"cumulative", nullptr, TR("counts are running totals of counters (default: by their type or name)")},
    Option{"unit", "TEXT", TR("unit of the values")},
    Option{"family", "FAMILY", TR("ordinary, ml or kpi")},
    Option{"kind", "KIND", TR("online or batch")},
    Option{"higher-is-better", nullptr, TR("larger values are better")},
    Option{"lower-is-better", nullptr, TR("smaller values are better")},
    Option{"target", "T", TR("makes an objective: 99.9% or 0.999")},
    Option{"window", "LENGTH", TR("window of the objective (default: 28d)")},
    Option{"op", "OP", TR("a value is good when it is lt, lte, gt, gte ...")},
    Option{"threshold", "X", TR("... this threshold")},
    Option{"source", "NAME", TR("remembers it as a source that sync asks again")},
};
inline constexpr auto importPrometheusOptions = joined(
    joined(seriesOptions,
           std::array{
               Option{"query", "QUERY", TR("the same as --value")},
               Option{"from", "TIME", TR("of a server: from when (default: the last sample there is, else 28 days)")},
               Option{"to", "TIME", TR("of a server: until when (default: now)")},
               Option{"step",
                      "LENGTH",
                      TR("spacing of the points, such as 5m (default: of a server 1m, of files detected)")},
               Option{"stamp", "start|end", TR("what a stamp marks (default: end)")},
           }),
    serverOptions);
inline constexpr auto importOpenMetricsOptions =
    joined(seriesOptions, std::array{
                              Option{"time", "TIME", TR("of samples that bear none (default: their file's)")},
                              Option{"step", "LENGTH", TR("declared spacing of the samples, such as 1m")},
                              Option{"stamp", "start|end", TR("what a stamp marks (default: start)")},
                          });
inline constexpr std::array statusOptions{
    Option{"project", "NAME", TR("only this project")},
    Option{"fail-on", "STATUSES", TR("exit 4 when one has such a status: exhausted,at_risk,no_data")},
};
inline constexpr std::array budgetOptions{
    Option{"csv", "FILE", TR("compute from a file, without a workspace")},
    Option{"good", "N", TR("compute from counts: good events")},
    Option{"bad", "N", TR("compute from counts: bad events")},
    Option{"target", "T", TR("99.9% or 0.999")},
    Option{"window", "LENGTH", TR("rolling window (default: 28d)")},
    Option{"calendar", "PERIOD", TR("a calendar window: day, week, month, quarter or year, in the zone of --zone")},
    Option{"alert", "BURN", TR("with counts: is the burn rate above this?")},
    Option{"burn-down", "STEP", TR("what is left at every step of the window")},
    Option{"explain", nullptr, TR("show formula and inputs")},
    Option{"split-by", "LABEL", TR("the units by the values of a label, such as the model's version")},
    Option{"fail-on", "STATUSES", TR("exit 4 when one has such a status")},
    Option{"time-col", "COLUMN", TR("column of the stamps")},
    Option{"end-col", "COLUMN", TR("column of the ends of runs")},
    Option{"good-col", "COLUMN", TR("column of good events")},
    Option{"bad-col", "COLUMN", TR("column of bad events")},
    Option{"total-col", "COLUMN", TR("column of all events")},
    Option{"bucket-col", "COLUMN", TR("column of a histogram's bounds (le)")},
    Option{"cumulative", nullptr, TR("counts are running totals of counters")},
    Option{"value-col", "COLUMN", TR("column of a measured value")},
    Option{"pass-col", "COLUMN", TR("column of outcomes")},
    Option{"truth-col", "COLUMN", TR("column of what was the case ...")},
    Option{"prediction-col", "COLUMN", TR("... and of what the model predicted")},
    Option{"tolerance", "X", TR("a prediction is good within this of the truth: 0.5 or 5% (default: when equal)")},
    Option{"error", "FIGURE", TR("or their mae, rmse or mape over each --interval (default: 1d) as a value")},
    Option{"op", "OP", TR("a value is good when it is lt, lte, gt, gte ...")},
    Option{"threshold", "X", TR("... this threshold")},
    Option{"stamp", "start|end", TR("what a stamp marks (default: start)")},
    Option{"duplicates", "POLICY", TR("last (default), sum or mean")},
    Option{"method", "METHOD", TR("occurrences (default), timeslices or ratio-timeslices")},
    Option{"slice", "LENGTH", TR("length of a slice")},
    Option{"slice-target", "S", TR("a slice is good from this ratio on")},
    Option{"missing", "POLICY", TR("ignore (default), good, bad or carry:LENGTH")},
    Option{"min-events", "N", TR("with fewer units nothing is judged: no_data")},
    Option{"interval", "LENGTH", TR("declared spacing of the rows")},
    Option{"zone", "ZONE", TR("zone of times that name none, and of the week")},
    Option{"dates", "ORDER", TR("of 3/4/2026: day-first or month-first (default: by the dates that tell)")},
    Option{"kind", "KIND", TR("online (default) or batch")},
    Option{"family", "FAMILY", TR("ordinary (default), ml or kpi")},
    Option{"delimiter", "CHARACTER", TR("separator of the cells (default: detected)")},
    Option{"encoding", "NAME", TR("UTF-8, Shift_JIS or EUC-JP (default: detected)")},
};
inline constexpr std::array whatIfOptions{
    Option{"target", "T", TR("the target to try: 99.9% or 0.999 (default: the objective's, with advice)")},
    Option{"window", "LENGTH", TR("the window to try (default: the objective's, else 28d)")},
    Option{"op", "OP", TR("a value is good when it is lt, lte, gt, gte ...")},
    Option{"threshold", "X", TR("... this threshold (default: the objective's)")},
};
inline constexpr std::array correctionAddOptions{
    Option{"from", "TIME", TR("from when the units are left out; of the first time where it recurs")},
    Option{"to", "TIME", TR("until when")},
    Option{"recurrence", "RULE", TR("it comes back, such as FREQ=WEEKLY;BYDAY=SU (RFC 5545)")},
    Option{"zone", "ZONE", TR("whose clock a recurrence follows (default: the workspace's)")},
    Option{"category", "TEXT", TR("what kind it is of, such as maintenance")},
    Option{"reason", "TEXT", TR("why (required)")},
    Option{"author", "NAME", TR("who decided it (default: the login name)")},
};
inline constexpr std::array correctionListOptions{
    Option{"project", "NAME", TR("only this project")},
};
inline constexpr std::array correctionImportOptions{
    Option{"project", "NAME", TR("of those for which the file names none")},
    Option{"indicator", "NAME", TR("only this indicator, where the file names none (default: all of the project)")},
    Option{"author", "NAME", TR("who decided it (default: the login name)")},
};
inline constexpr std::array incidentsOptions{
    Option{"query", "TEXT", TR("whole words, beginnings (schem*) and \"phrases\" in title and text")},
    Option{"cause", "CAUSE", TR("unknown, service, ml or both")},
    Option{"symptom", "SYMPTOM", TR("errors, accuracy or none")},
    Option{"project", "NAME", TR("only this project")},
    Option{"tag", "TAG", TR("only with this tag")},
    Option{"responder", "NAME", TR("only those handled by this person or role")},
    Option{"week", "WEEK", TR("that reach into this week, such as 2026-W47")},
    Option{"status", "STATUS", TR("draft, in-review or done")},
    Option{"from", "TIME", TR("that began at this time or later")},
    Option{"to", "TIME", TR("that began before this time")},
    Option{"statistics", nullptr, TR("how many, how long, what they cost")},
    Option{"deleted", nullptr, TR("those in the bin, where they stay for 30 days")},
};
inline constexpr std::array postmortemNewOptions{
    Option{"project", "NAME", TR("the project")},
    Option{"from", "TIME", TR("when the impact began")},
    Option{"detected", "TIME", TR("when it was noticed")},
    Option{"to", "TIME", TR("when the impact ended")},
    Option{"severity", "TEXT", TR("how severe it was, 1 to 5")},
    Option{"symptom", "SYMPTOM", TR("errors, accuracy or none")},
    Option{"cause", "CAUSE", TR("unknown, service, ml or both")},
    Option{"indicators", "NAMES", TR("linked indicators (default: those whose budget it cost)")},
    Option{"template", "NAME", TR("ml (default), google-sre, atlassian, pagerduty, coe, one of your own, or a file")},
    Option{"templates", "FOLDER", TR("where your own templates are")},
    Option{"o", "FILE", TR("write its text to this file too")},
};
inline constexpr std::array postmortemAvailabilityOptions{
    Option{"target", "T", TR("makes an objective too: 99.9% or 0.999")},
    Option{"window", "LENGTH", TR("window of the objective (default: 28d)")},
};
inline constexpr std::array postmortemSimilarOptions{
    Option{"limit", "N", TR("not more than so many (default: 10)")},
};
inline constexpr std::array postmortemExportOptions{
    Option{"format", "FORMAT", TR("markdown (default), html or pdf; default: by the file's ending")},
    Option{"o", "PATH", TR("the file to write; without ID the folder for all")},
};
inline constexpr std::array exportCsvOptions{
    Option{"from", "TIME", TR("from this time on")},
    Option{"to", "TIME", TR("before this time")},
    Option{"o", "FILE", TR("write to this file (default: standard output)")},
};
inline constexpr std::array exportOpenSloOptions{
    Option{"o", "FILE", TR("write to this file, YAML or *.json (default: standard output)")},
};
inline constexpr std::array chartOptions{
    Option{"from", "TIME", TR("from this time on (default: the window)")},
    Option{"to", "TIME", TR("before this time")},
    Option{"format", "FORMAT", TR("svg, png, pdf or csv (default: by the file's ending)")},
    Option{"o", "FILE", TR("the file to write")},
};
inline constexpr std::array reportOptions{
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
    Option{"digest", nullptr, TR("what people read before the meeting, with questions to them (Markdown by default)")},
    Option{"redact", nullptr, TR("leave out titles, names of people and free texts")},
    Option{"paper", "PAPER", TR("a4 (default) or letter")},
    Option{"language", "LANGUAGE", TR("of the report: en (default) or ja")},
    Option{"format",
           "FORMAT",
           TR("html, pdf, md (one file where PATH ends in .md, else a folder with pictures) or csv (a folder with the "
              "data behind); default: by the file's ending")},
    Option{"force", nullptr, TR("replace the folder of an earlier report")},
    Option{"o", "PATH", TR("the file or folder to write")},
};
inline constexpr std::array weekOption{
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
};
inline constexpr std::array showOptions{
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
    Option{"snapshot", nullptr, TR("print the exact bytes that were hashed")},
};
inline constexpr std::array signOptions{
    Option{"role", "ROLE", TR("mle or sre")},
    Option{"name", "NAME", TR("who signs")},
    Option{"solo", nullptr, TR("one person signs for both roles ...")},
    Option{"reason", "TEXT", TR("... and says why")},
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
};
inline constexpr std::array decideOptions{
    Option{"project", "NAME", TR("what is decided on (default: all projects)")},
    Option{"kind",
           "KIND",
           TR("freeze, allow, objective-change, phase-change, reliability-work, accept-risk, "
              "revisit-requirement or none")},
    Option{"text", "TEXT", TR("what is decided")},
    Option{"owner", "NAME", TR("who sees to it")},
    Option{"due", "DATE", TR("until when")},
    Option{"expires", "DATE", TR("until when a risk is accepted")},
    Option{"set", "NUMBER", TR("say what became of a decision ...")},
    Option{"state", "STATE", TR("... open, done or dropped ...")},
    Option{"outcome", "TEXT", TR("... in words")},
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
};
inline constexpr std::array noteOptions{
    Option{"kind", "KIND", TR("note (default), explanation of a dip, or acknowledgement of incomplete data")},
    Option{"project", "NAME", TR("the project it is about (default: all)")},
    Option{"indicator", "NAME", TR("the indicator it is about")},
    Option{"from", "TIME", TR("start of the dip that it explains")},
    Option{"to", "TIME", TR("end of the dip")},
    Option{"author", "NAME", TR("who writes it (default: the login name)")},
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
};
inline constexpr std::array attendOptions{
    Option{"role", "ROLE", TR("mle or sre")},
    Option{"name", "NAME", TR("who is here")},
    Option{"remove", nullptr, TR("is not here after all")},
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
};
inline constexpr std::array amendOptions{
    Option{"project", "NAME", TR("the project it is about (default: all)")},
    Option{"author", "NAME", TR("who writes it (default: the login name)")},
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
};
inline constexpr std::array diffOptions{
    Option{"weeks", "N", TR("against the review of 1 (default), 4 or 12 weeks before")},
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
};
inline constexpr std::array reviewExportOptions{
    Option{"week", "WEEK", TR("the week, such as 2026-W47 (default: the last complete one)")},
    Option{"o", "FILE", TR("write to this file (default: standard output)")},
};
inline constexpr std::array actionsOptions{
    Option{"overdue", nullptr, TR("only those whose day is over")},
    Option{"ideas", nullptr, TR("only ideas, which nobody has taken on yet")},
    Option{"all", nullptr, TR("also those that are done or dropped")},
    Option{"project", "NAME", TR("only this project")},
};
inline constexpr std::array actionsAddOptions{
    Option{"project", "NAME", TR("the project")},
    Option{"week", "WEEK", TR("the review in which it was accepted")},
    Option{"owner", "NAME", TR("who does it")},
    Option{"due", "DATE", TR("until when")},
    Option{"type", "TYPE", TR("prevent, detect, mitigate or process")},
    Option{"priority", "TEXT", TR("how urgent it is")},
    Option{"done-test", "TEXT", TR("what shows that it is done")},
    Option{"state", "STATE", TR("idea, open (default), done or dropped")},
    Option{"reason", "TEXT", TR("why it is dropped")},
};
inline constexpr std::array actionsSetOptions{
    Option{"state", "STATE", TR("idea, open, done or dropped")},
    Option{"reason", "TEXT", TR("why it is dropped")},
    Option{"owner", "NAME", TR("who does it")},
    Option{"due", "DATE", TR("until when")},
    Option{"type", "TYPE", TR("prevent, detect, mitigate or process")},
    Option{"priority", "TEXT", TR("how urgent it is")},
    Option{"done-test", "TEXT", TR("what shows that it is done")},
};
inline constexpr std::array phaseProposeOptions{
    Option{"to", "PHASE", TR("concept, technical or production")},
    Option{"reason", "TEXT", TR("why; it stays with the change")},
    Option{"author", "NAME", TR("who proposes it (default: the login name)")},
};
inline constexpr std::array phaseConfirmOptions{
    Option{"role", "ROLE", TR("mle or sre")},
    Option{"name", "NAME", TR("who confirms; both roles are needed, two people")},
};
inline constexpr std::array phaseWaiveOptions{
    Option{"reason", "TEXT", TR("why it need not be met")},
    Option{"expires", "TIME", TR("until when, a day or an RFC 3339 time")},
    Option{"role", "ROLE", TR("mle or sre")},
    Option{"author", "NAME", TR("who waives it (default: the login name)")},
};
inline constexpr std::array phaseEvidenceOptions{
    Option{"score", "NUMBER", TR("0, 0.5 (by hand, documented) or 1 (automated); of mltrl 0 to 9")},
    Option{"note", "TEXT", TR("what shows it, such as a link")},
    Option{"author", "NAME", TR("who says so (default: the login name)")},
};

}
