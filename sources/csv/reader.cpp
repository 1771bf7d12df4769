// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/reader.h"

#include "reliability/canonicaljson.h"
#include "reliability/duration.h"
#include "reliability/versionlabels.h"
#include "sources/csv/errors.h"
#include "sources/file.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sources::csv {

using namespace reliability;

namespace {

constexpr std::size_t maxRejections = 10'000;
constexpr std::size_t maxSeries = 10'000;
constexpr std::size_t mostBounds = 40; ///< that are named in a message
constexpr std::size_t batchSize = 1'000'000;
constexpr std::int64_t rowsBetweenChecks = 1 << 16;
constexpr Milliseconds usualErrorStep = dayLength;
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double largestCount = 9007199254740992.0; ///< 2^53: above it doubles are no longer exact

/// As much of a cell as a list shows; no character is parted.
std::string cellStart(std::string_view cell)
{
    constexpr std::size_t most = 60;
    std::size_t end = std::min(cell.size(), most);
    while (end > 0 && end < cell.size() && (static_cast<unsigned char>(cell[end]) & 0xC0) == 0x80) --end;
    return std::string(cell.substr(0, end));
}

bool empty(const Row& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](std::string_view c) { return trimmed(c).empty(); });
}

}

Reader::Reader(std::string path, const ImportRecipe& recipe, const Zone& zone)
    : m_path(std::move(path))
    , m_name(fileName(m_path))
    , m_recipe(recipe)
    , m_zone(zone)
{}

Duplicates Reader::policy() const
{
    return m_recipe.duplicates.value_or(m_layout.predictions ? Duplicates::keep : Duplicates::last);
}

Stamp Reader::stampKind() const
{
    const bool onlyEnd = m_layout.at(Role::end) && m_layout.at(Role::end) == m_layout.at(Role::time);
    const bool ends = onlyEnd || m_layout.runs || m_recipe.cumulative.value_or(false);
    return m_recipe.stamp.value_or(ends ? Stamp::end : Stamp::start);
}

Result<void> Reader::open(std::string_view text)
{
    auto layout = detect(text, m_recipe, m_path);
    if (!layout) return failed(layout);
    m_text = text;
    m_layout = std::move(*layout);
    const bool numbers = m_layout.shape != Shape::run;
    if (policy() == Duplicates::keep && !m_layout.runs && !m_layout.predictions)
        return fail(Code::usage, {"duplicates: keep is for runs and predictions only"});
    if (!numbers && (policy() == Duplicates::sum || policy() == Duplicates::mean))
        return fail(Code::usage, {"duplicates: sum and mean need numbers"});
    if (const auto ok = openCounts(); !ok) return ok;
    return openPredictions();
}

/// Refuses what counts can't be: running totals of other figures, a histogram without its limit.
Result<void> Reader::openCounts() const
{
    const bool ratio = m_layout.shape == Shape::ratio && !m_layout.predictions;
    if (m_recipe.cumulative.value_or(false) && (!ratio || policy() != Duplicates::last))
        return fail(Code::usage, {"running totals are counts (good, bad, total), of which the last of a time holds"});
    if (!m_layout.histogram) return {};
    if (m_recipe.op.value_or(Op::lte) == Op::lte && m_recipe.threshold) return {};
    return fail(Code::usage, {"a histogram needs a limit up to which an event is good: lte one of its bounds"});
}

/// Predictions whose error is asked for become values, less of which is better.
Result<void> Reader::openErrors()
{
    if (!m_layout.predictions) return fail(Code::usage, {"errors are those of truth and prediction"});
    if (!m_recipe.tolerance.empty()) return fail(Code::usage, {"an error takes no tolerance: it has a limit later"});
    m_layout.shape = Shape::value;
    m_step = m_recipe.interval.value_or(usualErrorStep);
    if (m_step.count() <= 0) return fail(Code::durationUnreadable, {formatFixed(m_step)});
    return {};
}

Result<void> Reader::openPredictions()
{
    if (m_recipe.error) return openErrors();
    if (m_recipe.tolerance.empty()) return {};
    if (!m_layout.predictions) return fail(Code::usage, {"a tolerance is for truth and prediction"});
    Tolerance tolerance;
    bool percent = false;
    if (parseNumber(m_recipe.tolerance, {}, tolerance.limit, percent) != Cell::number || tolerance.limit < 0)
        return fail(Code::valueUnknown, {m_recipe.tolerance, "a number from 0 on, such as 0.5, or 5%"});
    if (percent) tolerance.kind = Tolerance::Kind::relative;
    m_tolerance = tolerance;
    return {};
}

Result<void> Reader::read(std::int64_t maxRows, BatchSink* progress, const std::stop_token& stop)
{
    Parser parser(m_text, m_layout.delimiter);
    Row current;
    for (std::size_t i = 0; i < m_layout.leadingRows; ++i) parser.next(current);
    while (m_rows < maxRows && parser.next(current)) {
        if (m_rows % rowsBetweenChecks == 0) {
            if (stop.stop_requested()) return fail(Code::cancelled);
            if (progress)
                progress->progress(static_cast<double>(parser.position()) / static_cast<double>(m_text.size()));
        }
        if (empty(current)) continue;
        ++m_rows;
        row(current);
        if (m_series.size() > maxSeries)
            return fail(Code::fileInvalid, {m_path, std::to_string(current.line), "more than 10000 labels"});
    }
    return finish();
}

void Reader::reject(std::int64_t line, std::string reason)
{
    ++m_rejectedCount;
    if (m_rejected.size() < maxRejections) m_rejected.push_back({m_name, line, std::move(reason)});
}

/// With the column and what stood there.
void Reader::reject(const Row& row, Role role, std::string reason)
{
    reject(row.line, std::move(reason));
    if (m_rejected.size() < static_cast<std::size_t>(m_rejectedCount)) return; // counted, not kept
    const std::size_t column = *m_layout.at(role);
    m_rejected.back().column = m_layout.columns[column];
    m_rejected.back().cell = cellStart(trimmed(row.cells[column]));
}

/// False, and rejected, when cells are missing or left over.
bool Reader::wide(const Row& row)
{
    for (const auto& column : m_layout.roles) {
        if (!column || *column < row.cells.size()) continue;
        reject(row.line, "row too short");
        return false;
    }
    for (std::size_t i = m_layout.columns.size(); i < row.cells.size(); ++i) {
        if (trimmed(row.cells[i]).empty()) continue;
        reject(row.line, "more cells than columns");
        return false;
    }
    return true;
}

/// The number of a role; false where there is none: rejected or counted as "no value". Runs are kept with no number.
bool Reader::number(const Row& row, Role role, double& value)
{
    const std::string_view cell = row.cells[*m_layout.at(role)];
    const bool count = role != Role::value;
    bool percent = false;
    const Cell kind = parseNumber(cell, m_layout.numbers, value, percent);
    m_percent += percent;
    if (kind == Cell::notFinite || (kind == Cell::missing && !count)) {
        ++m_noValue;
        value = undefined;
        return kind == Cell::notFinite && !count && m_layout.runs; // a run was, whatever it measured
    }
    const char* reason = kind == Cell::missing                     ? "missing count"
                         : kind == Cell::unreadable                ? "unreadable number"
                         : count && percent                        ? "percent sign in a count"
                         : count && value < 0                      ? "negative count"
                         : count && std::abs(value) > largestCount ? "count too large"
                                                                   : nullptr;
    if (reason) reject(row, role, reason);
    return !reason;
}

bool Reader::ratio(const Row& row, Entry& entry)
{
    double good = 0, bad = 0, total = 0;
    const bool hasGood = m_layout.at(Role::good).has_value(), hasTotal = m_layout.at(Role::total).has_value();
    if (hasGood && !number(row, Role::good, good)) return false;
    if (hasTotal && !number(row, Role::total, total)) return false;
    if (!(hasGood && hasTotal) && !number(row, Role::bad, bad)) return false;
    if (hasTotal && (hasGood ? good : bad) > total) {
        reject(row, hasGood ? Role::good : Role::bad, hasGood ? "good > total" : "bad > total");
        return false;
    }
    entry.a = hasGood && hasTotal ? total - good : bad;
    entry.b = hasTotal ? total : good + bad;
    return true;
}

/// One event, good where the prediction agrees with the truth: within the tolerance, as a number, or as a text. What
/// has no truth yet is left out.
bool Reader::prediction(const Row& row, Entry& entry)
{
    const std::string_view truth = trimmed(row.cells[*m_layout.at(Role::truth)]);
    const std::string_view said = trimmed(row.cells[*m_layout.at(Role::prediction)]);
    bool percent = false;
    Prediction p;
    const Cell a = parseNumber(truth, m_layout.numbers, p.truth, percent);
    const Cell b = parseNumber(said, m_layout.numbers, p.predicted, percent);
    const auto nothing = [](Cell cell) { return cell == Cell::missing || cell == Cell::notFinite; };
    if (nothing(a)) {
        ++m_noValue;
        return false;
    }
    const bool numbers = a == Cell::number && b == Cell::number;
    if (nothing(b) || ((m_tolerance || m_recipe.error) && !numbers)) {
        reject(row, Role::prediction, nothing(b) ? "missing prediction" : "unreadable number");
        return false;
    }
    if (m_tolerance || m_recipe.error) m_latestPrediction = p;
    if (m_recipe.error) {
        entry.a = p.truth;
        entry.b = p.predicted;
        return true;
    }
    const bool exact = numbers && std::abs(p.truth) < largestCount; // long ids are texts: doubles would make them one
    const bool good = m_tolerance ? within(p, *m_tolerance) : exact ? p.truth == p.predicted : truth == said;
    entry.a = good ? 0 : 1;
    entry.b = 1;
    return true;
}

/// A count of events up to a bound; only the limit's and that of all events are of use.
bool Reader::bucket(const Row& row, Entry& entry)
{
    const std::string_view cell = row.cells[*m_layout.at(Role::bucket)];
    const auto bound = boundOf(cell, m_layout.numbers);
    if (!bound) {
        reject(row, Role::bucket, trimmed(cell).empty() ? "missing bound" : "unreadable bound");
        return false;
    }
    if (!number(row, Role::total, entry.b)) return false;
    if (m_bounds.size() < mostBounds) m_bounds.insert(*bound);
    m_inBucket = *bound == *m_recipe.threshold;
    return m_inBucket || std::isinf(*bound);
}

Series& Reader::seriesOf(const Row& row)
{
    SeriesByLabel& all = m_inBucket ? m_buckets : m_series;
    const auto column = m_layout.at(Role::label);
    const std::string_view label = column ? trimmed(row.cells[*column]) : std::string_view();
    if (m_latest && m_latest->first == label && !m_layout.histogram) return m_latest->second;
    auto at = all.find(label);
    if (at == all.end()) at = all.emplace(std::string(label), Series{}).first;
    m_latest = &*at;
    return at->second;
}

void Reader::stamp(const Row& row, Entry& entry, Series& series)
{
    const auto endColumn = m_layout.runs ? m_layout.at(Role::end) : std::nullopt;
    const bool both = endColumn && endColumn != m_layout.at(Role::time);
    const std::string_view cell = row.cells[endColumn ? *endColumn : *m_layout.at(Role::time)];
    const auto stamp = parseStamp(cell, endColumn ? m_layout.end : m_layout.time, m_layout.order);
    const Role of = endColumn ? Role::end : Role::time;
    if (!stamp) return reject(row, of, trimmed(cell).empty() ? "missing time" : "unreadable time");
    if (both) {
        const auto started = parseStamp(row.cells[*m_layout.at(Role::time)], m_layout.time, m_layout.order);
        series.started.push_back(started ? instantOf(*started, m_zone) : std::nullopt);
    }
    entry.naive = !stamp->offset;
    m_naive += entry.naive;
    entry.at = stamp->civil.ms - Milliseconds(stamp->offset.value_or(Seconds(0))).count();
    series.entries.push_back(entry);
}

void Reader::row(const Row& row)
{
    if (!wide(row)) return;
    Entry entry;
    entry.line = static_cast<std::uint32_t>(row.line);
    if (m_layout.predictions && !prediction(row, entry)) return;
    if (m_layout.histogram && !bucket(row, entry)) return;
    const bool counts = m_layout.shape == Shape::ratio && !m_layout.predictions && !m_layout.histogram;
    if (counts && !ratio(row, entry)) return;
    const bool value = m_layout.shape == Shape::value && !m_layout.predictions;
    if (value && !number(row, Role::value, entry.a)) return;
    if (m_layout.shape == Shape::run) {
        const std::string_view cell = row.cells[*m_layout.at(Role::pass)];
        const auto state = parseOutcome(cell);
        if (!state) return reject(row, Role::pass, trimmed(cell).empty() ? "missing result" : "unreadable result");
        entry.state = *state;
    }
    Series& series = seriesOf(row);
    const std::size_t before = series.entries.size();
    stamp(row, entry, series);
    if ((m_tolerance || m_recipe.error) && series.entries.size() > before) m_predictions.push_back(m_latestPrediction);
}

void Reader::resolveAll()
{
    for (SeriesByLabel* all : {&m_series, &m_buckets})
        for (auto& [label, series] : *all)
            for (const std::uint32_t line : resolve(series, m_zone, m_recipe.interval.value_or(Milliseconds(0))))
                reject(line, "time does not exist in " + m_zone.name());
}

/// Which columns are counters; of a histogram's buckets those of the limit and of all.
Counted Reader::counted() const
{
    if (!m_layout.histogram && !m_layout.at(Role::total)) return Counted::goodAndBad;
    return m_layout.histogram || m_layout.at(Role::good) ? Counted::goodAndTotal : Counted::badAndTotal;
}

/// Makes of counts what came from row to row, and of buckets ratios.
void Reader::count(Series& series)
{
    if (m_layout.shape != Shape::ratio || m_layout.predictions) return;
    if (!m_recipe.cumulative.value_or(false)) {
        m_looksCumulative = m_looksCumulative || (!m_recipe.cumulative && looksCumulative(series));
        return;
    }
    const Increases found = increases(series, counted());
    m_resets += found.resets;
    for (const Uncountable& row : found.refused) reject(row.line, row.reason);
}

/// Joins the rows of a stamp, or of a stretch whose error is asked for, series by series.
void Reader::foldAll()
{
    if (m_recipe.error) {
        for (auto& [label, series] : m_series) {
            const Errors found = toErrors(series, *m_recipe.error, m_step);
            m_zeroTruths += found.zeroTruths;
            m_noValue += found.without;
        }
        return;
    }
    const bool joins = m_layout.predictions && policy() == Duplicates::keep; // as many events as rows
    for (SeriesByLabel* all : {&m_series, &m_buckets})
        for (auto& [label, series] : *all) {
            const std::int64_t joined = fold(series, joins ? Duplicates::sum : policy());
            m_duplicates += joins ? 0 : joined;
        }
    for (const auto& [label, series] : m_buckets) m_series.try_emplace(label); // refused there, not forgotten
    const Series* longest = nullptr;
    for (auto& [label, series] : m_series) {
        if (m_layout.histogram)
            for (const Uncountable& row : joinBuckets(series, m_buckets[label])) reject(row.line, row.reason);
        if (!longest || series.entries.size() > longest->entries.size()) longest = &series;
        m_step = longest == &series ? stepOf(series) : m_step; // before running totals lose their first row
        count(series);
    }
}

/// What came of nothing at all: the first reason.
Result<void> Reader::refuseEmpty() const
{
    const std::string firstLine = std::to_string(m_layout.leadingRows + 1);
    if (!m_rejected.empty())
        return fail(Code::fileInvalid, {m_path, std::to_string(m_rejected.front().line), m_rejected.front().reason});
    if (m_layout.histogram && !m_bounds.empty()) {
        std::string bounds;
        for (const double bound : m_bounds)
            bounds += (bounds.empty() ? "" : ", ") + (std::isinf(bound) ? std::string("+Inf") : formatNumber(bound));
        return fail(
            Code::fileInvalid,
            {m_path, firstLine, "needs the buckets " + formatNumber(*m_recipe.threshold) + " and +Inf of: " + bounds});
    }
    const bool counter = m_rows > 0 && m_recipe.cumulative.value_or(false);
    return fail(Code::fileInvalid,
                {m_path,
                 firstLine,
                 m_rows == 0 ? "no rows below the header"
                 : counter   ? "running totals need two rows"
                             : "no values"});
}

Result<void> Reader::finish()
{
    resolveAll();
    foldAll();
    std::stable_sort(
        m_rejected.begin(), m_rejected.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    if (ready() == 0) return refuseEmpty();
    if (m_layout.runs || m_recipe.error || stampKind() == Stamp::start) return {};
    m_shift = m_recipe.interval.value_or(m_step);
    if (m_shift.count() <= 0) return fail(Code::usage, {"end stamps need an interval"});
    return {};
}

std::int64_t Reader::ready() const
{
    std::size_t rows = 0;
    for (const auto& [label, series] : m_series) rows += series.entries.size();
    return static_cast<std::int64_t>(rows);
}

std::optional<Range> Reader::span() const
{
    std::optional<Range> all;
    for (const auto& [label, series] : m_series) {
        if (series.entries.empty()) continue;
        const Instant from{series.entries.front().at - m_shift.count()},
            last{series.entries.back().at - m_shift.count()};
        const Instant to = last + (m_layout.runs || m_step.count() == 0 ? Milliseconds(1) : m_step);
        all = all ? Range{std::min(all->from, from), std::max(all->to, to)} : Range{from, to};
    }
    return all;
}

std::vector<Warning> Reader::findings() const
{
    std::vector<Warning> warnings = m_layout.warnings;
    const auto warn = [&](std::int64_t count, const char* code, std::string message) {
        if (count > 0) warnings.push_back({code, count, std::move(message)});
    };
    warn(m_recipe.zone.empty() ? m_naive : 0, "detected_zone", "times without a zone are read in " + m_zone.name());
    warn(!m_recipe.stamp && m_shift.count() > 0, "detected_stamp", "stamps are the ends of intervals");
    warn(!m_recipe.interval && !m_recipe.error && !m_layout.runs && m_step.count() > 0,
         "detected_interval",
         "usual step: " + (m_step.count() % 1000 == 0 ? formatFixed(m_step) : std::to_string(m_step.count()) + " ms") +
             "; a source that falls silent is noticed only where it is declared (--interval)");
    warn(m_resets, "counter_resets", "running totals that began anew: what they say then came since");
    warn(m_looksCumulative,
         "looks_cumulative",
         "counts that never fall: are they running totals of a counter? then read them as such (--cumulative)");
    warn(m_duplicates, "duplicates", "rows with the stamp of another, joined by: " + std::string(name(policy())));
    warn(m_noValue, "no_value", "cells without a finite value are left out");
    warn(m_zeroTruths, "zero_truths", "truths of 0 are left out of MAPE");
    warn(m_percent, "percent", "percentages are read as fractions");
    const RegressionErrors errors = regressionErrors(m_predictions);
    if (errors.mae && errors.rmse)
        warn(errors.count,
             "regression_errors",
             "MAE " + formatNumber(*errors.mae) + ", RMSE " + formatNumber(*errors.rmse) +
                 (errors.mape ? ", MAPE " + formatNumber(*errors.mape) : "") +
                 "; truths of 0 left out of MAPE: " + std::to_string(errors.zeroTruths));
    return warnings;
}

Summary Reader::summary() const
{
    Summary summary;
    summary.recipe = filled(m_recipe, m_layout);
    if (m_naive > 0) summary.recipe.zone = m_zone.name();
    summary.recipe.stamp = stampKind();
    summary.recipe.duplicates = policy();
    if (m_recipe.error) {
        summary.recipe.interval = m_step;
        if (!summary.recipe.direction) summary.recipe.direction = Direction::lower;
    }
    summary.shape = m_layout.shape;
    summary.rowsRead = m_rows;
    summary.rejected = m_rejected;
    summary.rejectedCount = m_rejectedCount;
    summary.warnings = findings();
    return summary;
}

/// Whether the label of runs is the version of a model.
bool Reader::labelsVersions() const
{
    const auto column = m_layout.at(Role::label);
    return column && namesVersion(lower(m_layout.columns[*column]));
}

Result<void> Reader::deliver(BatchSink& sink, const std::stop_token& stop) const
{
    const bool versions = labelsVersions();
    for (const auto& [label, series] : m_series)
        for (std::size_t from = 0; from < series.entries.size(); from += batchSize) {
            if (stop.stop_requested()) return fail(Code::cancelled);
            const std::size_t to = std::min(from + batchSize, series.entries.size());
            Batch batch;
            if (const auto column = m_layout.at(Role::label)) batch.labels[m_layout.columns[*column]] = label;
            if (m_layout.runs) batch.runs = runsOf(series, label, from, to, m_layout.shape);
            else batch.samples = samplesOf(series, from, to, m_layout.shape, m_shift);
            if (versions)
                for (Run& run : batch.runs) run.version = label;
            if (auto ok = sink.push(std::move(batch)); !ok) return ok;
        }
    return {};
}

}
