// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewsections.h"

#include "widgets/models/roles.h"
#include "widgets/parts/label.h"
#include "widgets/review/actionspart.h"
#include "widgets/review/changespart.h"
#include "widgets/review/decisionspart.h"
#include "widgets/review/incidentspart.h"
#include "widgets/review/listparts.h"
#include "widgets/review/readbackpart.h"
#include "widgets/review/rollcallpart.h"

#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::size_t place(Section section) { return static_cast<std::size_t>(section); }

}

ReviewSections::ReviewSections(QWidget* notes, QWidget* parent)
    : QWidget(parent)
    , m_changes(new ChangesPart)
    , m_budgets(new BudgetsPart)
    , m_readBack(new ReadBackPart)
    , m_head(new Label(Role::section, Tone::main, "reviewItem"))
    , m_parts{new RollCallPart,
              new ActionsPart,
              m_changes,
              m_budgets,
              new IncidentsPart,
              new MlPart,
              new PhasesPart,
              new CostPart,
              new DecisionsPart(notes),
              m_readBack}
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, scaled(space::xl), scaled(space::l));
    lines->setSpacing(scaled(space::m));
    lines->addWidget(m_head);
    for (ReviewPart* part : m_parts) {
        lines->addWidget(part);
        connect(part, &ReviewPart::editRequested, this, &ReviewSections::editRequested);
        connect(part, &ReviewPart::navigateRequested, this, &ReviewSections::navigateRequested);
        connect(part, &ReviewPart::recordWanted, this, &ReviewSections::recordWanted);
    }
    lines->addStretch();
    showSection(m_shown);
}

void ReviewSections::setReview(const ReviewData& review)
{
    for (ReviewPart* part : m_parts) part->setReview(review);
    m_worst = review.projects.empty() ? Id<Project>() : review.projects.front()->project.id;
    count();
}

void ReviewSections::count()
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) m_counts[i] = m_parts[i]->count();
    showHead();
}

void ReviewSections::showHead()
{
    const std::size_t shown = place(m_shown);
    m_head->setText(counted(titleOf(agenda()[shown]), m_counts[shown]));
}

void ReviewSections::showSection(Section section)
{
    m_shown = section;
    for (std::size_t i = 0; i < m_parts.size(); ++i) m_parts[i]->setVisible(i == place(section));
    showHead();
}

QWidget* ReviewSections::mainWidget() const { return m_parts[place(m_shown)]->mainWidget(); }

Id<Project> ReviewSections::project() const
{
    const auto* table = qobject_cast<const QTableView*>(mainWidget());
    const Id<Project> current{table ? table->currentIndex().data(models::ProjectIdRole).toLongLong() : 0};
    return current ? current : m_worst;
}

std::vector<QTableView*> ReviewSections::tables() const
{
    const auto found = findChildren<QTableView*>();
    return {found.begin(), found.end()};
}

models::ChartTable ReviewSections::changes() const { return m_changes->table(); }
models::ChartTable ReviewSections::budgets() const { return m_budgets->table(); }
void ReviewSections::signNext() { m_readBack->signNext(); }

void ReviewSections::retranslate()
{
    for (ReviewPart* part : m_parts) part->retranslate();
    showHead();
}

}
