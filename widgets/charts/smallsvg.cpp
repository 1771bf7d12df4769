// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/smallsvg.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <cmath>
#include <limits>

namespace widgets {

namespace {

constexpr int dotsPerInch = 96, colourDepth = 32;
constexpr qreal millimetresPerInch = 25.4;

// A place in tenths of a pixel: sums of rounded steps don't drift.
struct Tenths {
    qint64 x = 0, y = 0;
    bool operator==(const Tenths&) const = default;
};

Tenths tenths(QPointF p) { return {std::llround(p.x() * 10), std::llround(p.y() * 10)}; }

// "12.5", ".5", "-3": at most one decimal, no zero before the dot.
QByteArray decimal(qint64 tenths)
{
    QByteArray text = QByteArray::number(std::abs(tenths) / 10);
    if (tenths % 10 != 0) text = (text == "0" ? "." : text + '.') + QByteArray::number(std::abs(tenths) % 10);
    return tenths < 0 ? '-' + text : text;
}

QByteArray number(qreal value) { return decimal(std::llround(value * 10)); }

QByteArray attribute(const char* name, const QByteArray& value) { return QByteArray(" ") + name + "=\"" + value + '"'; }

QByteArray share(qreal value) { return QByteArray::number(std::round(value * 100) / 100); }

// XML knows no control characters, escaped or not.
QByteArray textOf(const QString& text)
{
    QString plain = text;
    plain.removeIf([](QChar c) { return c < u' ' || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return plain.toHtmlEscaped().toUtf8();
}

// The `d` of a path, filled command by command.
class PathText {
public:
    void add(const QPainterPath& path)
    {
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element e = path.elementAt(i);
            if (e.isMoveTo()) moveTo(tenths(e));
            else if (e.isLineTo()) lineTo(tenths(e));
            else if (e.isCurveTo()) curveTo(path, i);
        }
        closePiece();
    }
    const QByteArray& text() const { return m_text; }

private:
    void moveTo(Tenths to)
    {
        closePiece();
        command('M');
        put(to.x);
        put(to.y);
        m_at = m_begin = to;
        m_steps = 0;
    }

    void closePiece()
    {
        flush();
        if (m_steps > 1 && m_at == m_begin) m_text += 'z';
        m_steps = 0;
    }

    // A step that goes on in the same direction makes the last one longer.
    void lineTo(Tenths to)
    {
        const Tenths step{to.x - m_at.x, to.y - m_at.y};
        m_at = to;
        const bool onward = m_step.x * step.y == m_step.y * step.x && m_step.x * step.x + m_step.y * step.y >= 0;
        if (!onward) flush();
        m_step = {m_step.x + step.x, m_step.y + step.y};
        m_lined = true;
    }

    void curveTo(const QPainterPath& path, int first)
    {
        flush();
        command('c');
        const Tenths from = m_at;
        for (int i = first; i < first + 3; ++i) {
            m_at = tenths(path.elementAt(i));
            put(m_at.x - from.x);
            put(m_at.y - from.y);
        }
        ++m_steps;
    }

    // Writes the step that waits; one of no length is a dot, which round and square ends show.
    void flush()
    {
        if (m_lined && (m_step != Tenths{} || m_command == 'M')) {
            command('l');
            put(m_step.x);
            put(m_step.y);
            ++m_steps;
        }
        m_step = {};
        m_lined = false;
    }

    // Only a move is never repeated silently: pairs after it would be lines.
    void command(char letter)
    {
        if (m_command != letter || letter == 'M') m_text += letter;
        m_command = letter;
    }

    // A minus and a letter separate by themselves.
    void put(qint64 tenths)
    {
        if (tenths >= 0 && m_text.back() != m_command) m_text += ' ';
        m_text += decimal(tenths);
    }

    QByteArray m_text;
    Tenths m_begin, m_at, m_step;
    char m_command = 0;
    int m_steps = 0;
    bool m_lined = false;
};

class Engine final : public QPaintEngine {
public:
    Engine()
        : QPaintEngine(AllFeatures &
                       PaintEngineFeatures(~(PatternBrush | PerspectiveTransform | ConicalGradientFill | PorterDuff)))
    {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return flush(), true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    void drawPath(const QPainterPath& path) override
    {
        const QPen pen = path.isEmpty() ? QPen(Qt::NoPen) : state->pen();
        draw(path, pen, state->brush());
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        if (count == 0) return;
        QPainterPath path(points[0]);
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        for (int i = 1; i < count; ++i) path.lineTo(points[i]);
        if (mode != PolylineMode) path.closeSubpath();
        draw(path, state->pen(), mode == PolylineMode ? QBrush(Qt::NoBrush) : state->brush());
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        flush();
        const QTransform map = state->transform();
        const QPointF place = map.map(at);
        const QFont font = item.font();
        const qreal size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * dotsPerInch / 72;
        QByteArray looks = attribute("x", number(place.x())) + attribute("y", number(place.y())) +
                           attribute("font-size", number(size * scaleOf(map))) +
                           attribute("fill", state->pen().color().name().toLatin1());
        if (font.weight() != QFont::Normal) looks += attribute("font-weight", QByteArray::number(font.weight()));
        if (m_family.isEmpty()) m_family = font.family();
        if (font.family() != m_family) looks += attribute("font-family", textOf(font.family()));
        m_body += "<text" + looks + '>' + textOf(item.text()) + "</text>\n";
    }

    /// All that was drawn, in a group of what is usual; complete after end().
    QByteArray group() const
    {
        return "<g" + attribute("font-family", textOf(m_family)) +
               " fill=\"none\" fill-rule=\"evenodd\" stroke-linecap=\"square\" stroke-linejoin=\"bevel\">\n" + m_body +
               "</g>\n";
    }

private:
    static qreal scaleOf(const QTransform& map) { return std::sqrt(std::abs(map.determinant())); }

    void draw(const QPainterPath& path, const QPen& pen, const QBrush& brush)
    {
        const QByteArray looks = fillOf(brush, path.fillRule()) + strokeOf(pen);
        if (looks.isEmpty()) return;
        const QPainterPath drawn = state->transform().map(path);
        const qreal width = pen.style() == Qt::NoPen ? 0 : std::max<qreal>(1, pen.widthF());
        const QRectF area = drawn.boundingRect().adjusted(-width, -width, width, width);
        // Only what paints alike in any order may share a path: lines of one solid colour, or what lies apart.
        const bool solid = brush.style() == Qt::NoBrush && pen.color().alpha() == 255 && state->opacity() >= 1;
        if (looks != m_looks || !(solid || !area.intersects(m_area))) flush();
        m_looks = looks;
        m_area = m_area.united(area);
        m_path.add(drawn);
    }

    QByteArray fillOf(const QBrush& brush, Qt::FillRule rule) const
    {
        if (brush.style() == Qt::NoBrush || brush.color().alpha() == 0) return {};
        QByteArray looks = attribute("fill", brush.color().name().toLatin1());
        if (const qreal opacity = brush.color().alphaF() * state->opacity(); opacity < 1)
            looks += attribute("fill-opacity", share(opacity));
        if (rule == Qt::WindingFill) looks += attribute("fill-rule", "nonzero");
        return looks;
    }

    QByteArray strokeOf(const QPen& pen) const
    {
        if (pen.style() == Qt::NoPen || pen.color().alpha() == 0) return {};
        const qreal scale = pen.isCosmetic() ? 1 : scaleOf(state->transform());
        const qreal width = (pen.widthF() > 0 ? pen.widthF() : 1) * scale;
        QByteArray looks = attribute("stroke", pen.color().name().toLatin1());
        if (const qreal opacity = pen.color().alphaF() * state->opacity(); opacity < 1)
            looks += attribute("stroke-opacity", share(opacity));
        if (share(width) != "1") looks += attribute("stroke-width", share(width));
        if (pen.capStyle() == Qt::RoundCap) looks += attribute("stroke-linecap", "round");
        if (pen.capStyle() == Qt::FlatCap) looks += attribute("stroke-linecap", "butt");
        if (pen.joinStyle() == Qt::RoundJoin) looks += attribute("stroke-linejoin", "round");
        if (pen.joinStyle() == Qt::MiterJoin || pen.joinStyle() == Qt::SvgMiterJoin)
            looks += attribute("stroke-linejoin", "miter");
        if (pen.style() == Qt::SolidLine) return looks;
        QByteArrayList dashes; // Qt counts them in widths of the pen
        for (const qreal dash : pen.dashPattern()) dashes += number(dash * width);
        return looks + attribute("stroke-dasharray", dashes.join(' '));
    }

    void flush()
    {
        if (!m_looks.isEmpty()) m_body += "<path" + m_looks + attribute("d", m_path.text()) + "/>\n";
        m_looks.clear();
        m_path = {};
        m_area = {};
    }

    QString m_family;
    QByteArray m_body, m_looks; ///< m_looks: of the path that is being filled; empty: none
    PathText m_path;
    QRectF m_area;
};

class Device final : public QPaintDevice {
public:
    explicit Device(QSize size) : m_size(size) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }
    QByteArray group() const { return m_engine.group(); }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        switch (which) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return qRound(m_size.width() * millimetresPerInch / dotsPerInch);
        case PdmHeightMM: return qRound(m_size.height() * millimetresPerInch / dotsPerInch);
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return qRound(devicePixelRatioFScale());
        case PdmDepth: return colourDepth;
        case PdmNumColors: return std::numeric_limits<int>::max();
        default: return dotsPerInch;
        }
    }

private:
    QSize m_size;
    mutable Engine m_engine;
};

}

QByteArray smallSvg(QSize size, const QString& title, const QString& description,
                    const std::function<void(QPainter&)>& paint)
{
    Device device(size);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    const QByteArray width = QByteArray::number(size.width()), height = QByteArray::number(size.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg" + attribute("width", width) +
           attribute("height", height) + attribute("viewBox", "0 0 " + width + ' ' + height) +
           attribute("xmlns", "http://www.w3.org/2000/svg") + ">\n<title>" + textOf(title) + "</title>\n<desc>" +
           textOf(description) + "</desc>\n" + device.group() + "</svg>\n";
}

}
