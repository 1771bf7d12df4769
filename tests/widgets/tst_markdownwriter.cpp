// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/report/markdownwriter.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace models;
using namespace widgets;

class MarkdownWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEveryBlock()
    {
        Report report;
        report.title = QStringLiteral("Week *47*");
        report.mark = QStringLiteral("DRAFT");
        report.meta = {{QStringLiteral("Week"), QStringLiteral("2026-W47")}};
        Table table;
        table.caption = QStringLiteral("Budgets. #1");
        table.columns = {{QStringLiteral("Project"), Align::start}, {QStringLiteral("R"), Align::end}};
        table.rows = {{{QStringLiteral("a|b"), {}}, {QStringLiteral("41.2 %"), reliability::Status::healthy}}};
        const QByteArray svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"100\" viewBox=\"0 0 400 "
            "100\"><path d=\"M0 0h400v50H0z\" fill=\"#1964cd\"/></svg>";
        report.blocks = {Heading{2, QStringLiteral("Projects"), {}},
                         Paragraph{QStringLiteral("one\n- two\n1. three")},
                         BulletList{{QStringLiteral("[link](x)")}},
                         table,
                         Figure{svg, QStringLiteral("A chart"), QStringLiteral("alt")}};
        const MarkdownReport written = writeMarkdown(report, QStringLiteral("week 47"));
        QCOMPARE(written.text,
                 QByteArray("# Week \\*47\\*\n\n**DRAFT**\n\n- Week: 2026-W47\n\n## Projects\n\n"
                            "one  \n\\- two  \n1\\. three\n\n- \\[link\\](x)\n\n"
                            "Table 1. Budgets. \\#1\n\n| Project | R |\n| --- | ---: |\n| a\\|b | 41.2 % |\n\n"
                            "![alt](week%2047/figure-1.png)\n\nFigure 1. A chart\n"));
        QCOMPARE(written.figures.size(), std::size_t(1));
        QCOMPARE(written.figures[0].first, QStringLiteral("figure-1.png"));
        const QImage picture = QImage::fromData(written.figures[0].second, "PNG");
        QCOMPARE(picture.size(), QSize(1600, 400));
        QCOMPARE(picture.pixelColor(800, 100), QColor(0x19, 0x64, 0xcd));
        QCOMPARE(picture.pixelColor(800, 300), QColor(Qt::white));
    }

    void textsOfPicturesAreAsLargeAsTheirs()
    {
        const QByteArray svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"100\" viewBox=\"0 0 400 "
            "100\"><path d=\"M0 0h400v100H0z\" fill=\"#ffffff\"/><text x=\"20\" y=\"80\" "
            "font-size=\"40\" fill=\"#000000\">H</text></svg>";
        Report report;
        report.blocks = {Figure{svg, {}, {}}};
        const QImage picture = QImage::fromData(writeMarkdown(report, {}).figures.at(0).second, "PNG");
        int top = -1, bottom = -1;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y).lightness() < 64) {
                    top = top < 0 ? y : top;
                    bottom = y;
                }
        // A capital is some 0.7 of the size of its type: 40 pixels of an SVG that is shown four times as large.
        QVERIFY2(bottom - top > 95 && bottom - top < 135, qPrintable(QString::number(bottom - top)));
        QVERIFY2(std::abs(bottom - 320) < 8, qPrintable(QString::number(bottom)));
    }

    void figuresWithoutAPictureKeepTheirNumber()
    {
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\" viewBox=\"0 0 8 "
                               "8\"><path d=\"M0 0h8v8H0z\"/></svg>";
        Report report;
        report.blocks = {Figure{"<svg", QStringLiteral("broken"), {}}, Figure{svg, QStringLiteral("fine"), {}}};
        const MarkdownReport written = writeMarkdown(report, {});
        QVERIFY2(written.text.endsWith("\n\nFigure 1. broken\n\n![](figure-2.png)\n\nFigure 2. fine\n"), written.text);
        QCOMPARE(written.figures.size(), std::size_t(1));
        QVERIFY(writeMarkdown(report, {}).figures == written.figures);
    }

    // What is written is read back as the same text in the same looks, and as nothing else.
    void notesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("notes");
        QTest::newRow("looks") << QStringLiteral("a **b** *c* `d` ***e f***");
        QTest::newRow("lists") << QStringLiteral("- a\n    - b\n- [x] c");
        QTest::newRow("numbers") << QStringLiteral("1. a\n2. b");
        QTest::newRow("HTML") << QStringLiteral("<b>x</b> &lt;script&gt; <!-- c -->");
        QTest::newRow("escapes") << QStringLiteral("\\*not soft\\* \\# 1\\. \\- \\[x\\](y)");
        QTest::newRow("ticks") << QStringLiteral("`` a ` b `` and ` ``` `");
        QTest::newRow("code") << QStringLiteral("```\n<b>\n``\n```");
        QTest::newRow("quote") << QStringLiteral("> said");
        QTest::newRow("blanks in looks") << QStringLiteral("a **b **c");
    }
    void notesComeBackAsTheyWere()
    {
        QFETCH(QString, notes);
        Report report;
        report.title = QStringLiteral("T");
        report.blocks = {RichText{richText(notes)}};
        const QString written = QString::fromUtf8(writeMarkdown(report, {}).text).section(u'\n', 2);
        QVERIFY2(richText(written) == richText(notes), qPrintable(written));
    }
};

SHINRAI_TEST(MarkdownWriterTest)
#include "tst_markdownwriter.moc"
