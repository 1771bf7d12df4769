// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/verbbar.h"

#include "widgets/models/roles.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/parts/wallclock.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;
using Asks = RowVerb::Asks;

namespace {

constexpr int reasonWidth = 320, dateWidth = 128;

QString translated(const char* text) { return QCoreApplication::translate("verbs", text); }

template <class W>
W* named(const QString& name)
{
    auto* widget = new W;
    widget->setObjectName(name);
    return widget;
}

}

VerbBar::VerbBar(QTableView& table, std::span<const RowVerb> verbs, const char* names, QWidget* parent)
    : QWidget(parent)
    , m_table(table)
    , m_verbs(verbs)
    , m_fields(new QWidget)
    , m_date(dayEdit((QByteArray(names) + "Date").constData()))
    , m_reason(named<QLineEdit>(QLatin1String(names) + QStringLiteral("Reason")))
    , m_do(named<QPushButton>(QLatin1String(names) + QStringLiteral("Do")))
    , m_hint(new Label(Role::secondary, Tone::secondary))
{
    for (std::size_t i = 0; i < verbs.size(); ++i) addVerb(verbs[i], static_cast<int>(i));
    build();
    for (QLineEdit* text : {m_reason, &textOf(*m_date)})
        connect(text, &QLineEdit::returnPressed, this, &VerbBar::answer);
    connect(m_do, &QPushButton::clicked, this, &VerbBar::answer);
}

void VerbBar::addVerb(const RowVerb& verb, int place)
{
    auto* action = new QAction(&m_table);
    action->setObjectName(QLatin1String(verb.name) + QStringLiteral("Key"));
    action->setShortcut(QKeySequence(verb.key));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, place] { ask(place); });
    m_table.addAction(action);
    m_buttons.push_back(named<QPushButton>(QLatin1String(verb.name)));
    connect(m_buttons.back(), &QPushButton::clicked, action, &QAction::trigger);
}

void VerbBar::build()
{
    auto* buttons = new Flow;
    buttons->setSpacing(scaled(space::s));
    for (QPushButton* button : m_buttons) buttons->addWidget(button);
    auto* fields = new Flow(m_fields);
    fields->setSpacing(scaled(space::s));
    m_date->setFixedWidth(scaled(dateWidth));
    m_reason->setFixedWidth(scaled(reasonWidth));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_date, m_reason, m_do, m_hint}) fields->addWidget(widget);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::s));
    lines->addLayout(buttons);
    lines->addWidget(m_fields);
    m_fields->hide();
}

void VerbBar::setDay(Instant day, const Zone& zone)
{
    m_zone = zone;
    if (m_asked < 0) widgets::setDay(*m_date, day, zone);
}

Instant VerbBar::day() const { return dayOf(*m_date, m_zone); }

QString VerbBar::reason() const { return m_reason->text().trimmed(); }

void VerbBar::ask(int verb)
{
    if (!m_table.currentIndex().isValid()) return;
    const RowVerb& wanted = m_verbs[static_cast<std::size_t>(verb)];
    m_asked = verb;
    m_row = m_table.currentIndex().data(models::IdRole);
    if (wanted.asks == Asks::nothing) return answer();
    const bool dated = wanted.asks == Asks::dateAndReason;
    m_reason->clear();
    m_hint->clear();
    m_date->setVisible(dated);
    m_do->setText(translated(wanted.text).remove(QStringLiteral("...")));
    m_fields->show();
    (dated ? static_cast<QWidget*>(m_date) : m_reason)->setFocus(Qt::OtherFocusReason);
}

// The rows may have come anew since it was asked.
bool VerbBar::toAskedRow()
{
    const QAbstractItemModel& model = *m_table.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(models::IdRole) != m_row) continue;
        m_table.selectRow(row);
        return true;
    }
    return false;
}

void VerbBar::answer()
{
    const Asks asks = m_verbs[static_cast<std::size_t>(m_asked)].asks;
    if ((asks == Asks::reason || asks == Asks::dateAndReason) && reason().isEmpty()) {
        m_hint->setText(tr("Say why."));
        return m_reason->setFocus(Qt::OtherFocusReason);
    }
    if (toAskedRow()) Q_EMIT chosen(m_asked);
    close();
}

void VerbBar::close()
{
    if (m_asked < 0) return;
    m_asked = -1;
    const bool inside = m_fields->isAncestorOf(focusWidget()) && m_fields->isVisible();
    m_fields->hide();
    m_reason->clear();
    if (inside) m_table.setFocus(Qt::OtherFocusReason);
}

void VerbBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || m_asked < 0) return QWidget::keyPressEvent(event);
    close();
}

void VerbBar::retranslate()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(
            QStringLiteral("%1  %2").arg(QKeySequence(m_verbs[i].key).toString(), translated(m_verbs[i].text)));
    m_date->setAccessibleName(tr("New date"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason"));
}

}
