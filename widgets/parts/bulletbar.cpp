// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/bulletbar.h"

#include "widgets/charts/charttheme.h"

#include <QPainter>

#include <cmath>

namespace widgets {
namespace {

constexpr double negativeShare = 0.25;                           // of the width
constexpr double deepest = -negativeShare / (1 - negativeShare); // overspend that still fits

void paintTick(QPainter& painter, const QRectF& rect, double x, const Colours& c)
{
    painter.setPen(QPen(c.surface, 2.0 * metric::line, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    painter.setPen(QPen(c.text1, metric::line, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

void paintOverspend(QPainter& painter, const QRectF& bar, const QColor& colour, double left, const Colours& c)
{
    const bool deeper = left < deepest;
    const double head = deeper ? bar.height() : 0;
    const QRectF body = bar.adjusted(head, 0, 0, 0);
    painter.fillRect(body, c.of(reliability::Status::exhausted).chipFill);
    paintHatch(painter, body, QPen(colour, metric::lineTarget), metric::hatch - 1);
    painter.setPen(QPen(colour, metric::border));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(body.adjusted(0.5, 0.5, -0.5, -0.5));
    if (!deeper) return;
    // Deeper than the bar reaches: an arrowhead at its end.

    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{QPointF(bar.left(), bar.center().y()),
                                   QPointF(bar.left() + head, bar.top() - 2),
                                   QPointF(bar.left() + head, bar.bottom() + 2)}});
}

}

double bulletX(const QRectF& rect, double share)
{
    const double zero = rect.left() + rect.width() * negativeShare;
    const double x = zero + std::clamp(share, deepest, 1.0) * rect.width() * (1 - negativeShare);
    return std::clamp(x, rect.left(), rect.right());
}

void paintBullet(QPainter& painter, const QRectF& rect, const Bullet& bullet, const QPalette& palette)
{
    const Colours& c = colours(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double zero = bulletX(rect, 0);
    const QRectF track(QPointF(zero, rect.top()), rect.bottomRight());
    const double inset = rect.height() / 6;
    painter.fillRect(track, c.grid);
    if (!bullet.left || !std::isfinite(*bullet.left)) {
        paintHatch(painter, track, QPen(c.of(reliability::Status::noData).text, metric::hairline), metric::hatch - 1);
    } else {
        const QColor colour = c.of(bullet.status).text;
        const double end = bulletX(rect, *bullet.left);
        const QRectF bar = QRectF(QPointF(std::min(zero, end), rect.top() + inset),
                                  QPointF(std::max(zero, end), rect.bottom() - inset));
        if (*bullet.left < 0) paintOverspend(painter, bar, colour, *bullet.left, c);
        else painter.fillRect(bar, colour);
        if (bullet.stale) paintHatch(painter, bar, QPen(c.surface, metric::lineTarget), metric::hatch - 1);
        if (bullet.lastWeek && std::isfinite(*bullet.lastWeek))
            paintTick(painter, rect, bulletX(rect, *bullet.lastWeek), c);
    }
    painter.setPen(QPen(c.border, metric::border));
    painter.drawLine(QPointF(zero, rect.top() - 1), QPointF(zero, rect.bottom() + 1));
    painter.restore();
}

}
