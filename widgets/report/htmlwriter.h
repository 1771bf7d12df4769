// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"

#include <QByteArray>

namespace widgets {

/// The report as one HTML5 file (well-formed XML too): light colours, dark where the reader asks for it, figures as
/// inline SVG. Every text is escaped; figures lose scripts and whatever would load from outside. Same report, same
/// bytes.
QByteArray writeHtml(const models::Report& report);

}
