// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/statuschip.h"

#include "widgets/charts/charttheme.h"
#include "widgets/parts/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace widgets {

using reliability::Status;

namespace {

double paintSign(QPainter& painter, const QRectF& rect, Status status, const QString& text, const QColor& colour)
{
    const double size = scaled(metric::icon - 2), gap = scaled(space::xs) + 2;
    const QRectF glyph(rect.left(), rect.center().y() - size / 2, size, size);
    paintIcon(painter, glyph, glyphOf(status), colour);
    const QRectF words = rect.adjusted(size + gap, 0, 0, 0);
    return size + gap +
           paintText(painter, words, Qt::AlignLeft | Qt::AlignVCenter, text, font(Role::secondary), colour);
}

void paintFill(QPainter& painter, const QRectF& chip, Status status, const Colours& c)
{
    const double radius = chip.height() / 2;
    QPainterPath shape;
    shape.addRoundedRect(chip, radius, radius);
    painter.setPen(status == Status::notRequired ? QPen(c.border, metric::border) : QPen(Qt::NoPen));
    painter.setBrush(c.of(status).chipFill);
    painter.drawPath(shape);
    if (status != Status::noData) return;
    painter.save();
    painter.setClipPath(shape);
    paintHatch(painter, chip, QPen(c.gap.edge, metric::hairline), metric::hatch);
    painter.restore();
}

}

QSize chipSize(const QString& text)
{
    const double words = textWidth(text, font(Role::secondary));
    return {qCeil(words) + scaled(metric::icon + space::s * 2 + space::xs) + 1, scaled(metric::chipHeight)};
}

void paintChip(QPainter& painter, const QRectF& rect, Status status, const QString& text, const QPalette& palette)
{
    const Colours& c = colours(palette);
    const QSizeF size = QSizeF(chipSize(text)).boundedTo(rect.size());
    const QRectF chip(QPointF(rect.left(), rect.center().y() - size.height() / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFill(painter, chip.adjusted(0.5, 0.5, -0.5, -0.5), status, c);
    paintSign(painter, chip.adjusted(scaled(space::s), 0, -scaled(space::s), 0), status, text, c.of(status).chipText);
    painter.restore();
}

double paintStatus(QPainter& painter, const QRectF& rect, Status status, const QString& text, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = paintSign(painter, rect, status, text, colours(palette).of(status).text);
    painter.restore();
    return width;
}

StatusChip::StatusChip(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void StatusChip::setStatus(Status status, const QString& text)
{
    m_status = status;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const { return chipSize(m_text); }

void StatusChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_status, m_text, palette());
}

}
