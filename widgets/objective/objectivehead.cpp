// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/objective/objectivehead.h"

#include "widgets/models/numbers.h"
#include "widgets/models/objectivetables.h"
#include "widgets/models/objectivetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/parts/statuschip.h"
#include "widgets/shell/tables.h"

#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;

namespace {

constexpr int tableWidth = 640;

}

ObjectiveHead::ObjectiveHead(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(Role::pageTitle, Tone::main, "objectiveTitle"))
    , m_status(new StatusChip)
    , m_phase(new Label(Role::body, Tone::secondary, "objectivePhase"))
    , m_why(new QPushButton)
    , m_figures(new QWidget)
    , m_row(new Flow(m_figures))
    , m_explain(new Label(Role::body, Tone::main, "objectiveExplain"))
    , m_alerts(new models::AlertModel(this))
    , m_alertTable(makeTable(*m_alerts, "objectiveAlerts", 3))
    , m_noAlerts(new Label(Role::secondary, Tone::secondary, "objectiveNoAlerts"))
{
    m_status->setObjectName(QStringLiteral("objectiveStatus"));
    m_why->setObjectName(QStringLiteral("objectiveWhy"));
    m_why->setCheckable(true);
    m_title->setElided();
    m_explain->setWordWrap(true);
    m_explain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_explain->hide();
    m_noAlerts->setWordWrap(true);
    fitRows(*m_alertTable);
    m_alertTable->setMaximumWidth(scaled(tableWidth));
    build();
    connect(m_why, &QPushButton::toggled, m_explain, &QWidget::setVisible);
}

void ObjectiveHead::build()
{
    auto* top = new Flow;
    top->setSpacing(scaled(space::m));
    for (QWidget* w : std::initializer_list<QWidget*>{m_title, m_status}) top->addWidget(w);
    top->addStretch();
    for (QWidget* w : std::initializer_list<QWidget*>{m_phase, m_why}) top->addWidget(w);
    m_row->setSpacing(scaled(space::xl));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::m));
    column->addLayout(top);
    for (QWidget* w : std::initializer_list<QWidget*>{m_figures, m_explain, m_alertTable, m_noAlerts})
        column->addWidget(w);
}

QWidget* ObjectiveHead::block(const models::CaptionedFigure& figure) const
{
    auto* block = new QWidget;
    auto* lines = new QVBoxLayout(block);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    const auto line = [&](const QString& text, Role role, Tone tone) {
        auto* label = new Label(role, tone);
        label->setText(text.isEmpty() ? QStringLiteral(" ") : text);
        lines->addWidget(label);
    };
    line(figure.caption, Role::secondary, Tone::secondary);
    line(figure.value, Role::keyFigure, Tone::main);
    line(figure.note, Role::small, Tone::secondary);
    return block;
}

void ObjectiveHead::showFigures(const std::vector<models::CaptionedFigure>& figures)
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const models::CaptionedFigure& figure : figures) {
        QWidget* shown = block(figure);
        m_row->addWidget(shown);
        m_row->setAlignment(shown, Qt::AlignTop);
    }
    m_figures->setVisible(!figures.empty());
}

void ObjectiveHead::show(const ObjectiveView& view, const Zone& zone)
{
    m_title->setText(
        QStringLiteral("%1 / %2").arg(models::text(view.project.title()), models::text(view.indicator.title())));
    const Status status = view.budget ? view.budget->status : Status::noData;
    m_status->setStatus(status, models::word(status));
    m_phase->setText(
        QStringLiteral("%1 \u00B7 %2").arg(models::word(view.project.phase), models::word(view.indicator.family)));
    showFigures(models::objectiveFigures(view, zone));
    m_why->setVisible(view.budget.has_value());
    if (!view.budget) m_why->setChecked(false);
    m_explain->setText(view.budget ? models::explain(*view.budget, zone) : QString());
    const bool online = view.budget && view.budget->alerts;
    m_alerts->setRows(online ? *view.budget->alerts : std::vector<Alert>());
    m_alertTable->setVisible(!m_alerts->rows().empty());
    m_noAlerts->setVisible(view.budget && m_alerts->rows().empty());
}

void ObjectiveHead::toggleExplain() { m_why->click(); }

void ObjectiveHead::retranslate()
{
    m_why->setText(tr("Explain"));
    m_why->setToolTip(tr("How these figures came about (I)"));
    m_explain->setAccessibleName(tr("How these figures came about"));
    m_alertTable->setAccessibleName(tr("Alerts by burn rate"));
    m_noAlerts->setText(tr("No burn-rate alerts: they are for online indicators with a window of a week or more."));
    m_alerts->retranslate();
}

}
