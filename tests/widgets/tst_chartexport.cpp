// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/chartfixture.h"
#include "widgets/charts/chartexport.h"
#include "widgets/charts/chartstack.h"

#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using models::ChartSpec;
using namespace widgets;

namespace {

QByteArray svgOf(const ChartSpec& spec)
{
    const auto svg = charts::svg(spec, charts::naturalSize(spec));
    return svg ? *svg : QByteArray();
}

// Texts of all <text> elements, as a reader of the file finds them.
QStringList textsOf(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            texts += xml.readElementText().trimmed();
    return xml.hasError() ? QStringList() : texts;
}

// The last of these texts, as many letters as `like` has, without blanks.
QString lastWords(const QByteArray& svg, const QString& like)
{
    return textsOf(svg).join(QString()).remove(u' ').right(QString(like).remove(u' ').size());
}

// Every piece of every path, in pixels, with the colour it is drawn in.
struct Stroke {
    QPolygonF points;
    QString colour;
};

// Reads M, l, c (ends and control points) and z, as smallSvg() writes them.
std::vector<QPolygonF> piecesOf(const QString& path)
{
    static const QRegularExpression part(QStringLiteral("[Mlcz]|-?[0-9.]+"));
    std::vector<QPolygonF> pieces;
    QChar command;
    QPointF at, pair;
    int read = 0;
    for (auto it = part.globalMatch(path); it.hasNext();) {
        const QString text = it.next().captured();
        if (text[0].isLetter()) {
            command = text[0];
            read = 0;
            continue;
        }
        (read % 2 == 0 ? pair.rx() : pair.ry()) = text.toDouble();
        if (++read % 2 == 1) continue;
        if (command == u'M') pieces.emplace_back();
        pieces.back() += command == u'M' ? pair : at + pair;
        if (command != u'c' || read % 6 == 0) at = pieces.back().last();
    }
    return pieces;
}

std::vector<Stroke> strokesOf(const QByteArray& svg)
{
    std::vector<Stroke> strokes;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("path")) continue;
        const QString colour = xml.attributes().value(QLatin1String("stroke")).toString();
        for (QPolygonF& piece : piecesOf(xml.attributes().value(QLatin1String("d")).toString()))
            strokes.push_back({std::move(piece), colour});
    }
    return strokes;
}

ChartSpec withGap()
{
    ChartSpec spec = fixture::accuracy();
    spec.bands.clear();
    spec.markers.clear();
    spec.lanes[0].targets.clear();
    spec.lanes[0].series[0].lastWeek.clear();
    spec.lanes[0].series[0].provisionalFrom.reset();
    return spec;
}

QRectF plotOf(const ChartSpec& spec)
{
    ChartStack stack;
    stack.build(spec, charts::naturalSize(spec), ChartTheme{}, Heading::title);
    return stack.plots();
}

}

class TestChartExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void svgIsWellFormedAndItsTextIsText()
    {
        const QByteArray svg = svgOf(fixture::accuracy());
        const QStringList texts = textsOf(svg);
        for (const char* expected : {"accuracy",
                                     "target 92 %",
                                     "INC-31",
                                     "Mon 11-16",
                                     "Search ranking",
                                     "UTC",
                                     "zoomed",
                                     "no data 11-05 - 11-06",
                                     "2026-10-26 to 2026-11-23 UTC"})
            QVERIFY2(texts.contains(QString::fromLatin1(expected)), expected);
        QVERIFY(svg.contains("<title>Search ranking - accuracy"));
        QVERIFY(svg.contains("<desc>Search ranking, 2026-10-26"));
        QVERIFY(svg.contains("<svg width=\"800\" height=\""));
        QVERIFY(!svg.contains("mm\""));
        QVERIFY(!svg.contains("<image"));
    }

    // A picture that stands for itself says what it is of, wherever it goes.
    void captionIsInThePicture_data()
    {
        QTest::addColumn<bool>("japanese");
        QTest::newRow("words") << false;
        QTest::newRow("letters without blanks") << true;
    }
    void captionIsInThePicture()
    {
        QFETCH(bool, japanese);
        ChartSpec spec = fixture::accuracy();
        if (japanese) spec.lanes[0].note = QString(120, QChar(0x7CBE));
        const QString caption = models::caption(spec);
        const QSize size = charts::naturalSize(spec, charts::Caption::inside);
        QVERIFY(size.height() > charts::naturalSize(spec).height());
        const auto svg = charts::svg(spec, size, charts::Caption::inside);
        QCOMPARE(lastWords(*svg, caption), QString(caption).remove(u' '));
        QVERIFY(!textsOf(svgOf(spec)).join(u' ').contains(QStringLiteral("target 92 %; source")));
        // Below the chart, not over it.
        const QRectF plot = plotOf(spec);
        for (const Stroke& stroke : strokesOf(*svg)) QVERIFY(stroke.points.boundingRect().bottom() <= size.height());
        QVERIFY(plot.bottom() < charts::naturalSize(spec).height());
    }

    // Only where the range reaches the as-of is the last point shown the last there is.
    void lastPointOfAPartNamesItsTime()
    {
        ChartSpec spec = fixture::accuracy();
        QVERIFY(textsOf(svgOf(spec)).contains(QStringLiteral("last")));
        spec.range.to = fixture::at("2026-11-10T00:00:00Z");
        const QStringList texts = textsOf(svgOf(spec));
        QVERIFY(!texts.contains(QStringLiteral("last")));
        QVERIFY2(texts.contains(QStringLiteral("at 11-09 01:00")), qPrintable(texts.join(u'|')));
    }

    void lastWeekIsNamedAtItsLine()
    {
        ChartSpec spec = fixture::accuracy();
        QVERIFY(!textsOf(svgOf(spec)).contains(spec.comparison));
        spec.lastWeek = true;
        QVERIFY(textsOf(svgOf(spec)).contains(spec.comparison));
    }

    // QSvgGenerator took 178 kB for this one.
    void svgIsSmall()
    {
        const QByteArray svg = svgOf(fixture::project());
        QVERIFY2(svg.size() < 40'000, qPrintable(QString::number(svg.size())));
        static const QRegularExpression finer(QStringLiteral("[0-9]\\.[0-9]{3}"));
        QVERIFY(!finer.match(QString::fromUtf8(svg)).hasMatch());
    }

    // Noise is drawn as dense as pixels are: each column keeps its extremes to a tenth of a pixel.
    void svgKeepsEveryExtreme()
    {
        const ChartSpec spec = fixture::noise(20'000);
        const QRectF plot = plotOf(spec);
        double top = plot.bottom(), bottom = plot.top();
        std::size_t points = 0;
        for (const Stroke& stroke : strokesOf(svgOf(spec))) {
            if (stroke.colour != QLatin1String("#1964cd")) continue;
            points += static_cast<std::size_t>(stroke.points.size());
            top = std::min(top, stroke.points.boundingRect().top());
            bottom = std::max(bottom, stroke.points.boundingRect().bottom());
        }
        QVERIFY2(points > 1000, qPrintable(QString::number(points)));
        QVERIFY(top < plot.top() + plot.height() / 5);
        QVERIFY(bottom > plot.bottom() - plot.height() / 5);
    }

    void svgTextIsHarmless()
    {
        ChartSpec spec = fixture::accuracy();
        spec.project = QStringLiteral("a<b>&\"\u0001\uFFFF");
        QVERIFY(textsOf(svgOf(spec)).contains(QStringLiteral("a<b>&\"")));
    }

    void svgHasNoNan()
    {
        ChartSpec spec = fixture::project();
        spec.lanes[0].series[0].points[5].y = std::numeric_limits<double>::quiet_NaN();
        spec.lanes[1].series[0].points[7].y = std::numeric_limits<double>::infinity();
        const QByteArray svg = svgOf(spec).toLower();
        QVERIFY(!svg.isEmpty());
        QVERIFY(!svg.contains("nan"));
        QVERIFY(!svg.contains("inf "));
        QVERIFY(!svg.contains("\"inf"));
    }

    // No stroke of the series' colour reaches across the gap of 11-05 and 11-06.
    void gapIsNotBridged()
    {
        const ChartSpec spec = withGap();
        const QRectF plot = plotOf(spec);
        const LaneMap map{plot, spec.range, {0, 1}};
        const double middle = map.x(fixture::at("2026-11-06T00:00:00Z"));
        double left = plot.right(), right = plot.left();
        int before = 0, after = 0;
        for (const Stroke& stroke : strokesOf(svgOf(spec))) {
            if (stroke.colour != QLatin1String("#1964cd")) continue;
            const QRectF box = stroke.points.boundingRect();
            QVERIFY2(box.right() < middle || box.left() > middle, "a line crosses the gap");
            ++(box.right() < middle ? before : after);
            left = std::min(left, box.left());
            right = std::max(right, box.right());
        }
        QVERIFY(before > 0);
        QVERIFY(after > 0);
        QVERIFY(left < plot.left() + 20);
        QVERIFY(right > plot.right() - 40);
    }

    // A fixed y-range that the data leaves, and bands that begin before and end after: all stays in the plot.
    void nothingLeavesThePlot()
    {
        ChartSpec spec = fixture::accuracy();
        spec.lanes[0].fixed = models::Span{0.90, 0.93};
        spec.bands[0].range = {fixture::at("2026-01-01T00:00:00Z"), fixture::at("2027-01-01T00:00:00Z")};
        spec.range = {fixture::at("2026-11-10T00:00:00Z"), fixture::at("2026-11-19T00:00:00Z")};
        const QRectF plot = plotOf(spec).adjusted(-5, -5, 5, 5);
        int seen = 0;
        for (const Stroke& stroke : strokesOf(svgOf(spec))) {
            if (stroke.colour != QLatin1String("#1964cd") && stroke.colour != QLatin1String("#b7a6d2")) continue;
            ++seen;
            QVERIFY2(plot.contains(stroke.points.boundingRect().topLeft()), "left or above the plot");
            QVERIFY2(plot.contains(stroke.points.boundingRect().bottomRight()), "right of or below the plot");
        }
        QVERIFY(seen > 3);
    }

    void sameBytesTwice_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"svg", "png", "pdf"}) QTest::newRow(format) << format;
    }

    void sameBytesTwice()
    {
        QFETCH(QString, format);
        const ChartSpec spec = fixture::project();
        const auto make = [&] {
            const QSize size = charts::naturalSize(spec);
            const auto result = format == QLatin1String("svg")   ? charts::svg(spec, size)
                                : format == QLatin1String("png") ? charts::png(spec, size)
                                                                 : charts::pdf(spec, size);
            return result ? *result : QByteArray();
        };
        const QByteArray first = make();
        QTest::qWait(1100); // a date of making would differ by now
        QVERIFY(first.size() > 1000);
        QCOMPARE(make(), first);
    }

    void pngIsTwiceAsLarge()
    {
        const ChartSpec spec = fixture::accuracy();
        const auto png = charts::png(spec, charts::naturalSize(spec));
        const QImage image = QImage::fromData(*png);
        QCOMPARE(image.width(), 1600);
        QCOMPARE(image.height(), charts::naturalSize(spec).height() * 2);
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void pdfHasOnePageOfTheChartsSize()
    {
        const ChartSpec spec = fixture::accuracy();
        const auto pdf = charts::pdf(spec, QSize(800, 400));
        QVERIFY(pdf->startsWith("%PDF-1.6"));
        QCOMPARE(pdf->count("/Type /Page\n"), 1);
        QVERIFY2(pdf->contains("/MediaBox [0 0 600"), pdf->mid(pdf->indexOf("/MediaBox"), 60).constData());
        QVERIFY(!pdf->contains("/CreationDate (D:2"));
    }

    // Dates and times are found as they are typed: the fonts' maps know hyphen and colon.
    void pdfIsSearchable()
    {
        const ChartSpec spec = fixture::accuracy();
        const auto pdf = charts::pdf(spec, QSize(800, 400));
        for (const char* character : {"<002D>", "<003A>"}) QVERIFY2(pdf->contains(character), character);
    }

    void svgLooksLikeThePng()
    {
        const ChartSpec spec = fixture::accuracy();
        const QSize size = charts::naturalSize(spec);
        QSvgRenderer renderer(svgOf(spec));
        QVERIFY(renderer.isValid());
        QImage drawn(size, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        renderer.render(&painter, QRectF(QPointF(), size));
        painter.end();
        const QImage png =
            QImage::fromData(*charts::png(spec, size)).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int different = 0;
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                different += std::abs(qGray(drawn.pixel(x, y)) - qGray(png.pixel(x, y))) > 96;
        QVERIFY2(different < size.width() * size.height() / 100, qPrintable(QString::number(different)));
    }

    void clipboardHasFourForms()
    {
        ChartSpec spec = fixture::accuracy();
        spec.lanes[0].title = QStringLiteral("a<b>");
        const auto data = charts::clipboard(spec);
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("a&lt;b&gt;"));
        QVERIFY(data->data(QStringLiteral("image/png")).startsWith("\x89PNG"));
        QVERIFY(data->html().contains(QLatin1String("<table")));
        QVERIFY(data->html().contains(QLatin1String("a&lt;b&gt;")));
        QVERIFY(!data->html().contains(QLatin1String("a<b>")));
        QVERIFY(data->text().startsWith(models::caption(spec)));
        QCOMPARE(lastWords(data->data(QStringLiteral("image/svg+xml")), models::caption(spec)),
                 models::caption(spec).remove(u' '));
    }

    void nothingToDraw()
    {
        QVERIFY(!charts::svg({}, QSize(800, 400)));
        QVERIFY(!charts::png(fixture::accuracy(), QSize(0, 400)));
        QVERIFY(!charts::pdf(fixture::accuracy(), QSize(800, 1'000'000)));
    }

    void lanesWithoutDataAreDrawn()
    {
        ChartSpec spec = fixture::project();
        for (models::Lane& lane : spec.lanes)
            for (models::ChartSeries& series : lane.series) series.points.clear();
        spec.lanes[1].series.clear();
        QCOMPARE(textsOf(svgOf(spec)).count(QStringLiteral("no data in this range")), 4);
    }
};

SHINRAI_TEST(TestChartExport)

#include "tst_chartexport.moc"
