// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/charttheme.h"
#include "widgets/models/ticks.h"

namespace widgets {

/// The row of dates below the plots, with the zone's name at the right end. QDateTimeAxis knows neither zones nor
/// calendar borders. `map` gives the horizontal place only.
void paintTimeAxis(QPainter& painter, const QRectF& row, const LaneMap& map, const models::ChartSpec& spec,
                   const ChartTheme& theme);

/// The same dates and zone without line and ticks: for the head of a stack that is higher than a window.
void paintDates(QPainter& painter, const QRectF& row, const LaneMap& map, const models::ChartSpec& spec,
                const ChartTheme& theme);

/// The strip above the plots: names of incidents, "as of", "now". A text that would cover another is left out.
void paintStrip(QPainter& painter, const QRectF& row, const LaneMap& map, const models::ChartSpec& spec,
                const ChartTheme& theme);

/// Changes that lie so close that they share a place; `places` in the spec's markers.
struct MarkerGroup {
    double x = 0;
    std::vector<std::size_t> places;
};
std::vector<MarkerGroup> groupedMarkers(const models::ChartSpec& spec, const LaneMap& map, const ChartTheme& theme);

/// The row of changes at the bottom: a glyph each and its title where there is room, "+2" beside one that stands for
/// three.
void paintMarkerLane(QPainter& painter, const QRectF& row, const LaneMap& map, const models::ChartSpec& spec,
                     const ChartTheme& theme);

}
