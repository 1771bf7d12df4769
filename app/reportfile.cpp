// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportfile.h"

#include "app/reviewloader.h"
#include "app/seriesfeed.h"
#include "widgets/charts/chartexport.h"
#include "widgets/models/projectcharts.h"
#include "widgets/report/htmlwriter.h"

namespace app {

using namespace reliability;

namespace {

constexpr int reportColumns = 300;

/// One chart a lane: a page or a screen never splits what belongs together.
std::vector<models::ChartSpec> apart(const models::ChartSpec& all)
{
    std::vector<models::ChartSpec> charts;
    for (const models::Lane& lane : all.lanes) {
        charts.push_back(all);
        charts.back().lanes = {lane};
    }
    return charts;
}

Result<std::vector<Decision>> decisionsOf(storage::Session& session, const ReviewData& data)
{
    for (const Review& review : data.reviews)
        if (review.week == format(data.week)) return session.store<Decision>().findBy("review_id", review.id);
    return std::vector<Decision>();
}

}

Result<ReportData> loadReport(storage::Session& session, Instant asOf)
{
    auto review = loadReview(session, asOf);
    if (!review) return failed(review);
    auto decisions = decisionsOf(session, *review);
    if (!decisions) return failed(decisions);
    ReportData data{std::move(*review), std::move(*decisions), {}};
    for (const auto& project : data.review.projects) {
        if (project->status == Status::healthy) continue;
        const auto all = models::projectCharts(*project, models::usualRange(asOf), data.review.zone);
        for (models::ChartSpec& chart : apart(all)) {
            auto filled = filledChart(session, std::move(chart), reportColumns);
            if (!filled) return failed(filled);
            data.charts.emplace_back(project->project.id, std::move(*filled));
        }
    }
    return data;
}

Result<QByteArray> htmlReport(const ReportData& data)
{
    std::vector<models::ProjectFigure> figures;
    for (const auto& [project, chart] : data.charts) {
        auto svg = widgets::charts::svg(chart, widgets::charts::naturalSize(chart));
        if (!svg) return failed(svg);
        figures.push_back({project, {std::move(*svg), models::caption(chart), models::sentence(chart)}});
    }
    return widgets::writeHtml(models::weeklyReport(data.review, figures, data.decisions));
}

}
