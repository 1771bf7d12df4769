// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/phase/phasepage.h"

#include "reliability/phase/criteria.h"
#include "reliability/phase/rubric.h"
#include "widgets/models/dates.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/phasemodels.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/parts/statuschip.h"
#include "widgets/phase/evidenceform.h"
#include "widgets/phase/formfields.h"
#include "widgets/phase/proposalform.h"
#include "widgets/phase/waiverform.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>
#include <algorithm>

namespace widgets {

using namespace reliability;
using models::ChangeModel;
using models::CriterionModel;
using models::TestModel;

namespace {

constexpr int formWidth = 320, besideWidth = 1000;

}

PhasePage::PhasePage(QWidget* parent)
    : Page(parent)
    , m_title(new Label(Role::pageTitle))
    , m_status(new StatusChip)
    , m_since(new Label(Role::body, Tone::main, "phaseSince"))
    , m_asked(new Label(Role::body, Tone::secondary, "phaseAsks"))
    , m_hints(new Label(Role::body, Tone::main, "contradictions"))
    , m_criteriaHead(new Label(Role::section, Tone::main, "criteriaHead"))
    , m_criteria(new CriterionModel(this))
    , m_criteriaTable(makeTable(*m_criteria, "criteria", CriterionModel::Evidence))
    , m_historyHead(new Label(Role::section))
    , m_history(new ChangeModel(this))
    , m_historyTable(makeTable(*m_history, "phaseHistory", ChangeModel::What))
    , m_testsHead(new Label(Role::section, Tone::main, "testScore"))
    , m_tests(new TestModel(this))
    , m_testTable(makeTable(*m_tests, "tests", TestModel::Evidence))
    , m_evidence(new EvidenceForm)
    , m_waiver(new WaiverForm)
    , m_proposal(new ProposalForm)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_criteriaTable->setItemDelegateForColumn(CriterionModel::State, new StatusDelegate(m_criteriaTable));
    for (QTableView* table : {m_criteriaTable, m_historyTable, m_testTable}) {
        allowSideways(*table);
        fitRows(*table);
    }
    m_testTable->verticalHeader()->setDefaultSectionSize(scaled(metric::rowCompact));
    for (Label* label : {m_asked, m_hints, m_testsHead}) label->setWordWrap(true);
    build();
    connectAll();
    retranslate();
}

void PhasePage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    head->addWidget(m_status);
    addBesideTitle(*head, m_since);
    auto* tables = new QVBoxLayout;
    tables->setSpacing(scaled(space::m));
    for (QWidget* w : std::initializer_list<QWidget*>{
             m_criteriaHead, m_criteriaTable, m_historyHead, m_historyTable, m_testsHead, m_testTable})
        tables->addWidget(w);
    tables->addStretch();
    auto* panel = new QWidget;
    panel->setFixedWidth(scaled(formWidth));
    auto* forms = new QVBoxLayout(panel);
    forms->setContentsMargins(0, 0, 0, 0);
    forms->setSpacing(scaled(space::xl));
    for (QWidget* w : std::initializer_list<QWidget*>{m_proposal, m_evidence, m_waiver}) forms->addWidget(w);
    forms->addStretch();
    m_columns->setSpacing(scaled(space::xl));
    m_columns->addLayout(tables, 1);
    m_columns->addWidget(panel, 0, Qt::AlignTop);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    const int side = scaled(space::xl);
    lines->setContentsMargins(side, 0, side, side);
    lines->setSpacing(scaled(space::m));
    lines->addWidget(m_asked);
    lines->addWidget(m_hints);
    lines->addLayout(m_columns, 1);
    auto* area = named<QScrollArea>("phaseScroll");
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

void PhasePage::addKey(Qt::Key key, std::function<void()> run)
{
    auto* action = new QAction(m_criteriaTable);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetShortcut);
    m_criteriaTable->addAction(action);
    connect(action, &QAction::triggered, this, std::move(run));
}

void PhasePage::connectAll()
{
    connect(m_evidence, &EvidenceForm::editRequested, this, &PhasePage::editRequested);
    connect(m_waiver, &WaiverForm::editRequested, this, &PhasePage::editRequested);
    connect(m_proposal, &ProposalForm::editRequested, this, &PhasePage::editRequested);
    connect(
        m_criteriaTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PhasePage::chooseCriterion);
    connect(m_criteriaTable, &QTableView::activated, this, [this] {
        const auto* row = m_criteria->row(m_criteriaTable->currentIndex());
        if (row) m_evidence->ask(row->state.criterion);
    });
    connect(m_testTable, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (m_evidence->choose(m_tests->row(index)->state.test)) m_evidence->focus();
    });
    addKey(Qt::Key_P, [this] { m_proposal->focus(); });
    addKey(Qt::Key_X, [this] {
        const auto* row = m_criteria->row(m_criteriaTable->currentIndex());
        if (row) m_waiver->ask(row->state.criterion);
    });
}

void PhasePage::chooseCriterion()
{
    const auto* row = m_criteria->row(m_criteriaTable->currentIndex());
    if (!row) return;
    m_evidence->choose(row->state.criterion);
    m_waiver->choose(row->state.criterion);
}

// What there is to do comes first.
void PhasePage::chooseOpen()
{
    const auto& rows = m_criteria->rows();
    const auto open = std::ranges::find_if(rows, [](const auto& row) { return !isSettled(row.state); });
    m_criteriaTable->selectRow(open == rows.end() ? 0 : static_cast<int>(open - rows.begin()));
}

void PhasePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() >= scaled(besideWidth) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QString PhasePage::title() const { return m_project ? models::text(m_project->project.title()) : tr("Phase"); }

QWidget* PhasePage::mainWidget() { return m_criteriaTable; }

std::vector<ExportItem> PhasePage::exportItems() const
{
    return {{QStringLiteral("criteria"), models::tableOf(*m_criteria)},
            {QStringLiteral("ml-test-score"), models::tableOf(*m_tests)},
            {QStringLiteral("phase-history"), models::tableOf(*m_history)}};
}

void PhasePage::open(const Place& place)
{
    m_name = place.project;
    if (review()) refresh();
}

std::shared_ptr<const ProjectReview> PhasePage::wanted() const
{
    for (const auto& project : review()->projects)
        if (m_name.empty() || project->project.name == m_name) return project;
    return nullptr;
}

void PhasePage::showHead()
{
    const Project& p = m_project->project;
    m_title->setText(models::text(p.title()));
    m_status->setStatus(m_project->status, models::word(m_project->status));
    const QString phase = p.phaseSince
                              ? tr("%1 since %2").arg(models::word(p.phase), models::date(p.phaseSince, zone()))
                              : models::phaseText(p);
    const auto& suggested = m_project->suggestedPhase;
    m_since->setText(suggested && *suggested != p.phase ? tr("%1, suggested: %2").arg(phase, models::word(*suggested))
                                                        : phase);
    m_asked->setText(models::purpose(p.phase) + u' ' + models::asked(p.phase) + u' ' + models::roleOfSre(p.phase));
    QStringList hints;
    for (const Finding& finding : m_project->phase.contradictions) hints += models::sentence(finding);
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(!hints.isEmpty());
}

void PhasePage::showTables()
{
    const PhaseReview& phase = m_project->phase;
    const int open = models::openCriteria(*m_project);
    m_criteriaHead->setText(open == 0 ? tr("Criteria: all met or waived") : tr("Criteria: %n open", nullptr, open));
    m_criteria->show(*m_project, zone());
    m_history->show(*m_project, zone());
    for (QWidget* w : std::initializer_list<QWidget*>{m_historyHead, m_historyTable})
        w->setVisible(!phase.history.empty());
    const TestScore score = testScore(phase.evidence, review()->asOf);
    m_tests->show(score, zone());
    //: %1 the score, %2 what it means, %3 to %6 its sections, %7 the level
    m_testsHead->setText(
        models::filled(tr("ML Test Score %1: %2 (data %3, model %4, infrastructure %5, monitoring %6). Readiness: %7"),
                       {models::scoreText(score.score),
                        models::word(bandOf(score.score)),
                        models::scoreText(score.sections[0]),
                        models::scoreText(score.sections[1]),
                        models::scoreText(score.sections[2]),
                        models::scoreText(score.sections[3]),
                        models::levelText(phase.level)}));
}

void PhasePage::retranslate()
{
    m_historyHead->setText(tr("History"));
    m_criteriaTable->setAccessibleName(tr("Criteria: Enter records evidence, X waives, P proposes another phase"));
    m_historyTable->setAccessibleName(tr("Changes of phase, newest first"));
    m_testTable->setAccessibleName(tr("The 28 tests of the ML Test Score"));
    m_evidence->retranslate();
    m_waiver->retranslate();
    m_proposal->retranslate();
    m_criteria->retranslate();
    m_history->retranslate();
    m_tests->retranslate();
}

void PhasePage::refresh()
{
    m_project = wanted();
    if (!m_project)
        return showEmpty(tr("This project is not in the workspace."),
                         {{tr("Show all phases"), QStringLiteral("showBoard"), [this] {
                               Q_EMIT navigateRequested(Place{Screen::phases});
                           }}});
    showHead();
    m_evidence->show(*m_project);
    m_waiver->show(*m_project, zone(), review()->asOf);
    m_proposal->show(m_project, zone());
    showTables();
    if (!m_criteriaTable->currentIndex().isValid()) chooseOpen();
    Q_EMIT titleChanged();
    showReady();
}

}
