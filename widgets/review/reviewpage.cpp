// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewpage.h"

#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/postmortem/markdowneditor.h"
#include "widgets/review/reviewsections.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <chrono>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::chrono::seconds notesDelay(2);
constexpr int agendaWidth = 248, notesHeight = 200, shownHash = 8;

QPushButton* button(const char* name)
{
    auto* b = new QPushButton;
    b->setObjectName(QString::fromLatin1(name));
    return b;
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
    , m_notes(new MarkdownEditor("reviewNotes"))
    , m_sections(new ReviewSections(m_notes))
    , m_delay(new QTimer(this))
{
    m_freeze->setDefault(true);
    m_agenda->setFixedWidth(scaled(agendaWidth));
    m_agenda->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_notes->setFixedHeight(scaled(notesHeight));
    m_delay->setSingleShot(true);
    build();
    addSteps();
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        showSection(index.row());
    });
    connect(m_sections, &ReviewSections::navigateRequested, this, &ReviewPage::navigateRequested);
    connect(m_freeze, &QPushButton::clicked, this, [this] { Q_EMIT freezeRequested(review()->week); });
    connect(m_verify, &QPushButton::clicked, this, [this] { Q_EMIT verifyRequested(review()->week); });
    connect(m_export, &QPushButton::clicked, this, &ReviewPage::exportReport);
    connect(m_notes, &MarkdownEditor::edited, m_delay, [this] { m_delay->start(notesDelay); });
    connect(m_delay, &QTimer::timeout, this, &ReviewPage::saveNotes);
    retranslate();
}

void ReviewPage::build()
{
    m_area->setObjectName(QStringLiteral("reviewScroll"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_sections);
    m_area->viewport()->installEventFilter(this);
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

void ReviewPage::addSteps()
{
    std::vector<QTableView*> tables = m_sections->tables();
    tables.push_back(m_agenda);
    for (QTableView* widget : tables)
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
    m_area->verticalScrollBar()->setValue(m_sections->top(agenda()[static_cast<std::size_t>(item)].section));
}

QString ReviewPage::title() const
{
    return review() ? tr("Review %1").arg(models::week(review()->week)) : tr("Weekly review");
}

QWidget* ReviewPage::mainWidget() { return m_agenda; }

std::vector<ExportItem> ReviewPage::exportItems() const
{
    return {{QStringLiteral("changes"), m_sections->changes()}, {QStringLiteral("budgets"), m_sections->budgets()}};
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

QString ReviewPage::recordText(const Review& snapshot) const
{
    const QString at = models::clockMarked(models::shortDateTime(snapshot.frozen, zone()), *review());
    return tr("Snapshot #%1, frozen %2, SHA-256 %3\u2026")
        .arg(snapshot.number)
        .arg(at, models::text(snapshot.sha256).left(shownHash));
}

void ReviewPage::showHead()
{
    const Review* snapshot = models::frozenOf(*review());
    m_title->setText(title());
    m_range->setText(models::longRange(range(review()->week, homeZone()), homeZone()));
    m_snapshot->setText(snapshot ? recordText(*snapshot) : tr("Not frozen yet"));
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

bool ReviewPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) m_sections->setRoom(m_area->viewport()->height());
    return Page::eventFilter(watched, event);
}

void ReviewPage::refresh()
{
    if (review()->projects.empty())
        return showEmpty(tr("Nothing to review yet: there is no project."),
                         {{tr("Import CSV..."), QStringLiteral("emptyImportButton"), [this] {
                               Q_EMIT navigateRequested(Place{Screen::importer});
                           }}});
    showHead();
    m_sections->show(*review(), homeZone());
    m_agendaModel->setCounts(m_sections->counts());
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
    m_notes->setNames(tr("Notes of the review (Markdown)"), tr("How the notes read"));
    m_sections->retranslate();
}

}
