// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/week.h"
#include "widgets/models/chartspec.h"

#include <QStringList>
#include <functional>

namespace widgets {

class MainWindow;

/// Asks whether the files of these names may be replaced, and runs `replace` where they may.
void askReplace(MainWindow& window, const QString& title, const QStringList& names, std::function<void()> replace);

/// Shows the report of a week before it is written, asks where to, and has the window ask for it.
void askReport(MainWindow& window, reliability::Week week);

/// Asks where one chart goes and in which format, and writes it there; the window says that it is done, or why not.
/// `name`: what the file is called unless somebody says otherwise, without ending.
void askChartFile(MainWindow& window, const QString& name, const models::ChartSpec& chart);

}
