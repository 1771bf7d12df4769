// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/report.h"
#include "widgets/report/typeset.h"

namespace widgets {

/// How wide the columns of a table are on paper, `width` in all: wide enough for the longest word where that is
/// possible, the rest shared by how much text there is.
std::vector<qreal> columnWidths(const models::Table& table, const QPagedPaintDevice& device, qreal width);

/// The table in pieces, its head first; a line of a row each, so that even an endless cell finds pages.
std::vector<Piece> printed(const models::Table& table, const QPagedPaintDevice& device, qreal width);

}
