// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/historypart.h"

#include "widgets/models/incidenthistory.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;
using models::IncidentHistoryModel;

HistoryPart::HistoryPart(QWidget* parent)
    : QWidget(parent)
    , m_model(new IncidentHistoryModel(this))
    , m_table(makeTable(*m_model, "incidentHistory", IncidentHistoryModel::To,
                        {IncidentHistoryModel::From, IncidentHistoryModel::What}))
    , m_empty(new Label(Role::body, Tone::secondary, "incidentHistoryEmpty"))
    , m_restore(new QPushButton)
{
    m_empty->setWordWrap(true);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(space::s), 0, 0);
    column->setSpacing(scaled(space::s));
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(m_restore, 0, Qt::AlignLeft);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPart::restore);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPart::enable);
    show({}, {});
    retranslate();
}

void HistoryPart::show(const IncidentHistory& history, const ReviewData& review)
{
    m_model->setRows(models::historyRows(history, review));
    const bool some = m_model->rowCount() > 0;
    m_empty->setVisible(!some);
    m_table->setVisible(some);
    if (some && !m_table->currentIndex().isValid()) m_table->selectRow(0);
    enable();
}

// As it is now it need not be restored.
void HistoryPart::enable()
{
    const auto* row = m_model->row(m_table->currentIndex());
    const auto* newest = m_model->rowCount() > 0 ? &m_model->rows().front() : nullptr;
    m_restore->setEnabled(row && row->version && row->version != newest->version);
}

void HistoryPart::restore()
{
    if (const auto* row = m_model->row(m_table->currentIndex()); row && row->version)
        Q_EMIT restoreRequested(*row->version);
}

void HistoryPart::retranslate()
{
    m_table->setAccessibleName(tr("History of the postmortem, newest first"));
    m_empty->setText(tr("Nothing is saved yet. Each change that is saved stands here: who, when, from what, to what."));
    m_restore->setText(tr("Restore this version"));
    m_restore->setToolTip(tr("The postmortem becomes what it was after this change. Undo takes it back."));
    m_model->retranslate();
}

}
