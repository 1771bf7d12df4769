// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/redacted.h"

#include <QPageSize>

namespace widgets {

/// The report of the meeting, or what is read before it: no charts, but questions.
enum class ReportKind { weekly, digest };

/// What a caller chooses of a report besides its week and format.
struct ReportSettings {
    ReportKind kind = ReportKind::weekly;
    models::Texts texts = models::Texts::all;
    QPageSize::PageSizeId paper = QPageSize::A4;
    bool operator==(const ReportSettings&) const = default;
};

}
