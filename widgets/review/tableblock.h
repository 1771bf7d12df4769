// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QTableView;

namespace widgets {

class Label;

/// A table as high as its rows, under a heading of its own; where it has none, a sentence stands in its place. Its
/// current row stays the current one when the rows come anew.
class TableBlock final : public QWidget {
    Q_OBJECT

public:
    /// `stretch`: the column that takes the spare width; those of `giving` give where there is too little.
    TableBlock(QAbstractItemModel& model, const char* name, int stretch, std::vector<int> giving = {});

    QTableView& table() const { return *m_table; }
    /// `heading` may be empty; `name` is for screen readers; `none` is said where there are no rows.
    void setTexts(const QString& heading, const QString& name, const QString& none);

private:
    void fit();

    Label* m_heading;
    QTableView* m_table;
    Label* m_none;
    int m_row = 0;
};

}
