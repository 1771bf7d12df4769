// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/importpreview.h"
#include "widgets/models/rowmodel.h"

#include <QAbstractTableModel>

namespace widgets {

/// The first rows of a file as they stand there.
class PreviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// Rows that were refused: where, what stood there and why.
class RejectedModel final : public models::RowModel<reliability::Rejection> {
    Q_OBJECT

public:
    enum ColumnPlace { Line, Column, Content, Reason };
    explicit RejectedModel(QObject* parent = nullptr);
};

}
