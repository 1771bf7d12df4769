// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace widgets {

/// Rows become as high as their texts need in the width of their columns, and the table as high as its rows: what is
/// read aloud is read to its end. For tables of fitRows(), few rows of sentences.
void wrapRows(QTableView& table);

}
