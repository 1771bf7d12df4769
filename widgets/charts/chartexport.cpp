// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartexport.h"

#include "widgets/charts/chartstack.h"
#include "widgets/models/modeltable.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace widgets::charts {

using models::ChartSpec;
using reliability::Code;
using reliability::Result;

namespace {

constexpr int pixelRatio = 2;
constexpr int dotsPerInch = 96, pointsPerInch = 72;
constexpr int largestSide = 16'384; // of an export; a picture beyond that is a mistake

bool usable(const ChartSpec& spec, QSize size)
{
    return !spec.lanes.empty() && !spec.range.empty() && size.width() > 0 && size.height() > 0 &&
           size.width() <= largestSide && size.height() <= largestSide;
}

auto notMade(const char* format) { return reliability::fail(Code::fileUnwritable, {format, "empty chart"}); }

// Millimetres would make a browser scale the picture.
QByteArray inPixels(const QByteArray& svg, QSize size)
{
    static const QRegularExpression measure(QStringLiteral("<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    QString text = QString::fromUtf8(svg);
    const QRegularExpressionMatch match = measure.match(text);
    if (match.hasMatch())
        text.replace(match.capturedStart(),
                     match.capturedLength(),
                     QStringLiteral("<svg width=\"%1\" height=\"%2\"").arg(size.width()).arg(size.height()));
    return text.toUtf8();
}

// The date of making is overwritten at equal length: places in the file's index stay true.
QByteArray timeless(QByteArray pdf)
{
    static const QByteArray key("/CreationDate (");
    const qsizetype begin = pdf.indexOf(key);
    const qsizetype end = pdf.indexOf(')', begin);
    for (qsizetype i = begin + key.size(); begin >= 0 && i < end; ++i)
        if (pdf[i] >= '0' && pdf[i] <= '9') pdf[i] = '0';
    return pdf;
}

QString htmlOf(const ChartSpec& spec)
{
    return QStringLiteral("<p>%1</p>").arg(models::caption(spec).toHtmlEscaped()) + models::html(models::tableOf(spec));
}

}

QSize naturalSize(const ChartSpec& spec)
{
    return {metric::exportWidth, qCeil(ChartStack::naturalHeight(spec, ChartTheme{}, Heading::title))};
}

void paint(QPainter& painter, const QRectF& rect, const ChartSpec& spec)
{
    ChartStack stack;
    stack.build(spec, rect.size(), ChartTheme{}, Heading::title);
    painter.save();
    painter.translate(rect.topLeft());
    stack.paint(painter);
    painter.restore();
}

Result<QByteArray> svg(const ChartSpec& spec, QSize size)
{
    if (!usable(spec, size)) return notMade("svg");
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(models::caption(spec));
    generator.setDescription(models::sentence(spec));
    QPainter painter;
    if (!painter.begin(&generator)) return notMade("svg");
    paint(painter, QRectF(QPointF(), size), spec);
    painter.end();
    return inPixels(buffer.data(), size);
}

Result<QByteArray> png(const ChartSpec& spec, QSize size)
{
    if (!usable(spec, size)) return notMade("png");
    QImage image(size * pixelRatio, QImage::Format_RGB32);
    if (image.isNull()) return notMade("png");
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    paint(painter, QRectF(QPointF(), size), spec);
    painter.end();
    QBuffer buffer;
    if (!image.save(&buffer, "PNG")) return notMade("png");
    return buffer.data();
}

Result<QByteArray> pdf(const ChartSpec& spec, QSize size)
{
    if (!usable(spec, size)) return notMade("pdf");
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(dotsPerInch);
    const QSizeF points = QSizeF(size) * pointsPerInch / dotsPerInch;
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(models::caption(spec));
    QPainter painter;
    if (!painter.begin(&writer)) return notMade("pdf");
    paint(painter, QRectF(QPointF(), size), spec);
    painter.end();
    return timeless(buffer.data());
}

std::unique_ptr<QMimeData> clipboard(const ChartSpec& spec)
{
    auto data = std::make_unique<QMimeData>();
    const QSize size = naturalSize(spec);
    if (const auto picture = svg(spec, size)) data->setData(QStringLiteral("image/svg+xml"), *picture);
    if (const auto picture = png(spec, size)) data->setData(QStringLiteral("image/png"), *picture);
    data->setHtml(htmlOf(spec));
    data->setText(models::caption(spec) + u'\n' + models::tsv(models::tableOf(spec)));
    return data;
}

}
