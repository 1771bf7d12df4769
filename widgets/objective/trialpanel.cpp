// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/trialpanel.h"

#include "widgets/models/objectivetables.h"
#include "widgets/models/objectivetexts.h"
#include "widgets/models/text.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;

namespace {

constexpr int tableWidth = 640;

}

TrialPanel::TrialPanel(QWidget* parent)
    : QWidget(parent)
    , m_proposed(new Label(Role::strong, Tone::main, "trialProposed"))
    , m_present(new Label(Role::body, Tone::secondary, "trialPresent"))
    , m_advice(new models::AdviceModel(this))
    , m_table(makeTable(*m_advice, "targetAdvice", models::AdviceModel::Note))
    , m_use(new QPushButton)
{
    m_use->setObjectName(QStringLiteral("useTarget"));
    m_use->setEnabled(false);
    for (Label* label : {m_proposed, m_present}) label->setWordWrap(true);
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metric::rowCompact));
    fitRows(*m_table);
    m_table->setMaximumWidth(scaled(tableWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::s));
    for (QWidget* w : std::initializer_list<QWidget*>{m_proposed, m_present, m_table}) column->addWidget(w);
    column->addWidget(m_use, 0, Qt::AlignLeft);
    connect(m_use, &QPushButton::clicked, this, &TrialPanel::use);
    connect(m_table, &QTableView::activated, this, &TrialPanel::use);
    const auto choice = [this] { m_use->setEnabled(m_table->currentIndex().isValid()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, choice);
    connect(m_advice, &QAbstractItemModel::modelReset, this, choice);
}

void TrialPanel::use()
{
    if (const TargetAdvice* row = m_advice->row(m_table->currentIndex())) Q_EMIT targetChosen(row->target);
}

void TrialPanel::show(const ObjectiveView& view)
{
    const auto told = [](Label* label, const QString& pattern, const std::optional<Trial>& trial) {
        label->setVisible(trial.has_value());
        if (trial)
            label->setText(models::filled(pattern, {models::asksText(trial->version), models::trialText(*trial)}));
    };
    //: %1 what a version asks, %2 how it would have fared
    told(m_proposed, tr("Proposed, %1: would have %2."), view.proposed);
    told(m_present, tr("Present, %1: %2."), view.present);
    m_advice->setRows(view.advice);
    if (!m_table->currentIndex().isValid() && m_advice->recommended() >= 0)
        m_table->setCurrentIndex(m_advice->index(m_advice->recommended(), 0));
    m_table->setVisible(!view.advice.empty());
    m_use->setVisible(!view.advice.empty());
}

void TrialPanel::setProposed(const QString& instead)
{
    m_proposed->setText(instead);
    m_proposed->setVisible(!instead.isEmpty());
}

void TrialPanel::retranslate()
{
    m_table->setAccessibleName(tr("Other targets on the same history, from loose to strict"));
    m_use->setText(tr("Use this target"));
    m_use->setToolTip(tr("Fills the chosen target in; nothing is saved yet"));
    m_advice->retranslate();
}

}
