// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/selection.h"

#include "reliability/duration.h"
#include "sources/prometheus/answer.h"
#include "sources/prometheus/selector.h"

#include <algorithm>
#include <fnmatch.h>
#include <set>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr std::size_t mostNames = 12; ///< that are named in a message

Result<Selector> selectorOf(const std::string& text)
{
    auto selector = Selector::parse(text);
    if (selector) return *selector;
    return fail(Code::usage,
                {"of a file series are chosen by name and labels, as in requests_total{code=\"500\"}: " + text});
}

std::string namesOf(const std::vector<Series>& all)
{
    std::set<std::string> names;
    for (const Series& series : all) names.insert(nameOf(series));
    std::string text;
    std::size_t said = 0;
    for (const std::string& name : names) {
        if (++said > mostNames) return text + ", ...";
        text.append(text.empty() ? "" : ", ").append(name.empty() ? "{}" : name);
    }
    return text;
}

/// The usual step of the series with the most points.
Milliseconds stepOf(const std::vector<Series>& all)
{
    const auto longest = std::max_element(
        all.begin(), all.end(), [](const Series& a, const Series& b) { return a.points.size() < b.points.size(); });
    return longest == all.end() ? Milliseconds(0) : usualStep(longest->points);
}

class Selection {
public:
    Selection(std::vector<Series>&& all, const ImportRecipe& recipe, const Background& background, Findings& findings)
        : m_all(std::move(all))
        , m_recipe(recipe)
        , m_background(background)
        , m_findings(findings)
        , m_step(recipe.interval.value_or(stepOf(m_all)))
    {}

    Result<Summary> push(BatchSink& sink, const std::stop_token& stop)
    {
        const auto counts = asksForCounts(m_recipe);
        if (!counts) return failed(counts);
        const auto ok = *counts ? pushCounts(sink) : pushSeries(sink, stop);
        if (!ok) return failed(ok);
        sayStep();
        return m_findings.summary(m_recipe, *counts ? Shape::ratio : Shape::value);
    }

private:
    using Asked = std::vector<std::pair<Figure, Selector>>;

    tl::unexpected<Error> nothing(const std::string& wanted) const
    {
        return fail(Code::fileInvalid,
                    {m_background.source, "", "no series for " + wanted + "; there are: " + namesOf(m_all)});
    }

    Result<void> pushCounts(BatchSink& sink)
    {
        if (m_step.count() <= 0) return fail(Code::usage, {"counts of so few points need --step"});
        Asked asked;
        for (const Figure figure : figures) {
            if (queryOf(m_recipe, figure).empty()) continue;
            const auto selector = selectorOf(queryOf(m_recipe, figure));
            if (!selector) return failed(selector);
            asked.emplace_back(figure, *selector);
        }
        Figures found;
        for (const auto& [figure, selector] : asked) {
            auto counts = countsOf(figure, selector, asked);
            if (!counts) return failed(counts);
            found[static_cast<std::size_t>(figure)] = std::move(*counts);
        }
        return pushRatios(found, m_background.source, m_findings, sink);
    }

    Result<Counts> countsOf(Figure figure, const Selector& selector, const Asked& asked)
    {
        const std::string& text = queryOf(m_recipe, figure);
        const bool totals = m_recipe.cumulative.value_or(isCounter(selector.name()));
        if (totals && !m_recipe.cumulative)
            m_findings.note("detected_counter", "running totals of counters are differenced, series by series");
        Counting counting(
            m_step, splitLabels(m_recipe), totals ? Counting::Kind::runningTotals : Counting::Kind::perStep);
        std::size_t points = 0;
        // What was sampled with them tells which came to be later: the other figure's series too.
        for (const Series& series : m_all)
            if (std::any_of(asked.begin(), asked.end(), [&](const auto& a) { return a.second.matches(series.labels); }))
                counting.announce(series);
        for (const Series& series : m_all) {
            if (!selector.matches(series.labels)) continue;
            counting.add(series);
            points += series.points.size();
        }
        if (points == 0 && figure != Figure::bad) return nothing(text);
        m_findings.note("no_bad", "no series for bad: none came", points == 0 ? 1 : 0);
        tell(counting, m_findings);
        Counts counts = counting.take();
        if (counts.empty() && points > 0 && figure != Figure::bad)
            return fail(Code::fileInvalid, {m_background.source, "", "counters need two points"});
        return counts;
    }

    bool isCounter(const std::string& metric) const
    {
        const auto type = m_background.types.find(metric);
        return type == m_background.types.end() ? namesCounter(metric) : type->second == "counter";
    }

    /// What a value's stamp is earlier by in the store, where stamps are the starts of what they cover.
    Milliseconds shift() const
    {
        return m_recipe.stamp.value_or(m_background.stamp) == Stamp::end ? m_step : Milliseconds(0);
    }

    Result<void> pushSeries(BatchSink& sink, const std::stop_token& stop)
    {
        if (m_recipe.cumulative.value_or(false))
            return fail(Code::usage, {"running totals are counts: give two of --good, --bad and --total"});
        std::optional<Selector> selector;
        if (!m_recipe.value.empty()) {
            const auto parsed = selectorOf(m_recipe.value);
            if (!parsed) return failed(parsed);
            selector = *parsed;
        }
        std::vector<Series> chosen;
        std::int64_t counters = 0;
        for (Series& series : m_all) {
            const std::string metric = nameOf(series);
            if (selector ? !selector->matches(series.labels) : !wanted(metric)) continue;
            counters += isCounter(metric);
            chosen.push_back(series);
        }
        if (chosen.empty()) return nothing(selector ? m_recipe.value : m_recipe.metric);
        m_findings.note("raw_counters",
                        "series of counters are kept as their running totals, which are no service level: give two of "
                        "--good, --bad and --total",
                        counters);
        return pushValues(std::move(chosen), m_recipe, shift(), m_background.units, sink, stop);
    }

    bool wanted(const std::string& metric) const
    {
        return m_recipe.metric.empty() || fnmatch(m_recipe.metric.c_str(), metric.c_str(), 0) == 0;
    }

    /// What was detected, as for tables.
    void sayStep()
    {
        if (!m_recipe.interval && m_step.count() > 0)
            m_findings.note(
                "detected_interval",
                "usual step: " +
                    (m_step.count() % 1000 == 0 ? formatFixed(m_step) : std::to_string(m_step.count()) + " ms") +
                    "; a source that falls silent is noticed only where it is declared (--step)");
        const Stamp stamp = m_recipe.stamp.value_or(m_background.stamp);
        if (!m_recipe.stamp && stamp == Stamp::end && m_step.count() > 0)
            m_findings.note("detected_stamp", "stamps are the ends of steps");
        m_recipe.stamp = stamp;
    }

    std::vector<Series> m_all;
    ImportRecipe m_recipe;
    const Background& m_background;
    Findings& m_findings;
    Milliseconds m_step;
};

}

Result<void> SeriesPool::add(Series&& series)
{
    const auto [at, isNew] = m_series.try_emplace(std::move(series.labels), std::move(series.points));
    if (!isNew) at->second.insert(at->second.end(), series.points.begin(), series.points.end());
    if (m_series.size() <= maxSeries) return {};
    return fail(Code::usage, {"more than " + std::to_string(maxSeries) + " series: choose by --metric or a selector"});
}

std::vector<Series> SeriesPool::take(Findings& findings)
{
    std::vector<Series> all;
    all.reserve(m_series.size());
    std::int64_t repeated = 0;
    while (!m_series.empty()) {
        auto node = m_series.extract(m_series.begin());
        Series& series = all.emplace_back(Series{std::move(node.key()), std::move(node.mapped())});
        repeated += fold(series.points);
    }
    findings.note("duplicates", "points with the labels and the time of another; the last one holds", repeated);
    return all;
}

Result<Summary> pushSelected(std::vector<Series>&& all, const ImportRecipe& recipe, const Background& background,
                             Findings& findings, BatchSink& sink, const std::stop_token& stop)
{
    return Selection(std::move(all), recipe, background, findings).push(sink, stop);
}

}
