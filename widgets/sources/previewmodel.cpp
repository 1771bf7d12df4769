// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/previewmodel.h"

#include "widgets/models/rejections.h"
#include "widgets/models/text.h"

#include <array>

namespace widgets {
namespace {

using reliability::Rejection;
using Column = models::Column<Rejection>;

QString shown(const std::string& text) { return text.empty() ? models::missing() : models::text(text).simplified(); }

constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("tables", "Line"),
           nullptr,
           models::Align::end,
           [](const Rejection& r) { return QString::number(r.line); }},
    Column{QT_TRANSLATE_NOOP("tables", "Column"),
           nullptr,
           models::Align::start,
           [](const Rejection& r) { return shown(r.column); }},
    Column{QT_TRANSLATE_NOOP("tables", "Content"),
           nullptr,
           models::Align::start,
           [](const Rejection& r) { return shown(r.cell); }},
    Column{QT_TRANSLATE_NOOP("tables", "Reason"),
           nullptr,
           models::Align::start,
           [](const Rejection& r) { return models::reasonText(r.reason).simplified(); }},
};

QVariant rowValue(const Rejection& row, int role)
{
    return role == models::IdRole ? QVariant::fromValue<qint64>(row.line) : QVariant();
}

}

void PreviewModel::show(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    return column < row.size() ? models::text(row[column]) : QString();
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section >= columnCount()) return {};
    return models::text(m_columns[static_cast<std::size_t>(section)]);
}

RejectedModel::RejectedModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

}
