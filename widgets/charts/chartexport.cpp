// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartexport.h"

#include "widgets/charts/chartstack.h"
#include "widgets/charts/smallsvg.h"
#include "widgets/models/modeltable.h"
#include "widgets/searchablepdf.h"
#include "widgets/timelesspdf.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <array>

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

// The caption in lines as long as the plot and what stands right of it.
QStringList captionLines(const ChartSpec& spec, double width, Caption caption, const ChartTheme& theme = {})
{
    if (caption == Caption::beside) return {};
    QTextLayout layout(models::caption(spec), theme.font(Role::secondary));
    layout.setTextOption(QTextOption(Qt::AlignLeft));
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width - metric::chartLeft - 2 * space::s));
        lines += layout.text().mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

double heightOf(const QStringList& lines)
{
    return lines.isEmpty() ? 0 : static_cast<double>(lines.size()) * space::l + 2 * space::s;
}

void paintCaption(QPainter& painter, const QRectF& rect, const QStringList& lines, const ChartTheme& theme)
{
    if (lines.isEmpty()) return;
    painter.fillRect(rect, theme.colours().surface);
    QRectF line(metric::chartLeft, rect.top() + space::s, rect.width() - metric::chartLeft - space::s, space::l);
    for (const QString& text : lines) {
        paintText(
            painter, line, Qt::AlignLeft | Qt::AlignVCenter, text, theme.font(Role::secondary), theme.colours().text2);
        line.translate(0, space::l);
    }
}

void paintWith(QPainter& painter, const QRectF& rect, const ChartSpec& spec, Caption caption, const ChartTheme& theme)
{
    const QStringList lines = captionLines(spec, rect.width(), caption, theme);
    const QSizeF chart = rect.size() - QSizeF(0, heightOf(lines));
    ChartStack stack;
    stack.build(spec, chart, theme, Heading::title);
    painter.save();
    painter.translate(rect.topLeft());
    stack.paint(painter);
    paintCaption(painter, {QPointF(0, chart.height()), QSizeF(chart.width(), heightOf(lines))}, lines, theme);
    painter.restore();
}

QString htmlOf(const ChartSpec& spec)
{
    return QStringLiteral("<p>%1</p>").arg(models::caption(spec).toHtmlEscaped()) + models::html(models::tableOf(spec));
}

}

QSize naturalSize(const ChartSpec& spec, Caption caption)
{
    const double chart = ChartStack::naturalHeight(spec, ChartTheme{}, Heading::title);
    return {metric::exportWidth, qCeil(chart + heightOf(captionLines(spec, metric::exportWidth, caption)))};
}

void paint(QPainter& painter, const QRectF& rect, const ChartSpec& spec, Caption caption)
{
    paintWith(painter, rect, spec, caption, {});
}

Result<QByteArray> svg(const ChartSpec& spec, QSize size, Caption caption)
{
    if (!usable(spec, size)) return notMade("svg");
    return smallSvg(size, models::caption(spec), models::sentence(spec), [&](QPainter& painter) {
        paint(painter, QRectF(QPointF(), size), spec, caption);
    });
}

Result<QByteArray> png(const ChartSpec& spec, QSize size, Caption caption)
{
    if (!usable(spec, size)) return notMade("png");
    QImage image(size * pixelRatio, QImage::Format_RGB32);
    if (image.isNull()) return notMade("png");
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    paint(painter, QRectF(QPointF(), size), spec, caption);
    painter.end();
    QBuffer buffer;
    if (!image.save(&buffer, "PNG")) return notMade("png");
    return buffer.data();
}

Result<QByteArray> pdf(const ChartSpec& spec, QSize size, Caption caption)
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
    const ChartTheme theme{.letters = ChartTheme::Letters::searchable};
    paintWith(painter, QRectF(QPointF(), size), spec, caption, theme);
    painter.end();
    return searchable(timeless(buffer.data()));
}

namespace {

template <Result<QByteArray> (*picture)(const ChartSpec&, QSize, Caption)>
Result<QByteArray> natural(const ChartSpec& spec)
{
    return picture(spec, naturalSize(spec, Caption::inside), Caption::inside);
}

Result<QByteArray> dataOf(const ChartSpec& spec) { return models::csv(spec); }

constexpr std::array allFormats{
    Format{"svg", ".svg", QT_TRANSLATE_NOOP("formats", "SVG picture"), natural<svg>},
    Format{"png", ".png", QT_TRANSLATE_NOOP("formats", "PNG picture"), natural<png>},
    Format{"pdf", ".pdf", QT_TRANSLATE_NOOP("formats", "PDF page"), natural<pdf>},
    Format{"csv", ".csv", QT_TRANSLATE_NOOP("formats", "CSV of the data drawn"), dataOf},
};

}

std::span<const Format> formats() { return allFormats; }

const Format* formatOf(const QString& path)
{
    for (const Format& format : allFormats)
        if (path.endsWith(QLatin1String(format.ending), Qt::CaseInsensitive)) return &format;
    return nullptr;
}

std::unique_ptr<QMimeData> clipboard(const ChartSpec& spec)
{
    auto data = std::make_unique<QMimeData>();
    const QSize size = naturalSize(spec, Caption::inside);
    if (const auto picture = svg(spec, size, Caption::inside)) data->setData(QStringLiteral("image/svg+xml"), *picture);
    if (const auto picture = png(spec, size, Caption::inside)) data->setData(QStringLiteral("image/png"), *picture);
    data->setHtml(htmlOf(spec));
    data->setText(models::spreadsheetText(models::caption(spec)) + u'\n' + models::tsv(models::tableOf(spec)));
    return data;
}

}
