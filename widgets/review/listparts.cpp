// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/listparts.h"

#include "widgets/models/modeltable.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/reviewmodels.h"
#include "widgets/models/rowfilter.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/review/tableblock.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/wrappedrows.h"
#include "widgets/tokens.h"

#include <QHeaderView>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;
using models::PortfolioModel;

namespace {

constexpr int withWeeks = 880;

bool needsTalk(const ProjectReview& project)
{
    return project.status != Status::healthy && project.status != Status::notRequired;
}

void dressProjects(QTableView& table)
{
    table.verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::s));
    table.setItemDelegateForColumn(PortfolioModel::Project, new NameDelegate(PortfolioModel::Phase, &table));
    for (const int column : {PortfolioModel::Ordinary, PortfolioModel::Ml})
        table.setItemDelegateForColumn(column, new BudgetDelegate(&table));
    table.setItemDelegateForColumn(PortfolioModel::SpentWeek, new PairDelegate(PortfolioModel::Net, &table));
    table.setItemDelegateForColumn(PortfolioModel::Forecast, new TwoLineDelegate(&table));
    table.setItemDelegateForColumn(PortfolioModel::Weeks, new WeeksDelegate(&table));
    for (const int column : {PortfolioModel::Phase,
                             PortfolioModel::Net,
                             PortfolioModel::KpiWeek,
                             PortfolioModel::Incidents,
                             PortfolioModel::Data})
        table.hideColumn(column);
}

void stack(QWidget& part, std::initializer_list<QWidget*> widgets)
{
    auto* lines = new QVBoxLayout(&part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::l));
    for (QWidget* widget : widgets) lines->addWidget(widget);
}

}

BudgetsPart::BudgetsPart(QWidget* parent)
    : ReviewPart(parent)
    , m_model(new PortfolioModel(this))
    , m_flagged(new models::RowFilter(this))
    , m_block([this] {
        m_flagged->setSourceModel(m_model);
        return new TableBlock(*m_flagged, "reviewProjects", PortfolioModel::Project);
    }())
    , m_quiet(new QToolButton)
{
    dressProjects(m_block->table());
    openProjects(m_block->table());
    m_quiet->setObjectName(QStringLiteral("quietProjects"));
    m_quiet->setCheckable(true);
    m_quiet->setAutoRaise(true);
    m_quiet->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    stack(*this, {m_block, m_quiet});
    connect(m_quiet, &QToolButton::toggled, this, [this] {
        showRule();
        showQuiet();
    });
}

void BudgetsPart::setReview(const ReviewData& review)
{
    keep(review);
    m_model->show(review);
    showRule();
    showQuiet();
}

void BudgetsPart::showRule()
{
    const bool all = m_quiet->isChecked();
    m_flagged->setRule(
        [this, all](int row) { return all || needsTalk(*m_model->rows()[static_cast<std::size_t>(row)].project); });
}

// Nobody reads the healthy ones aloud.
void BudgetsPart::showQuiet()
{
    QStringList quiet;
    for (const auto& project : review()->projects)
        if (!needsTalk(*project)) quiet += models::text(project->project.title());
    m_quiet->setArrowType(m_quiet->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_quiet->setText(tr("%n healthy or without budget: ", nullptr, static_cast<int>(quiet.size())) +
                     quiet.join(QStringLiteral(", ")));
    m_quiet->setVisible(!quiet.isEmpty());
}

// Names and figures are read aloud: where there is no room for all, the line of the past weeks goes.
void BudgetsPart::resizeEvent(QResizeEvent* event)
{
    m_block->table().setColumnHidden(PortfolioModel::Weeks, width() < scaled(withWeeks));
    ReviewPart::resizeEvent(event);
}

std::optional<int> BudgetsPart::count() const
{
    return static_cast<int>(
        std::ranges::count_if(m_model->rows(), [](const auto& row) { return needsTalk(*row.project); }));
}

models::ChartTable BudgetsPart::table() const { return models::tableOf(*m_model); }

void BudgetsPart::retranslate()
{
    m_model->retranslate();
    m_block->setTexts({}, tr("Projects to talk about, worst first"), tr("No project is at risk."));
    if (review()) showQuiet();
}

MlPart::MlPart(QWidget* parent)
    : ReviewPart(parent)
    , m_model(new models::MlEventModel(this))
    , m_block(new TableBlock(*m_model, "mlEventTable", models::MlEventModel::Title))
{
    openProjects(m_block->table());
    stack(*this, {m_block});
}

void MlPart::setReview(const ReviewData& review)
{
    keep(review);
    m_model->show(review);
}

std::optional<int> MlPart::count() const { return m_model->rowCount(); }

void MlPart::retranslate()
{
    m_model->retranslate();
    m_block->setTexts(
        {}, tr("Retrainings, releases and changes of data in the week"), tr("Nothing was done to models or data."));
}

PhasesPart::PhasesPart(QWidget* parent)
    : ReviewPart(parent)
    , m_model(new models::PhaseModel(this))
    , m_block(new TableBlock(*m_model, "phaseTable", models::PhaseModel::Findings))
{
    openProjects(m_block->table(), Screen::phase);
    wrapRows(m_block->table());
    stack(*this, {m_block});
}

void PhasesPart::setReview(const ReviewData& review)
{
    keep(review);
    m_model->show(review);
}

std::optional<int> PhasesPart::count() const { return m_model->rowCount(); }

void PhasesPart::retranslate()
{
    m_model->retranslate();
    m_block->setTexts(tr("Enter opens a phase: there it is proposed and confirmed"),
                      tr("Phases to talk about"),
                      tr("All phases fit."));
}

CostPart::CostPart(QWidget* parent)
    : ReviewPart(parent)
    , m_model(new models::CostModel(this))
    , m_block(new TableBlock(*m_model, "costTable", models::CostModel::Found))
{
    openProjects(m_block->table());
    wrapRows(m_block->table());
    stack(*this, {m_block});
}

void CostPart::setReview(const ReviewData& review)
{
    keep(review);
    m_model->show(review);
}

std::optional<int> CostPart::count() const { return m_model->rowCount(); }

void CostPart::retranslate()
{
    m_model->retranslate();
    m_block->setTexts(
        {}, tr("Reliability that costs more than it is worth"), tr("Nothing is asked too much or too little of."));
}

}
