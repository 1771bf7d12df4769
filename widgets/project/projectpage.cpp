// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/project/projectpage.h"

#include "widgets/charts/spanline.h"
#include "widgets/charts/timeview.h"
#include "widgets/models/budgetmodel.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/numbers.h"
#include "widgets/models/projectcharts.h"
#include "widgets/models/rowfilter.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/parts/statuschip.h"
#include "widgets/project/objectiveways.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/incidents.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>

namespace widgets {

using namespace reliability;
using models::BudgetModel;
using models::IncidentModel;

namespace {

QString joined(const QStringList& parts) { return parts.join(QStringLiteral("   \u00B7   ")); }

constexpr int besideWidth = 1000;

// Both families side by side, one below the other where large text leaves no room for both.
class Families final : public QWidget {
public:
    Families() : m_both(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_both->setContentsMargins(0, 0, 0, 0);
        m_both->setSpacing(scaled(space::l));
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        const bool beside = width() >= scaled(besideWidth);
        m_both->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }

private:
    QBoxLayout* m_both;
};

}

ProjectPage::ProjectPage(QWidget* parent)
    : Page(parent)
    , m_title(new Label(Role::pageTitle, Tone::main, "projectTitle"))
    , m_status(new StatusChip)
    , m_phase(new Label(Role::body, Tone::secondary, "projectPhase"))
    , m_owners(new Label(Role::body, Tone::secondary, "projectOwners"))
    , m_log(new QPushButton)
    , m_new(new NewObjectiveButton)
    , m_findings(new Label(Role::body, Tone::main, "projectFindings"))
    , m_ordinary(new BudgetModel(this))
    , m_ml(new BudgetModel(this))
    , m_ordinaryHead(new Label(Role::section))
    , m_mlHead(new Label(Role::section))
    , m_budgets(new Families)
    , m_kpi(new Label(Role::body, Tone::main, "projectKpis"))
    , m_charts(new TimeView)
    , m_span(new SpanLine(*m_charts))
    , m_incidentsHead(new Label(Role::section))
    , m_incidents(new IncidentModel(this))
    , m_own(new models::RowFilter(this))
    , m_incidentTable((m_own->setSourceModel(m_incidents), makeTable(*m_own, "projectIncidents", IncidentModel::Title)))
{
    m_status->setObjectName(QStringLiteral("projectStatus"));
    m_log->setObjectName(QStringLiteral("projectLogButton"));
    m_charts->setObjectName(QStringLiteral("projectCharts"));
    m_findings->setWordWrap(true);
    m_kpi->setWordWrap(true);
    pairIncidents(*m_incidentTable);
    // All are of this project: a title has both lines.
    m_incidentTable->setItemDelegateForColumn(IncidentModel::Title, new TwoLineDelegate(m_incidentTable));
    fitRows(*m_incidentTable);
    allowSideways(*m_incidentTable);
    build();
    connectAll();
    retranslate();
}

void ProjectPage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    for (QWidget* w : std::initializer_list<QWidget*>{m_title, m_status}) head->addWidget(w);
    head->addStretch();
    for (QWidget* w : std::initializer_list<QWidget*>{m_phase, m_owners, m_new, m_log}) head->addWidget(w);
    m_budgets->layout()->addWidget(family(m_ordinaryHead, budgetTable(*m_ordinary, "ordinaryBudgets")));
    m_budgets->layout()->addWidget(family(m_mlHead, budgetTable(*m_ml, "mlBudgets")));
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    const int side = scaled(space::xl);
    lines->setContentsMargins(side, 0, side, side);
    lines->setSpacing(scaled(space::m));
    for (QWidget* w : std::initializer_list<QWidget*>{
             m_findings, m_budgets, m_kpi, m_span, m_charts, m_incidentsHead, m_incidentTable})
        lines->addWidget(w);
    lines->addStretch();
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("projectScroll"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, scaled(space::xl - space::xs), 0, 0);
    column->setSpacing(scaled(space::m));
    head->setContentsMargins(side, 0, side, 0);
    column->addLayout(head);
    column->addWidget(area, 1);
}

QTableView* ProjectPage::budgetTable(BudgetModel& model, const char* name)
{
    QTableView* table = makeTable(model, name, BudgetModel::Indicator);
    for (const int column : {BudgetModel::Family, BudgetModel::SpentWeek, BudgetModel::Status, BudgetModel::Change})
        table->hideColumn(column);
    table->verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::xs));
    table->setItemDelegateForColumn(BudgetModel::Indicator, new NameDelegate(-1, table));
    table->setItemDelegateForColumn(BudgetModel::Attainment, new CaptionedDelegate(table));
    table->setItemDelegateForColumn(BudgetModel::Remaining, new PairDelegate(BudgetModel::Change, table));
    table->setItemDelegateForColumn(BudgetModel::Left, new TwoLineDelegate(table));
    linkObjectives(*table, model, *this);
    fitRows(*table);
    explainCells(*table);
    return table;
}

QWidget* ProjectPage::family(Label* heading, QTableView* table)
{
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::xs));
    column->addWidget(heading);
    column->addWidget(table);
    column->addStretch();
    return both;
}

void ProjectPage::connectAll()
{
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT navigateRequested(postmortemPlace()); });
    connect(m_new, &NewObjectiveButton::chosen, this, &ProjectPage::navigateRequested);
    connect(m_charts, &TimeView::seriesRequested, this, &ProjectPage::seriesRequested);
    connect(m_charts, &TimeView::menuRequested, this, [this](std::size_t, QPoint global) { menu(global); });
    connect(new QShortcut(Qt::Key_I, m_charts, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated,
            this,
            &ProjectPage::explainLane);
    connect(m_charts, &TimeView::incidentActivated, this, [this](const QString& id) {
        for (const IncidentReview& r : m_project->incidents)
            if (models::incidentId(r.incident) == id) return openIncident(r.incident);
    });
    connect(m_incidentTable, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* row = m_incidents->row(m_own->mapToSource(index))) openIncident(row->review->incident);
    });
}

void ProjectPage::openIncident(const Incident& incident)
{
    Q_EMIT navigateRequested(Place{.screen = Screen::editor, .incident = incident.uid});
}

QString ProjectPage::title() const { return m_project ? models::text(m_project->project.title()) : tr("Project"); }

QWidget* ProjectPage::mainWidget() { return m_charts; }

void ProjectPage::open(const Place& place)
{
    if (m_name != place.project) m_charts->setSelection(std::nullopt);
    m_name = place.project;
    // Coming back to the same figures costs nothing.
    if (review() && (!m_project || wanted() != m_project)) refresh();
}

std::shared_ptr<const ProjectReview> ProjectPage::wanted() const
{
    for (const auto& project : review()->projects)
        if (m_name.empty() || project->project.name == m_name) return project;
    return nullptr;
}

void ProjectPage::setSeries(const SeriesAnswer& answer) { m_charts->setAnswer(answer); }

void ProjectPage::showHeader()
{
    const Project& p = m_project->project;
    m_title->setText(models::text(p.title()));
    m_status->setStatus(m_project->status, models::word(m_project->status));
    m_phase->setText(p.phaseSince ? tr("%1 since %2").arg(models::word(p.phase), models::date(p.phaseSince, zone()))
                                  : models::word(p.phase));
    QStringList owners;
    if (!p.mle.empty()) owners += tr("MLE %1").arg(models::text(p.mle));
    if (!p.sre.empty()) owners += tr("SRE %1").arg(models::text(p.sre));
    m_owners->setText(joined(owners));
    QStringList findings;
    if (p.phase == Phase::concept_) findings += models::asked(p.phase);
    else if (m_project->reason) findings += models::sentence(*m_project->reason);
    for (const Finding& finding : m_project->findings) findings += models::sentence(finding);
    if (!p.description.empty()) findings += models::text(p.description);
    m_findings->setText(findings.join(u'\n'));
    m_findings->setVisible(!findings.isEmpty());
}

void ProjectPage::showBudgets()
{
    m_new->show(*m_project);
    m_budgets->setVisible(m_project->project.phase != Phase::concept_);
    m_ordinary->show(m_project, Family::ordinary, zone());
    m_ml->show(m_project, Family::ml, zone());
    QStringList kpis;
    for (const KpiReview& kpi : m_project->kpis)
        kpis += tr("%1 %2 %3, %4 against last week")
                    .arg(models::text(kpi.indicator.title()),
                         models::figure(kpi.thisWeek),
                         models::text(kpi.indicator.unit),
                         models::relative(kpi.thisWeek, kpi.lastWeek));
    m_kpi->setText(tr("KPI   %1").arg(joined(kpis)));
    m_kpi->setVisible(!kpis.isEmpty());
}

void ProjectPage::showCharts()
{
    models::ChartSpec spec = models::projectCharts(*m_project, models::usualRange(review()->asOf), zone());
    spec.comparison = models::week(plus(review()->week, -1));
    for (QWidget* w : std::initializer_list<QWidget*>{m_span, m_charts}) w->setVisible(!spec.lanes.empty());
    m_charts->setSpec(std::move(spec));
}

void ProjectPage::refresh()
{
    m_project = wanted();
    if (!m_project)
        return showEmpty(tr("This project is not in the workspace."),
                         {{tr("All projects"), QStringLiteral("allProjects"), [this] {
                               Q_EMIT navigateRequested(Place{Screen::portfolio});
                           }}});
    showHeader();
    showBudgets();
    showCharts();
    m_incidents->show(*review());
    m_own->setRule([this](int row) {
        const auto& project = m_incidents->rows()[static_cast<std::size_t>(row)].project;
        return project && project->project.id == m_project->project.id;
    });
    m_incidentsHead->setText(tr("Incidents (%1)").arg(m_own->rowCount()));
    for (QWidget* w : std::initializer_list<QWidget*>{m_incidentsHead, m_incidentTable})
        w->setVisible(m_own->rowCount() > 0);
    showReady();
    Q_EMIT titleChanged();
}

void ProjectPage::retranslate()
{
    m_ordinaryHead->setText(tr("Ordinary"));
    m_mlHead->setText(tr("ML"));
    // Words of another script are higher; the tables below begin at one height.
    const int head = std::max(m_ordinaryHead->sizeHint().height(), m_mlHead->sizeHint().height());
    for (Label* label : {m_ordinaryHead, m_mlHead}) label->setMinimumHeight(head);
    m_log->setText(tr("Log postmortem"));
    m_new->retranslate();
    for (auto* action : findChildren<QAction*>(QStringLiteral("openObjective"))) action->setText(tr("Objective..."));
    m_log->setToolTip(tr("Ctrl+N; with a span selected on a chart it is linked"));
    findChild<QTableView*>(QStringLiteral("ordinaryBudgets"))->setAccessibleName(tr("Ordinary budgets, worst first"));
    findChild<QTableView*>(QStringLiteral("mlBudgets"))->setAccessibleName(tr("ML budgets, worst first"));
    m_incidentTable->setAccessibleName(tr("Incidents of the project, newest first"));
    for (models::BudgetModel* model : {m_ordinary, m_ml}) model->retranslate();
    m_incidents->retranslate();
}

}
