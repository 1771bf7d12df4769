// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/spanline.h"

#include "widgets/charts/timeview.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"

#include <QEvent>
#include <QPushButton>

namespace widgets {

SpanLine::SpanLine(TimeView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_words(new Label(Role::body, Tone::secondary, "shownSpan"))
    , m_reset(new QPushButton)
{
    m_reset->setObjectName(QStringLiteral("resetZoom"));
    m_reset->hide();
    auto* row = new Flow(this);
    row->setSpacing(scaled(space::m));
    row->addWidget(m_words);
    row->addWidget(m_reset);
    // The charts below don't move when the button comes and goes.
    setMinimumHeight(scaled(metric::control));
    connect(&view, &TimeView::rangeChanged, this, &SpanLine::tell);
    connect(m_reset, &QPushButton::clicked, &view, [&view] {
        view.setFocus();
        view.resetRange();
    });
    tell();
}

void SpanLine::tell()
{
    const models::ChartSpec& spec = m_view.spec();
    const QString range = models::longRange(spec.range, spec.zone), length = models::duration(spec.range.length());
    m_words->setText(
        m_view.isZoomed()
            ? tr("Zoomed in time: %1 (%2 of %3)").arg(range, length, models::duration(m_view.wholeRange().length()))
            : tr("%1 (%2)", "a range of time and its length").arg(range, length));
    m_reset->setText(tr("Reset zoom (0)"));
    m_reset->setVisible(m_view.isZoomed());
}

void SpanLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) tell();
}

}
