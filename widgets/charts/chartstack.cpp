// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartstack.h"

#include "widgets/charts/timeaxis.h"
#include "widgets/models/dates.h"

#include <QPainter>

#include <cmath>

namespace widgets {

using models::ChartSpec;

namespace {

// Its foot with the dates is out of sight in most windows.
bool isHigh(const ChartSpec& spec) { return spec.lanes.size() > 2; }

// What stands above and below the plots and between them.
double fixedHeight(const ChartSpec& spec, const ChartTheme& theme, Heading heading)
{
    const double lanes = static_cast<double>(spec.lanes.size());
    const double title = heading == Heading::title ? metric::chartHeader + space::xs : 0;
    const double markers = spec.markers.empty() ? 0 : metric::markerLane;
    return theme.px(title + (isHigh(spec) ? metric::chartAxis : 0) + metric::bandStrip + metric::chartAxis + markers +
                    lanes * metric::chartHeader + std::max(0.0, lanes - 1) * metric::chartGap);
}

double plotsHeight(const ChartSpec& spec, const ChartTheme& theme, int plot)
{
    return theme.px(plot * static_cast<double>(spec.lanes.size()));
}

}

double ChartStack::naturalHeight(const ChartSpec& spec, const ChartTheme& theme, Heading heading)
{
    const int plot = spec.lanes.size() > 1 ? metric::plotStacked : metric::plotSingle;
    return fixedHeight(spec, theme, heading) + plotsHeight(spec, theme, plot);
}

double ChartStack::leastHeight(const ChartSpec& spec, const ChartTheme& theme, Heading heading)
{
    return fixedHeight(spec, theme, heading) + plotsHeight(spec, theme, metric::plotMinimum);
}

void ChartStack::build(const ChartSpec& spec, QSizeF size, const ChartTheme& theme, Heading heading)
{
    m_spec = &spec;
    m_theme = theme;
    m_area = QRectF(QPointF(), size);
    m_used = spec.lanes.size();
    while (m_charts.size() < m_used) m_charts.push_back(std::make_unique<SeriesChart>());
    const double width = size.width();
    double y = 0;
    const auto row = [&](double height) {
        const QRectF rect(0, y, width, theme.px(height));
        y += rect.height();
        return rect;
    };
    m_heading = row(heading == Heading::title ? metric::chartHeader + space::xs : 0);
    m_dates = row(isHigh(spec) ? metric::chartAxis : 0);
    m_strip = row(metric::bandStrip);
    const double rest = std::max(0.0, size.height() - fixedHeight(spec, theme, heading));
    const double plot = std::floor(rest / std::max<double>(1, static_cast<double>(m_used)));
    const double left = theme.px(metric::chartLeft), right = width - theme.px(metric::chartRight);
    for (std::size_t i = 0; i < m_used; ++i) {
        if (i > 0) y += theme.px(metric::chartGap);
        LaneFrame frame;
        frame.header = row(metric::chartHeader).adjusted(left, 0, -theme.px(space::s), 0);
        frame.plot = QRectF(left, y, std::max(1.0, right - left), std::max(1.0, plot));
        frame.side = QRectF(frame.plot.right(), y, theme.px(metric::chartRight), plot);
        y += plot;
        m_charts[i]->build(spec, spec.lanes[i], frame, theme);
    }
    m_axis = row(metric::chartAxis);
    m_markers = row(spec.markers.empty() ? 0 : metric::markerLane);
}

void ChartStack::paint(QPainter& painter, const QRectF& part)
{
    if (m_spec == nullptr || m_used == 0) return;
    const QRectF wanted = part.isNull() ? m_area : part;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(wanted, m_theme.colours().surface);
    if (!m_heading.isEmpty()) paintHeading(painter);
    const LaneMap& map = m_charts.front()->map();
    if (!m_dates.isEmpty()) paintDates(painter, m_dates, map, *m_spec, m_theme);
    paintStrip(painter, m_strip, map, *m_spec, m_theme);
    for (std::size_t i = 0; i < m_used; ++i)
        if (laneArea(i).intersects(wanted)) m_charts[i]->paint(painter);
    paintTimeAxis(painter, m_axis, map, *m_spec, m_theme);
    if (!m_markers.isEmpty()) paintMarkerLane(painter, m_markers, map, *m_spec, m_theme);
    painter.restore();
}

// Up to the next lane; the first has what stands above it, the last what stands below.
QRectF ChartStack::laneArea(std::size_t lane) const
{
    const double top = lane == 0 ? m_area.top() : m_charts[lane]->frame().header.top();
    const double bottom = lane + 1 < m_used ? m_charts[lane + 1]->frame().header.top() : m_area.bottom();
    return {QPointF(m_area.left(), top), QPointF(m_area.right(), bottom)};
}

QRectF ChartStack::wholeLanes(const QRectF& part) const
{
    QRectF whole;
    for (std::size_t i = 0; i < m_used; ++i)
        if (laneArea(i).intersects(part)) whole |= laneArea(i);
    return whole;
}

void ChartStack::paintHeading(QPainter& painter) const
{
    const QRectF row =
        m_heading.adjusted(m_theme.px(metric::chartLeft), m_theme.px(space::xs), -m_theme.px(space::s), 0);
    const Colours& c = m_theme.colours();
    const QString range = models::longRange(m_spec->range, m_spec->zone);
    const double width = textWidth(range, m_theme.font(Role::secondary));
    paintText(painter,
              row.adjusted(0, 0, -width - m_theme.px(space::l), 0),
              Qt::AlignLeft | Qt::AlignVCenter,
              m_spec->project,
              m_theme.font(Role::section),
              c.text1);
    paintText(painter, row, Qt::AlignRight | Qt::AlignVCenter, range, m_theme.font(Role::secondary), c.text2);
}

QRectF ChartStack::plots() const
{
    if (m_used == 0) return {};
    return m_charts.front()->frame().plot.united(m_charts[m_used - 1]->frame().plot);
}

std::size_t ChartStack::laneAt(double y) const
{
    std::size_t lane = 0;
    while (lane + 1 < m_used && y >= m_charts[lane]->frame().plot.bottom()) ++lane;
    return lane;
}

}
