// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/tableblock.h"

#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace widgets {

TableBlock::TableBlock(QAbstractItemModel& model, const char* name, int stretch, std::vector<int> giving)
    : m_heading(new Label(Role::strong))
    , m_table(makeTable(model, name, stretch, std::move(giving)))
    , m_none(new Label(Role::body, Tone::secondary))
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::xs));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_heading, m_table, m_none}) lines->addWidget(widget);
    m_none->setWordWrap(true);
    fitRows(*m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) m_row = index.row();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &TableBlock::fit);
    connect(&model, &QAbstractItemModel::modelReset, this, &TableBlock::fit);
    fit();
}

void TableBlock::fit()
{
    const int rows = m_table->model()->rowCount();
    m_table->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
    if (rows > 0) m_table->selectRow(std::min(m_row, rows - 1));
}

void TableBlock::setTexts(const QString& heading, const QString& name, const QString& none)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_table->setAccessibleName(name);
    m_none->setText(none);
}

}
