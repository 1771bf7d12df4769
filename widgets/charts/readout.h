// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartstack.h"

namespace widgets {

/// The point of a series nearest to `t`, when it lies within `tolerance` of it.
std::optional<reliability::Point> nearestPoint(const models::ChartSeries& series, reliability::Instant t,
                                               reliability::Milliseconds tolerance);

/// Stamps of a lane's finite points in the range, ascending, each once: where the cursor may stop.
std::vector<reliability::Instant> stopsOf(const models::Lane& lane, reliability::Range range);
/// Where Ctrl+Left and Ctrl+Right stop: changes and the starts of bands in the range.
std::vector<reliability::Instant> landmarksOf(const models::ChartSpec& spec);
/// The stop after (`step` 1) or before (-1) `from`; the first or last one without `from`. None when there is none.
std::optional<reliability::Instant> neighbour(const std::vector<reliability::Instant>& stops,
                                              std::optional<reliability::Instant> from, int step);

/// The bands that hold `t`, shortest first.
std::vector<const models::Band*> bandsAt(const models::ChartSpec& spec, reliability::Instant t);

/// What a lane says under the crosshair, with the point's own time: "Wed 11-18 02:00  79.3 %"; the crosshair's time and
/// an en dash where there is no point near.
QString readoutText(const models::ChartSpec& spec, const models::Lane& lane, reliability::Instant t,
                    reliability::Milliseconds tolerance);
/// The whole for a screen reader: time, all lanes (with their points' own times where they differ), bands and changes.
QString readoutSentence(const models::ChartSpec& spec, reliability::Instant t, reliability::Milliseconds tolerance);

/// The selection and the crosshair over a painted stack; `cursor` and `selection` may be none.
struct Overlay {
    enum class Ends {
        lines,
        handles, ///< they are there to be dragged
    };
    std::optional<reliability::Instant> cursor;
    std::optional<reliability::Range> selection;
    Ends ends = Ends::lines;
};
void paintOverlay(QPainter& painter, const ChartStack& stack, const models::ChartSpec& spec, const Overlay& overlay);

/// How far from the crosshair a point may lie to be read out: 8 pixels.
reliability::Milliseconds toleranceOf(const LaneMap& map, const ChartTheme& theme);

}
