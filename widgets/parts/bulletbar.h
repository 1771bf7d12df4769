// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

#include <QPalette>
#include <QRectF>
#include <optional>

class QPainter;

namespace widgets {

/// What a bullet bar shows: shares of the budget that are left (1 is all of it, below 0 is overspent).
struct Bullet {
    std::optional<double> left;     ///< none: hatched, no data
    std::optional<double> lastWeek; ///< the tick
    reliability::Status status = reliability::Status::noData;
    bool stale = false; ///< hatched over: an old figure
};

/// Paints a bar into `rect`. A quarter left of the zero line is for overspending, at the same scale (down to -33 %;
/// deeper ends in an arrow). The figure itself and its word belong beside the bar.
void paintBullet(QPainter& painter, const QRectF& rect, const Bullet& bullet, const QPalette& palette);

/// Where a share lies in `rect`, cut to what the bar can show.
double bulletX(const QRectF& rect, double share);

}
