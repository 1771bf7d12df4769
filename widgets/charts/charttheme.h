// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QPen>
#include <QRectF>

class QPainter;

namespace widgets {

/// Texts of charts belong to one context, whichever file paints them.
struct ChartTexts {
    Q_DECLARE_TR_FUNCTIONS(chart)
};

/// How a chart is painted: theme and scale (1 = 100 %). Exports are always light and 100 %.
struct ChartTheme {
    enum class Letters {
        shaped,
        searchable, ///< Inter has a hyphen and a colon of its own between digits, and nobody could search a PDF for it
    };
    Theme theme = Theme::light;
    double scale = 1;
    Letters letters = Letters::shaped;
    bool operator==(const ChartTheme&) const = default;

    const Colours& colours() const { return widgets::colours(theme); }
    double px(double pixels) const { return pixels * scale; }
    QFont font(Role role) const;
    QColor series(int style) const;
    /// A solid pen of a series' colour.
    QPen solid(int style, double width) const;
    /// The same with the dashes by which the series is known without colour.
    QPen line(int style, double width) const;
    QPen lastWeek(int style) const;
};

/// Where time and values lie in a plot. Both directions stay inside: a picture without clipping (SVG) needs it.
struct LaneMap {
    QRectF plot;
    reliability::Range range;
    models::Span span;

    double x(reliability::Instant t) const;
    double y(double value) const;
    QPointF at(const reliability::Point& p) const { return {x({p.at}), y(p.y)}; }
    reliability::Instant instant(double x) const;
};

/// A text inside `rect`, cut with an ellipsis where it is too long; returns its width.
double paintText(QPainter& painter, const QRectF& rect, int alignment, const QString& text, const QFont& font,
                 const QColor& colour);
double textWidth(const QString& text, const QFont& font);

/// Diagonal lines that end at the edges of `rect` (drawn one by one: SVG knows no clipping here).
void paintHatch(QPainter& painter, const QRectF& rect, const QPen& pen, double distance);

/// The marker of a series' style.
enum class Fill { solid, hollow };
void paintMarker(QPainter& painter, QPointF centre, Marker marker, double radius, const QColor& colour,
                 const QColor& surface, Fill fill);

}
