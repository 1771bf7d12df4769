// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"
#include "widgets/charts/chartexport.h"
#include "widgets/page.h"

#include <QStringList>

namespace widgets {

/// A name for a file, made of data: what means something to a file system becomes a dash.
QString fileName(QString name);

/// The names of the files in the folder that exportTo() would replace.
QStringList replacedIn(const QString& folder, const std::vector<ExportItem>& items);

/// Writes each item into the folder: a chart as SVG, PNG and CSV, a table as CSV, a report as HTML and PDF; files there
/// of the same name are replaced. Returns the number of files; fails with fileUnwritable, and removes what it could
/// only half write.
reliability::Result<int> exportTo(const QString& folder, const std::vector<ExportItem>& items);

/// `path` where it ends as one of charts::formats(), else with the ending of `format` after it.
QString withEnding(const QString& path, const charts::Format& format);

/// Writes one chart in the format that `path` ends with; a file that is there is replaced. Fails with fileUnwritable,
/// and where no format has this ending.
reliability::Result<void> exportChart(const QString& path, const models::ChartSpec& chart);

}
