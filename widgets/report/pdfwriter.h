// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"

#include <QByteArray>
#include <QPageSize>

namespace widgets {

/// The report as a PDF on pages of `paper`, portrait: light colours, text that can be searched with embedded fonts,
/// also in figures; table heads repeated, no figure and no short row over two pages; above the title and the part of
/// the report, below title, snapshot and "n / N". Same report, same bytes. Needs a QGuiApplication.
QByteArray writePdf(const models::Report& report, QPageSize::PageSizeId paper = QPageSize::A4);

}
