// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/lanepainter.h"

#include <QGraphicsScene>

class QChart;
class QLineSeries;
class QValueAxis;

namespace widgets {

/// One lane of a ChartSpec, and the only owner of a QChart. QtCharts draws the lines: one QLineSeries a piece, since it
/// would bridge a gap; all else is painted around them, misses too: a QLineSeries for each of hundreds takes longer
/// than the rest of the page. Points are handed over in pixels, at most two a column.
class SeriesChart {
public:
    SeriesChart();
    ~SeriesChart();

    /// Lays the lane out in its frame; QtCharts gets its lines with the first paint(), so a lane that nobody sees costs
    /// little. The spec must outlive that.
    void build(const models::ChartSpec& spec, const models::Lane& lane, const LaneFrame& frame,
               const ChartTheme& theme);
    void paint(QPainter& painter);

    const LaneMap& map() const { return m_lane.map; }
    const LaneFrame& frame() const { return m_lane.frame; }
    const DrawnLane& drawn() const { return m_lane; }
    /// Pieces and points that QtCharts holds, as last painted.
    int pieces() const { return m_used; }
    int points() const;

private:
    void fill();
    void resize(QSizeF plot);
    void add(const Polyline& line, const QPen& pen);
    void addSeries(const DrawnSeries& series);

    DrawnLane m_lane;
    QGraphicsScene m_scene;
    QChart* m_chart;
    QValueAxis* m_x;
    QValueAxis* m_y;
    std::vector<QLineSeries*> m_lines; ///< kept and refilled: adding series is slow
    int m_used = 0;
    QSizeF m_plot; ///< for which the axes are set
    bool m_filled = false;
};

}
