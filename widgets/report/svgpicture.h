// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <vector>

class QPainter;
class QRectF;

namespace widgets {

/// A picture whose words stay words on a page: lines and areas are drawn as the SVG has them, its texts as texts of
/// the painter, so that a PDF can be searched. Texts that are turned, or do not begin at their place, stay lines.
class SvgPicture {
public:
    /// What is no SVG draws nothing.
    explicit SvgPicture(const QByteArray& svg);

    /// In the SVG's pixels; empty where there is no picture.
    QSizeF size() const { return m_size; }
    /// `unit`: points of type for one pixel of the SVG at the size of `rect`.
    void paint(QPainter& painter, const QRectF& rect, const QFont& font, qreal unit) const;

private:
    struct Text {
        QPointF at;
        qreal pixels = 0;
        int weight = QFont::Normal;
        QColor colour;
        QString words;
    };
    void split(const QByteArray& svg);

    QByteArray m_lines; ///< the SVG without `m_texts`
    std::vector<Text> m_texts;
    QSizeF m_size;
};

/// An SVG as a PNG of a width in image pixels, its texts in the house's font, on white: for readers of Markdown, not
/// all of whom show an SVG. Empty for what is no SVG. Needs a QGuiApplication, in any thread.
QByteArray pngOf(const QByteArray& svg, int width);

}
