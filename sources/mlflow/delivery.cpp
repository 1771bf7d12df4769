// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/delivery.h"

#include "reliability/label.h"
#include "sources/file.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace sources::mlflow {

using namespace reliability;

namespace {

constexpr std::size_t longestLabel = 63, hashDigits = 6;
constexpr std::size_t runsInBatch = 100'000;

/// Words of which less is better.
constexpr std::array<std::string_view, 20> lowerWords{
    "loss",    "error",   "err",  "rmse",       "mse",   "mae", "mape",  "wape", "smape", "msle",
    "logloss", "latency", "time", "perplexity", "drift", "psi", "brier", "ece",  "wer",   "cer"};

/// The runs of one indicator-to-be.
struct RunSeries {
    std::string title; ///< "EXPERIMENT val/accuracy", "EXPERIMENT runs"
    Indicator indicator;
    std::vector<Run> runs;
};

/// Names that stay the same however often a store is read: a title that shares its label with another, or doesn't fit
/// into one, gets a short hash of itself.
void nameAll(std::map<std::string, RunSeries>& all)
{
    std::map<std::string, int> labels;
    for (const auto& [id, series] : all) ++labels[dnsLabel(series.title)];
    for (auto& [id, series] : all) {
        std::string label = dnsLabel(series.title);
        if (labels[label] > 1 || label.size() == longestLabel) {
            label = label.substr(0, longestLabel - hashDigits - 1);
            label += "-" + sha256(id).substr(0, hashDigits);
        }
        series.indicator.name = label;
        if (label != series.title) series.indicator.displayName = series.title;
    }
}

/// Groups the runs of a store by what tells models apart, and by their metrics.
class Grouping {
public:
    Grouping(const Tracking& tracking, Findings& findings) : m_tracking(tracking), m_findings(findings)
    {
        for (const ModelVersion& version : tracking.versions)
            if (!version.run.empty()) m_versions.try_emplace(version.run, &version);
    }

    std::map<std::string, RunSeries> series()
    {
        for (const TrackedRun& run : m_tracking.runs) {
            const std::string key = keyOf(run);
            if (key.empty()) m_findings.note("no_key", "runs without the model or tag that is asked for are left out");
            else add(run, key);
        }
        nameAll(m_series);
        return std::move(m_series);
    }

private:
    std::string keyOf(const TrackedRun& run) const
    {
        if (!m_findings.tag().empty()) return run.tag;
        if (m_findings.recipe().label != "model") return run.experiment;
        const auto version = m_versions.find(run.id);
        return version == m_versions.end() ? std::string() : version->second->model;
    }

    Run runOf(const TrackedRun& tracked) const
    {
        Run run;
        run.key = tracked.id;
        run.started = tracked.start;
        run.ended = tracked.end.value_or(tracked.start.value_or(Instant()));
        run.state = tracked.state;
        if (const auto version = m_versions.find(tracked.id); version != m_versions.end())
            run.version = std::to_string(version->second->version);
        return run;
    }

    void add(const TrackedRun& tracked, const std::string& key)
    {
        const Run run = runOf(tracked);
        if (RunSeries* jobs = seriesOf(key + '\0' + "runs", key + " runs")) {
            jobs->indicator.family = Family::ordinary;
            jobs->indicator.shape = Shape::run;
            jobs->runs.push_back(run);
        }
        for (const auto& [metric, history] : tracked.metrics) {
            RunSeries* values = seriesOf(key + '\0' + "metric" + '\0' + metric, key + " " + metric);
            if (!values) continue;
            values->indicator.family = m_findings.recipe().family.value_or(Family::ml);
            values->indicator.shape = Shape::value;
            values->indicator.direction = m_findings.recipe().direction.value_or(directionOf(metric));
            Run measured = run;
            // A run that goes on is as far as what it logged last.
            if (!tracked.end) measured.ended = std::max(run.ended, Instant{history.latest->at});
            if (std::isfinite(history.latest->value)) measured.value = history.latest->value;
            values->runs.push_back(std::move(measured));
        }
    }

    /// Null where there are too many.
    RunSeries* seriesOf(const std::string& id, const std::string& title)
    {
        const auto known = m_series.find(id);
        if (known != m_series.end()) return &known->second;
        if (m_series.size() >= maxSeries) {
            m_findings.note("too_many_metrics",
                            "only " + std::to_string(maxSeries) + " indicators are made: choose by --metric");
            return nullptr;
        }
        RunSeries& series = m_series[id];
        series.title = title;
        series.indicator.kind = Kind::batch;
        return &series;
    }

    const Tracking& m_tracking;
    Findings& m_findings;
    std::map<std::string, const ModelVersion*> m_versions; ///< by their runs
    std::map<std::string, RunSeries> m_series;
};

/// The tolerance that the recipe asks stability to be judged by.
std::optional<double> toleranceOf(const ImportRecipe& recipe)
{
    double tolerance = 0;
    const std::string& text = recipe.tolerance;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), tolerance);
    const bool number = !text.empty() && error == std::errc() && end == text.data() + text.size();
    return number && std::isfinite(tolerance) && tolerance >= 0 ? std::optional(tolerance) : std::nullopt;
}

/// How much a metric moves from retraining to retraining.
Batch stabilityOf(const Indicator& of, double tolerance)
{
    Indicator derived;
    const std::string tail = "-stability";
    derived.name = of.name.substr(0, longestLabel - tail.size()) + tail;
    if (of.name.size() + tail.size() > longestLabel)
        derived.name = of.name.substr(0, longestLabel - tail.size() - hashDigits - 1) + "-" +
                       sha256(of.name).substr(0, hashDigits) + tail;
    derived.family = Family::ml;
    derived.kind = Kind::batch;
    derived.derivation = Derivation::stability;
    derived.shape = shapeOf(derived.derivation);
    derived.derivedFrom = of.name;
    derived.tolerance = tolerance;
    Batch batch;
    batch.indicator = std::move(derived);
    return batch;
}

Batch modelAge()
{
    Batch batch;
    Indicator& age = batch.indicator.emplace();
    age.name = "model-age";
    age.family = Family::ml;
    age.kind = Kind::batch;
    age.direction = Direction::lower;
    age.unit = "d";
    age.derivation = Derivation::modelAge;
    age.shape = shapeOf(age.derivation);
    return batch;
}

void addRuns(std::vector<Batch>& batches, RunSeries&& series)
{
    for (std::size_t from = 0; from < series.runs.size(); from += runsInBatch) {
        Batch& batch = batches.emplace_back();
        batch.indicator = series.indicator;
        const auto begin = series.runs.begin() + static_cast<std::ptrdiff_t>(from);
        const auto length = static_cast<std::ptrdiff_t>(std::min(runsInBatch, series.runs.size() - from));
        batch.runs.assign(std::make_move_iterator(begin), std::make_move_iterator(begin + length));
    }
}

}

Direction directionOf(std::string_view key)
{
    std::string word;
    bool less = false;
    const auto judge = [&] {
        less = less || std::ranges::find(lowerWords, word) != lowerWords.end();
        word.clear();
    };
    for (const char c : lower(key)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
        else judge();
    }
    judge();
    return less ? Direction::lower : Direction::higher;
}

std::vector<Batch> batchesOf(const Tracking& tracking, Findings& findings)
{
    std::vector<Batch> batches;
    const auto tolerance = toleranceOf(findings.recipe());
    auto all = Grouping(tracking, findings).series();
    for (auto& [id, series] : all) {
        const Indicator indicator = series.indicator;
        addRuns(batches, std::move(series));
        if (tolerance && indicator.shape == Shape::value) batches.push_back(stabilityOf(indicator, *tolerance));
    }
    Batch changes;
    changes.events = eventsOf(tracking, findings);
    const bool released =
        std::ranges::any_of(changes.events, [](const NamedEvent& e) { return e.event.kind == Change::modelRelease; });
    if (!changes.events.empty()) batches.push_back(std::move(changes));
    if (released) batches.push_back(modelAge());
    return batches;
}

}
