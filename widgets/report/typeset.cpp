// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/typeset.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace widgets {

namespace {

constexpr qreal pointsAPixel = 0.75;

qreal spacing() { return QLocale().language() == QLocale::Japanese ? 1.5 : 1.3; }

}

QFont printFont(Role role)
{
    QFont printed = font(role, 1);
    printed.setPointSizeF(printed.pixelSize() > 0 ? printed.pixelSize() * pointsAPixel : printed.pointSizeF());
    printed.setStyleStrategy(QFont::PreferNoShaping);
    return printed;
}

Typeset::Typeset(const QPagedPaintDevice& device, const Words& words, qreal width)
    : m_layout(QString(words.text).replace(u'\n', QChar::LineSeparator), printFont(words.role), &device)
    , m_colour(words.colour)
{
    const QFontMetricsF metrics(m_layout.font(), &device);
    m_lineHeight = metrics.ascent() + metrics.descent();
    m_lineHeight = std::max(m_lineHeight, dots(m_layout.font().pointSizeF() / pointsAPixel) * spacing());
    m_ascent = (m_lineHeight - metrics.ascent() - metrics.descent()) / 2;
    QTextOption option(words.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setFormats(words.looks);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, 0});
    }
    m_layout.endLayout();
}

void Typeset::draw(QPainter& painter, int line, QPointF at) const
{
    painter.setPen(m_colour);
    m_layout.lineAt(line).draw(&painter, at + QPointF(0, m_ascent));
}

}
