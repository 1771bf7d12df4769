// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/timelinepart.h"

#include "widgets/models/timelinemodel.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;
using models::TimelineModel;

TimelinePart::TimelinePart(QWidget* parent)
    : QWidget(parent)
    , m_model(new TimelineModel(this))
    , m_table(makeTable(*m_model, "timelineTable", TimelineModel::What))
    , m_empty(new Label(Role::body, Tone::secondary, "timelineEmpty"))
    , m_accept(new QPushButton)
{
    m_empty->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("acceptEvent"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(space::s), 0, 0);
    column->setSpacing(scaled(space::s));
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(m_accept, 0, Qt::AlignLeft);
    connect(m_table, &QTableView::activated, this, &TimelinePart::accept);
    connect(m_accept, &QPushButton::clicked, this, &TimelinePart::accept);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TimelinePart::enable);
    show({}, {});
    retranslate();
}

void TimelinePart::show(const IncidentStudy& study, const Zone& zone)
{
    m_study = study;
    m_zone = zone;
    const int row = m_table->currentIndex().row();
    m_model->setRows(models::timelineRows(study, zone));
    const int rows = m_model->rowCount();
    if (rows > 0 && !m_table->currentIndex().isValid()) m_table->selectRow(std::clamp(row, 0, rows - 1));
    m_empty->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    enable();
}

int TimelinePart::proposals() const
{
    return static_cast<int>(std::ranges::count_if(m_model->rows(), &models::TimelineRow::proposed));
}

void TimelinePart::enable()
{
    const auto* row = m_model->row(m_table->currentIndex());
    m_accept->setEnabled(row && row->proposed);
}

void TimelinePart::accept()
{
    if (const auto* row = m_model->row(m_table->currentIndex()); row && row->proposed) Q_EMIT accepted(*row);
}

void TimelinePart::retranslate()
{
    m_table->setAccessibleName(tr("Timeline, in order of time, with measured events"));
    m_empty->setText(tr("No timeline yet: write \"- 02:10 - what happened\" below the heading Timeline, or link an "
                        "indicator and its events are proposed here."));
    m_accept->setText(tr("Write into the text"));
    m_accept->setToolTip(tr("Enter"));
    m_model->setRows(models::timelineRows(m_study, m_zone));
    m_model->retranslate();
}

}
