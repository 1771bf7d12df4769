// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/pages.h"
#include "widgets/tokens.h"

#include <QColor>
#include <QPagedPaintDevice>
#include <QString>
#include <QTextLayout>

namespace widgets {

/// The paper's dots for pixels at 96 per inch, which is how tokens count.
inline constexpr int dotsPerInch = 600;
constexpr qreal dots(qreal pixels) { return pixels * dotsPerInch / 96; }

/// A font for paper: its size in points, and without the alternates of glyphs for which a PDF knows no character:
/// Inter has a hyphen of its own between digits and after capitals, and nobody could search for it.
QFont printFont(Role role);

/// A text and how it looks.
struct Words {
    QString text; ///< '\n' begins a new line
    Role role = Role::body;
    QColor colour{};
    Qt::Alignment align = Qt::AlignLeft;
    QList<QTextLayout::FormatRange> looks{}; ///< of stretches of it
};

/// A text in lines of a width, broken between words; within one only where it is wider than the line.
class Typeset {
public:
    Typeset(const QPagedPaintDevice& device, const Words& words, qreal width);

    int lines() const { return m_layout.lineCount(); }
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return m_lineHeight * lines(); }
    void draw(QPainter& painter, int line, QPointF at) const;

private:
    QTextLayout m_layout;
    QColor m_colour;
    qreal m_lineHeight = 0, m_ascent = 0;
};

}
