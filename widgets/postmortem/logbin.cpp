// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/logbin.h"

#include "widgets/models/binmodel.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/text.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;
using models::BinModel;

LogBin::LogBin(QWidget* parent)
    : QWidget(parent)
    , m_model(new BinModel(this))
    , m_table(makeTable(*m_model, "binTable", BinModel::Title))
    , m_summary(new Label(Role::body, Tone::secondary, "binSummary"))
    , m_restore(new QPushButton)
{
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    m_summary->setWordWrap(true);
    auto* row = new Flow;
    row->setSpacing(scaled(space::s));
    row->addWidget(m_restore);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::m));
    column->addWidget(m_summary);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_table, &QTableView::activated, this, &LogBin::restore);
    connect(m_restore, &QPushButton::clicked, this, &LogBin::restore);
}

void LogBin::setReview(const ReviewData& review)
{
    m_model->show(review);
    m_restore->setEnabled(!review.bin.empty());
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
    say();
}

ExportItem LogBin::exportItem() const { return {QStringLiteral("bin"), models::tableOf(*m_model)}; }

// With what went into the bin with it; it is an edit as any other, and undo takes it back.
void LogBin::restore()
{
    const auto* row = m_model->row(m_table->currentIndex());
    if (!row) return;
    const Incident& incident = row->binned.incident;
    const QString label = tr("Restore postmortem %1").arg(models::text(incident.title));
    Q_EMIT editRequested(Edit<Incident>{{}, incident, models::utf8(label)});
}

void LogBin::say()
{
    m_summary->setText(m_model->rowCount() == 0
                           ? tr("The bin is empty. What is deleted stays in it for 30 days.")
                           : tr("Deleted postmortems stay here for 30 days; Enter restores the chosen one."));
}

void LogBin::retranslate()
{
    m_restore->setText(tr("Restore"));
    m_restore->setToolTip(tr("Enter"));
    m_table->setAccessibleName(tr("Postmortems in the bin, deleted last first"));
    m_model->retranslate();
    say();
}

}
