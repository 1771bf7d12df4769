// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/actionspart.h"

#include "widgets/models/actions.h"
#include "widgets/review/actionverbs.h"
#include "widgets/review/tableblock.h"
#include "widgets/review/verbbar.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/wrappedrows.h"
#include "widgets/tokens.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;
using models::ActionsModel;

namespace {

constexpr int newDateDays = 7;

// What is to be done is read aloud: it needs the room that whole columns of lesser things would take.
void dress(QTableView& table)
{
    table.verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::s));
    for (const auto& [column, below] :
         {std::pair(ActionsModel::Title, ActionsModel::Project), std::pair(ActionsModel::Due, ActionsModel::State)}) {
        table.setItemDelegateForColumn(column, new PairDelegate(below, &table));
        table.hideColumn(below);
    }
}

}

ActionsPart::ActionsPart(QWidget* parent)
    : ReviewPart(parent)
    , m_model(new ActionsModel(this))
    , m_block(new TableBlock(*m_model, "actionTable", ActionsModel::Title))
    , m_verbs(new VerbBar(m_block->table(), actionVerbs, "action"))
{
    dress(m_block->table());
    wrapRows(m_block->table());
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::m));
    lines->addWidget(m_verbs); // above: the fields that a key opens are in sight
    lines->addWidget(m_block);
    connect(m_verbs, &VerbBar::chosen, this, &ActionsPart::edit);
    connect(&m_block->table(), &QTableView::activated, this, &ActionsPart::openIncident);
}

void ActionsPart::setReview(const ReviewData& review)
{
    keep(review);
    m_model->show(review);
    m_verbs->setDay(review.zone.addDays(review.asOf, newDateDays), review.zone);
    m_verbs->setVisible(m_model->rowCount() > 0);
}

std::optional<int> ActionsPart::count() const { return m_model->rowCount(); }

void ActionsPart::edit(int verb)
{
    const auto* row = m_model->row(m_block->table().currentIndex());
    if (!row) return;
    const Action after = changedBy(verb, row->action, m_verbs->day(), m_verbs->reason());
    if (after != row->action) Q_EMIT editRequested(Edit<Action>{row->action, after, {}});
}

void ActionsPart::openIncident(const QModelIndex& index)
{
    const auto* row = m_model->row(index);
    if (row && row->incident)
        Q_EMIT navigateRequested(Place{.screen = Screen::editor, .incident = row->incident->incident.uid});
}

void ActionsPart::retranslate()
{
    m_model->retranslate();
    m_verbs->retranslate();
    m_block->setTexts({}, tr("Open actions, overdue first"), tr("No open action."));
}

}
