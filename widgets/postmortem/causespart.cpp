// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/causespart.h"

#include "reliability/triage.h"
#include "widgets/models/causemodel.h"
#include "widgets/models/causetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/captioned.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace widgets {

using namespace reliability;
using models::CauseModel;

namespace {

template <Named E>
void fillNames(QComboBox& box)
{
    const int current = std::max(box.currentIndex(), 0);
    box.clear();
    for (const auto& n : names<E>) box.addItem(models::word(n.value), static_cast<int>(n.value));
    box.setCurrentIndex(current);
}

QPushButton* button(const char* name)
{
    auto* made = new QPushButton;
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

}

CausesPart::CausesPart(QWidget* parent)
    : QWidget(parent)
    , m_model(new CauseModel(this))
    , m_cell(new Label(Role::body, Tone::main, "triageCell"))
    , m_side(button("takeSide"))
    , m_table(makeTable(*m_model, "causeTable", CauseModel::What))
    , m_empty(new Label(Role::body, Tone::secondary, "causesEmpty"))
    , m_text(new QLineEdit)
    , m_class(new QComboBox)
    , m_certainty(new QComboBox)
    , m_add(button("addCause"))
    , m_change(button("changeCause"))
    , m_remove(button("removeCause"))
{
    m_text->setObjectName(QStringLiteral("causeEdit"));
    m_class->setObjectName(QStringLiteral("causeClass"));
    m_certainty->setObjectName(QStringLiteral("causeCertainty"));
    build();
    connect(m_side, &QPushButton::clicked, this, [this] { Q_EMIT sideChosen(sideOf(causes())); });
    connect(m_text, &QLineEdit::returnPressed, this, &CausesPart::add);
    connect(m_text, &QLineEdit::textChanged, this, &CausesPart::enable);
    connect(m_add, &QPushButton::clicked, this, &CausesPart::add);
    connect(m_change, &QPushButton::clicked, this, &CausesPart::change);
    connect(m_remove, &QPushButton::clicked, this, &CausesPart::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CausesPart::take);
    retranslate();
    show({});
}

void CausesPart::build()
{
    auto* cell = new QHBoxLayout;
    cell->setSpacing(scaled(space::m));
    cell->addWidget(m_cell, 1);
    cell->addWidget(m_side);
    m_cell->setWordWrap(true);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(space::s), 0, 0);
    column->setSpacing(scaled(space::s));
    column->addLayout(cell);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addLayout(fieldRow({captioned(m_text, 320), captioned(m_class, 240), captioned(m_certainty, 104)}));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(space::s));
    for (QPushButton* b : {m_add, m_change, m_remove}) buttons->addWidget(b);
    buttons->addStretch();
    column->addLayout(buttons);
}

void CausesPart::show(const std::vector<ContributingCause>& causes)
{
    if (!m_changed) m_model->show(causes);
    const bool some = m_model->rowCount() > 0;
    m_empty->setVisible(!some);
    m_table->setVisible(some);
    showCell(m_symptom, m_cause);
    enable();
}

// What the causes say is offered, never taken: who can handle it is decided by people.
void CausesPart::showCell(Symptom symptom, Cause cause)
{
    m_symptom = symptom;
    m_cause = cause;
    const Cause side = sideOf(causes());
    const QString now = models::cell(symptom, cause) + QStringLiteral(": ") + models::whoActs(symptom, cause);
    const bool differs = side != Cause::unknown && side != cause;
    m_cell->setText(differs ? tr("%1 The known causes say: %2.").arg(now, models::word(side)) : now);
    m_side->setVisible(differs);
    m_side->setText(tr("Set the cause to: %1").arg(models::word(side)));
}

std::vector<ContributingCause> CausesPart::causes() const
{
    std::vector<ContributingCause> all;
    for (const models::CauseRow& row : m_model->rows()) all.push_back(row.cause);
    return all;
}

ContributingCause CausesPart::typed() const
{
    ContributingCause cause{models::utf8(m_text->text().simplified()),
                            static_cast<Certainty>(m_certainty->currentData().toInt()),
                            static_cast<CauseClass>(m_class->currentData().toInt())};
    cause.text = models::spelledCause(cause);
    return cause;
}

// All of them, for the list in the front matter stands in place of what the text says.
void CausesPart::set(std::vector<ContributingCause> causes)
{
    for (ContributingCause& cause : causes) cause.text = models::spelledCause(cause);
    m_changed = false;
    show(causes);
    m_changed = true;
    Q_EMIT changed();
}

void CausesPart::add()
{
    if (m_text->text().trimmed().isEmpty()) return;
    std::vector<ContributingCause> all = causes();
    all.push_back(typed());
    set(std::move(all));
    m_table->selectRow(m_model->rowCount() - 1);
    m_text->clear();
    m_text->setFocus();
}

void CausesPart::change()
{
    const int row = m_table->currentIndex().row();
    std::vector<ContributingCause> all = causes();
    if (row < 0 || m_text->text().trimmed().isEmpty()) return;
    all[static_cast<std::size_t>(row)] = typed();
    set(std::move(all));
}

void CausesPart::remove()
{
    const int row = m_table->currentIndex().row();
    std::vector<ContributingCause> all = causes();
    if (row < 0) return;
    all.erase(all.begin() + row);
    set(std::move(all));
}

// The fields show the chosen cause, to be changed.
void CausesPart::take()
{
    if (const auto* row = m_model->row(m_table->currentIndex())) {
        m_text->setText(models::text(models::plainCause(row->cause.text)).simplified());
        m_class->setCurrentIndex(m_class->findData(static_cast<int>(row->cause.kind)));
        m_certainty->setCurrentIndex(m_certainty->findData(static_cast<int>(row->cause.certainty)));
    }
    enable();
}

void CausesPart::enable()
{
    const bool chosen = m_table->currentIndex().isValid(), named = !m_text->text().trimmed().isEmpty();
    m_add->setEnabled(named);
    m_change->setEnabled(chosen && named);
    m_remove->setEnabled(chosen);
}

void CausesPart::writeTo(Incident& incident) const
{
    if (!m_changed) return;
    incident.reading.causes = causes();
    incident.causes.clear();
    for (const ContributingCause& cause : incident.reading.causes) incident.causes.push_back(cause.text);
}

void CausesPart::retranslate()
{
    fillNames<CauseClass>(*m_class);
    fillNames<Certainty>(*m_certainty);
    setCaption(m_text, tr("Cause"));
    setCaption(m_class, tr("Class"));
    setCaption(m_certainty, tr("Certainty"));
    m_text->setPlaceholderText(tr("What made it possible?"));
    m_add->setText(tr("Add cause"));
    m_change->setText(tr("Change cause"));
    m_remove->setText(tr("Remove cause"));
    m_table->setAccessibleName(tr("Contributing causes"));
    m_empty->setText(tr("No cause yet: write one below, or in the section Root causes of the text."));
    m_model->retranslate();
    showCell(m_symptom, m_cause);
}

}
