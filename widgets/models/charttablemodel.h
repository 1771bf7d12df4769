// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"

#include <QAbstractTableModel>

namespace models {

/// The table twin of a chart: texts as tableOf() makes them, figures to the right.
class ChartTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ChartTableModel(QObject* parent = nullptr);
    void setTable(ChartTable table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

}
