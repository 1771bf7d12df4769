// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewpage.h"

#include "widgets/models/dates.h"
#include "widgets/models/meeting.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/postmortem/markdowneditor.h"
#include "widgets/review/recordform.h"
#include "widgets/review/reviewsections.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <algorithm>
#include <array>
#include <chrono>

namespace widgets {

using namespace reliability;

/// A key of the meeting and what it does; those with a text are buttons too.
struct ReviewPage::Key {
    const char* name;
    const char* keys;
    const char* text; ///< null: no button
    void (ReviewPage::*run)();
};

std::span<const ReviewPage::Key> ReviewPage::keys()
{
    using P = ReviewPage;
    static constexpr std::array table{
        Key{"nextItem", "Space", QT_TR_NOOP("Next"), &P::next},
        Key{"previousItem", "Shift+Space", QT_TR_NOOP("Back"), &P::back},
        Key{"decideButton", "D", QT_TR_NOOP("Decision"), &P::decide},
        Key{"actionButton", "A", QT_TR_NOOP("Action"), &P::act},
        Key{"noteButton", "N", QT_TR_NOOP("Note"), &P::note},
        Key{"pauseKey", "P", nullptr, &P::togglePause},
        Key{"presentButton", "F11", QT_TR_NOOP("Present"), &P::present},
    };
    return table;
}

namespace {

constexpr std::chrono::seconds notesDelay(2), tick(1);
constexpr int agendaWidth = 320, notesHeight = 200, shownHash = 4;

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
    , m_time(new Label(Role::strong, Tone::main, "meetingTime"))
    , m_plan(new QComboBox)
    , m_pause(button("pauseButton"))
    , m_state(new Label(Role::body, Tone::main, "reviewState"))
    , m_area(new QScrollArea)
    , m_notes(new MarkdownEditor("reviewNotes"))
    , m_sections(new ReviewSections(m_notes))
    , m_form(new RecordForm)
    , m_clock(sectionCount)
    , m_tick(new QTimer(this))
    , m_delay(new QTimer(this))
{
    m_freeze->setDefault(true);
    m_plan->setObjectName(QStringLiteral("meetingPlan"));
    m_state->setWordWrap(true);
    m_delay->setSingleShot(true);
    m_tick->setInterval(tick);
    build();
    addKeys();
    connectParts();
    retranslate();
}

void ReviewPage::connectParts()
{
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        showSection(index.row());
    });
    connect(m_sections, &ReviewSections::navigateRequested, this, &ReviewPage::navigateRequested);
    connect(m_sections, &ReviewSections::editRequested, this, [this](const AnyEdit& edit) {
        if (m_delay->isActive()) saveNotes(); // a signature would close the record before them
        Q_EMIT editRequested(edit);
    });
    connect(m_sections, &ReviewSections::recordWanted, this, &ReviewPage::write);
    connect(m_form, &RecordForm::editRequested, this, &ReviewPage::editRequested);
    connect(m_form, &RecordForm::closed, this, &ReviewPage::focusPart);
    connect(m_freeze, &QPushButton::clicked, this, &ReviewPage::freeze);
    connect(m_verify, &QPushButton::clicked, this, [this] { Q_EMIT verifyRequested(review()->week); });
    connect(m_export, &QPushButton::clicked, this, &ReviewPage::exportReport);
    connect(m_pause, &QPushButton::clicked, this, &ReviewPage::togglePause);
    connect(m_tick, &QTimer::timeout, this, &ReviewPage::showClock);
    // Who comes from elsewhere begins at the top of the part: what it warns of stands there.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* old, const QWidget* now) {
        if (now != m_sections->mainWidget() || (old && m_sections->isAncestorOf(old))) keepInSight();
    });
    for (QTableView* table : m_sections->tables())
        connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewPage::keepInSight);
    connect(m_plan, &QComboBox::currentIndexChanged, this, [this](int plan) {
        if (plan >= 0) m_agendaModel->setPlan(static_cast<Plan>(plan));
        showClock();
    });
    connect(m_notes, &MarkdownEditor::edited, m_delay, [this] { m_delay->start(notesDelay); });
    connect(m_delay, &QTimer::timeout, this, &ReviewPage::saveNotes);
}

// The focus still moves while the parts go, when the page is none any more.
ReviewPage::~ReviewPage() { disconnect(qApp, nullptr, this, nullptr); }

QLayout* ReviewPage::head()
{
    auto* line = new Flow;
    line->setSpacing(scaled(space::m));
    line->addWidget(m_title);
    addBesideTitle(*line, m_range);
    line->addStretch();
    for (QWidget* w : std::initializer_list<QWidget*>{m_verified, m_snapshot, m_freeze, m_verify, m_export})
        line->addWidget(w);
    line->setContentsMargins(0, 0, scaled(space::xl), 0);
    return line;
}

QLayout* ReviewPage::agendaColumn()
{
    m_agenda->setFixedWidth(scaled(agendaWidth));
    m_agenda->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* under = new QWidget;
    under->setFixedWidth(m_agenda->width());
    auto* clock = new Flow(under);
    clock->setSpacing(scaled(space::s));
    clock->addWidget(m_time);
    clock->addStretch();
    clock->addWidget(m_plan);
    clock->addWidget(m_pause);
    auto* column = new QVBoxLayout;
    column->setSpacing(scaled(space::s));
    column->setContentsMargins(0, 0, 0, scaled(space::m));
    column->addWidget(m_agenda, 1);
    column->addWidget(under);
    return column;
}

QLayout* ReviewPage::talkColumn()
{
    m_area->setObjectName(QStringLiteral("reviewScroll"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_sections);
    m_notes->setFixedHeight(scaled(notesHeight));
    auto* steps = new Flow;
    steps->setSpacing(scaled(space::s));
    for (QPushButton* each : m_buttons) steps->addWidget(each);
    auto* column = new QVBoxLayout;
    column->setSpacing(scaled(space::m));
    column->setContentsMargins(0, 0, scaled(space::xl), scaled(space::m));
    column->addWidget(m_state);
    column->addWidget(m_area, 1);
    column->addWidget(m_form);
    column->addLayout(steps);
    return column;
}

void ReviewPage::build()
{
    for (const Key& key : keys())
        if (key.text != nullptr) {
            m_buttons.push_back(button(key.name));
            connect(m_buttons.back(), &QPushButton::clicked, this, key.run);
        }
    auto* columns = new QHBoxLayout;
    columns->setSpacing(scaled(space::l));
    columns->addLayout(agendaColumn());
    columns->addLayout(talkColumn(), 1);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), 0, 0);
    column->setSpacing(scaled(space::l));
    column->addLayout(head());
    column->addLayout(columns, 1);
}

// Letters and blanks belong to lists: in a field they are typed, on a button they press it.
void ReviewPage::addAction(const QKeySequence& key, std::function<void()> run)
{
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    m_agenda->addAction(action);
    for (QTableView* table : m_sections->tables()) table->addAction(action);
}

void ReviewPage::addKeys()
{
    for (const Key& key : keys())
        if (key.run != &ReviewPage::present) // the window's own key
            addAction(QKeySequence(QString::fromLatin1(key.keys)), [this, run = key.run] { (this->*run)(); });
    for (int item = 0; item < static_cast<int>(sectionCount); ++item)
        addAction(QKeySequence(Qt::Key_G, Qt::Key_0 + item), [this, item] { go(item); });
    auto* action = new QAction(this);
    action->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, &ReviewPage::proceed);
    QWidget::addAction(action);
}

// What is left behind is done.
void ReviewPage::step(int items)
{
    const int at = m_agenda->currentIndex().row();
    if (items > 0 && at >= 0) m_agendaModel->setDone(static_cast<std::size_t>(at));
    go(at + items);
}

void ReviewPage::go(int item)
{
    if (item < 0 || item >= m_agendaModel->rowCount()) return;
    m_agenda->selectRow(item);
    if (models::isRecording(*review()) && m_clock.total() == Milliseconds()) m_clock.resume();
    showClock();
    focusPart();
}

void ReviewPage::showSection(int item)
{
    if (item < 0) return;
    m_clock.go(static_cast<std::size_t>(item));
    m_sections->showSection(agenda()[static_cast<std::size_t>(item)].section);
    m_area->verticalScrollBar()->setValue(0);
}

void ReviewPage::focusPart()
{
    QWidget* part = m_sections->mainWidget();
    (part ? part : m_agenda)->setFocus(Qt::OtherFocusReason);
}

// What has the keys is in sight: of a table its current row.
void ReviewPage::keepInSight()
{
    QWidget* at = QApplication::focusWidget();
    if (!at || !m_sections->isAncestorOf(at)) return;
    QRect rect = at->rect();
    if (const auto* table = qobject_cast<QTableView*>(at))
        rect = table->visualRect(table->currentIndex()).translated(table->viewport()->pos());
    const QPoint centre = at->mapTo(m_sections, rect.center());
    m_area->ensureVisible(centre.x(), centre.y(), 0, rect.height());
}

void ReviewPage::decide() { write(RecordKind::decision, {m_sections->project()}); }
void ReviewPage::act() { write(RecordKind::action, {m_sections->project()}); }

void ReviewPage::note()
{
    const bool closed = isSigned(review()->meeting.signatures);
    write(closed ? RecordKind::addendum : RecordKind::note, {m_sections->project()});
}

void ReviewPage::write(RecordKind kind, const About& about)
{
    if (kind == RecordKind::addendum || models::isRecording(*review())) m_form->open(kind, *review(), about);
}

void ReviewPage::freeze()
{
    m_freezing = review()->week;
    Q_EMIT freezeRequested(review()->week);
}

// The one key that goes on: it freezes the week, and later leads to the signatures and gives them.
void ReviewPage::proceed()
{
    if (state() != State::ready || !m_form->isHidden()) return;
    if (!models::frozenOf(*review())) return freeze();
    const int last = m_agendaModel->rowCount() - 1;
    if (m_agenda->currentIndex().row() == last) return m_sections->signNext();
    go(last);
}

QString ReviewPage::title() const
{
    return review() ? tr("Review %1").arg(models::week(review()->week)) : tr("Weekly review");
}

QWidget* ReviewPage::mainWidget()
{
    QWidget* part = m_sections->mainWidget();
    return part ? part : m_agenda;
}

std::vector<ExportItem> ReviewPage::exportItems() const
{
    return {{QStringLiteral("changes"), m_sections->changes()}, {QStringLiteral("budgets"), m_sections->budgets()}};
}

void ReviewPage::exportReport()
{
    if (review()) Q_EMIT reportRequested(review()->week);
}

void ReviewPage::setVerification(Week week, const std::optional<Error>& error)
{
    if (!review() || week != review()->week) return;
    m_verified->setText(error ? models::sentence(*error) : tr("Verified: as it was frozen."));
}

QString ReviewPage::recordText(const Review& snapshot) const
{
    const QString at = models::clockMarked(models::shortDateTime(snapshot.frozen, zone()), *review());
    return tr("Snapshot #%1, frozen %2, %3\u2026")
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
    m_notes->setEnabled(models::isRecording(*review()));
    m_notes->setPlaceholder(snapshot ? tr("Decisions and notes: what, who, until when.")
                                     : tr("Freeze the review to write notes."));
    showNotes(snapshot);
}

void ReviewPage::showState()
{
    const bool recording = models::isRecording(*review()), closed = isSigned(review()->meeting.signatures);
    m_state->setText(closed ? tr("Signed by both roles: nothing changes any more. What is to be said later comes as a "
                                 "dated addendum.")
                            : tr("Ctrl+Enter freezes this week: figures, definitions and phases are kept for ever with "
                                 "a hash, whatever data come later. From then on the meeting can record who is here, "
                                 "decisions and notes."));
    m_state->setVisible(!recording);
    const auto named = [this](const char* name) {
        return *std::ranges::find(m_buttons, QLatin1String(name), &QPushButton::objectName);
    };
    named("decideButton")->setEnabled(recording);
    named("actionButton")->setEnabled(recording);
    named("noteButton")->setEnabled(recording || closed);
}

// What is being typed belongs to the review it was begun for, and stays until the store has it; what others wrote
// meanwhile stays too.
void ReviewPage::showNotes(const Review* snapshot)
{
    const bool same = m_noted && snapshot && m_noted->uid == snapshot->uid;
    if (!same && m_delay->isActive()) saveNotes();
    const std::string typed = models::utf8(m_notes->text());
    const bool unsaved = same && typed != m_noted->notes && typed != snapshot->notes;
    const bool others = unsaved && snapshot->notes != m_noted->notes && snapshot->notes != m_sent;
    m_noted = snapshot ? std::optional(*snapshot) : std::nullopt;
    if (others) m_notes->setText(models::text(joinedNotes(snapshot->notes, typed)));
    if (unsaved) return m_delay->start(notesDelay);
    m_notes->setText(snapshot ? models::text(snapshot->notes) : QString());
}

void ReviewPage::saveNotes()
{
    m_delay->stop();
    if (!m_noted) return;
    Review after = *m_noted;
    after.notes = m_sent = models::utf8(m_notes->text());
    if (after != *m_noted) Q_EMIT editRequested(Edit<Review>{*m_noted, after, {}});
}

void ReviewPage::hideEvent(QHideEvent* event)
{
    if (m_delay->isActive()) saveNotes();
    Page::hideEvent(event);
}

// Nothing on the page keeps figures that it does not show any more.
void ReviewPage::refreshEmpty()
{
    m_form->close();
    m_sections->setReview(*review());
    showEmpty(tr("Nothing to review yet: there is no project."),
              {{tr("Import CSV..."), QStringLiteral("emptyImportButton"), [this] {
                    Q_EMIT navigateRequested(Place{Screen::importer});
                }}});
}

void ReviewPage::refresh()
{
    if (review()->projects.empty()) return refreshEmpty();
    if (m_meeting != review()->week) changeMeeting();
    beginMeeting();
    endMeeting();
    showHead();
    showState();
    m_sections->setReview(*review());
    m_agendaModel->setCounts(m_sections->counts());
    if (!m_form->isHidden()) m_form->setReview(*review());
    showReady();
    Q_EMIT titleChanged();
}

void ReviewPage::retranslate()
{
    m_freeze->setText(tr("Freeze"));
    m_freeze->setToolTip(tr("Keep the figures of this week for ever, with a hash (Ctrl+Enter)"));
    m_verify->setText(tr("Verify"));
    m_export->setText(tr("Export report..."));
    m_agendaModel->retranslate();
    m_agenda->setAccessibleName(tr("Agenda"));
    const int plan = std::max(0, m_plan->currentIndex());
    m_plan->clear();
    m_plan->addItems({tr("45 min"), tr("30 min")});
    m_plan->setCurrentIndex(plan);
    m_plan->setAccessibleName(tr("Planned length of the meeting"));
    m_notes->setNames(tr("Notes of the review (Markdown)"), tr("How the notes read"));
    std::size_t place = 0;
    for (const Key& key : keys())
        if (key.text != nullptr)
            m_buttons[place++]->setText(QStringLiteral("%1  %2").arg(
                QKeySequence(QString::fromLatin1(key.keys)).toString(QKeySequence::NativeText), tr(key.text)));
    m_sections->retranslate();
    m_form->retranslate();
    showClock();
}

}
