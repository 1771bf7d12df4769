// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/triage/triagepage.h"

#include "reliability/triage.h"
#include "widgets/models/dates.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/text.h"
#include "widgets/models/triagemodel.h"
#include "widgets/models/words.h"
#include "widgets/parts/label.h"
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
    void (TriagePage::*change)(TriageItem&);
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

constexpr int detailWidth = 436;

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
    , m_mle(named<QLineEdit>("mleOwner"))
    , m_sre(named<QLineEdit>("sreOwner"))
    , m_owners(new QWidget)
    , m_hint(new Label(Role::body, Tone::main, "triageHint"))
    , m_matrix(new MatrixView)
{
    for (const int column : {models::TriageModel::Symptom,
                             models::TriageModel::Who,
                             models::TriageModel::Owners,
                             models::TriageModel::State})
        m_table->hideColumn(column);
    m_who->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_itemTitle->setWordWrap(true);
    addVerbs();
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TriagePage::showItem);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        if (review()) refresh();
    });
    for (QComboBox* box : {m_symptom, m_cause})
        connect(box, &QComboBox::activated, this, [this] { edit(&TriagePage::choose); });
    retranslate();
}

void TriagePage::addVerbs()
{
    for (const Verb& verb : verbs()) {
        auto* action = new QAction(m_table);
        action->setObjectName(QString::fromLatin1(verb.name));
        action->setShortcutContext(Qt::WidgetShortcut);
        if (verb.key != Qt::Key_unknown) action->setShortcut(QKeySequence(verb.key));
        connect(action, &QAction::triggered, this, [this, &verb] { edit(verb.change); });
        m_table->addAction(action);
        if (verb.text == nullptr) continue;
        auto* button = named<QPushButton>(verb.name);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons.push_back(button);
    }
    for (const auto& [key, step] : {std::pair{Qt::Key_J, 1}, std::pair{Qt::Key_K, -1}}) {
        auto* action = new QAction(m_table);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcut(QKeySequence(key));
        connect(action, &QAction::triggered, m_table, [this, step = step] {
            const int row = m_table->currentIndex().row() + step;
            if (row >= 0 && row < m_model->rowCount()) m_table->selectRow(row);
        });
        m_table->addAction(action);
    }
}

void TriagePage::build()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_summary);
    head->addStretch();
    head->addWidget(m_state);
    auto* owners = new QHBoxLayout(m_owners);
    owners->setContentsMargins(0, 0, 0, 0);
    owners->addWidget(m_mle);
    owners->addWidget(m_sre);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(scaled(space::s));
    choices->addWidget(m_symptom, 1);
    choices->addWidget(m_cause, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(space::s));
    for (QPushButton* button : m_buttons) buttons->addWidget(button);
    buttons->addStretch();
    auto* panel = new QWidget;
    panel->setFixedWidth(scaled(detailWidth));
    auto* detail = new QVBoxLayout(panel);
    detail->setContentsMargins(0, 0, 0, scaled(space::l));
    detail->setSpacing(scaled(space::s));
    for (QWidget* w : std::initializer_list<QWidget*>{m_itemTitle, m_itemWhen}) detail->addWidget(w);
    detail->addLayout(choices);
    for (QWidget* w : std::initializer_list<QWidget*>{m_who, m_owners}) detail->addWidget(w);
    detail->addLayout(buttons);
    detail->addWidget(m_hint);
    detail->addSpacing(scaled(space::l));
    detail->addWidget(m_matrix);
    detail->addStretch();
    auto* columns = new QHBoxLayout;
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
    const TriageItem* chosen = item();
    if (!chosen) return {Screen::editor};
    return {.screen = Screen::editor,
            .project = project()->project.name,
            .indicator = chosen->indicator,
            .span = Range{chosen->at, chosen->end.value_or(review()->asOf)}};
}

const TriageItem* TriagePage::item() const
{
    const auto* row = m_model->row(m_table->currentIndex());
    return row ? &row->item() : nullptr;
}

const ProjectReview* TriagePage::project() const
{
    const auto* row = m_model->row(m_table->currentIndex());
    return row ? row->project.get() : nullptr;
}

void TriagePage::edit(void (TriagePage::*change)(TriageItem&))
{
    const TriageItem* chosen = item();
    if (!chosen) return;
    const auto verb = std::ranges::find(verbs(), change, &Verb::change);
    TriageItem after = *chosen;
    m_hint->clear();
    (this->*change)(after);
    if (after == *chosen) return;
    const QString label = tr(verb->label).arg(models::text(chosen->title));
    Q_EMIT editRequested(Edit<TriageItem>{*chosen, after, models::utf8(label)});
}

void TriagePage::nextSymptom(TriageItem& item) { item.symptom = nextOf(item.symptom, Symptom::none); }
void TriagePage::nextCause(TriageItem& item) { item.cause = nextOf(item.cause, Cause::unknown); }

void TriagePage::choose(TriageItem& item)
{
    item.symptom = static_cast<Symptom>(m_symptom->currentData().toInt());
    item.cause = static_cast<Cause>(m_cause->currentData().toInt());
}

void TriagePage::accept(TriageItem& item)
{
    const QString mle = m_mle->text().trimmed(), sre = m_sre->text().trimmed();
    const bool two = needsTwoOwners(item.symptom, item.cause);
    if (two && (mle.isEmpty() || sre.isEmpty()))
        return m_hint->setText(tr("This cell needs two owners: one MLE and one SRE."));
    QStringList owners{mle, sre};
    owners.removeAll(QString());
    item.owners = models::utf8(owners.join(QStringLiteral(", ")));
    item.state = TriageState::accepted;
}

void TriagePage::duplicate(TriageItem& item) { item.state = TriageState::duplicate; }
void TriagePage::decline(TriageItem& item) { item.state = TriageState::declined; }

void TriagePage::snooze(TriageItem& item)
{
    item.state = TriageState::snoozed;
    item.snoozedUntil = homeZone().addDays(review()->asOf, 7);
}

void TriagePage::showItem()
{
    const TriageItem* chosen = item();
    for (QWidget* w : std::initializer_list<QWidget*>{m_symptom, m_cause, m_who, m_owners}) w->setVisible(chosen);
    for (QPushButton* button : m_buttons) button->setVisible(chosen);
    m_hint->clear();
    if (!chosen) {
        m_itemTitle->setText(tr("Nothing is chosen."));
        m_itemWhen->clear();
        return m_matrix->setCurrent(std::nullopt);
    }
    m_itemTitle->setText(models::text(chosen->title));
    m_itemWhen->setText(QStringLiteral("%1   \u00B7   %2 \u2013 %3")
                            .arg(models::text(project()->project.title()),
                                 models::dateTime(chosen->at, zone()),
                                 chosen->end ? models::dateTime(*chosen->end, zone()) : tr("now")));
    m_symptom->setCurrentIndex(m_symptom->findData(static_cast<int>(chosen->symptom)));
    m_cause->setCurrentIndex(m_cause->findData(static_cast<int>(chosen->cause)));
    m_who->setText(models::whoActs(chosen->symptom, chosen->cause));
    m_mle->setText(models::text(project()->project.mle));
    m_sre->setText(models::text(project()->project.sre));
    m_matrix->setCurrent(std::pair{chosen->symptom, chosen->cause});
}

void TriagePage::showList()
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->show(*review(), static_cast<TriageState>(m_state->currentData().toInt()));
    m_matrix->setMatrix(models::triageMatrix(*review()));
    if (m_model->rowCount() > 0) m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    m_summary->setText(tr("%n item(s), largest budget first", nullptr, m_model->rowCount()));
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
    m_mle->setPlaceholderText(tr("MLE owner"));
    m_mle->setAccessibleName(tr("MLE owner"));
    m_sre->setPlaceholderText(tr("SRE owner"));
    m_sre->setAccessibleName(tr("SRE owner"));
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
