// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace models {

/// Roles that all item models share. What a cell has none of is an invalid QVariant.
enum DataRole {
    SortRole = Qt::UserRole + 1, ///< what to sort by: a number or a text
    StatusRole,                  ///< int of reliability::Status
    FigureRole,                  ///< double: the cell's figure, a fraction where it is a share
    LastWeekRole,                ///< double: the same figure a week ago
    SeriesRole,                  ///< QVariantList of the last weeks, oldest first; invalid entries are gaps
    CaptionRole,                 ///< second line of a cell: the indicator a budget is of
    StaleRole,                   ///< bool: the figure is of data that come no more
    IdRole,                      ///< qint64: Id of the row's fact
    ProjectIdRole,               ///< qint64: Id of the project the row belongs to
    SearchRole,                  ///< folded text of the whole row
};

}
