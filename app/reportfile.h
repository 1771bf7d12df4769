// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"
#include "widgets/models/chartspec.h"
#include "widgets/models/weeklyreport.h"

namespace app {

/// What a caller chooses of a report besides its week and format.
struct ReportSettings {
    models::Texts texts = models::Texts::all;
};

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

/// A report as it is written: the file itself, and the pictures that Markdown keeps in a folder beside it.
struct ReportFiles {
    QByteArray report;
    QString folder;
    std::vector<std::pair<QString, QByteArray>> figures;
};

/// One chart of it as a picture. Needs a GUI application, in its thread.
reliability::Result<models::ProjectFigure> reportFigure(const ReportData& data, std::size_t chart);

/// The report in a format ("html", "pdf", "markdown") for a file of this name, with the pictures of all its charts.
/// Needs a GUI application, in any thread. Fails with valueUnknown.
reliability::Result<ReportFiles> reportFiles(const ReportData& data, const std::vector<models::ProjectFigure>& figures,
                                             std::string_view format, const QString& path);
/// The same in one go, in the application's thread.
reliability::Result<ReportFiles> reportFiles(const ReportData& data, std::string_view format, const QString& path);

/// Writes the pictures beside the file, for a report that has some.
reliability::Result<void> writeFigures(const ReportFiles& files, const QString& path);

/// The format that the ending of a file's name stands for; fails with usage for any other.
reliability::Result<std::string> reportFormatOf(const QString& path);

}
