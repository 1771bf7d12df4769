// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/actionspart.h"

#include "widgets/models/actions.h"
#include "widgets/models/text.h"
#include "widgets/review/tableblock.h"
#include "widgets/review/verbbar.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/wrappedrows.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <array>

namespace widgets {

using namespace reliability;
using models::ActionsModel;

namespace {

constexpr int newDateDays = 7;

using Asks = RowVerb::Asks;
constexpr std::array verbs{
    RowVerb{"actionDone", Qt::Key_1, QT_TRANSLATE_NOOP("verbs", "Done")},
    RowVerb{"actionNewDate", Qt::Key_2, QT_TRANSLATE_NOOP("verbs", "New date..."), Asks::dateAndReason},
    RowVerb{"actionDrop", Qt::Key_3, QT_TRANSLATE_NOOP("verbs", "Drop..."), Asks::reason},
};

/// The same in the order of the verbs.
using Change = void (*)(Action& action, Instant day, const std::string& reason);
constexpr std::array<Change, verbs.size()> changes{
    [](Action& action, Instant, const std::string&) { action.state = ActionState::done; },
    [](Action& action, Instant day, const std::string& reason) {
        action.due = day;
        action.reason = reason;
    },
    [](Action& action, Instant, const std::string& reason) {
        action.state = ActionState::dropped;
        action.reason = reason;
    },
};

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
    , m_verbs(new VerbBar(m_block->table(), verbs, "action"))
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
    Action after = row->action;
    changes[static_cast<std::size_t>(verb)](after, m_verbs->day(), models::utf8(m_verbs->reason()));
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
