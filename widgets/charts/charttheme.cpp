// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/charttheme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace widgets {

using reliability::Instant;

namespace {

std::size_t place(int style, std::size_t size) { return static_cast<std::size_t>(std::max(style, 0)) % size; }

// Qt counts dashes in pen widths.
QPen dashed(QPen pen, std::initializer_list<double> pixels)
{
    QList<qreal> pattern;
    for (const double length : pixels) pattern += length / pen.widthF();
    pen.setDashPattern(pattern);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QPolygonF shapeOf(Marker marker, QPointF c, double r)
{
    switch (marker) {
    case Marker::square: return QPolygonF(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r));
    case Marker::triangle: return {{{c.x(), c.y() - r}, {c.x() + r, c.y() + r}, {c.x() - r, c.y() + r}}};
    case Marker::diamond: return {{{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}}};
    default: return {};
    }
}

}

QFont ChartTheme::font(Role role) const
{
    QFont font = widgets::font(role, scale);
    if (letters == Letters::searchable) font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QColor ChartTheme::series(int style) const
{
    const auto& all = colours().series;
    return all[place(style, all.size())];
}

QPen ChartTheme::solid(int style, double width) const
{
    return {series(style), px(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPen ChartTheme::line(int style, double width) const
{
    const auto& dash = seriesMarks[place(style, seriesMarks.size())].dash;
    if (dash[0] == 0) return solid(style, width);
    if (dash[2] == 0) return dashed(solid(style, width), {px(dash[0]), px(dash[1])});
    return dashed(solid(style, width), {px(dash[0]), px(dash[1]), px(dash[2]), px(dash[3])});
}

QPen ChartTheme::lastWeek(int style) const
{
    return dashed(solid(style, metric::lineLastWeek), {px(space::xs), px(space::xs)});
}

double LaneMap::x(Instant t) const
{
    if (range.empty()) return plot.left();
    const double share = static_cast<double>((t - range.from).count()) / static_cast<double>(range.length().count());
    return plot.left() + std::clamp(share, 0.0, 1.0) * plot.width();
}

double LaneMap::y(double value) const
{
    const double share = (value - span.low) / (span.high - span.low);
    if (!std::isfinite(share)) return plot.bottom();
    return plot.bottom() - std::clamp(share, 0.0, 1.0) * plot.height();
}

Instant LaneMap::instant(double x) const
{
    const double share = plot.width() > 0 ? std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0) : 0.0;
    return {range.from.ms + std::llround(share * static_cast<double>(range.length().count()))};
}

double textWidth(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

double paintText(QPainter& painter, const QRectF& rect, int alignment, const QString& text, const QFont& font,
                 const QColor& colour)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width() + 1);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, alignment | Qt::TextSingleLine | Qt::TextDontClip, shown);
    return metrics.horizontalAdvance(shown);
}

void paintHatch(QPainter& painter, const QRectF& rect, const QPen& pen, double distance)
{
    if (rect.width() <= 0 || rect.height() <= 0 || distance < 1) return;
    painter.setPen(pen);
    QList<QLineF> lines;
    // Lines x + y = c; phase from the origin, so that neighbouring areas fit together.
    const double first = std::ceil((rect.left() + rect.top()) / distance) * distance;
    for (double c = first; c < rect.right() + rect.bottom(); c += distance) {
        const double top = std::max(rect.top(), c - rect.right()), bottom = std::min(rect.bottom(), c - rect.left());
        if (bottom > top) lines += QLineF(c - bottom, bottom, c - top, top);
    }
    painter.drawLines(lines);
}

void paintMarker(QPainter& painter, QPointF centre, Marker marker, double radius, const QColor& colour,
                 const QColor& surface, Fill fill)
{
    const bool hollow = fill == Fill::hollow || marker == Marker::ring;
    painter.setPen(QPen(colour, radius / 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(hollow ? surface : colour);
    if (marker == Marker::cross && !hollow) {
        painter.drawLine(centre + QPointF(-radius, -radius), centre + QPointF(radius, radius));
        painter.drawLine(centre + QPointF(-radius, radius), centre + QPointF(radius, -radius));
    } else if (const QPolygonF shape = shapeOf(marker, centre, radius); !shape.isEmpty()) {
        painter.drawPolygon(shape);
    } else {
        painter.drawEllipse(centre, radius, radius);
    }
}

}
