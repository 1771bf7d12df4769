// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"

#include <memory>

class QAbstractItemModel;
class QMimeData;

namespace widgets {

/// The table of a model as a report has it: texts, alignment and status of its cells. `caption` says what it is.
models::Table tableOf(const QAbstractItemModel& model, const QString& caption);

/// The table drawn with its caption, light and at 100 % whatever the window looks like; empty when it has no columns or
/// is too long for a picture.
QByteArray tableSvg(const models::Table& table);
QByteArray tablePng(const models::Table& table); ///< at double density

/// For the clipboard: SVG and PNG for documents, HTML, and text for spreadsheets.
std::unique_ptr<QMimeData> clipboard(const QAbstractItemModel& model, const QString& caption);

}
