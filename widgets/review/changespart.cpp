// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/changespart.h"

#include "widgets/models/changes.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/recordmodels.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/review/tableblock.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/wrappedrows.h"

#include <QAction>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;
using models::ChangesSinceModel;
using models::DifferenceModel;

namespace {

constexpr std::array weeksAgo{1, 4, 12};

// No word of a change is cut: what is too long for its line goes on in the next.
void dress(QTableView& table)
{
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setItemDelegateForColumn(column, new StatusDelegate(&table));
    wrapRows(table);
}

}

ChangesPart::ChangesPart(QWidget* parent)
    : ReviewPart(parent)
    , m_note(new Label(Role::body, Tone::secondary, "comparisonNote"))
    , m_differences(new DifferenceModel(this))
    , m_since(new ChangesSinceModel(this))
    , m_compared(new TableBlock(*m_differences, "differenceTable", DifferenceModel::What))
    , m_told(new TableBlock(*m_since, "changeTable", ChangesSinceModel::What, {ChangesSinceModel::Figures}))
{
    auto* choices = new Flow;
    choices->setSpacing(scaled(space::xs));
    for (std::size_t i = 0; i < weeksAgo.size(); ++i) {
        m_choices[i] = new QPushButton;
        m_choices[i]->setObjectName(QStringLiteral("compare%1").arg(weeksAgo[i]));
        m_choices[i]->setCheckable(true);
        m_choices[i]->setAutoExclusive(true);
        choices->addWidget(m_choices[i]);
        connect(m_choices[i], &QPushButton::clicked, this, &ChangesPart::showChosen);
    }
    m_choices.front()->setChecked(true);
    m_note->setWordWrap(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::s));
    lines->addLayout(choices);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_note, m_compared, m_told}) lines->addWidget(widget);
    for (TableBlock* block : {m_compared, m_told}) {
        dress(block->table());
        openProjects(block->table());
        auto* next = new QAction(&block->table());
        next->setShortcut(Qt::Key_C);
        next->setShortcutContext(Qt::WidgetShortcut);
        connect(next, &QAction::triggered, this, &ChangesPart::nextChoice);
        block->table().addAction(next);
    }
}

void ChangesPart::setReview(const ReviewData& review)
{
    keep(review);
    m_since->show(review);
    showChosen();
}

const Comparison* ChangesPart::comparison(int weeks) const
{
    const auto& all = review()->meeting.comparisons;
    const auto found = std::ranges::find(all, weeks, &Comparison::weeksAgo);
    return found == all.end() ? nullptr : &*found;
}

// A choice there is no frozen review for can't be made.
void ChangesPart::showChosen()
{
    const Comparison* shown = nullptr;
    for (std::size_t i = 0; i < weeksAgo.size(); ++i) {
        const Comparison* with = comparison(weeksAgo[i]);
        m_choices[i]->setVisible(!review()->meeting.comparisons.empty());
        m_choices[i]->setEnabled(with);
        if (with && (!shown || m_choices[i]->isChecked())) shown = with;
    }
    for (std::size_t i = 0; i < weeksAgo.size(); ++i)
        if (shown && shown->weeksAgo == weeksAgo[i]) m_choices[i]->setChecked(true);
    m_compared->setVisible(shown);
    m_told->setVisible(!shown);
    m_differences->show(*review(), shown ? shown->differences : std::vector<Difference>());
    m_note->setText(
        shown ? tr("Against review %1 (snapshot #%2), largest first").arg(models::text(shown->week)).arg(shown->number)
              : noComparison());
}

// What is not frozen yet is compared with no review, whatever reviews there are.
QString ChangesPart::noComparison() const
{
    return models::frozenOf(*review())
               ? tr("No earlier review; comparing is off. This is what the data say of a week ago.")
               : tr("Freeze the week to compare it with earlier reviews. This is what the data say of a week ago.");
}

void ChangesPart::nextChoice()
{
    const auto now = std::ranges::find_if(m_choices, &QPushButton::isChecked) - m_choices.begin();
    for (std::size_t step = 1; step < m_choices.size(); ++step) {
        QPushButton* next = m_choices[(static_cast<std::size_t>(now) + step) % m_choices.size()];
        if (next->isEnabled() && next->isVisible()) return next->click();
    }
}

std::optional<int> ChangesPart::count() const
{
    return m_compared->isHidden() ? m_since->rowCount() : m_differences->rowCount();
}

models::ChartTable ChangesPart::table() const
{
    return m_compared->isHidden() ? models::tableOf(*m_since) : models::tableOf(*m_differences);
}

void ChangesPart::retranslate()
{
    for (std::size_t i = 0; i < weeksAgo.size(); ++i) m_choices[i]->setText(tr("%n week(s) ago", nullptr, weeksAgo[i]));
    m_differences->retranslate();
    m_since->retranslate();
    m_compared->setTexts({}, tr("Changes since the earlier review, largest first"), tr("Nothing changed."));
    m_told->setTexts({}, tr("Changes since last week, largest first"), tr("Nothing noticeable changed."));
    if (review()) showChosen();
}

}
