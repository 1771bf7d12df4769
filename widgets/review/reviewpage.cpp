// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewpage.h"

#include "widgets/models/changes.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/numbers.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/rowfilter.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/postmortem/markdowneditor.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/incidents.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <chrono>

namespace widgets {

using namespace reliability;
using models::PortfolioModel;

namespace {

constexpr std::chrono::seconds notesDelay(2);
constexpr int agendaWidth = 232, notesHeight = 200, shownHash = 8;

QPushButton* button(const char* name)
{
    auto* b = new QPushButton;
    b->setObjectName(QString::fromLatin1(name));
    return b;
}

bool needsTalk(const ProjectReview& project)
{
    return project.status != Status::healthy && project.status != Status::notRequired;
}

}

ReviewPage::ReviewPage(QWidget* parent)
    : Page(parent)
    , m_title(new Label(Role::pageTitle))
    , m_range(new Label(Role::body, Tone::secondary, "reviewRange"))
    , m_snapshot(new Label(Role::body, Tone::secondary, "reviewSnapshot"))
    , m_verified(new Label(Role::body, Tone::main, "reviewVerified"))
    , m_freeze(button("freezeButton"))
    , m_verify(button("verifyButton"))
    , m_export(button("exportReportButton"))
    , m_agendaModel(new AgendaModel(this))
    , m_agenda(makeTable(*m_agendaModel, "agenda", AgendaModel::Item))
    , m_area(new QScrollArea)
    , m_actions(new Label(Role::body, Tone::main, "reviewActions"))
    , m_changes(new models::ChangesSinceModel(this))
    , m_projects(new PortfolioModel(this))
    , m_flagged(new models::RowFilter(this))
    , m_quiet(new Label(Role::body, Tone::secondary, "quietProjects"))
    , m_incidents(new models::IncidentModel(this))
    , m_ofWeek(new models::RowFilter(this))
    , m_notes(new MarkdownEditor("reviewNotes"))
    , m_delay(new QTimer(this))
{
    m_freeze->setDefault(true);
    m_agenda->setFixedWidth(scaled(agendaWidth));
    m_agenda->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_notes->setFixedHeight(scaled(notesHeight));
    m_delay->setSingleShot(true);
    makeTables();
    build();
    addSteps();
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        showSection(index.row());
    });
    connect(m_freeze, &QPushButton::clicked, this, [this] { Q_EMIT freezeRequested(review()->week); });
    connect(m_verify, &QPushButton::clicked, this, [this] { Q_EMIT verifyRequested(review()->week); });
    connect(m_export, &QPushButton::clicked, this, &ReviewPage::exportReport);
    connect(m_notes, &MarkdownEditor::edited, m_delay, [this] { m_delay->start(notesDelay); });
    connect(m_delay, &QTimer::timeout, this, &ReviewPage::saveNotes);
    retranslate();
}

void ReviewPage::makeTables()
{
    m_flagged->setSourceModel(m_projects);
    m_ofWeek->setSourceModel(m_incidents);
    m_changeTable = makeTable(*m_changes, "changeTable", models::ChangesSinceModel::What);
    m_projectTable = makeTable(*m_flagged, "reviewProjects", PortfolioModel::Project);
    m_incidentTable = makeTable(*m_ofWeek, "reviewIncidents", models::IncidentModel::Title);
    m_changeTable->setItemDelegateForColumn(models::ChangesSinceModel::Project, new StatusDelegate(m_changeTable));
    m_projectTable->verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::s));
    m_projectTable->setItemDelegateForColumn(PortfolioModel::Project,
                                             new NameDelegate(PortfolioModel::Phase, m_projectTable));
    for (const int column : {PortfolioModel::Ordinary, PortfolioModel::Ml})
        m_projectTable->setItemDelegateForColumn(column, new BudgetDelegate(m_projectTable));
    m_projectTable->setItemDelegateForColumn(PortfolioModel::SpentWeek,
                                             new PairDelegate(PortfolioModel::Net, m_projectTable));
    m_projectTable->setItemDelegateForColumn(PortfolioModel::Weeks, new WeeksDelegate(m_projectTable));
    for (const int column : {PortfolioModel::Phase,
                             PortfolioModel::Net,
                             PortfolioModel::KpiWeek,
                             PortfolioModel::Incidents,
                             PortfolioModel::Data})
        m_projectTable->hideColumn(column);
    pairIncidents(*m_incidentTable);
    m_incidentTable->hideColumn(models::IncidentModel::Severity);
    for (QTableView* table : {m_changeTable, m_projectTable, m_incidentTable}) fitRows(*table);
    connect(m_projectTable, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* row = m_projects->row(m_flagged->mapToSource(index)))
            Q_EMIT navigateRequested(Place{.screen = Screen::project, .project = row->project->project.name});
    });
    connect(m_changeTable, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* row = m_changes->row(index))
            Q_EMIT navigateRequested(Place{.screen = Screen::project, .project = row->project->project.name});
    });
    connect(m_incidentTable, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* row = m_incidents->row(m_ofWeek->mapToSource(index)))
            Q_EMIT navigateRequested(Place{.screen = Screen::editor, .incident = row->review->incident.uid});
    });
}

void ReviewPage::build()
{
    auto* inside = new QWidget;
    sections(inside);
    m_area->setObjectName(QStringLiteral("reviewScroll"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(inside);
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_range);
    head->addStretch();
    for (QWidget* w : std::initializer_list<QWidget*>{m_verified, m_snapshot, m_freeze, m_verify, m_export})
        head->addWidget(w);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(scaled(space::l));
    columns->addWidget(m_agenda);
    columns->addWidget(m_area, 1);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), 0, 0);
    head->setContentsMargins(0, 0, scaled(space::xl), 0);
    column->setSpacing(scaled(space::l));
    column->addLayout(head);
    column->addLayout(columns, 1);
}

QVBoxLayout* ReviewPage::sections(QWidget* inside)
{
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, scaled(space::xl), scaled(space::xl));
    lines->setSpacing(scaled(space::s));
    m_actions->setWordWrap(true);
    m_quiet->setWordWrap(true);
    const std::array<std::pair<Section, std::vector<QWidget*>>, 5> parts{
        {{Section::changes, {m_changeTable}},
         {Section::projects, {m_projectTable, m_quiet}},
         {Section::incidents, {m_incidentTable}},
         {Section::actions, {m_actions}},
         {Section::notes, {m_notes}}}};
    for (const auto& [section, widgets] : parts) {
        auto* heading = new Label(Role::section);
        m_heads[section] = heading;
        lines->addWidget(heading);
        for (QWidget* widget : widgets) lines->addWidget(widget);
        lines->addSpacing(scaled(space::m));
    }
    lines->addStretch();
    return lines;
}

void ReviewPage::addSteps()
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_agenda, m_changeTable, m_projectTable, m_incidentTable})
        for (const auto& [key, items] :
             {std::pair{QKeySequence(Qt::Key_Space), 1}, std::pair{QKeySequence(Qt::SHIFT | Qt::Key_Space), -1}}) {
            auto* action = new QAction(widget);
            action->setShortcut(key);
            action->setShortcutContext(Qt::WidgetShortcut);
            connect(action, &QAction::triggered, this, [this, items = items] { step(items); });
            widget->addAction(action);
        }
}

void ReviewPage::step(int items)
{
    const int row = m_agenda->currentIndex().row() + items;
    if (row >= 0 && row < m_agendaModel->rowCount()) m_agenda->selectRow(row);
}

void ReviewPage::showSection(int item)
{
    if (item < 0) return;
    const Section section = agenda()[static_cast<std::size_t>(item)].section;
    const auto found = m_heads.find(section);
    m_area->verticalScrollBar()->setValue(found == m_heads.end() ? 0 : found->second->y());
}

QString ReviewPage::title() const
{
    return review() ? tr("Review %1").arg(models::week(review()->week)) : tr("Weekly review");
}

QWidget* ReviewPage::mainWidget() { return m_agenda; }

std::vector<ExportItem> ReviewPage::exportItems() const
{
    return {{QStringLiteral("changes"), models::tableOf(*m_changes)},
            {QStringLiteral("budgets"), models::tableOf(*m_projects)}};
}

void ReviewPage::exportReport()
{
    if (!review()) return;
    auto* dialog = new QFileDialog(this, tr("Export report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Web page (*.html)"), tr("PDF (*.pdf)"), tr("Markdown (*.md)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(models::week(review()->week) + QStringLiteral(".html"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, week = review()->week](const QString& path) {
        Q_EMIT reportRequested(week, path);
    });
    dialog->open();
}

void ReviewPage::setVerification(Week week, const std::optional<Error>& error)
{
    if (!review() || week != review()->week) return;
    m_verified->setText(error ? models::sentence(*error) : tr("Verified: as it was frozen."));
}

const Review* ReviewPage::frozen() const
{
    const std::string week = format(review()->week);
    for (const Review& r : review()->reviews)
        if (r.week == week) return &r;
    return nullptr;
}

void ReviewPage::showHead()
{
    const Review* snapshot = frozen();
    m_title->setText(title());
    m_range->setText(models::longRange(range(review()->week, homeZone()), homeZone()));
    m_snapshot->setText(snapshot ? tr("Snapshot #%1, frozen %2, hash %3")
                                       .arg(snapshot->number)
                                       .arg(models::shortDateTime(snapshot->frozen, zone()),
                                            models::text(snapshot->sha256).left(shownHash))
                                 : tr("Not frozen yet"));
    m_snapshot->setToolTip(snapshot ? models::text(snapshot->sha256) : QString());
    m_freeze->setVisible(!snapshot);
    m_verify->setVisible(snapshot);
    m_verified->clear();
    m_notes->setEnabled(snapshot);
    m_notes->setPlaceholder(snapshot ? tr("Decisions and notes: what, who, until when.")
                                     : tr("Freeze the review to write notes."));
    showNotes(snapshot);
}

// What is being typed belongs to the review it was begun for, and stays until the store has it.
void ReviewPage::showNotes(const Review* snapshot)
{
    const bool same = m_noted && snapshot && m_noted->uid == snapshot->uid;
    if (!same && m_delay->isActive()) saveNotes();
    const std::string typed = models::utf8(m_notes->text());
    const bool unsaved = same && typed != m_noted->notes && typed != snapshot->notes;
    m_noted = snapshot ? std::optional(*snapshot) : std::nullopt;
    if (unsaved) return m_delay->start(notesDelay);
    m_notes->setText(snapshot ? models::text(snapshot->notes) : QString());
}

void ReviewPage::showActions()
{
    QStringList lines;
    for (const auto& project : review()->projects)
        for (const IncidentReview& incident : project->incidents)
            for (const Action& action : incident.actions)
                if (action.state == ActionState::open)
                    lines += tr("%1: %2 (%3, due %4)")
                                 .arg(models::incidentId(incident.incident),
                                      models::text(action.title),
                                      action.owner.empty() ? models::missing() : models::text(action.owner),
                                      models::date(action.due, homeZone()));
    m_actions->setText(lines.isEmpty() ? tr("No open action.") : lines.join(u'\n'));
    m_heads[Section::actions]->setText(tr("Open actions (%1)").arg(lines.size()));
}

// Healthy projects are one line: nobody reads them aloud.
void ReviewPage::showProjects()
{
    m_projects->show(*review());
    m_flagged->setRule(
        [this](int row) { return needsTalk(*m_projects->rows()[static_cast<std::size_t>(row)].project); });
    QStringList quiet;
    for (const auto& project : review()->projects)
        if (!needsTalk(*project)) quiet += models::text(project->project.title());
    m_quiet->setText(tr("%n healthy or without budget: ", nullptr, static_cast<int>(quiet.size())) +
                     quiet.join(QStringLiteral(", ")));
    m_quiet->setVisible(!quiet.isEmpty());
    m_incidents->show(*review());
    m_ofWeek->setRule([this, week = range(review()->week, homeZone())](int row) {
        return models::touches(m_incidents->rows()[static_cast<std::size_t>(row)].review->incident, week);
    });
    m_heads[Section::incidents]->setText(tr("Incidents of the week (%1)").arg(m_ofWeek->rowCount()));
    m_incidentTable->setVisible(m_ofWeek->rowCount() > 0);
}

void ReviewPage::saveNotes()
{
    m_delay->stop();
    if (!m_noted) return;
    Review after = *m_noted;
    after.notes = models::utf8(m_notes->text());
    if (after != *m_noted) Q_EMIT editRequested(Edit<Review>{*m_noted, after, {}});
}

void ReviewPage::hideEvent(QHideEvent* event)
{
    if (m_delay->isActive()) saveNotes();
    Page::hideEvent(event);
}

void ReviewPage::refresh()
{
    if (review()->projects.empty())
        return showEmpty(tr("Nothing to review yet: there is no project."),
                         {{tr("Import CSV..."), QStringLiteral("emptyImportButton"), [this] {
                               Q_EMIT navigateRequested(Place{Screen::importer});
                           }}});
    showHead();
    m_changes->show(*review());
    m_heads[Section::changes]->setText(tr("Since last week (%1)").arg(models::week(plus(review()->week, -1))));
    showProjects();
    showActions();
    if (!m_agenda->currentIndex().isValid()) m_agenda->selectRow(0);
    showReady();
    Q_EMIT titleChanged();
}

void ReviewPage::retranslate()
{
    m_freeze->setText(tr("Freeze"));
    m_freeze->setToolTip(tr("Keep the figures of this week for ever, with a hash"));
    m_verify->setText(tr("Verify"));
    m_export->setText(tr("Export report..."));
    m_agendaModel->retranslate();
    m_agenda->setAccessibleName(tr("Agenda"));
    m_heads[Section::projects]->setText(tr("Projects, worst first"));
    m_heads[Section::notes]->setText(tr("Notes"));
    m_changeTable->setAccessibleName(tr("Changes since last week, largest first"));
    m_projectTable->setAccessibleName(tr("Projects to talk about, worst first"));
    m_incidentTable->setAccessibleName(tr("Incidents of the week"));
    m_notes->setNames(tr("Notes of the review (Markdown)"), tr("How the notes read"));
    m_changes->retranslate();
    m_projects->retranslate();
    m_incidents->retranslate();
}

}
