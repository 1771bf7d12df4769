// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/incidentchart.h"

#include "widgets/charts/timeview.h"
#include "widgets/models/projectcharts.h"
#include "widgets/parts/label.h"

#include <QVBoxLayout>
#include <algorithm>

namespace widgets {

using namespace reliability;

IncidentChart::IncidentChart(QWidget* parent)
    : QWidget(parent)
    , m_caption(new Label(Role::secondary, Tone::secondary, "incidentChartCaption"))
    , m_view(new TimeView(nullptr, TimeView::Selecting::ends))
{
    m_view->setObjectName(QStringLiteral("incidentChart"));
    m_caption->setBuddy(m_view);
    m_caption->setElided();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::xs));
    column->addWidget(m_caption);
    column->addWidget(m_view);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_view, &TimeView::seriesRequested, this, &IncidentChart::seriesRequested);
    connect(m_view, &TimeView::selectionChanged, this, [this](std::optional<Range> span) {
        if (span) tell(*span);
    });
    retranslate();
}

IncidentChart::Subject IncidentChart::subjectOf(const Incident& incident, const ReviewData& review) const
{
    Subject subject{nullptr, incident.uid, incident.indicators, m_subject.range, review.zone};
    for (const auto& project : review.projects)
        if (project->project.id == incident.project) subject.project = project;
    const Range& range = subject.range;
    const bool inside = range.from <= m_span.from && m_span.to <= range.to;
    if (incident.uid != m_subject.incident || !inside) subject.range = models::aroundSpan(m_span, review.asOf);
    return subject;
}

void IncidentChart::show(const Incident& incident, const ReviewData& review)
{
    m_span = models::incidentSpan(incident, review.asOf);
    Subject subject = subjectOf(incident, review);
    if (subject != m_subject) {
        m_subject = std::move(subject);
        models::ChartSpec spec;
        if (m_subject.project)
            spec = models::incidentChart(*m_subject.project, incident, m_subject.range, m_subject.zone);
        spec.asOf = review.asOf;
        setVisible(!spec.lanes.empty());
        m_view->setSpec(std::move(spec));
        updateGeometry();
    }
    m_view->setSelection(m_span);
}

void IncidentChart::tell(Range span)
{
    const Range before = std::exchange(m_span, span);
    if (span.from != before.from) Q_EMIT startMoved(span.from);
    if (span.to != before.to) Q_EMIT endMoved(span.to);
}

void IncidentChart::setAnswer(const SeriesAnswer& answer) { m_view->setAnswer(answer); }

void IncidentChart::retranslate()
{
    m_caption->setText(tr("Drag the ends of the span, or move them with Shift+Left/Right (start) and "
                          "Ctrl+Shift+Left/Right (end)"));
}

// Plots as small as they may be: what stands below is seen, too.
QSize IncidentChart::sizeHint() const
{
    const int lines = m_caption->sizeHint().height() + layout()->spacing() + m_view->minimumSizeHint().height();
    return {QWidget::sizeHint().width(), lines};
}

}
