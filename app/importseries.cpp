// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importseries.h"

#include "reliability/series.h"

#include <algorithm>

namespace app {

using namespace reliability;

Result<void> SeriesImport::write(const Batch& batch)
{
    if (const auto ok = samples(batch); !ok) return ok;
    if (const auto ok = runs(batch); !ok) return ok;
    if (!batch.indicator || batch.indicator->derivation == Derivation::none) return {};
    const auto derived = m_target.indicatorOf(batch);
    return derived ? Result<void>() : failed(derived);
}

Result<void> SeriesImport::samples(const Batch& batch)
{
    if (batch.samples.at.empty()) return {};
    const auto indicator = m_target.indicatorOf(batch);
    if (!indicator) return failed(indicator);
    const Milliseconds step = indicator->interval.count() > 0 ? indicator->interval : medianStep(batch.samples.at);
    const auto merged = m_context.session.series().merge(
        indicator->id, batch.labels, shapeOf(batch, *indicator), step, batch.samples, m_context.batch.id);
    if (!merged) return failed(merged);
    count(*merged);
    return describe(*indicator, batch.labels, pointsOf(batch.samples));
}

Result<void> SeriesImport::runs(const Batch& batch)
{
    if (batch.runs.empty()) return {};
    const auto indicator = m_target.indicatorOf(batch);
    if (!indicator) return failed(indicator);
    auto runs = batch.runs;
    for (Run& run : runs) run.indicator = indicator->id;
    const auto merged = m_context.session.runs().merge(indicator->id, runs, m_context.batch.id);
    if (!merged) return failed(merged);
    count(*merged);
    return describe(*indicator, batch.labels, pointsOf(samplesOf(runs, shapeOf(batch, *indicator))));
}

/// What a batch brings: as the indicator is that it brings along, else as the source found it.
Shape SeriesImport::shapeOf(const Batch& batch, const Indicator& indicator) const
{
    return batch.indicator ? indicator.shape : m_context.summary.shape;
}

void SeriesImport::count(const storage::Merged& merged)
{
    m_context.result.added += merged.added;
    m_context.result.updated += merged.updated;
    m_context.result.unchanged += merged.unchanged;
}

Result<void> SeriesImport::describe(const Indicator& indicator, const Labels& labels, std::span<const Point> points)
{
    auto& all = m_context.result.series;
    auto at = std::find_if(all.begin(), all.end(), [&](const ImportSeries& s) {
        return s.labels == labels && s.indicator == indicator.name;
    });
    if (at == all.end()) {
        const auto project = m_target.projectNamed(m_context.order.recipe.project);
        if (!project) return failed(project);
        at = all.insert(all.end(), {project->name, indicator.name, labels, 0, {}, {}, {}, {}});
    }
    at->points += static_cast<std::int64_t>(points.size());
    for (const Point& p : points) {
        const Instant t{p.at};
        if (!at->first || t < *at->first) at->first = t;
        if (!at->last || *at->last < t) at->last = t;
        at->min = std::min(at->min.value_or(p.y), p.y);
        at->max = std::max(at->max.value_or(p.y), p.y);
    }
    return {};
}

}
