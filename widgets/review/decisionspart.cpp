// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/decisionspart.h"

#include "widgets/models/meeting.h"
#include "widgets/models/recordmodels.h"
#include "widgets/models/text.h"
#include "widgets/parts/label.h"
#include "widgets/review/tableblock.h"
#include "widgets/review/verbbar.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/wrappedrows.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>
#include <array>

namespace widgets {

using namespace reliability;
using models::DecisionModel;

namespace {

using Asks = RowVerb::Asks;
constexpr std::array verbs{
    RowVerb{"decisionDone", Qt::Key_1, QT_TRANSLATE_NOOP("verbs", "Done..."), Asks::text},
    RowVerb{"decisionDropped", Qt::Key_2, QT_TRANSLATE_NOOP("verbs", "Dropped..."), Asks::reason},
};
/// The same in the order of the verbs.
constexpr std::array<DecisionState, verbs.size()> states{DecisionState::done, DecisionState::dropped};

}

DecisionsPart::DecisionsPart(QWidget* notes, QWidget* parent)
    : ReviewPart(parent)
    , m_own(new DecisionModel(this))
    , m_before(new DecisionModel(this))
    , m_decisions(new TableBlock(*m_own, "decisionTable", DecisionModel::Words))
    , m_earlier(new TableBlock(*m_before, "earlierDecisions", DecisionModel::Words))
    , m_verbs(new VerbBar(m_earlier->table(), verbs, "decision"))
    , m_broken(new Label(Role::body, Tone::main, "brokenFreezes"))
{
    m_broken->setWordWrap(true);
    m_decisions->table().hideColumn(DecisionModel::State);
    QTableView& earlier = m_earlier->table();
    earlier.hideColumn(DecisionModel::Expires);
    earlier.setItemDelegateForColumn(DecisionModel::State, new StatusDelegate(&earlier));
    for (TableBlock* block : {m_decisions, m_earlier}) wrapRows(block->table());
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::l));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_decisions, m_broken, m_earlier, m_verbs, notes})
        lines->addWidget(widget);
    auto* removal = new QAction(&m_decisions->table());
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    m_decisions->table().addAction(removal);
    connect(removal, &QAction::triggered, this, &DecisionsPart::remove);
    connect(m_verbs, &VerbBar::chosen, this, &DecisionsPart::edit);
}

void DecisionsPart::setReview(const ReviewData& review)
{
    keep(review);
    m_own->show(review, review.meeting.decisions);
    m_before->show(review, review.meeting.earlier);
    m_verbs->setDay(review.asOf, review.zone);
    m_verbs->setVisible(m_before->rowCount() > 0);
    showBroken();
}

void DecisionsPart::showBroken()
{
    const QStringList broken = models::brokenFreezes(*review());
    m_broken->setText(broken.join(u'\n'));
    m_broken->setVisible(!broken.isEmpty());
}

std::optional<int> DecisionsPart::count() const { return m_own->rowCount(); }

void DecisionsPart::edit(int verb)
{
    const auto* row = m_before->row(m_earlier->table().currentIndex());
    if (!row) return;
    Decision after = row->decision;
    after.state = states[static_cast<std::size_t>(verb)];
    after.outcome = models::utf8(m_verbs->reason());
    if (after != row->decision) Q_EMIT editRequested(Edit<Decision>{row->decision, after, {}});
}

void DecisionsPart::remove()
{
    const auto* row = m_own->row(m_decisions->table().currentIndex());
    if (row && models::isRecording(*review())) Q_EMIT editRequested(Edit<Decision>{row->decision, std::nullopt, {}});
}

void DecisionsPart::retranslate()
{
    m_own->retranslate();
    m_before->retranslate();
    m_verbs->retranslate();
    if (review()) showBroken();
    m_decisions->setTexts(tr("Decided in this review"), tr("Decisions of this review"), tr("Nothing yet: D decides."));
    m_earlier->setTexts(tr("What became of earlier decisions"),
                        tr("Decisions of earlier reviews"),
                        tr("No earlier decision is open, expired or of last week."));
}

}
