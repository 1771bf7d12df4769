// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/svgpicture.h"

#include "widgets/report/safesvg.h"
#include "widgets/tokens.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <QtMath>
#include <algorithm>
#include <array>

namespace widgets {

namespace {

constexpr qreal usualPixels = 16; // where an SVG does not say the size of a text
constexpr qreal dotsAMetre = 96 / 0.0254, pointsAPixel = 0.75;

bool movesText(const QXmlStreamAttributes& attributes)
{
    static const std::array<QLatin1String, 5> movers{QLatin1String("transform"),
                                                     QLatin1String("text-anchor"),
                                                     QLatin1String("rotate"),
                                                     QLatin1String("dx"),
                                                     QLatin1String("dy")};
    return std::ranges::any_of(movers, [&](QLatin1String name) { return attributes.hasAttribute(name); });
}

}

SvgPicture::SvgPicture(const QByteArray& svg)
{
    const QByteArray safe = safeSvg(svg, {});
    if (safe.isEmpty()) return;
    split(safe);
    const QSvgRenderer renderer(m_lines);
    if (renderer.isValid()) m_size = renderer.defaultSize();
}

void SvgPicture::split(const QByteArray& svg)
{
    QXmlStreamReader in(svg);
    QXmlStreamWriter out(&m_lines);
    int moved = 0; // elements around the present one that move what is in them
    std::vector<bool> moves;
    while (!in.atEnd()) {
        in.readNext();
        const QXmlStreamAttributes attributes = in.attributes();
        if (in.isStartElement() && in.name() == QLatin1String("text") && moved == 0 && !movesText(attributes)) {
            const auto number = [&](const char* name, qreal usual) {
                return attributes.hasAttribute(QLatin1String(name)) ? attributes.value(QLatin1String(name)).toDouble()
                                                                    : usual;
            };
            const QColor colour(attributes.value(QLatin1String("fill")).toString());
            m_texts.push_back({{number("x", 0), number("y", 0)},
                               number("font-size", usualPixels),
                               static_cast<int>(number("font-weight", QFont::Normal)),
                               colour.isValid() ? colour : colours(Theme::light).text1,
                               in.readElementText(QXmlStreamReader::IncludeChildElements)});
            continue;
        }
        if (in.isStartElement()) moved += moves.emplace_back(movesText(attributes)) ? 1 : 0;
        if (in.isEndElement() && !moves.empty()) {
            moved -= moves.back() ? 1 : 0;
            moves.pop_back();
        }
        out.writeCurrentToken(in);
    }
    if (in.hasError()) m_lines.clear();
}

void SvgPicture::paint(QPainter& painter, const QRectF& rect, const QFont& font, qreal unit) const
{
    if (m_size.isEmpty()) return;
    QSvgRenderer(m_lines).render(&painter, rect);
    const qreal scale = rect.width() / m_size.width();
    for (const Text& text : m_texts) {
        QFont sized = font;
        sized.setPointSizeF(std::max(1.0, text.pixels * unit));
        sized.setWeight(static_cast<QFont::Weight>(std::clamp(text.weight, 100, 900)));
        painter.setFont(sized);
        painter.setPen(text.colour);
        painter.drawText(rect.topLeft() + text.at * scale, text.words);
    }
}

QByteArray pngOf(const QByteArray& svg, int width)
{
    const SvgPicture picture(svg);
    if (picture.size().isEmpty()) return {};
    const qreal scale = width / picture.size().width();
    QImage image(width, qCeil(picture.size().height() * scale), QImage::Format_RGB32);
    if (image.isNull()) return {};
    const int dots = qRound(dotsAMetre * scale);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.paint(painter, QRectF(QPointF(), picture.size() * scale), font(Role::small, 1), pointsAPixel);
    painter.end();
    QBuffer buffer;
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

}
