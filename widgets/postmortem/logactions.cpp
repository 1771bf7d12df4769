// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/logactions.h"

#include "widgets/models/actionlog.h"
#include "widgets/models/modeltable.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/review/actionverbs.h"
#include "widgets/shell/tables.h"

#include <QComboBox>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;
using models::ActionChoice;
using models::ActionLogModel;

namespace {

constexpr int newDateDays = 7;

/// In the order of ActionChoice.
constexpr std::array choices{
    QT_TRANSLATE_NOOP("widgets::LogActions", "Open actions"),
    QT_TRANSLATE_NOOP("widgets::LogActions", "Overdue actions"),
    QT_TRANSLATE_NOOP("widgets::LogActions", "Ideas"),
    QT_TRANSLATE_NOOP("widgets::LogActions", "Done and dropped"),
    QT_TRANSLATE_NOOP("widgets::LogActions", "All actions and ideas"),
};

}

LogActions::LogActions(QWidget* parent)
    : QWidget(parent)
    , m_model(new ActionLogModel(this))
    , m_filter(new models::ActionLogFilter(this))
    , m_table((m_filter->setSourceModel(m_model),
               makeTable(*m_filter, "actionLog", ActionLogModel::Title, {ActionLogModel::DoneTest})))
    , m_choice(new QComboBox)
    , m_summary(new Label(Role::body, Tone::secondary, "actionLogSummary"))
    , m_verbs(new VerbBar(*m_table, actionVerbs, "logAction"))
{
    m_choice->setObjectName(QStringLiteral("actionChoice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_summary->setWordWrap(true);
    build();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LogActions::choose);
    connect(m_verbs, &VerbBar::chosen, this, &LogActions::edit);
    connect(m_table, &QTableView::activated, this, &LogActions::open);
}

void LogActions::build()
{
    auto* row = new Flow;
    row->setSpacing(scaled(space::s));
    row->addWidget(m_choice);
    row->addWidget(m_verbs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::m));
    column->addWidget(m_summary);
    column->addLayout(row);
    column->addWidget(m_table, 1);
}

void LogActions::setReview(const ReviewData& review)
{
    m_model->show(review);
    m_verbs->setDay(review.zone.addDays(review.asOf, newDateDays), review.zone);
    m_summary->setText(models::actionsSummary(models::statisticsOf(m_model->rows())));
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
}

ExportItem LogActions::exportItem() const { return {QStringLiteral("actions"), models::tableOf(*m_filter)}; }

void LogActions::choose()
{
    m_filter->choose(static_cast<ActionChoice>(std::max(0, m_choice->currentIndex())));
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
}

void LogActions::edit(int verb)
{
    const auto* row = m_model->row(m_filter->mapToSource(m_table->currentIndex()));
    if (!row) return;
    const Action after = changedBy(verb, row->action, m_verbs->day(), m_verbs->reason());
    if (after != row->action) Q_EMIT editRequested(Edit<Action>{row->action, after, {}});
}

void LogActions::open(const QModelIndex& index)
{
    const auto* row = m_model->row(m_filter->mapToSource(index));
    if (row && row->incident) Q_EMIT openRequested(row->incident->incident.uid);
}

void LogActions::retranslate()
{
    const int chosen = std::max(0, m_choice->currentIndex());
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const char* choice : choices) m_choice->addItem(tr(choice));
    m_choice->setCurrentIndex(chosen);
    m_choice->setAccessibleName(tr("Which actions"));
    m_table->setAccessibleName(tr("Actions of all postmortems, overdue first"));
    m_model->retranslate();
    m_verbs->retranslate();
    m_summary->setText(models::actionsSummary(models::statisticsOf(m_model->rows())));
}

}
