// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/projectcharts.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

// Places in the table of series colours: what has a budget is blue, a business figure is ink; both solid, for a lane
// has one line.
int styleOf(Family family) { return family == Family::kpi ? 4 : 0; }

// Evaluations and jobs: between two of them nothing was measured.
bool isOfRuns(const Indicator& indicator)
{
    const bool figures = indicator.kind == Kind::batch && indicator.shape == Shape::value;
    return indicator.shape == Shape::run || (figures && indicator.family != Family::kpi);
}

Lane laneOf(const Indicator& indicator)
{
    Lane lane;
    lane.title = text(indicator.title());
    lane.unit = text(indicator.unit);
    lane.note = word(indicator.family);
    lane.source = text(indicator.source);
    lane.direction = indicator.direction;
    const bool percent = indicator.shape == Shape::ratio || indicator.shape == Shape::run;
    lane.figure = percent ? Lane::Figure::percent : Lane::Figure::number;
    lane.scale = indicator.shape == Shape::run ? Lane::Scale::fromZero : Lane::Scale::zoomed;
    ChartSeries series;
    series.name = lane.title;
    series.kind = isOfRuns(indicator) ? ChartSeries::Kind::runs : ChartSeries::Kind::line;
    series.style = styleOf(indicator.family);
    series.indicator = indicator.id;
    lane.series = {series};
    return lane;
}

/// The figure that values have to meet; none of a share of a baseline that is not known.
std::optional<double> limitOf(const ObjectiveReview& o)
{
    if (o.now.limit) return o.now.limit->value;
    return o.version.baseline.empty() ? o.version.threshold : std::nullopt;
}

Lane laneOf(const ProjectReview& project, const ObjectiveReview& o)
{
    Lane lane = laneOf(o.indicator);
    lane.title = objectiveTitle(project, o);
    if (lane.figure == Lane::Figure::percent) lane.targets = {{o.version.from, o.version.target.value()}};
    else if (const auto limit = limitOf(o)) lane.targets = {{o.version.from, *limit}};
    if (o.version.op)
        lane.direction = *o.version.op == Op::lt || *o.version.op == Op::lte ? Direction::lower : Direction::higher;
    if (o.now.matureTo < o.now.asOf) lane.series.front().provisionalFrom = o.now.matureTo;
    return lane;
}

/// "Accuracy: labels came late".
QString noteText(const ProjectReview& project, const ReviewNote& note)
{
    const auto of = std::ranges::find(project.indicators, note.indicator, &Indicator::name);
    const QString what = text(note.text).simplified();
    return of == project.indicators.end() ? what : QStringLiteral("%1: %2").arg(text(of->title()), what);
}

constexpr std::size_t incidentLanes = 2;
constexpr Milliseconds minute(60'000);

std::vector<Band> bandsOf(const ProjectReview& project, Range range, const Uid* without = nullptr)
{
    std::vector<Band> bands;
    for (const IncidentReview& r : project.incidents) {
        if (!r.incident.start || (without && r.incident.uid == *without)) continue;
        const Instant start = *r.incident.start, atLeast = start + reliability::Milliseconds(1);
        const Range span{start, std::max(r.incident.over(range.to).value_or(atLeast), atLeast)};
        if (!intersection(span, range).empty())
            bands.push_back({Band::Kind::incident, span, incidentId(r.incident), text(r.incident.title)});
    }
    return bands;
}

}

ChartSpec projectCharts(const ProjectReview& project, Range range, const Zone& zone)
{
    ChartSpec spec;
    spec.project = text(project.project.title());
    spec.range = range;
    spec.zone = zone;
    spec.asOf = range.to;
    if (project.project.phase != Phase::concept_)
        for (const ObjectiveReview& o : project.objectives)
            if (!o.now.hasFlag("composite")) spec.lanes.push_back(laneOf(project, o)); // its members have the lines
    for (const KpiReview& kpi : project.kpis) spec.lanes.push_back(laneOf(kpi.indicator));
    spec.bands = bandsOf(project, range);
    for (const Event& change : project.changes)
        if (range.contains(change.at)) spec.markers.push_back({change.at, text(name(change.kind)), text(change.title)});
    for (const ReviewNote& note : project.notes)
        if (range.contains(*note.from))
            spec.markers.push_back({*note.from, QStringLiteral("note"), noteText(project, note)});
    std::ranges::stable_sort(spec.markers, {}, &ChangeMarker::at);
    return spec;
}

ChartSpec indicatorChart(const ProjectReview& project, const Indicator& indicator, Range range, const Zone& zone)
{
    ChartSpec spec = projectCharts(project, range, zone);
    std::erase_if(spec.lanes, [&](const Lane& lane) { return lane.series.front().indicator != indicator.id; });
    if (spec.lanes.empty()) spec.lanes.push_back(laneOf(indicator));
    return spec;
}

ChartSpec incidentChart(const ProjectReview& project, const Incident& incident, Range range, const Zone& zone)
{
    ChartSpec spec = projectCharts(project, range, zone);
    spec.asOf.reset();
    spec.bands = bandsOf(project, range, &incident.uid);
    std::vector<Lane> linked;
    for (const Indicator& indicator : project.indicators) {
        if (std::ranges::find(incident.indicators, indicator.name) == incident.indicators.end()) continue;
        for (Lane& lane : indicatorChart(project, indicator, range, zone).lanes) linked.push_back(std::move(lane));
    }
    const std::size_t most = linked.empty() ? 1 : incidentLanes;
    if (!linked.empty()) spec.lanes = std::move(linked);
    if (spec.lanes.size() > most) spec.lanes.resize(most);
    return spec;
}

Range incidentSpan(const Incident& incident, Instant asOf)
{
    const Instant start = incident.start.value_or(asOf);
    return {start, std::max(incident.end.value_or(asOf), start + minute)};
}

Range aroundSpan(Range span, Instant asOf)
{
    const Milliseconds margin = std::max(span.length(), dayLength);
    return {span.from - margin, std::min(span.to + margin, std::max(span.to, asOf))};
}

Range usualRange(Instant asOf) { return {asOf - 28 * dayLength, asOf}; }

}
