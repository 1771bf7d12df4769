// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/icons.h"

#include "widgets/models/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QThread>

namespace widgets {
namespace {

QByteArray tinted(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

// Pictures of icons serve a painter that neither turns nor stretches, in the thread that has windows.
bool onPixels(const QPainter& painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster &&
           painter.transform().type() <= QTransform::TxTranslate &&
           QThread::currentThread() == QCoreApplication::instance()->thread();
}

// Reading an icon's file takes longer than drawing a whole row of a table: each picture is made once.
QPixmap rastered(const QString& name, const QColor& colour, QSize size, double ratio)
{
    const QString key =
        QStringLiteral("icon %1 %2 %3x%4 %5").arg(name, colour.name()).arg(size.width()).arg(size.height()).arg(ratio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture)) return picture;
    picture = QPixmap(size);
    picture.fill(Qt::transparent);
    if (const QByteArray svg = tinted(name, colour); !svg.isEmpty()) {
        QPainter painter(&picture);
        QSvgRenderer(svg).render(&painter, QRectF(QPointF(), size));
    }
    picture.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, picture);
    return picture;
}

class Engine final : public QIconEngine {
public:
    explicit Engine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(m_svg);
        const double before = painter->opacity();
        if (mode == QIcon::Disabled) painter->setOpacity(before * disabledOpacity);
        renderer.render(painter, rect);
        painter->setOpacity(before);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new Engine(m_svg); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    static constexpr double disabledOpacity = 0.45;
    QByteArray m_svg;
};

}

QIcon icon(const QString& name, const QColor& colour)
{
    QByteArray svg = tinted(name, colour);
    return svg.isEmpty() ? QIcon() : QIcon(new Engine(std::move(svg)));
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour)
{
    if (onPixels(painter)) {
        const double ratio = painter.device()->devicePixelRatioF();
        return painter.drawPixmap(rect.topLeft(), rastered(name, colour, (rect.size() * ratio).toSize(), ratio));
    }
    const QByteArray svg = tinted(name, colour);
    if (svg.isEmpty()) return;
    QSvgRenderer renderer(svg);
    renderer.render(&painter, rect);
}

QString glyphOf(reliability::Status status) { return models::text(reliability::name(status)); }

}
