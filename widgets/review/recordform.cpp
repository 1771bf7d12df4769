// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/recordform.h"

#include "reliability/meetingrules.h"
#include "widgets/models/meeting.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/captioned.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/parts/wallclock.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace widgets {

using namespace reliability;

namespace {

constexpr int dueDays = 7, expiryDays = 28;

template <class W>
W* named(const char* name)
{
    auto* widget = new W;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

/// What actions are for, as postmortems name it.
struct ActionType {
    const char* name;
    const char* text; ///< source text, context "RecordForm"
};
constexpr std::array types{
    ActionType{"prevent", QT_TRANSLATE_NOOP("RecordForm", "prevent")},
    ActionType{"detect", QT_TRANSLATE_NOOP("RecordForm", "detect")},
    ActionType{"mitigate", QT_TRANSLATE_NOOP("RecordForm", "mitigate")},
    ActionType{"process", QT_TRANSLATE_NOOP("RecordForm", "process")},
};

struct Kind {
    RecordKind kind;
    const char* title; ///< source text, context "RecordForm"
    const char* text;  ///< caption of what is written
    const char* write; ///< the button
};
constexpr std::array kinds{
    Kind{RecordKind::decision,
         QT_TRANSLATE_NOOP("RecordForm", "Decision"),
         QT_TRANSLATE_NOOP("RecordForm", "What is decided"),
         QT_TRANSLATE_NOOP("RecordForm", "Decide")},
    Kind{RecordKind::action,
         QT_TRANSLATE_NOOP("RecordForm", "Action"),
         QT_TRANSLATE_NOOP("RecordForm", "What is to be done"),
         QT_TRANSLATE_NOOP("RecordForm", "Accept action")},
    Kind{RecordKind::note,
         QT_TRANSLATE_NOOP("RecordForm", "Note"),
         QT_TRANSLATE_NOOP("RecordForm", "Note"),
         QT_TRANSLATE_NOOP("RecordForm", "Write note")},
    Kind{RecordKind::annotation,
         QT_TRANSLATE_NOOP("RecordForm", "Annotation"),
         QT_TRANSLATE_NOOP("RecordForm", "What the charts should say"),
         QT_TRANSLATE_NOOP("RecordForm", "Annotate")},
    Kind{RecordKind::explanation,
         QT_TRANSLATE_NOOP("RecordForm", "What happened"),
         QT_TRANSLATE_NOOP("RecordForm", "What happened"),
         QT_TRANSLATE_NOOP("RecordForm", "Explain")},
    Kind{RecordKind::addendum,
         QT_TRANSLATE_NOOP("RecordForm", "Addendum"),
         QT_TRANSLATE_NOOP("RecordForm", "What is to be added"),
         QT_TRANSLATE_NOOP("RecordForm", "Add")},
};

QString translated(const char* text) { return QCoreApplication::translate("RecordForm", text); }

const Kind& of(RecordKind kind) { return *std::ranges::find(kinds, kind, &Kind::kind); }

NoteKind noteKind(RecordKind kind)
{
    if (kind == RecordKind::addendum) return NoteKind::addendum;
    return kind == RecordKind::explanation ? NoteKind::explanation : NoteKind::note;
}

}

RecordForm::RecordForm(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(Role::strong))
    , m_project(named<QComboBox>("recordProject"))
    , m_decision(named<QComboBox>("recordDecision"))
    , m_type(named<QComboBox>("recordType"))
    , m_indicator(named<QComboBox>("recordIndicator"))
    , m_text(named<QLineEdit>("recordText"))
    , m_owner(named<QComboBox>("recordOwner"))
    , m_due(dayEdit("recordDue"))
    , m_expires(dayEdit("recordExpires"))
    , m_day(dayEdit("recordDay"))
    , m_test(named<QLineEdit>("recordTest"))
    , m_problem(new Label(Role::secondary, Tone::secondary, "recordProblem"))
    , m_write(named<QPushButton>("recordWrite"))
    , m_cancel(named<QPushButton>("recordCancel"))
{
    m_owner->setEditable(true);
    build();
    connect(m_project, &QComboBox::activated, this, &RecordForm::suggest);
    connect(m_decision, &QComboBox::activated, this, &RecordForm::showFields);
    for (QLineEdit* edit : {m_text, m_test, m_owner->lineEdit()}) {
        connect(edit, &QLineEdit::textChanged, this, &RecordForm::touched);
        connect(edit, &QLineEdit::returnPressed, this, &RecordForm::write);
    }
    for (const QDateEdit* day : {m_due, m_expires, m_day})
        connect(&textOf(*day), &QLineEdit::returnPressed, this, &RecordForm::write);
    connect(m_write, &QPushButton::clicked, this, &RecordForm::write);
    connect(m_cancel, &QPushButton::clicked, this, &RecordForm::close);
    hide();
}

void RecordForm::build()
{
    auto* buttons = new Flow;
    buttons->setSpacing(scaled(space::s));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_write, m_cancel, m_problem}) buttons->addWidget(widget);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::s));
    lines->addWidget(m_title);
    lines->addLayout(fieldRow({captioned(m_text, 392),
                               captioned(m_project, 184),
                               captioned(m_decision, 184),
                               captioned(m_type, 136),
                               captioned(m_indicator, 184),
                               captioned(m_day, 128),
                               captioned(m_owner, 136),
                               captioned(m_due, 128),
                               captioned(m_expires, 128),
                               captioned(m_test, 240)}));
    lines->addLayout(buttons);
}

// Which fields a kind has.
bool RecordForm::has(const QWidget* field) const
{
    const bool decision = m_kind == RecordKind::decision, action = m_kind == RecordKind::action;
    const auto kind = static_cast<DecisionKind>(m_decision->currentIndex());
    if (field == m_decision) return decision;
    if (field == m_type || field == m_test) return action;
    if (field == m_indicator) return m_kind == RecordKind::explanation || m_kind == RecordKind::annotation;
    if (field == m_day) return m_kind == RecordKind::annotation;
    if (field == m_owner || field == m_due) return action || (decision && kind != DecisionKind::none);
    if (field == m_expires) return decision && kind == DecisionKind::acceptRisk;
    return field != m_project || m_kind != RecordKind::addendum;
}

void RecordForm::showFields()
{
    for (QWidget* field : std::initializer_list<QWidget*>{
             m_project, m_decision, m_type, m_indicator, m_day, m_owner, m_due, m_expires, m_test})
        field->parentWidget()->setVisible(has(field));
    m_title->setText(translated(of(m_kind).title));
    m_write->setText(translated(of(m_kind).write));
    setCaption(m_text, translated(of(m_kind).text));
    touched();
}

void RecordForm::open(RecordKind kind, const ReviewData& review, const About& about)
{
    m_kind = kind;
    m_review = &review;
    m_span = about.span;
    m_table = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    m_text->clear();
    m_test->clear();
    fillProjects();
    m_project->setCurrentIndex(std::max(0, m_project->findData(qint64(about.project.value))));
    setDay(*m_due, review.zone.addDays(review.asOf, dueDays), review.zone);
    setDay(*m_expires, review.zone.addDays(review.asOf, expiryDays), review.zone);
    setDay(*m_day, m_span.value_or(models::weekOf(review)).from, review.zone);
    suggest();
    m_indicator->setCurrentIndex(std::max(0, m_indicator->findData(models::text(about.indicator))));
    showFields();
    show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void RecordForm::setReview(const ReviewData& review)
{
    m_review = &review;
    const bool writes =
        m_kind == RecordKind::addendum ? models::frozenOf(review) != nullptr : models::isRecording(review);
    if (!writes) close();
}

// A note may be about the whole review; a decision and an action are about a project.
void RecordForm::fillProjects()
{
    m_project->clear();
    if (m_kind == RecordKind::note) m_project->addItem(tr("the whole review"), qint64(0));
    for (const auto& each : m_review->projects)
        m_project->addItem(models::text(each->project.title()), qint64(each->project.id.value));
}

const ProjectReview* RecordForm::project() const
{
    const auto found = std::ranges::find(
        m_review->projects, m_project->currentData().toLongLong(), [](const auto& p) { return p->project.id.value; });
    return found == m_review->projects.end() ? nullptr : found->get();
}

// Those with a budget first, then the others, such as business figures.
void RecordForm::fillIndicators()
{
    m_indicator->clear();
    const ProjectReview* about = project();
    if (!about) return;
    for (const ObjectiveReview& each : about->objectives)
        m_indicator->addItem(models::objectiveTitle(*about, each), models::text(each.indicator.name));
    for (const Indicator& each : about->indicators)
        if (m_indicator->findData(models::text(each.name)) < 0)
            m_indicator->addItem(models::text(each.title()), models::text(each.name));
}

// The owner is somebody who answers for the project; releases of an exhausted one are what is decided first.
void RecordForm::suggest()
{
    const ProjectReview* about = project();
    fillIndicators();
    m_owner->clear();
    if (about)
        for (const std::string& handle : {about->project.mle, about->project.sre, about->project.web})
            if (!handle.empty() && m_owner->findText(models::text(handle)) < 0) m_owner->addItem(models::text(handle));
    m_owner->setCurrentIndex(m_owner->count() > 0 ? 0 : -1);
    const auto kind =
        about && about->status == Status::exhausted ? DecisionKind::freeze : DecisionKind::reliabilityWork;
    m_decision->setCurrentIndex(static_cast<int>(kind));
    showFields();
}

Decision RecordForm::decision() const
{
    Decision made;
    made.review = models::frozenOf(*m_review)->id;
    made.project = {m_project->currentData().toLongLong()};
    made.kind = static_cast<DecisionKind>(m_decision->currentIndex());
    made.text = models::utf8(m_text->text().trimmed());
    if (has(m_owner)) made.owner = models::utf8(m_owner->currentText().trimmed());
    if (has(m_due)) made.due = dayOf(*m_due, m_review->zone);
    if (has(m_expires)) made.expires = dayOf(*m_expires, m_review->zone);
    return made;
}

Action RecordForm::action() const
{
    Action made;
    made.review = models::frozenOf(*m_review)->id;
    made.project = {m_project->currentData().toLongLong()};
    made.title = models::utf8(m_text->text().trimmed());
    made.kind = types[static_cast<std::size_t>(std::max(0, m_type->currentIndex()))].name;
    made.owner = models::utf8(m_owner->currentText().trimmed());
    made.due = dayOf(*m_due, m_review->zone);
    made.doneTest = models::utf8(m_test->text().trimmed());
    return made;
}

ReviewNote RecordForm::note() const
{
    ReviewNote made;
    made.review = models::frozenOf(*m_review)->id;
    made.kind = noteKind(m_kind);
    made.text = models::utf8(m_text->text().trimmed());
    if (has(m_project)) made.project = {m_project->currentData().toLongLong()};
    if (!has(m_indicator)) return made;
    made.indicator = models::utf8(m_indicator->currentData().toString());
    const Instant day = dayOf(*m_day, m_review->zone);
    const Range marked =
        has(m_day) ? Range{day, m_review->zone.addDays(day, 1)} : m_span.value_or(models::weekOf(*m_review));
    made.from = marked.from;
    made.to = marked.to;
    return made;
}

QString RecordForm::lack() const
{
    if (m_kind == RecordKind::decision) return models::lackText(lackOf(decision()));
    if (m_text->text().trimmed().isEmpty()) return tr("Write something first.");
    const bool owned = m_kind != RecordKind::action || !m_owner->currentText().trimmed().isEmpty();
    return owned ? QString() : models::lackText("owner");
}

void RecordForm::touched()
{
    if (!m_review) return;
    const QString missing = lack();
    m_write->setEnabled(missing.isEmpty());
    m_problem->setText(missing);
}

void RecordForm::write()
{
    if (!lack().isEmpty()) return;
    if (m_kind == RecordKind::decision) Q_EMIT editRequested(Edit<Decision>{std::nullopt, decision(), {}});
    else if (m_kind == RecordKind::action) Q_EMIT editRequested(Edit<Action>{std::nullopt, action(), {}});
    else Q_EMIT editRequested(Edit<ReviewNote>{std::nullopt, note(), {}});
    close();
}

void RecordForm::close()
{
    m_review = nullptr;
    if (isHidden()) return;
    hide();
    if (m_table && m_table->isVisible()) m_table->setFocus(Qt::OtherFocusReason);
    else Q_EMIT closed();
}

void RecordForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
    close();
}

void RecordForm::retranslate()
{
    const int decision = std::max(0, m_decision->currentIndex()), type = std::max(0, m_type->currentIndex());
    m_decision->clear();
    for (const auto& each : names<DecisionKind>) m_decision->addItem(models::word(each.value));
    m_decision->setCurrentIndex(decision);
    m_type->clear();
    for (const ActionType& each : types) m_type->addItem(translated(each.text));
    m_type->setCurrentIndex(type);
    const std::array<std::pair<QWidget*, QString>, 9> captions{{{m_project, tr("Project")},
                                                                {m_decision, tr("Kind")},
                                                                {m_type, tr("Kind of action")},
                                                                {m_indicator, tr("Indicator")},
                                                                {m_day, tr("Day")},
                                                                {m_owner, tr("Owner")},
                                                                {m_due, tr("Due")},
                                                                {m_expires, tr("Expires")},
                                                                {m_test, tr("Done when")}}};
    for (const auto& [field, text] : captions) setCaption(field, text);
    m_cancel->setText(tr("Cancel"));
    showFields();
}

}
