// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"

#include <QByteArray>
#include <QPageSize>

namespace widgets {

/// The report as a PDF on pages of `paper`, portrait: light colours, searchable text with embedded fonts, table heads
/// repeated, no figure over two pages, title and "n / N" at the foot. Same report, same bytes. Needs a QGuiApplication.
QByteArray writePdf(const models::Report& report, QPageSize::PageSizeId paper = QPageSize::A4);

}
