// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outputfolder.h"
#include "storage/session.h"
#include "widgets/models/chartspec.h"
#include "widgets/models/weeklyreport.h"
#include "widgets/report/reportsettings.h"

namespace app {

using widgets::ReportKind;
using widgets::ReportSettings;

/// What a weekly report is written from: the week's figures and the filled charts of its projects.
struct ReportData {
    reliability::ReviewData review;
    std::vector<std::pair<reliability::Id<reliability::Project>, models::ChartSpec>> charts;
    ReportSettings settings{};
};

/// Reads that of a finished week, as it was frozen where it was; charts of projects that are not healthy, up to three
/// lanes each. Where texts are redacted, none of them is in it.
reliability::Result<ReportData> loadReport(storage::Session& session, reliability::Week week,
                                           const ReportSettings& settings = {});

/// A report as it is written: one file, with the pictures of Markdown in a folder beside it, or a folder of files.
struct ReportFiles {
    enum class Shape { file, folder };
    Shape shape = Shape::file;
    QByteArray report{}; ///< the file
    QString folder{};    ///< beside it; empty: none
    FolderFiles files{}; ///< of the folder
};

/// One chart of it as a picture. Needs a GUI application, in its thread.
reliability::Result<models::ProjectFigure> reportFigure(const ReportData& data, std::size_t chart);

/// The report itself, with the pictures of all its charts.
models::Report reportOf(const ReportData& data, const std::vector<models::ProjectFigure>& figures);

/// The report in a format ("html", "pdf", "markdown", "md", "csv") for a place of this name, with the pictures of all
/// its charts. "md" is "markdown" where the name ends in .md, else a folder, and "csv" is a folder. Needs a GUI
/// application, in any thread. Fails with valueUnknown.
reliability::Result<ReportFiles> reportFiles(const ReportData& data, const std::vector<models::ProjectFigure>& figures,
                                             std::string_view format, const QString& path);
/// The same in one go, in the application's thread.
reliability::Result<ReportFiles> reportFiles(const ReportData& data, std::string_view format, const QString& path);

/// Writes it: a file over what was there, with its pictures; a folder as writeFolder() does. Returns the bytes of all
/// files.
reliability::Result<std::int64_t> writeReport(const ReportFiles& files, const QString& path,
                                              Existing existing = Existing::refuse);

/// The format that the ending of a file's name stands for; fails with usage for any other.
reliability::Result<std::string> reportFormatOf(const QString& path);

}
