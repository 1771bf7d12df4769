// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/charttheme.h"
#include "widgets/charts/polyline.h"
#include "widgets/models/ticks.h"

namespace widgets {

/// The parts of one lane's area: header line above, plot, room for labels right of it (ticks stand left of the plot).
struct LaneFrame {
    QRectF header, plot, side;
};

/// What is drawn of one series in the range, after cutting and thinning.
struct DrawnSeries {
    const models::ChartSeries* series = nullptr;
    std::vector<Polyline> firm, provisional, lastWeek;
    std::vector<Miss> misses;
    std::vector<reliability::Range> gaps;
    bool thinned = false; ///< fewer points than the series has in the range
};

/// Everything the painters of a lane need; points into the spec it was made from.
struct DrawnLane {
    const models::ChartSpec* spec = nullptr;
    const models::Lane* lane = nullptr;
    LaneFrame frame;
    LaneMap map;
    models::ValueTicks values;
    std::vector<models::TimeTick> times;
    std::vector<DrawnSeries> series;
    ChartTheme theme;
};

DrawnLane drawnLane(const models::ChartSpec& spec, const models::Lane& lane, const LaneFrame& frame,
                    const ChartTheme& theme);

/// Below the lines: bands, shaded misses, hatched gaps, grid, tick labels, mark of a zoomed axis.
void paintBehind(QPainter& painter, const DrawnLane& lane);
/// Above the lines: misses drawn heavier, targets, markers of points, as-of and now, labels at the right end.
void paintFront(QPainter& painter, const DrawnLane& lane);
/// Target and, where there are several, the series by name, at the right end.
void paintSideLabels(QPainter& painter, const DrawnLane& lane);
/// Title, unit, direction and "zoomed" on the left, the figures on the right.
void paintHeader(QPainter& painter, const DrawnLane& lane);
/// The right part of the header: "last 91.9 % 11-22 01:00", "2026-W46 92.2 %"; "at 11-17 06:00 93.2 %" where the range
/// ends before the data does.
void paintFigures(QPainter& painter, const DrawnLane& lane);
/// How much of the header they take, in pixels.
double figuresWidth(const DrawnLane& lane);

/// Where labels of a height go so that none covers another: as near to their wish as possible, within [top, bottom].
/// `wishes` are middles, in any order; the answer is in the same order.
std::vector<double> spread(const std::vector<double>& wishes, double height, double top, double bottom);

}
