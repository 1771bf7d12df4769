// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"
#include "widgets/page.h"

#include <QStringList>

namespace widgets {

/// The names of the files in the folder that exportTo() would replace.
QStringList replacedIn(const QString& folder, const std::vector<ExportItem>& items);

/// Writes each item into the folder: a chart as SVG, PNG and CSV, a table as CSV; files there of the same name are
/// replaced. Returns the number of files; fails with fileUnwritable, and removes what it could only half write.
reliability::Result<int> exportTo(const QString& folder, const std::vector<ExportItem>& items);

}
