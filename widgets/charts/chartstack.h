// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/serieschart.h"

#include <memory>

namespace widgets {

/// Exports carry project and range above the plots; in the window the page says them.
enum class Heading { none, title };

/// All lanes of a ChartSpec on one time axis: the same for the window and for exports.
class ChartStack {
public:
    /// The height that gives plots their usual size (120 px in a stack, 280 px alone, at 100 %).
    static double naturalHeight(const models::ChartSpec& spec, const ChartTheme& theme, Heading heading);
    static double leastHeight(const models::ChartSpec& spec, const ChartTheme& theme, Heading heading);

    /// Plots share what height the rest leaves. The spec must outlive the next paint().
    void build(const models::ChartSpec& spec, QSizeF size, const ChartTheme& theme, Heading heading);
    /// Paints the lanes that `part` touches, and of the rest what lies in it; all of it for a null rectangle.
    void paint(QPainter& painter, const QRectF& part = {});
    /// `part` made higher, to where lanes begin and end; as wide as the stack.
    QRectF wholeLanes(const QRectF& part) const;

    std::size_t lanes() const { return m_used; }
    SeriesChart& chart(std::size_t lane) const { return *m_charts[lane]; }
    /// From the top of the first plot to the bottom of the last; empty without lanes.
    QRectF plots() const;
    /// The lane whose header or plot is at this height, else the nearest.
    std::size_t laneAt(double y) const;
    /// The row of changes; empty where there are none.
    QRectF markerRow() const { return m_markers; }
    QRectF strip() const { return m_strip; }

private:
    void paintHeading(QPainter& painter) const;
    QRectF laneArea(std::size_t lane) const;

    const models::ChartSpec* m_spec = nullptr;
    ChartTheme m_theme;
    QRectF m_area, m_heading, m_dates, m_strip, m_axis, m_markers;
    std::vector<std::unique_ptr<SeriesChart>> m_charts;
    std::size_t m_used = 0;
};

}
