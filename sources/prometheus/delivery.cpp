// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/delivery.h"

#include "reliability/label.h"
#include "sources/file.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <set>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr std::size_t pointsInBatch = 1'000'000, longestName = 63, hashLength = 6;

constexpr std::size_t place(Figure figure) { return static_cast<std::size_t>(figure); }

/// Names that no two metrics share: those that a label can't tell apart, or can't hold, get a short hash.
std::map<std::string, std::string> indicatorNames(const std::vector<Series>& all)
{
    std::set<std::string> metrics;
    for (const Series& series : all) metrics.insert(nameOf(series));
    std::map<std::string, int> uses;
    for (const std::string& metric : metrics) ++uses[dnsLabel(metric)];
    std::map<std::string, std::string> names;
    for (const std::string& metric : metrics) {
        std::string label = dnsLabel(metric);
        if (uses[label] > 1 || label.size() == longestName) {
            label = label.substr(0, longestName - hashLength - 1);
            label += "-" + sha256(metric).substr(0, hashLength);
        }
        names.emplace(metric, std::move(label));
    }
    return names;
}

Indicator indicatorOf(const std::string& metric, const std::string& name, const ImportRecipe& recipe)
{
    Indicator indicator;
    indicator.name = name;
    if (name != metric) indicator.displayName = metric;
    indicator.shape = Shape::value;
    indicator.family = recipe.family.value_or(Family::ordinary);
    indicator.kind = recipe.kind.value_or(Kind::online);
    indicator.direction = recipe.direction.value_or(Direction::higher);
    indicator.interval = recipe.interval.value_or(Milliseconds(0));
    indicator.unit = recipe.unit;
    return indicator;
}

Samples samplesOf(const std::vector<Point>& points, std::size_t from, std::size_t to, Milliseconds shift)
{
    Samples samples;
    samples.at.reserve(to - from);
    samples.value.reserve(to - from);
    for (std::size_t i = from; i < to; ++i) {
        samples.at.push_back(points[i].at - shift.count());
        samples.value.push_back(points[i].value);
    }
    return samples;
}

/// The steps of one split, joined.
class RatioRows {
public:
    RatioRows(const Labels& group, const std::string& source, Findings& findings)
        : m_source(source)
        , m_findings(findings)
    {
        m_batch.labels = group;
    }

    void add(std::int64_t at, double part, double total, Figure figure)
    {
        if (part > total) {
            m_findings.reject(
                m_source, 0, format(Instant{at}) + (figure == Figure::good ? ": good > total" : ": bad > total"));
            return;
        }
        m_batch.samples.at.push_back(at);
        m_batch.samples.bad.push_back(figure == Figure::good ? total - part : part);
        m_batch.samples.total.push_back(total);
    }
    Batch take() { return std::move(m_batch); }

private:
    const std::string& m_source;
    Findings& m_findings;
    Batch m_batch;
};

using Steps = std::map<std::int64_t, double>;

const Steps& stepsOf(const Counts& counts, const Labels& group)
{
    static const Steps nothing;
    const auto at = counts.find(group);
    return at == counts.end() ? nothing : at->second;
}

double countAt(const Steps& steps, std::int64_t at)
{
    const auto found = steps.find(at);
    return found == steps.end() ? 0 : found->second;
}

}

const std::string& queryOf(const ImportRecipe& recipe, Figure figure)
{
    return figure == Figure::good ? recipe.good : figure == Figure::bad ? recipe.bad : recipe.total;
}

Result<bool> asksForCounts(const ImportRecipe& recipe)
{
    const auto said =
        std::count_if(figures.begin(), figures.end(), [&](Figure figure) { return !queryOf(recipe, figure).empty(); });
    if (said > 0 && !recipe.value.empty()) return fail(Code::usage, {"--value and counts exclude each other"});
    if (said == 1 || said == 3) return fail(Code::usage, {"give two of --good, --bad and --total"});
    return said == 2;
}

std::vector<std::string> splitLabels(const ImportRecipe& recipe)
{
    std::vector<std::string> labels;
    const std::string_view text = recipe.label;
    for (std::size_t from = 0, end = 0; from < text.size(); from = end + 1) {
        end = std::min(text.find(',', from), text.size());
        const std::string_view label = trimmed(text.substr(from, end - from));
        if (!label.empty()) labels.emplace_back(label);
    }
    return labels;
}

Result<void> pushRatios(const Figures& figures, const std::string& source, Findings& findings, BatchSink& sink)
{
    const auto& total = figures[place(Figure::total)];
    const Figure part = figures[place(Figure::good)] ? Figure::good : Figure::bad;
    const Counts& parts = *figures[place(part)];
    const Counts& wholes = total ? *total : *figures[place(Figure::bad)];
    std::set<Labels> groups;
    for (const Counts* counts : {&parts, &wholes})
        for (const auto& [group, steps] : *counts) groups.insert(group);
    for (const Labels& group : groups) {
        const Steps &some = stepsOf(parts, group), &all = stepsOf(wholes, group);
        RatioRows rows(group, source, findings);
        std::set<std::int64_t> stamps;
        for (const auto& [at, count] : all) stamps.insert(at);
        for (const auto& [at, count] : some) {
            if (total && !all.contains(at)) findings.reject(source, 0, format(Instant{at}) + ": no total");
            else stamps.insert(at);
        }
        for (const std::int64_t at : stamps) {
            const double count = countAt(some, at), other = countAt(all, at);
            rows.add(at, count, total ? other : count + other, part);
        }
        Batch batch = rows.take();
        if (batch.samples.at.empty()) continue;
        if (const auto ok = sink.push(std::move(batch)); !ok) return ok;
    }
    return {};
}

Result<void> pushSeries(const Series& series, const std::optional<Indicator>& indicator, Milliseconds shift,
                        BatchSink& sink, const std::stop_token& stop)
{
    for (std::size_t from = 0; from < series.points.size(); from += pointsInBatch) {
        if (stop.stop_requested()) return fail(Code::cancelled);
        Batch batch;
        batch.indicator = indicator;
        batch.labels = series.labels;
        batch.samples = samplesOf(series.points, from, std::min(from + pointsInBatch, series.points.size()), shift);
        if (const auto ok = sink.push(std::move(batch)); !ok) return ok;
    }
    return {};
}

Result<void> pushValues(std::vector<Series>&& all, const ImportRecipe& recipe, Milliseconds shift,
                        const std::map<std::string, std::string>& units, BatchSink& sink, const std::stop_token& stop)
{
    const auto names = indicatorNames(all);
    const bool named = recipe.indicator.empty();
    if (named && names.contains("")) return fail(Code::usage, {"results without a name need --indicator"});
    const bool severalNames = names.size() > 1;
    for (Series& series : all) {
        const std::string metric = nameOf(series);
        if (named || !severalNames) series.labels.erase(nameLabel);
        std::optional<Indicator> indicator;
        if (named) {
            indicator = indicatorOf(metric, names.at(metric), recipe);
            const auto unit = units.find(metric);
            if (unit != units.end() && recipe.unit.empty()) indicator->unit = unit->second;
        }
        if (const auto ok = pushSeries(series, indicator, shift, sink, stop); !ok) return ok;
        series.points = {};
    }
    return {};
}

void tell(const Counting& counting, Findings& findings)
{
    findings.note("counter_resets", "counters that began anew: what they say then came since", counting.resets());
    findings.note("counters_begun",
                  "counters that came to be while others of their target were there: all they say came since",
                  counting.begun());
    findings.note("negative", "counts below zero are left out", counting.negative());
}

}
