// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/seriesfeed.h"

#include "app/indicatorseries.h"
#include "reliability/series.h"
#include "storage/snapshotstore.h"

namespace app {

using namespace reliability;

namespace {

Result<Indicator> storedIndicator(storage::Session& session, Id<Indicator> id)
{
    const auto found = session.store<Indicator>().find(id);
    if (!found) return failed(found);
    if (!*found) return fail(Code::unknownName, {"indicator", std::to_string(id.value), ""});
    return **found;
}

// With the sample before the range, which covers the range's beginning too.
Result<Samples> withLead(storage::Session& session, const Indicator& indicator, const Samples& samples, Range range,
                         Milliseconds step, Instant now)
{
    Samples stamps;
    if (step.count() > 0) {
        auto lead = samplesOf(session, indicator, {range.from - (step + step / 2), range.from}, now);
        if (!lead) return lead;
        stamps.at = std::move(lead->at);
    }
    stamps.at.insert(stamps.at.end(), samples.at.begin(), samples.at.end());
    return stamps;
}

}

Result<SeriesAnswer> answerOf(storage::Session& session, const SeriesRequest& request, Instant now)
{
    const auto indicator = storedIndicator(session, request.indicator);
    if (!indicator) return failed(indicator);
    const auto samples = samplesOf(session, *indicator, request.range, now);
    if (!samples) return failed(samples);
    const auto points = pointsOf(*samples);
    // A hole in a regular line is no line; coverage and budgets go by what is declared alone.
    const Milliseconds step = indicator->interval.count() > 0 ? indicator->interval : regularStep(*samples);
    const auto stamps = withLead(session, *indicator, *samples, request.range, step, now);
    if (!stamps) return failed(stamps);
    SeriesAnswer answer{request.ticket,
                        request.indicator,
                        downsample(points, request.range, request.columns),
                        gapsOf(*stamps, request.range, step),
                        false};
    answer.aggregated = answer.points.size() < points.size();
    return answer;
}

Result<SeriesAnswer> answerOf(storage::Session& session, const ReviewData& shown, const SeriesRequest& request)
{
    if (!shown.record) return answerOf(session, request, shown.asOf);
    SeriesAnswer answer;
    for (const auto& project : shown.projects)
        for (const Indicator& indicator : project->indicators) {
            if (indicator.id != request.indicator) continue;
            auto kept =
                storage::SnapshotStore(session.database()).read(shown.record, chartName(project->project, indicator));
            if (!kept) return kept;
            answer = std::move(*kept);
        }
    answer.ticket = request.ticket;
    answer.indicator = request.indicator;
    return answer;
}

std::string chartName(const Project& project, const Indicator& indicator)
{
    return project.name + "/" + indicator.name;
}

Result<models::ChartSpec> filledChart(storage::Session& session, const ReviewData& shown, models::ChartSpec spec,
                                      int columns)
{
    for (models::Lane& lane : spec.lanes)
        for (models::ChartSeries& series : lane.series) {
            const auto answer = answerOf(session, shown, {series.indicator, spec.range, columns, 0});
            if (!answer) return failed(answer);
            models::take(lane, series, *answer);
        }
    return spec;
}

}
