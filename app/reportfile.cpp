// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportfile.h"

#include "app/outputfile.h"
#include "app/records.h"
#include "app/seriesfeed.h"
#include "widgets/charts/chartexport.h"
#include "widgets/models/projectcharts.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/report/htmlwriter.h"
#include "widgets/report/markdownwriter.h"
#include "widgets/report/pdfwriter.h"

#include <QDir>
#include <QFileInfo>
#include <QSize>

#include <algorithm>
#include <array>
#include <span>

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

/// How large charts are, and how many lanes stand on one clock.
struct Drawing {
    std::size_t lanes;
    int width, head, lane;
    QSize size(std::size_t count) const { return {width, head + static_cast<int>(count) * lane}; }
};

/// A screen scrolls; on paper two figures of three lanes each share a sheet, in the size of its type.
constexpr Drawing onScreen{1, 800, 104, 176}, onPaper{3, 672, 104, 98};

using Charts = std::span<const std::pair<Id<Project>, models::ChartSpec>>;

/// The charts of one project as one; a caption has one target, so each lane says its own.
models::ChartSpec together(Charts charts)
{
    models::ChartSpec all = charts.front().second;
    if (charts.size() == 1) return all;
    all.lanes.clear();
    for (const auto& [project, chart] : charts)
        for (models::Lane lane : chart.lanes) {
            if (!lane.targets.empty()) lane.note += QStringLiteral(", ") + targetText(lane, lane.targets.back().value);
            all.lanes.push_back(std::move(lane));
        }
    return all;
}

Result<void> draw(std::vector<models::ProjectFigure>& figures, Charts ofProject, const Drawing& drawing)
{
    const std::size_t parts = (ofProject.size() + drawing.lanes - 1) / drawing.lanes;
    for (std::size_t i = 0; i < parts; ++i) {
        const std::size_t begin = ofProject.size() * i / parts, end = ofProject.size() * (i + 1) / parts;
        const models::ChartSpec chart = together(ofProject.subspan(begin, end - begin));
        auto svg = widgets::charts::svg(chart, drawing.size(end - begin));
        if (!svg) return failed(svg);
        figures.push_back(
            {ofProject.front().first, {std::move(*svg), models::caption(chart), models::sentence(chart)}});
    }
    return {};
}

Result<std::vector<models::ProjectFigure>> figuresOf(const ReportData& data, const Drawing& drawing)
{
    std::vector<models::ProjectFigure> figures;
    const Charts all = data.charts;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].first == all[begin].first) ++end;
        if (const auto ok = draw(figures, all.subspan(begin, end - begin), drawing); !ok) return failed(ok);
    }
    return figures;
}

struct Format {
    std::string_view name;
    const char* ending;
    Drawing drawing;
    ReportFiles (*write)(const models::Report& report, const QString& folder);
};

constexpr std::array formats{Format{"html",
                                    ".html",
                                    onScreen,
                                    [](const models::Report& r, const QString&) {
                                        return ReportFiles{widgets::writeHtml(r), {}, {}};
                                    }},
                             Format{"pdf",
                                    ".pdf",
                                    onPaper,
                                    [](const models::Report& r, const QString&) {
                                        return ReportFiles{widgets::writePdf(r), {}, {}};
                                    }},
                             Format{"markdown", ".md", onScreen, [](const models::Report& r, const QString& folder) {
                                        auto written = widgets::writeMarkdown(r, folder);
                                        return ReportFiles{std::move(written.text), folder, std::move(written.figures)};
                                    }}};

}

Result<ReportData> loadReport(storage::Session& session, Week week)
{
    auto review = loadWeek(session, week);
    if (!review) return failed(review);
    ReportData data{std::move(*review), {}};
    for (const auto& project : data.review.projects) {
        if (project->status == Status::healthy) continue;
        const auto all = models::projectCharts(*project, models::usualRange(data.review.asOf), data.review.zone);
        for (models::ChartSpec& chart : apart(all)) {
            auto filled = filledChart(session, data.review, std::move(chart), reportColumns);
            if (!filled) return failed(filled);
            filled->snapshot = models::snapshotName(data.review);
            data.charts.emplace_back(project->project.id, std::move(*filled));
        }
    }
    return data;
}

Result<ReportFiles> reportFiles(const ReportData& data, std::string_view format, const QString& path)
{
    const auto* row = std::ranges::find(formats, format, &Format::name);
    if (row == formats.end()) return fail(Code::valueUnknown, {std::string(format), "html, pdf, markdown"});
    const auto figures = figuresOf(data, row->drawing);
    if (!figures) return failed(figures);
    return row->write(models::weeklyReport(data.review, *figures),
                      QFileInfo(path).completeBaseName() + QStringLiteral("-figures"));
}

Result<void> writeFigures(const ReportFiles& files, const QString& path)
{
    if (files.figures.empty()) return {};
    const QDir beside = QFileInfo(path).absoluteDir();
    if (!beside.mkpath(files.folder))
        return fail(Code::fileUnwritable, {models::utf8(beside.filePath(files.folder)), "the folder can't be made"});
    for (const auto& [name, bytes] : files.figures)
        if (const auto ok = writeFile(models::utf8(beside.filePath(files.folder + QLatin1Char('/') + name)), bytes);
            !ok)
            return ok;
    return {};
}

std::string_view reportFormatOf(const QString& path)
{
    for (const Format& format : formats)
        if (path.endsWith(QLatin1String(format.ending), Qt::CaseInsensitive)) return format.name;
    return formats.front().name;
}

}
