// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/sparkline.h"

#include "widgets/tokens.h"

#include <QPainter>
#include <QPen>

#include <cmath>

namespace widgets {
namespace {

struct Scale {
    QRectF rect;
    double low = 0, high = 1;
    std::size_t count = 2;

    double x(std::size_t i) const
    {
        return rect.left() +
               rect.width() * static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(count, 2) - 1);
    }
    double y(double value) const { return rect.bottom() - rect.height() * (value - low) / (high - low); }
};

bool known(const std::optional<double>& value) { return value && std::isfinite(*value); }

std::optional<Scale> scaleOf(const QRectF& rect, const Sparkline& line)
{
    std::optional<Scale> scale;
    for (const auto& value : line.values) {
        if (!known(value)) continue;
        if (!scale) scale = Scale{rect, *value, *value, line.values.size()};
        scale->low = std::min(scale->low, *value);
        scale->high = std::max(scale->high, *value);
    }
    // A level history lies in the middle; it must not fill the height with noise.
    if (scale && scale->high - scale->low < 1e-9) {
        scale->low -= 1;
        scale->high += 1;
    }
    return scale;
}

void paintPieces(QPainter& painter, const Sparkline& line, const Scale& scale, const QPen& pen)
{
    const auto flush = [&](QPolygonF& piece) {
        painter.setPen(pen);
        if (piece.size() > 1) painter.drawPolyline(piece);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        if (piece.size() == 1) painter.drawEllipse(piece.front(), pen.widthF(), pen.widthF());
        painter.setBrush(Qt::NoBrush);
        piece.clear();
    };
    QPolygonF piece;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (known(line.values[i])) piece += QPointF(scale.x(i), scale.y(*line.values[i]));
        else flush(piece);
    }
    flush(piece);
}

}

void paintSparkline(QPainter& painter, const QRectF& rect, const Sparkline& line, const QPalette& palette)
{
    const double room = metric::marker;
    const auto scale = scaleOf(rect.adjusted(room, room, -room, -room), line);
    if (!scale) return;
    const Colours& c = colours(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (line.level && scale->low <= *line.level && *line.level <= scale->high) {
        painter.setPen(QPen(c.border, metric::hairline, Qt::DashLine));
        painter.drawLine(QPointF(rect.left(), scale->y(*line.level)), QPointF(rect.right(), scale->y(*line.level)));
    }
    paintPieces(painter, line, *scale, QPen(c.text2, metric::lineTarget, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.text1);
    if (known(line.values.back()))
        painter.drawEllipse(QPointF(scale->x(line.values.size() - 1), scale->y(*line.values.back())), room, room);
    painter.restore();
}

}
