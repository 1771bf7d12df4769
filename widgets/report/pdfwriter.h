// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"

#include <QByteArray>
#include <QPageSize>

namespace widgets {

/// The report as a PDF of its printed pages (printedreport.h): text that can be searched with embedded fonts, also in
/// figures. Same report, same bytes. Needs a QGuiApplication, in any thread.
QByteArray writePdf(const models::Report& report, QPageSize::PageSizeId paper = QPageSize::A4);

}
