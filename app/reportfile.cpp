// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportfile.h"

#include "app/outputfile.h"
#include "app/records.h"
#include "app/seriesfeed.h"
#include "widgets/charts/chartexport.h"
#include "widgets/models/digest.h"
#include "widgets/models/projectcharts.h"
#include "widgets/models/reportcsv.h"
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

constexpr std::size_t mostLanes = 3;                          // two figures of as many share a sheet of paper
constexpr int width = 672, headHeight = 104, laneHeight = 98; // of a sheet between its margins, in pixels

QSize sizeOf(const models::ChartSpec& chart)
{
    return {width, headHeight + laneHeight * static_cast<int>(chart.lanes.size())};
}

/// The lanes of a project in figures of a few on one clock: none is split by the end of a page. A caption has one
/// target, so that each of several lanes says its own.
std::vector<models::ChartSpec> inFigures(const models::ChartSpec& all)
{
    const std::size_t lanes = all.lanes.size(), figures = (lanes + mostLanes - 1) / mostLanes;
    std::vector<models::ChartSpec> charts;
    for (std::size_t i = 0; i < figures; ++i) {
        const auto begin = all.lanes.begin() + static_cast<std::ptrdiff_t>(lanes * i / figures);
        const auto end = all.lanes.begin() + static_cast<std::ptrdiff_t>(lanes * (i + 1) / figures);
        models::ChartSpec chart = all;
        chart.lanes.assign(begin, end);
        for (models::Lane& lane : chart.lanes)
            if (chart.lanes.size() > 1 && !lane.targets.empty())
                lane.note += QStringLiteral(", ") + targetText(lane, lane.targets.back().value);
        charts.push_back(std::move(chart));
    }
    return charts;
}

struct Written {
    const ReportData& data;
    models::Report report;
    QString path;
};

constexpr const char* markdownEnding = ".md";

ReportFiles htmlOf(const Written& w) { return {.report = widgets::writeHtml(w.report, w.data.settings.paper)}; }

ReportFiles pdfOf(const Written& w) { return {.report = widgets::writePdf(w.report, w.data.settings.paper)}; }

ReportFiles markdownOf(const Written& w)
{
    const QString folder = QFileInfo(w.path).completeBaseName() + QStringLiteral("-figures");
    auto written = widgets::writeMarkdown(w.report, folder);
    return {.report = std::move(written.text), .folder = folder, .files = std::move(written.figures)};
}

ReportFiles markdownFolderOf(const Written& w)
{
    if (w.path.endsWith(QLatin1String(markdownEnding), Qt::CaseInsensitive)) return markdownOf(w);
    auto written = widgets::writeMarkdown(w.report, {});
    written.figures.emplace_back(QStringLiteral("report.md"), std::move(written.text));
    return {.shape = ReportFiles::Shape::folder, .files = std::move(written.figures)};
}

/// Tables and figures have the numbers of their captions.
ReportFiles csvOf(const Written& w)
{
    ReportFiles out{.shape = ReportFiles::Shape::folder};
    out.files = {{QStringLiteral("about.csv"), models::aboutCsv(w.report)},
                 {QStringLiteral("budgets.csv"), models::budgetsCsv(w.data.review)}};
    int tables = 0, figures = 0;
    for (const models::Block& block : w.report.blocks)
        if (const auto* table = std::get_if<models::Table>(&block))
            out.files.emplace_back(QStringLiteral("table-%1.csv").arg(++tables), models::csv(*table));
    for (const auto& [project, chart] : w.data.charts)
        out.files.emplace_back(QStringLiteral("figure-%1.csv").arg(++figures), models::csv(chart));
    return out;
}

struct ReportFormat {
    std::string_view name;
    const char* ending;
    ReportFiles (*write)(const Written&);
};

/// The last two are known by their names only.
constexpr std::array reportFormats{ReportFormat{"html", ".html", htmlOf},
                                   ReportFormat{"pdf", ".pdf", pdfOf},
                                   ReportFormat{"markdown", markdownEnding, markdownOf},
                                   ReportFormat{"md", "/", markdownFolderOf},
                                   ReportFormat{"csv", "/", csvOf}};
constexpr std::span endings = std::span(reportFormats).first<3>();

}

Result<ReportData> loadReport(storage::Session& session, Week week, const ReportSettings& settings)
{
    auto review = loadWeek(session, week);
    if (!review) return failed(review);
    ReportData data{std::move(*review), {}, settings};
    if (settings.texts == models::Texts::redacted) data.review = models::redacted(std::move(data.review));
    if (settings.kind == ReportKind::digest) return data;
    for (const auto& project : data.review.projects) {
        if (project->status == Status::healthy) continue;
        const auto all = models::projectCharts(*project, models::usualRange(data.review.asOf), data.review.zone);
        for (models::ChartSpec& chart : inFigures(all)) {
            auto filled = filledChart(session, data.review, std::move(chart), reportColumns);
            if (!filled) return failed(filled);
            filled->snapshot = models::snapshotName(data.review);
            data.charts.emplace_back(project->project.id, std::move(*filled));
        }
    }
    return data;
}

Result<models::ProjectFigure> reportFigure(const ReportData& data, std::size_t chart)
{
    const auto& [project, spec] = data.charts[chart];
    auto svg = widgets::charts::svg(spec, sizeOf(spec));
    if (!svg) return failed(svg);
    return models::ProjectFigure{project, {std::move(*svg), models::caption(spec), models::sentence(spec)}};
}

models::Report reportOf(const ReportData& data, const std::vector<models::ProjectFigure>& figures)
{
    const models::Texts texts = data.settings.texts;
    return data.settings.kind == ReportKind::digest ? models::digest(data.review, texts)
                                                    : models::weeklyReport(data.review, figures, texts);
}

Result<ReportFiles> reportFiles(const ReportData& data, const std::vector<models::ProjectFigure>& figures,
                                std::string_view format, const QString& path)
{
    const auto* row = std::ranges::find(reportFormats, format, &ReportFormat::name);
    if (row == reportFormats.end()) return fail(Code::valueUnknown, {std::string(format), "html, pdf, md, csv"});
    return row->write({data, reportOf(data, figures), path});
}

Result<ReportFiles> reportFiles(const ReportData& data, std::string_view format, const QString& path)
{
    std::vector<models::ProjectFigure> figures;
    for (std::size_t chart = 0; chart < data.charts.size(); ++chart) {
        auto figure = reportFigure(data, chart);
        if (!figure) return failed(figure);
        figures.push_back(std::move(*figure));
    }
    return reportFiles(data, figures, format, path);
}

Result<std::int64_t> writeReport(const ReportFiles& files, const QString& path, Existing existing)
{
    const bool file = files.shape == ReportFiles::Shape::file;
    const QString folder = file ? QFileInfo(path).absoluteDir().filePath(files.folder) : path;
    if (!file || !files.files.empty())
        if (const auto ok = writeFolder(folder, files.files, file ? Existing::replace : existing); !ok)
            return failed(ok);
    if (file)
        if (const auto ok = writeFile(models::utf8(path), files.report); !ok) return failed(ok);
    std::int64_t bytes = files.report.size();
    for (const auto& [name, content] : files.files) bytes += content.size();
    return bytes;
}

Result<std::string> reportFormatOf(const QString& path)
{
    const auto format = formatOf(endings, path);
    if (!format) return failed(format);
    return std::string((*format)->name);
}

}
