// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"
#include "widgets/models/chartspec.h"
#include "widgets/models/weeklyreport.h"

namespace app {

/// What a weekly report is written from: the week's figures and decisions, and the filled charts of its projects.
struct ReportData {
    reliability::ReviewData review;
    std::vector<reliability::Decision> decisions;
    std::vector<std::pair<reliability::Id<reliability::Project>, models::ChartSpec>> charts;
};

/// Reads it as of `asOf`, the end of the reported week; charts of projects that are not healthy, one a lane.
reliability::Result<ReportData> loadReport(storage::Session& session, reliability::Instant asOf);

/// The report as one HTML file. Draws: needs a GUI application, in its thread.
reliability::Result<QByteArray> htmlReport(const ReportData& data);

}
