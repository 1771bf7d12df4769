// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QRectF>
#include <optional>
#include <vector>

class QPainter;

namespace widgets {

/// A line of evenly spaced figures, the newest at the right with a dot; missing ones stay gaps, single ones are dots.
/// `level` is a line of comparison (0 for a budget that runs out), drawn where it lies within the figures' span.
struct Sparkline {
    std::vector<std::optional<double>> values; ///< oldest first
    std::optional<double> level;
};

void paintSparkline(QPainter& painter, const QRectF& rect, const Sparkline& sparkline, const QPalette& palette);

}
