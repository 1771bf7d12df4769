// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/correctionpanel.h"

#include "widgets/models/objectivetables.h"
#include "widgets/objective/correctionform.h"
#include "widgets/parts/label.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <algorithm>

namespace widgets {

using namespace reliability;

namespace {

constexpr Milliseconds usualLength = std::chrono::hours(1);

QPushButton* button(const char* name)
{
    auto* made = new QPushButton;
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

}

CorrectionPanel::CorrectionPanel(QWidget* parent)
    : QWidget(parent)
    , m_head(new Label(Role::section))
    , m_model(new models::CorrectionModel(this))
    , m_table(makeTable(*m_model, "corrections", models::CorrectionModel::Reason))
    , m_none(new Label(Role::body, Tone::secondary, "noCorrections"))
    , m_add(button("addCorrection"))
    , m_change(button("changeCorrection"))
    , m_remove(button("removeCorrection"))
    , m_form(new CorrectionForm)
{
    fitRows(*m_table);
    m_none->setWordWrap(true);
    m_form->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(space::s));
    for (QPushButton* b : {m_add, m_change, m_remove}) buttons->addWidget(b);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::m));
    for (QWidget* w : std::initializer_list<QWidget*>{m_head, m_none, m_table}) column->addWidget(w);
    column->addLayout(buttons);
    column->addWidget(m_form);
    auto* key = new QAction(m_table);
    key->setShortcut(QKeySequence::Delete);
    key->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(key);
    connect(key, &QAction::triggered, this, &CorrectionPanel::remove);
    connect(m_add, &QPushButton::clicked, this, &CorrectionPanel::add);
    connect(m_change, &QPushButton::clicked, this, &CorrectionPanel::change);
    connect(m_remove, &QPushButton::clicked, this, &CorrectionPanel::remove);
    connect(m_table, &QTableView::activated, this, &CorrectionPanel::change);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CorrectionPanel::choice);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CorrectionPanel::choice);
    connect(m_form, &CorrectionForm::cancelled, this, &CorrectionPanel::closeForm);
    connect(m_form, &CorrectionForm::saved, this, [this](const Correction& correction) {
        Q_EMIT editRequested(Edit<Correction>{m_before, correction, {}});
        closeForm();
    });
}

void CorrectionPanel::show(const ObjectiveView& view, const Zone& zone, Instant asOf)
{
    m_indicator = view.indicator;
    m_zone = zone;
    m_asOf = asOf;
    m_zones = {zone.name()};
    for (const ObjectiveVersion& version : view.versions) m_zones.push_back(version.zone);
    m_zones.emplace_back("UTC");
    for (auto name = m_zones.begin(); name != m_zones.end();)
        name = std::find(m_zones.begin(), name, *name) == name ? name + 1 : m_zones.erase(name);
    m_model->show(view, zone);
    m_none->setVisible(view.corrections.empty());
    m_table->setVisible(!view.corrections.empty());
    choice();
}

void CorrectionPanel::setSelection(std::optional<Range> selection)
{
    m_selection = selection;
    if (selection && m_form->isVisibleTo(this) && !m_before) m_form->setSpan(*selection);
}

void CorrectionPanel::leave()
{
    m_form->hide();
    m_before.reset();
    m_selection.reset();
}

void CorrectionPanel::choice()
{
    const bool chosen = m_table->currentIndex().isValid();
    m_change->setEnabled(chosen);
    m_remove->setEnabled(chosen);
}

void CorrectionPanel::add()
{
    Correction correction;
    correction.project = m_indicator.project;
    correction.indicator = m_indicator.id;
    const Range span = m_selection.value_or(Range{m_asOf - usualLength, m_asOf});
    correction.from = span.from;
    correction.to = span.to;
    m_before.reset();
    openForm(correction);
}

void CorrectionPanel::change()
{
    const auto* row = m_model->row(m_table->currentIndex());
    if (row == nullptr) return;
    m_before = row->fact;
    openForm(row->fact);
}

void CorrectionPanel::remove()
{
    const auto* row = m_model->row(m_table->currentIndex());
    if (row != nullptr) Q_EMIT editRequested(Edit<Correction>{row->fact, std::nullopt, {}});
}

void CorrectionPanel::openForm(const Correction& correction)
{
    m_form->setVisible(true);
    m_form->show(correction, m_indicator.id, m_zone, m_zones);
    Q_EMIT formOpened(m_form);
}

void CorrectionPanel::closeForm()
{
    m_form->hide();
    m_add->setFocus(Qt::OtherFocusReason);
}

void CorrectionPanel::retranslate()
{
    m_head->setText(tr("Corrections: what is left out"));
    m_none->setText(tr("Nothing is left out. Select a span on the chart, or add one by hand."));
    m_table->setAccessibleName(tr("Corrections of the indicator and of its project, newest first"));
    m_add->setText(tr("Add correction..."));
    m_change->setText(tr("Change..."));
    m_remove->setText(tr("Remove"));
    m_form->retranslate();
    m_model->retranslate();
}

}
