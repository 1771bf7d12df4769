// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"

namespace models {

/// Values of a y-axis: multiples of a step of 1, 2 or 5 times a power of ten, ascending.
struct ValueTicks {
    double step = 1;
    int decimals = 0; ///< that the step needs
    std::vector<double> at;
};

/// Ticks in [low, high], at most `most` (2 or more). Empty when the ends are not finite or high <= low.
ValueTicks niceTicks(double low, double high, int most);

/// The y-range of a lane: its fixed one, else round borders around all points in `range` and the targets; from zero
/// where the lane says so. Ratios end at 100 % unless a point lies above. `most` ticks fit on it.
Span spanOf(const Lane& lane, reliability::Range range, int most);
/// True when the axis leaves out zero.
bool isZoomed(Span span);
/// A tick's text: percent times 100, thousands as k, millions as M: "99.5", "20k".
QString tickText(const Lane& lane, double value, const ValueTicks& ticks);

/// A tick of the time axis; one without label is a thin line only.
struct TimeTick {
    reliability::Instant at;
    QString label;
    bool operator==(const TimeTick&) const = default;
};

/// Ticks in `range` on calendar borders of the zone (5 min to 12 h, midnight, Monday, the 1st, January), labels at
/// least `distance` pixels apart when the range is `width` pixels wide.
std::vector<TimeTick> timeTicks(reliability::Range range, const reliability::Zone& zone, double width, double distance);

}
