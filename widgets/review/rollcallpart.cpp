// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/rollcallpart.h"

#include "widgets/models/reviewmodels.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/label.h"
#include "widgets/review/tableblock.h"
#include "widgets/shell/delegates.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;
using models::RollCallModel;

namespace {

constexpr std::size_t mostKeys = 9;
constexpr int nameWidth = 136;
constexpr int whyWidth = 260; // at any size of text: a small window has no more beside the agenda

QPushButton* button(const char* name)
{
    auto* b = new QPushButton;
    b->setObjectName(QString::fromLatin1(name));
    return b;
}

bool isAcknowledged(const ReviewRecord& record)
{
    return std::ranges::count(record.notes, NoteKind::acknowledgement, &ReviewNote::kind) > 0;
}

}

RollCallPart::RollCallPart(QWidget* parent)
    : ReviewPart(parent)
    , m_model(new RollCallModel(this))
    , m_block(new TableBlock(*m_model, "rollCallTable", RollCallModel::Project))
    , m_incomplete(new QWidget)
    , m_which(new Label(Role::body, Tone::main, "incompleteData"))
    , m_why(new QLineEdit)
    , m_acknowledge(button("acknowledgeButton"))
    , m_row(new Flow)
    , m_all(button("everybodyHere"))
    , m_role(new QComboBox)
    , m_other(new QLineEdit)
    , m_add(button("addPerson"))
{
    m_why->setObjectName(QStringLiteral("acknowledgeReason"));
    m_role->setObjectName(QStringLiteral("otherRole"));
    m_other->setObjectName(QStringLiteral("otherName"));
    QTableView& table = m_block->table();
    for (const int column : {RollCallModel::Here, RollCallModel::Data})
        table.setItemDelegateForColumn(column, new StatusDelegate(&table));
    openProjects(table);
    build();
    addKeys();
    connect(m_why, &QLineEdit::returnPressed, this, &RollCallPart::acknowledge);
    connect(m_acknowledge, &QPushButton::clicked, this, &RollCallPart::acknowledge);
    connect(m_all, &QPushButton::clicked, this, &RollCallPart::everybody);
    connect(m_other, &QLineEdit::returnPressed, this, &RollCallPart::addOther);
    connect(m_add, &QPushButton::clicked, this, &RollCallPart::addOther);
}

void RollCallPart::build()
{
    m_which->setWordWrap(true);
    m_why->setFixedWidth(whyWidth);
    m_other->setFixedWidth(scaled(nameWidth));
    auto* reason = new Flow;
    reason->setSpacing(scaled(space::s));
    reason->addWidget(m_why);
    reason->addWidget(m_acknowledge);
    auto* incomplete = new QVBoxLayout(m_incomplete);
    incomplete->setContentsMargins(0, 0, 0, 0);
    incomplete->setSpacing(scaled(space::s));
    incomplete->addWidget(m_which);
    incomplete->addLayout(reason);
    m_row->setSpacing(scaled(space::s));
    m_row->addWidget(m_all);
    auto* others = new Flow;
    others->setSpacing(scaled(space::s));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_role, m_other, m_add}) others->addWidget(widget);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::m));
    lines->addWidget(m_incomplete);
    lines->addLayout(m_row);
    lines->addLayout(others);
    lines->addWidget(m_block);
}

// On the table: letters and figures belong to lists, never to fields.
void RollCallPart::addKey(int key, std::function<void()> run)
{
    auto* action = new QAction(&m_block->table());
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    m_block->table().addAction(action);
}

void RollCallPart::addKeys()
{
    addKey(Qt::Key_0, [this] { everybody(); });
    addKey(Qt::Key_K, [this] {
        if (m_why->isVisible() && m_why->isEnabled()) m_why->setFocus(Qt::OtherFocusReason);
    });
    for (std::size_t person = 0; person < mostKeys; ++person)
        addKey(static_cast<int>(Qt::Key_1 + person), [this, person] { toggle(person); });
}

void RollCallPart::setReview(const ReviewData& review)
{
    keep(review);
    m_model->show(review);
    showPeople();
    showIncomplete();
}

// Buttons stay where they are, so that the focus does.
void RollCallPart::showPeople()
{
    m_people = models::peopleOf(*review());
    const bool recording = models::isRecording(*review());
    while (m_buttons.size() > m_people.size()) {
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < m_people.size()) {
        const std::size_t place = m_buttons.size();
        m_buttons.push_back(button(qPrintable(QStringLiteral("person%1").arg(place + 1))));
        m_buttons.back()->setCheckable(true);
        m_row->addWidget(m_buttons.back());
        connect(m_buttons.back(), &QPushButton::clicked, this, [this, place] { toggle(place); });
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const models::Person& person = m_people[i];
        const QString key = i < mostKeys ? QStringLiteral("%1  ").arg(i + 1) : QString();
        const bool here = person.here.has_value();
        m_buttons[i]->setText(key + models::personText(person.role, person.name));
        m_buttons[i]->setAccessibleName(here ? tr("%1 is here").arg(m_buttons[i]->text())
                                             : tr("%1 is not here").arg(m_buttons[i]->text()));
        m_buttons[i]->setChecked(here);
        m_buttons[i]->setIcon(here ? icon(QStringLiteral("check"), colours(palette()).text1) : QIcon());
        m_buttons[i]->setEnabled(recording);
    }
    for (QWidget* widget : std::initializer_list<QWidget*>{m_all, m_role, m_other, m_add})
        widget->setEnabled(recording);
}

void RollCallPart::showIncomplete()
{
    const QString which = models::incompleteText(*review());
    m_incomplete->setVisible(!which.isEmpty());
    const bool known = isAcknowledged(review()->meeting);
    m_which->setText(
        known ? tr("Data not complete, acknowledged: %1").arg(which)
              : tr("Data not complete: %1. Say why the review goes on; without that nobody can sign.").arg(which));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_why, m_acknowledge}) {
        widget->setVisible(!known);
        widget->setEnabled(models::isRecording(*review()));
    }
}

std::optional<int> RollCallPart::count() const { return m_model->rowCount(); }

void RollCallPart::request(const models::Person& person)
{
    Attendance after;
    after.review = models::frozenOf(*review())->id;
    after.role = person.role;
    after.name = person.name;
    if (person.here) Q_EMIT editRequested(Edit<Attendance>{person.here, std::nullopt, {}});
    else Q_EMIT editRequested(Edit<Attendance>{std::nullopt, after, {}});
}

void RollCallPart::toggle(std::size_t person)
{
    if (person >= m_people.size() || !models::isRecording(*review())) return;
    m_buttons[person]->setChecked(m_people[person].here.has_value()); // it follows what is stored
    request(m_people[person]);
}

void RollCallPart::everybody()
{
    if (!models::isRecording(*review())) return;
    for (const models::Person& person : std::vector(m_people))
        if (!person.here) request(person);
}

void RollCallPart::addOther()
{
    const std::string name = models::utf8(m_other->text().trimmed());
    if (name.empty()) return m_other->setFocus(Qt::OtherFocusReason);
    const auto role = static_cast<ReviewRole>(m_role->currentIndex());
    const auto known =
        std::ranges::find_if(m_people, [&](const models::Person& p) { return p.role == role && p.name == name; });
    m_other->clear();
    if (known == m_people.end()) request({role, name, {}});
    else if (!known->here) request(*known);
}

void RollCallPart::acknowledge()
{
    const QString why = m_why->text().trimmed();
    if (why.isEmpty()) return m_why->setFocus(Qt::OtherFocusReason);
    ReviewNote note;
    note.review = models::frozenOf(*review())->id;
    note.kind = NoteKind::acknowledgement;
    note.text = models::utf8(why);
    m_why->clear();
    m_block->table().setFocus(Qt::OtherFocusReason);
    Q_EMIT editRequested(Edit<ReviewNote>{std::nullopt, note, {}});
}

void RollCallPart::retranslate()
{
    m_model->retranslate();
    m_block->setTexts({}, tr("Who should be there, and their data"), tr("No project."));
    m_all->setText(tr("0  Everybody"));
    m_acknowledge->setText(tr("K  Acknowledge"));
    m_why->setPlaceholderText(tr("Reason"));
    m_why->setAccessibleName(tr("Why the review goes on with incomplete data"));
    const int role = std::max(0, m_role->currentIndex());
    m_role->clear();
    for (const auto& each : names<ReviewRole>) m_role->addItem(models::word(each.value));
    m_role->setCurrentIndex(role);
    m_role->setAccessibleName(tr("Role of somebody else"));
    m_other->setPlaceholderText(tr("Somebody else"));
    m_other->setAccessibleName(tr("Handle of somebody else"));
    m_add->setText(tr("Is here"));
    if (!review()) return;
    showPeople();
    showIncomplete();
}

}
