// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/triage/triagepage.h"

#include "reliability/triage.h"
#include "reliability/triagesignals.h"
#include "widgets/models/dates.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/numbers.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/text.h"
#include "widgets/models/triagemodel.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/tables.h"
#include "widgets/triage/matrixview.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace widgets {

using namespace reliability;

/// A key on the list and what it does; those with a text are buttons too.
struct TriagePage::Verb {
    const char* name;
    Qt::Key key;
    const char* text;  ///< null: no button
    const char* label; ///< for "Undo ..."
    Change change;
};

std::span<const TriagePage::Verb> TriagePage::verbs()
{
    using P = TriagePage;
    static constexpr std::array table{
        Verb{"accept", Qt::Key_1, QT_TR_NOOP("Accept"), QT_TR_NOOP("Accept %1"), &P::accept},
        Verb{"duplicate", Qt::Key_2, QT_TR_NOOP("Duplicate"), QT_TR_NOOP("Mark %1 as duplicate"), &P::duplicate},
        Verb{"decline", Qt::Key_3, QT_TR_NOOP("Decline"), QT_TR_NOOP("Decline %1"), &P::decline},
        Verb{"snooze", Qt::Key_H, QT_TR_NOOP("Snooze a week"), QT_TR_NOOP("Snooze %1"), &P::snooze},
        Verb{"symptom", Qt::Key_S, nullptr, QT_TR_NOOP("Symptom of %1"), &P::nextSymptom},
        Verb{"cause", Qt::Key_C, nullptr, QT_TR_NOOP("Cause of %1"), &P::nextCause},
        Verb{"choose", Qt::Key_unknown, nullptr, QT_TR_NOOP("Cell of %1"), &P::choose},
        Verb{"drop", Qt::Key_unknown, nullptr, QT_TR_NOOP("Move %1"), &P::drop},
    };
    return table;
}

namespace {

template <Named E>
E nextOf(E value, E skipped)
{
    std::size_t at = 0;
    while (names<E>[at].value != value) ++at;
    do at = (at + 1) % names<E>.size();
    while (names<E>[at].value == skipped);
    return names<E>[at].value;
}

template <Named E>
void fillWords(QComboBox& box)
{
    const int current = box.currentIndex();
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto& n : names<E>) box.addItem(models::word(n.value), static_cast<int>(n.value));
    box.setCurrentIndex(std::max(current, 0));
}

template <class Widget>
Widget* named(const char* name)
{
    auto* widget = new Widget;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

constexpr int detailWidth = 436, listHeight = 128;
constexpr double largeText = 1.5; ///< from this scale on the item stands below the list
constexpr Milliseconds sameTime = std::chrono::minutes(30);

/// The incident with the cell of its item, in its text too.
Incident moved(Incident incident, const TriageItem& item)
{
    incident.symptom = item.symptom;
    incident.cause = item.cause;
    incident.markdown = models::withFrontMatter(incident);
    incident.frontMatter = models::splitFrontMatter(incident.markdown).frontMatter;
    return incident;
}

/// Whether symptom and cause say who can handle it: before that nobody can accept it.
bool hasCell(const TriageItem& item) { return responder(item.symptom, item.cause) != Responder::undecided; }

}

TriagePage::TriagePage(QWidget* parent)
    : Page(parent)
    , m_model(new models::TriageModel(this))
    , m_table(makeTable(*m_model, "triageTable", models::TriageModel::Title))
    , m_title(new Label(Role::pageTitle))
    , m_summary(new Label(Role::body, Tone::secondary, "triageSummary"))
    , m_state(named<QComboBox>("triageState"))
    , m_itemTitle(new Label(Role::section, Tone::main, "triageItemTitle"))
    , m_itemWhen(new Label(Role::body, Tone::secondary))
    , m_symptom(named<QComboBox>("itemSymptom"))
    , m_cause(named<QComboBox>("itemCause"))
    , m_who(new Label(Role::strong, Tone::main, "whoActs"))
    , m_mleLabel(new Label(Role::secondary, Tone::secondary, "mleOwnerLabel"))
    , m_mle(named<QLineEdit>("mleOwner"))
    , m_sreLabel(new Label(Role::secondary, Tone::secondary, "sreOwnerLabel"))
    , m_sre(named<QLineEdit>("sreOwner"))
    , m_owners(new QWidget)
    , m_group(new Label(Role::secondary, Tone::secondary, "triageGroup"))
    , m_proposal(new Label(Role::body, Tone::main, "triageProposal"))
    , m_reason(named<QLineEdit>("declineReason"))
    , m_hint(new Label(Role::body, Tone::main, "triageHint"))
    , m_matrix(new MatrixView)
{
    m_table->setItemDelegateForColumn(models::TriageModel::Title,
                                      new PairDelegate(models::TriageModel::Project, m_table));
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::s));
    for (const int column : {models::TriageModel::Project,
                             models::TriageModel::Symptom,
                             models::TriageModel::Cause,
                             models::TriageModel::Who,
                             models::TriageModel::Owners,
                             models::TriageModel::State})
        m_table->hideColumn(column);
    for (Label* label : {m_who, m_hint, m_itemTitle, m_itemWhen, m_group, m_proposal}) label->setWordWrap(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    addVerbs();
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TriagePage::showItem);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        if (review()) refresh();
    });
    for (QComboBox* box : {m_symptom, m_cause})
        connect(box, &QComboBox::activated, this, [this] { edit(&TriagePage::choose); });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { edit(&TriagePage::decline); });
    connect(m_table, &QTableView::activated, this, &TriagePage::openItem);
    connect(m_matrix, &MatrixView::dropped, this, [this](Symptom symptom, Cause cause) {
        m_dropped = {symptom, cause};
        edit(&TriagePage::drop);
    });
    retranslate();
}

QAction* TriagePage::addKey(const char* name, Qt::Key key)
{
    auto* action = new QAction(m_table);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcutContext(Qt::WidgetShortcut);
    if (key != Qt::Key_unknown) action->setShortcut(QKeySequence(key));
    m_table->addAction(action);
    return action;
}

void TriagePage::addVerbs()
{
    for (const Verb& verb : verbs()) {
        QAction* action = addKey(verb.name, verb.key);
        connect(action, &QAction::triggered, this, [this, &verb] { edit(verb.change); });
        if (verb.text == nullptr) continue;
        auto* button = named<QPushButton>(verb.name);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons.push_back(button);
    }
    connect(addKey("next", Qt::Key_J), &QAction::triggered, this, [this] { step(1); });
    connect(addKey("previous", Qt::Key_K), &QAction::triggered, this, [this] { step(-1); });
    connect(addKey("mark", Qt::Key_X), &QAction::triggered, this, &TriagePage::mark);
}

void TriagePage::step(int rows)
{
    const int row = m_table->currentIndex().row() + rows;
    if (row >= 0 && row < m_model->rowCount()) m_table->selectRow(row);
}

void TriagePage::mark()
{
    if (!m_table->currentIndex().isValid()) return;
    m_model->toggleMark(m_table->currentIndex().row());
    step(1);
    showAccept();
}

void TriagePage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_summary);
    head->addStretch();
    head->addWidget(m_state);
    auto* owners = new QHBoxLayout(m_owners);
    owners->setContentsMargins(0, 0, 0, 0);
    owners->setSpacing(scaled(space::s));
    for (QWidget* w : std::initializer_list<QWidget*>{m_mleLabel, m_mle, m_sreLabel, m_sre}) owners->addWidget(w);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(scaled(space::s));
    choices->addWidget(m_symptom, 1);
    choices->addWidget(m_cause, 1);
    auto* buttons = new Flow;
    buttons->setSpacing(scaled(space::s));
    for (QPushButton* button : m_buttons) buttons->addWidget(button);
    auto* panel = new QWidget;
    panel->setFixedWidth(scaled(detailWidth));
    auto* detail = new QVBoxLayout(panel);
    detail->setContentsMargins(0, 0, 0, scaled(space::s));
    detail->setSpacing(scaled(space::s));
    for (QWidget* w : std::initializer_list<QWidget*>{m_itemTitle, m_itemWhen, m_group}) detail->addWidget(w);
    detail->addLayout(choices);
    for (QWidget* w : std::initializer_list<QWidget*>{m_who, m_owners, m_proposal, m_reason}) detail->addWidget(w);
    detail->addLayout(buttons);
    detail->addWidget(m_hint);
    detail->addSpacing(scaled(space::xs));
    detail->addWidget(m_matrix);
    detail->addStretch();
    auto* columns = new QBoxLayout(scale() < largeText ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_table->setMinimumHeight(scaled(listHeight));
    columns->setSpacing(scaled(space::l));
    columns->addWidget(m_table, 1);
    columns->addWidget(panel);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), 0);
    column->setSpacing(scaled(space::l));
    column->addLayout(head);
    column->addLayout(columns, 1);
}

QWidget* TriagePage::mainWidget() { return m_table; }

std::vector<ExportItem> TriagePage::exportItems() const
{
    return {{QStringLiteral("triage"), models::tableOf(*m_model)}};
}

Place TriagePage::postmortemPlace() const
{
    const models::TriageRow* chosen = row();
    if (!chosen) return {Screen::editor};
    const TriageItem& item = chosen->item();
    return {.screen = Screen::editor,
            .project = chosen->project->project.name,
            .indicator = item.indicator,
            .span = Range{item.at, item.end.value_or(review()->asOf)},
            .symptom = item.symptom};
}

const models::TriageRow* TriagePage::row() const { return m_model->row(m_table->currentIndex()); }

// To where one can read on: the postmortem, else the project.
void TriagePage::openItem()
{
    const models::TriageRow* chosen = row();
    if (!chosen) return;
    if (const IncidentReview* of = chosen->incident())
        Q_EMIT navigateRequested({.screen = Screen::editor, .incident = of->incident.uid});
    else if (chosen->project->project.id)
        Q_EMIT navigateRequested({.screen = Screen::project, .project = chosen->project->project.name});
}

void TriagePage::edit(Change change)
{
    const auto chosen = m_model->chosen(m_table->currentIndex());
    const auto verb = std::ranges::find(verbs(), change, &Verb::change);
    m_hint->clear();
    bool asked = false, leaves = false;
    for (const models::TriageRow& one : chosen) {
        TriageItem after = one.item();
        (this->*change)(one, after);
        asked |= request(one, after, verb->label);
        leaves |= after.state != one.item().state;
    }
    if (asked) m_model->clearMarks();
    // What was pressed or typed into goes with the last item, and the focus would leave the page.
    if (leaves) m_table->setFocus(Qt::OtherFocusReason);
}

bool TriagePage::request(const models::TriageRow& row, const TriageItem& after, const char* label)
{
    const TriageItem& before = row.item();
    if (after == before) return false;
    const std::string text = models::utf8(tr(label).arg(models::triageTitle(row)));
    const IncidentReview* of = row.incident();
    if (of && movedCell(before, after)) {
        Q_EMIT editRequested(Edit<Incident>{of->incident, moved(of->incident, after), text});
    } else {
        const auto stored = before.id ? std::optional(before) : std::nullopt;
        Q_EMIT editRequested(Edit<TriageItem>{stored, after, text});
    }
    return true;
}

void TriagePage::nextSymptom(const models::TriageRow&, TriageItem& item)
{
    item.symptom = nextOf(item.symptom, Symptom::none);
}
void TriagePage::nextCause(const models::TriageRow&, TriageItem& item)
{
    item.cause = nextOf(item.cause, Cause::unknown);
}

void TriagePage::choose(const models::TriageRow&, TriageItem& item)
{
    item.symptom = static_cast<Symptom>(m_symptom->currentData().toInt());
    item.cause = static_cast<Cause>(m_cause->currentData().toInt());
}

// The tray asks for the cause anew; the symptom is what was seen, it stays.
void TriagePage::drop(const models::TriageRow&, TriageItem& item)
{
    item.cause = m_dropped.second;
    if (m_dropped.first != Symptom::none) item.symptom = m_dropped.first;
}

bool TriagePage::isShown(const models::TriageRow& shown) const
{
    return row() && row()->item().uid == shown.item().uid;
}

QString TriagePage::cellMissing() const { return tr("Accept needs a symptom and a cause: they say who acts."); }

// What is typed is meant for the item beside it; other marked ones get the owners of their own project.
void TriagePage::accept(const models::TriageRow& row, TriageItem& item)
{
    if (!hasCell(item)) return m_hint->setText(cellMissing());
    const Project& project = row.project->project;
    const QString mle = isShown(row) ? m_mle->text().trimmed() : models::text(project.mle);
    const QString sre = isShown(row) ? m_sre->text().trimmed() : models::text(project.sre);
    const bool two = needsTwoOwners(item.symptom, item.cause);
    if (two && (mle.isEmpty() || sre.isEmpty()))
        return m_hint->setText(tr("This cell needs two owners: one MLE and one SRE."));
    QStringList owners{mle, sre};
    owners.removeAll(QString());
    item.owners = models::utf8(owners.join(QStringLiteral(", ")));
    item.state = TriageState::accepted;
}

void TriagePage::duplicate(const models::TriageRow&, TriageItem& item) { item.state = TriageState::duplicate; }

// A typed reason is meant for all; a proposed one only for the item it is proposed for.
QString TriagePage::reasonOf(const models::TriageRow& row) const
{
    if (isShown(row) || m_reason->isModified()) return m_reason->text().trimmed();
    return withinBudget(row.item(), row.spent, row.status) ? tr("Within budget: no response") : QString();
}

void TriagePage::decline(const models::TriageRow& row, TriageItem& item)
{
    const QString reason = reasonOf(row);
    if (reason.isEmpty()) {
        m_hint->setText(tr("Say why: the reason stays with the item."));
        return m_reason->setFocus(Qt::ShortcutFocusReason);
    }
    item.reason = models::utf8(reason);
    item.state = TriageState::declined;
}

void TriagePage::snooze(const models::TriageRow&, TriageItem& item)
{
    item.state = TriageState::snoozed;
    item.snoozedUntil = homeZone().addDays(review()->asOf, 7);
}

QString TriagePage::whenOf(const models::TriageRow& row) const
{
    const TriageItem& item = row.item();
    if (!row.isTimed()) return tr("no time is given");
    if (!item.end) return models::dateTime(item.at, zone()) + QStringLiteral(" \u2013 ") + tr("now");
    return item.at < *item.end ? models::longRange({item.at, *item.end}, zone()) : models::dateTime(item.at, zone());
}

void TriagePage::showItem()
{
    const models::TriageRow* chosen = row();
    for (QWidget* w :
         std::initializer_list<QWidget*>{m_symptom, m_cause, m_who, m_owners, m_group, m_proposal, m_reason})
        w->setVisible(chosen);
    for (QPushButton* button : m_buttons) button->setVisible(chosen);
    m_hint->clear();
    if (!chosen) {
        m_itemTitle->setText(tr("Nothing is chosen."));
        m_itemWhen->clear();
        return m_matrix->setCurrent(std::nullopt);
    }
    const TriageItem& item = chosen->item();
    const Project& project = chosen->project->project;
    const QString whose = project.id ? models::text(project.title()) : tr("No project");
    m_itemTitle->setText(models::triageTitle(*chosen));
    m_itemWhen->setText(QStringLiteral("%1   \u00B7   %2").arg(whose, whenOf(*chosen)));
    m_symptom->setCurrentIndex(m_symptom->findData(static_cast<int>(item.symptom)));
    m_cause->setCurrentIndex(m_cause->findData(static_cast<int>(item.cause)));
    m_who->setText(models::whoActs(item.symptom, item.cause));
    m_mle->setText(models::text(project.mle));
    m_sre->setText(models::text(project.sre));
    m_matrix->setCurrent(std::pair{item.symptom, item.cause});
    showGroup(*chosen);
    showProposal(*chosen);
    showAccept();
}

// Of several marked items those without a cell stay where they are.
void TriagePage::showAccept()
{
    const auto chosen = m_model->chosen(m_table->currentIndex());
    auto* accept = findChild<QPushButton*>(QStringLiteral("accept"));
    accept->setEnabled(std::ranges::any_of(chosen, [](const models::TriageRow& r) { return hasCell(r.item()); }));
    accept->setToolTip(accept->isEnabled() ? QString() : cellMissing());
}

// What was grouped with the item: duplicates of its project that began with it or on its indicator.
void TriagePage::showGroup(const models::TriageRow& row)
{
    QStringList titles;
    const auto& all = row.project->triage;
    for (std::size_t i = 0; i < all.size() && row.item().state != TriageState::duplicate; ++i) {
        if (all[i].state != TriageState::duplicate) continue;
        const auto apart = std::chrono::abs(all[i].at - row.item().at);
        models::TriageRow other = row;
        other.place = i;
        if (apart <= sameTime || all[i].indicator == row.item().indicator) titles += models::triageTitle(other);
    }
    m_group->setVisible(!titles.isEmpty());
    m_group->setText(tr("Grouped with it: %1").arg(titles.join(QStringLiteral("; "))));
}

void TriagePage::showProposal(const models::TriageRow& row)
{
    const bool small = withinBudget(row.item(), row.spent, row.status);
    m_proposal->setVisible(small);
    m_proposal->setText(small ? tr("Proposed: decline, it cost %1 of the budget.").arg(models::points(row.spent))
                              : QString());
    const QString proposed = small ? tr("Within budget: no response") : QString();
    m_reason->setText(row.item().reason.empty() ? proposed : models::text(row.item().reason));
}

void TriagePage::showList()
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->show(*review(), static_cast<TriageState>(m_state->currentData().toInt()));
    m_matrix->setMatrix(models::triageMatrix(*review()));
    if (m_model->rowCount() > 0) m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    const auto undecided =
        std::ranges::count(m_model->rows(), Cause::unknown, [](const models::TriageRow& r) { return r.item().cause; });
    QStringList summary{tr("%n item(s), largest budget first", nullptr, m_model->rowCount())};
    if (undecided > 0) summary += tr("%n need(s) a cause", nullptr, static_cast<int>(undecided));
    m_summary->setText(summary.join(QStringLiteral("   \u00B7   ")));
    showItem();
}

void TriagePage::retranslate()
{
    m_title->setText(title());
    fillWords<TriageState>(*m_state);
    fillWords<Symptom>(*m_symptom);
    fillWords<Cause>(*m_cause);
    m_state->setAccessibleName(tr("Items shown"));
    m_symptom->setAccessibleName(tr("Symptom"));
    m_cause->setAccessibleName(tr("Cause"));
    m_symptom->setToolTip(tr("S"));
    m_cause->setToolTip(tr("C"));
    m_mleLabel->setText(models::word(ReviewRole::mle));
    m_sreLabel->setText(models::word(ReviewRole::sre));
    m_mle->setPlaceholderText(tr("MLE owner"));
    m_mle->setAccessibleName(tr("MLE owner"));
    m_sre->setPlaceholderText(tr("SRE owner"));
    m_sre->setAccessibleName(tr("SRE owner"));
    m_reason->setPlaceholderText(tr("Reason to decline"));
    m_reason->setAccessibleName(tr("Reason to decline"));
    m_table->setAccessibleName(tr("Triage items, largest budget first"));
    for (const Verb& verb : verbs())
        if (verb.text != nullptr)
            for (QPushButton* button : m_buttons)
                if (button->objectName() == QLatin1String(verb.name))
                    button->setText(QStringLiteral("%1  %2").arg(QKeySequence(verb.key).toString(), tr(verb.text)));
    m_matrix->retranslate();
    m_model->retranslate();
}

void TriagePage::refresh()
{
    showList();
    if (m_model->rowCount() > 0 || m_state->currentIndex() > 0) return showReady();
    showEmpty(tr("Inbox zero: every signal has an owner or an answer."),
              {{tr("Show accepted items"), QStringLiteral("showAccepted"), [this] { m_state->setCurrentIndex(1); }}});
}

}
