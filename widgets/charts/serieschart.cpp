// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/serieschart.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

namespace widgets {

// Lines on the edge of the plot keep their whole width.
using metric::overscan;

SeriesChart::SeriesChart() : m_chart(new QChart), m_x(new QValueAxis), m_y(new QValueAxis)
{
    m_scene.addItem(m_chart);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
}

SeriesChart::~SeriesChart() = default;

void SeriesChart::build(const models::ChartSpec& spec, const models::Lane& lane, const LaneFrame& frame,
                        const ChartTheme& theme)
{
    m_lane = drawnLane(spec, lane, frame, theme);
    m_filled = false;
}

void SeriesChart::fill()
{
    if (std::exchange(m_filled, true)) return;
    resize(m_lane.frame.plot.size());
    m_used = 0;
    for (const DrawnSeries& series : m_lane.series) addSeries(series);
    for (std::size_t i = static_cast<std::size_t>(m_used); i < m_lines.size(); ++i) m_lines[i]->setVisible(false);
}

void SeriesChart::resize(QSizeF plot)
{
    if (plot == m_plot) return;
    m_plot = plot;
    const QRectF area(-overscan, -overscan, plot.width() + 2 * overscan, plot.height() + 2 * overscan);
    m_scene.setSceneRect(area);
    m_chart->setGeometry(area);
    m_chart->setPlotArea(QRectF(QPointF(), area.size()));
    m_x->setRange(area.left(), area.right());
    m_y->setRange(-area.bottom(), -area.top());
}

void SeriesChart::add(const Polyline& line, const QPen& pen)
{
    if (line.size() < 2) return;
    if (static_cast<std::size_t>(m_used) == m_lines.size()) {
        m_lines.push_back(new QLineSeries);
        m_chart->addSeries(m_lines.back());
        m_lines.back()->attachAxis(m_x);
        m_lines.back()->attachAxis(m_y);
    }
    QList<QPointF> pixels;
    pixels.reserve(static_cast<qsizetype>(line.size()));
    for (const reliability::Point& p : line) {
        const QPointF at = m_lane.map.at(p) - m_lane.frame.plot.topLeft();
        pixels += {at.x(), -at.y()};
    }
    QLineSeries* series = m_lines[static_cast<std::size_t>(m_used++)];
    series->setPen(pen);
    series->replace(pixels);
    series->setVisible(true);
}

void SeriesChart::addSeries(const DrawnSeries& drawn)
{
    const ChartTheme& theme = m_lane.theme;
    const int style = drawn.series->style;
    const bool runs = drawn.series->kind == models::ChartSeries::Kind::runs;
    const QPen firm = theme.line(style, runs ? metric::lineThin : metric::line);
    for (const Polyline& line : drawn.lastWeek) add(line, theme.lastWeek(style));
    for (const Polyline& line : drawn.firm) add(line, firm);
    for (const Polyline& line : drawn.provisional) add(line, theme.line(style, metric::lineThin));
}

void SeriesChart::paint(QPainter& painter)
{
    fill();
    paintBehind(painter, m_lane);
    painter.save();
    const QRectF plot = m_lane.frame.plot;
    m_scene.render(&painter, plot.adjusted(-overscan, -overscan, overscan, overscan), m_scene.sceneRect());
    painter.restore();
    paintFront(painter, m_lane);
    paintHeader(painter, m_lane);
}

int SeriesChart::points() const
{
    int sum = 0;
    for (int i = 0; i < m_used; ++i) sum += static_cast<int>(m_lines[static_cast<std::size_t>(i)]->count());
    return sum;
}

}
