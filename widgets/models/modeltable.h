// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"

class QAbstractItemModel;

namespace models {

/// The texts of a table model, rows in the model's order.
ChartTable tableOf(const QAbstractItemModel& model);
/// For pasting into a spreadsheet: tabs and \n, which become blanks within a cell; cells as spreadsheetText() gives
/// them.
QString tsv(const ChartTable& table);
/// For pasting into a document: a plain HTML table, all texts escaped.
QString html(const ChartTable& table);
/// RFC 4180 with \n, cells guarded as csvCell() does.
QByteArray csv(const ChartTable& table);

}
