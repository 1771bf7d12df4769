// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/filtered.h"

#include "widgets/parts/label.h"

#include <QAbstractItemModel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

Filtered::Filtered(QTableView* table, QWidget* parent)
    : QStackedWidget(parent)
    , m_table(table)
    , m_empty(new QWidget)
    , m_sentence(new Label(Role::section, Tone::secondary, "filterMessage"))
    , m_clear(new QPushButton)
{
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    auto* column = new QVBoxLayout(m_empty);
    column->addStretch(2);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(scaled(space::m));
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    column->addStretch(3);
    addWidget(m_table);
    addWidget(m_empty);
    const QAbstractItemModel* model = table->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &Filtered::update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &Filtered::update);
    connect(model, &QAbstractItemModel::modelReset, this, &Filtered::update);
    connect(m_clear, &QPushButton::clicked, this, &Filtered::clearClicked);
}

void Filtered::setSentence(const QString& sentence) { m_sentence->setText(sentence); }
void Filtered::setClearText(const QString& text) { m_clear->setText(text); }

void Filtered::update()
{
    setCurrentWidget(m_table->model()->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
}

}
