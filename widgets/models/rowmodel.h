// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/numbers.h"
#include "widgets/models/roles.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace models {

enum class Align { start, end };

/// One column of a table: everything about it in one row of a constexpr table. What a column does not have is null.
template <class Row>
struct Column {
    const char* title; ///< source text, context "tables"
    const char* hint;  ///< tooltip of the header; may be null
    Align align = Align::start;
    QString (*text)(const Row&) = nullptr;
    QVariant (*value)(const Row&, int role) = nullptr; ///< the shared roles of this cell; invalid: as for the row
};

/// Translated text of a column's title or hint.
QString columnText(const char* source);

/// "Budget left: 41.2 %", for screen readers.
QString spoken(const char* title, const QString& text);
/// Tooltip of a dash.
extern const char* const noFigure;
/// A figure for SortRole: what is missing goes behind everything else.
QVariant sortable(std::optional<double> figure);
/// A figure as a role's value: invalid when there is none.
QVariant value(std::optional<double> figure);

/// A table of values: columns come from a table of their own, rows are replaced as a whole. Sorting by SortRole is a
/// proxy's affair; the rows' own order is the order in which they were given.
template <class Row>
class RowModel : public QAbstractTableModel {
public:
    RowModel(std::span<const Column<Row>> columns, QVariant (*rowValue)(const Row&, int role), QObject* parent)
        : QAbstractTableModel(parent)
        , m_columns(columns)
        , m_rowValue(rowValue)
    {}

    const std::vector<Row>& rows() const { return m_rows; }
    /// The row of an index of this model, none for an invalid one.
    const Row* row(const QModelIndex& index) const
    {
        return index.isValid() && index.model() == this ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    }

    /// Replaces the rows; views keep selection and scroll position when number and order of the rows' ids are the same.
    void setRows(std::vector<Row> rows)
    {
        if (!sameIds(rows)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        m_rows = std::move(rows);
        allChanged();
    }

    /// After a change of language or zone: the same rows in other words.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        allChanged();
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        const Row& row = m_rows[static_cast<std::size_t>(index.row())];
        const Column<Row>& column = m_columns[static_cast<std::size_t>(index.column())];
        if (role == Qt::DisplayRole) return column.text(row);
        if (role == Qt::TextAlignmentRole) return alignment(column.align);
        QVariant value = column.value ? column.value(row, role) : QVariant();
        if (!value.isValid()) value = m_rowValue(row, role);
        return value.isValid() ? value : textValue(row, column, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
        const Column<Row>& column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole) return columnText(column.title);
        if (role == Qt::TextAlignmentRole) return alignment(column.align);
        if (role == Qt::ToolTipRole && column.hint) return columnText(column.hint);
        return {};
    }

private:
    static QVariant alignment(Align align)
    {
        return QVariant::fromValue((align == Align::end ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }

    // What every cell can say from its text alone.
    static QVariant textValue(const Row& row, const Column<Row>& column, int role)
    {
        if (role == SortRole) return column.text(row);
        if (role == Qt::AccessibleTextRole) return spoken(column.title, column.text(row));
        if (role == Qt::ToolTipRole && column.text(row) == missing()) return columnText(noFigure);
        return {};
    }

    bool sameIds(const std::vector<Row>& rows) const
    {
        return std::ranges::equal(
            rows,
            m_rows,
            {},
            [this](const Row& r) { return m_rowValue(r, IdRole); },
            [this](const Row& r) { return m_rowValue(r, IdRole); });
    }

    void allChanged()
    {
        if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    std::span<const Column<Row>> m_columns;
    QVariant (*m_rowValue)(const Row&, int role);
    std::vector<Row> m_rows;
};

}
