// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

class QAbstractItemModel;
class QTableView;

namespace widgets {

/// A read-only table in our manner: whole rows, 32 px high, no grid, Tab leaves it, Ctrl+C copies it as text and HTML.
/// `stretch` is the column that takes the spare width; all others fit their content; -1: none does. Where there is no
/// room for all, those in `giving` end in an ellipsis, the first of them first, before the table scrolls sideways.
QTableView* makeTable(QAbstractItemModel& model, const char* name, int stretch, std::vector<int> giving = {});

/// `I`, and the menu of a cell, open what its figure is made of: its tool tip, else that of the row's first column.
void explainCells(QTableView& table);

/// Makes the table as high as its rows, now and whenever they change: for tables within a page that scrolls.
void fitRows(QTableView& table);
/// Such a table scrolls sideways where its columns have no room, rather than cut them.
void allowSideways(QTableView& table);

}
