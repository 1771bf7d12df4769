// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"

namespace widgets {

using Polyline = std::vector<reliability::Point>;

/// The pieces of a line that are drawn in `range`: broken at gaps and at points that are no number, cut at the ends of
/// the range (by interpolation, so that a zoomed line leaves the plot at its edge), and thinned to two points per pixel
/// of `width` with all extremes kept. Breaks narrower than a pixel are not shown: there are at most `width` pieces.
std::vector<Polyline> segmentsOf(const Polyline& points, const std::vector<reliability::Range>& gaps,
                                 reliability::Range range, double width);

/// A piece of a line on the bad side of the target, which is level over it.
struct Miss {
    Polyline line;
    double target = 0;
};

/// The parts of a segment that miss the lane's target, cut where the line crosses it and where the target changes.
std::vector<Miss> missesOf(const Polyline& segment, const models::Lane& lane);

/// Splits a segment at `at`: what lies before, and what lies after; both hold the interpolated point at `at`.
std::pair<Polyline, Polyline> splitAt(const Polyline& segment, reliability::Instant at);

}
