// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"

#include <QByteArray>
#include <QPageSize>

namespace widgets {

/// The report as one HTML5 file (well-formed XML too): light colours, dark where the reader asks for it, figures as
/// inline SVG. Every text is escaped; figures lose scripts and whatever would load from outside. Same report, same
/// bytes. Printed it has pages of `paper`, with its mark and "n / N" on each where the browser can.
QByteArray writeHtml(const models::Report& report, QPageSize::PageSizeId paper = QPageSize::A4);

}
