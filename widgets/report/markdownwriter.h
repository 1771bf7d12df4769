// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace widgets {

/// The report as Markdown (GitHub tables) and the pictures it shows, by file name.
struct MarkdownReport {
    QByteArray text;
    std::vector<std::pair<QString, QByteArray>> figures; ///< to be written into the folder
};

/// Figures are PNGs, referred to as `folder/figure-1.png`; without a folder they stand beside the text. Every text is
/// escaped: none becomes markup. Same report, same bytes. Needs a QGuiApplication.
MarkdownReport writeMarkdown(const models::Report& report, const QString& folder);

}
