// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/portfolio/portfoliopage.h"

#include "widgets/models/dates.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/rowfilter.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/parts/statuschip.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/filtered.h"
#include "widgets/shell/tables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <algorithm>

namespace widgets {

using models::PortfolioModel;

namespace {

constexpr int filterWidth = 220, leastRows = 4;

}

PortfolioPage::PortfolioPage(QWidget* parent)
    : Page(parent)
    , m_model(new PortfolioModel(this))
    , m_filter(new models::RowFilter(this))
    , m_table((m_filter->setSourceModel(m_model), makeTable(*m_filter, "portfolioTable", PortfolioModel::Project,
                                                            {PortfolioModel::KpiWeek, PortfolioModel::Project})))
    , m_filtered(new Filtered(m_table))
    , m_title(new Label(Role::pageTitle))
    , m_range(new Label(Role::body, Tone::secondary, "portfolioRange"))
    , m_frozen(new Label(Role::body, Tone::main, "portfolioFrozen"))
    , m_toFrozen(new QPushButton)
    , m_text(new QLineEdit)
    , m_summary(new Flow)
{
    m_text->setObjectName(QStringLiteral("portfolioFilter"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(scaled(filterWidth));
    dressTable();
    build();
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* project = at(index))
            Q_EMIT navigateRequested(Place{.screen = Screen::project, .project = project->project.name});
    });
    m_toFrozen->setObjectName(QStringLiteral("frozenFiguresButton"));
    connect(m_toFrozen, &QPushButton::clicked, this, [this] { Q_EMIT navigateRequested(Place{Screen::review}); });
    connect(m_text, &QLineEdit::textChanged, this, &PortfolioPage::filter);
    connect(m_filtered, &Filtered::clearClicked, m_text, &QLineEdit::clear);
    retranslate();
}

void PortfolioPage::dressTable()
{
    const int row = scaled(metric::rowComfortable + space::s);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    // With large text the page scrolls rather than show a row or two.
    m_table->setMinimumHeight(leastRows * row + scaled(metric::rowComfortable));
    m_table->setItemDelegateForColumn(PortfolioModel::Project, new NameDelegate(PortfolioModel::Phase, m_table));
    for (const int column : {PortfolioModel::Ordinary, PortfolioModel::Ml})
        m_table->setItemDelegateForColumn(column, new BudgetDelegate(m_table));
    m_table->setItemDelegateForColumn(PortfolioModel::SpentWeek, new PairDelegate(PortfolioModel::Net, m_table));
    for (const int column : {PortfolioModel::Phase, PortfolioModel::Net}) m_table->hideColumn(column);
    for (const int column : {PortfolioModel::Forecast, PortfolioModel::KpiWeek})
        m_table->setItemDelegateForColumn(column, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(PortfolioModel::Weeks, new WeeksDelegate(m_table));
    m_table->setItemDelegateForColumn(PortfolioModel::Data, new StatusDelegate(m_table));
    explainCells(*m_table);
}

void PortfolioPage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_range);
    head->addStretch();
    head->addWidget(m_frozen);
    head->addWidget(m_toFrozen);
    auto* line = new QHBoxLayout;
    m_summary->setSpacing(scaled(space::s));
    line->addLayout(m_summary, 1);
    line->addWidget(m_text);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), 0);
    column->setSpacing(scaled(space::m));
    column->addLayout(head);
    column->addLayout(line);
    column->addWidget(m_filtered, 1);
}

QWidget* PortfolioPage::mainWidget() { return m_table; }

std::vector<ExportItem> PortfolioPage::exportItems() const
{
    return {{QStringLiteral("portfolio"), models::tableOf(*m_filter)}};
}

Place PortfolioPage::postmortemPlace() const
{
    const auto* project = at(m_table->currentIndex());
    return {.screen = Screen::editor, .project = project ? project->project.name : std::string()};
}

QWidget* PortfolioPage::filterBox() { return m_text; }

const reliability::ProjectReview* PortfolioPage::at(const QModelIndex& index) const
{
    const auto* row = m_model->row(m_filter->mapToSource(index));
    return row ? row->project.get() : nullptr;
}

void PortfolioPage::filter()
{
    const QString wanted = models::fold(m_text->text().trimmed());
    m_filter->setRule([this, wanted](int row) {
        const auto& project = *m_model->rows()[static_cast<std::size_t>(row)].project;
        const QStringList texts{models::text(project.project.title()),
                                models::word(project.project.phase),
                                models::word(project.status),
                                models::text(project.project.team)};
        return models::fold(texts.join(u' ')).contains(wanted);
    });
    m_filtered->setSentence(tr("No project matches \"%1\".").arg(m_text->text()));
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
}

// One chip a status that a project has: "3 Exhausted".
void PortfolioPage::showSummary()
{
    while (QLayoutItem* item = m_summary->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const models::StatusCounts counts = models::statusCounts(*review());
    for (const auto& n : reliability::names<reliability::Status>) {
        if (counts.of(n.value) == 0) continue;
        auto* chip = new StatusChip;
        chip->setStatus(n.value, QStringLiteral("%1 %2").arg(counts.of(n.value)).arg(models::word(n.value)));
        m_summary->addWidget(chip);
    }
    if (counts.trials == 0) return;
    auto* trials = new Label(Role::secondary, Tone::secondary, "portfolioTrials");
    trials->setText(tr("%n trial(s), not counted", nullptr, counts.trials));
    m_summary->addWidget(trials);
}

void PortfolioPage::retranslate()
{
    m_title->setText(title());
    m_text->setPlaceholderText(tr("Filter (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter projects by name, phase, status"));
    m_table->setAccessibleName(tr("Projects, worst first"));
    m_toFrozen->setText(tr("Frozen figures"));
    m_filtered->setClearText(tr("Clear filter"));
    m_model->retranslate();
}

namespace {

bool foretells(const reliability::ProjectReview& project)
{
    return std::any_of(project.objectives.begin(), project.objectives.end(), [](const reliability::ObjectiveReview& o) {
        return o.now.forecast.has_value();
    });
}

}

// What is called this week are the seven days before the as-of: while a week runs, they are not those of the calendar.
void PortfolioPage::showRange()
{
    const reliability::Range calendar = reliability::range(review()->week, homeZone());
    const bool over = calendar.to <= review()->asOf;
    const QString days = over ? models::shortRange(calendar, homeZone())
                              : tr("7 days, %1").arg(models::shortRange(models::weekOf(*review()), homeZone()));
    m_range->setText(tr("%1, worst first, budgets as of %2").arg(days, models::dateTime(review()->asOf, zone())));
}

// Corrections and late data go on counting here; the meeting's figures stay what they were.
void PortfolioPage::showFrozen()
{
    const reliability::Review* frozen = review()->record ? nullptr : models::frozenOf(*review());
    for (QWidget* w : std::initializer_list<QWidget*>{m_frozen, m_toFrozen}) w->setVisible(frozen);
    if (frozen)
        m_frozen->setText(tr("Today's figures: review %1 is frozen as snapshot #%2")
                              .arg(models::week(review()->week))
                              .arg(frozen->number));
}

void PortfolioPage::refresh()
{
    m_model->show(*review());
    // A column that says nothing takes the room of one that does.
    const auto& projects = review()->projects;
    const bool forecasts = std::any_of(projects.begin(), projects.end(), [](const auto& p) { return foretells(*p); });
    m_table->setColumnHidden(PortfolioModel::Forecast, !forecasts);
    if (m_model->rowCount() == 0)
        return showEmpty(
            tr("No projects yet."),
            {{tr("Import CSV..."),
              QStringLiteral("emptyImportButton"),
              [this] { Q_EMIT navigateRequested(Place{Screen::importer}); }},
             {tr("Open sample workspace"), QStringLiteral("emptySampleButton"), [this] { Q_EMIT sampleRequested(); }}});
    showRange();
    showFrozen();
    showSummary();
    filter();
    showReady();
}

}
