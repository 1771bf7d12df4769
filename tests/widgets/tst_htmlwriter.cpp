// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/report/htmlwriter.h"
#include "widgets/report/safesvg.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace models;
using namespace widgets;

namespace {

Report hostileReport()
{
    const QString evil = QStringLiteral("<script>alert('x')</script> \"quoted\" & done\x01");
    Report report;
    report.title = evil;
    report.language = QStringLiteral("en");
    report.mark = QStringLiteral("DRAFT");
    report.meta = {{QStringLiteral("Week"), evil}};
    Table table;
    table.caption = evil;
    table.columns = {{QStringLiteral("Project"), Align::start}, {evil, Align::end}};
    table.rows = {{{evil, {}}, {QStringLiteral("41.2 %"), reliability::Status::atRisk}}};
    const QByteArray svg =
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" onload=\"go()\">"
        "<title>t &amp; u</title><path id=\"a\" d=\"M0 0\" fill=\"url(#g)\"/></svg>";
    report.blocks = {Heading{2, evil, {}}, Paragraph{evil}, BulletList{{evil}}, table, Figure{svg, evil, evil}};
    return report;
}

}

class HtmlWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWellFormedAndComplete()
    {
        const QByteArray html = writeHtml(hostileReport());
        QXmlStreamReader xml(html);
        QMap<QString, int> elements;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement) ++elements[xml.name().toString()];
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(elements.value(QStringLiteral("script")), 0);
        QCOMPARE(elements.value(QStringLiteral("h1")), 1);
        QCOMPARE(elements.value(QStringLiteral("figure")), 1);
        QCOMPARE(elements.value(QStringLiteral("figcaption")), 1);
        QCOMPARE(elements.value(QStringLiteral("svg")), 2); // the figure, and the glyph of a status
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("lang=\"en\""));
        QVERIFY(html.contains("<th scope=\"col\""));
        QVERIFY(html.contains("<th scope=\"row\""));
        QVERIFY(html.contains("DRAFT"));
    }

    void escapesEverything()
    {
        const QByteArray html = writeHtml(hostileReport());
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("onload"));
        QVERIFY(!html.contains('\x01'));
        QVERIFY(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;quoted&quot; &amp; done"));
    }

    void notesKeepTheirLooksAndNoMarkup()
    {
        Report report;
        report.blocks = {RichText{richText(
            QStringLiteral("## Head\n\n**bold** *soft* `a < b` <img src=x onerror=go()> [log](javascript:go())\n\n"
                           "- one\n  - two\n- [x] three\n\n1. first\n\n> said\n\n```\n<b>\n```"))}};
        const QByteArray html = writeHtml(report);
        QXmlStreamReader xml(html);
        while (!xml.atEnd()) xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const char* part : {"<h3>Head</h3>",
                                 "<p><strong>bold</strong> <em>soft</em> <code>a &lt; b</code> &lt;img src=x "
                                 "onerror=go()&gt; log (javascript:go())</p>",
                                 "<ul><li>one<ul><li>two</li></ul></li><li class=\"labelled\">[x] three",
                                 "<blockquote>said</blockquote>",
                                 "<pre>&lt;b&gt;</pre>"})
            QVERIFY2(html.contains(part), html.constData());
        QVERIFY(!html.contains("<img"));
        QVERIFY(!html.contains("href"));
    }

    void tablesAndFiguresAreCounted()
    {
        const QByteArray html = writeHtml(hostileReport());
        QVERIFY(html.contains("<caption>Table 1. &lt;script&gt;"));
        QVERIFY(html.contains("<figcaption>Figure 1. &lt;script&gt;"));
        QVERIFY(html.contains("role=\"region\" tabindex=\"0\" aria-label=\"Table 1. &lt;script&gt;"));
    }

    void loadsNothing()
    {
        QByteArray html = writeHtml(hostileReport());
        html.replace("http://www.w3.org/1999/xhtml", "").replace("http://www.w3.org/2000/svg", "");
        QVERIFY(!html.contains("http"));
        QVERIFY(!html.contains("src="));
        QVERIFY(!html.contains("@import"));
        QVERIFY(!html.contains("<link"));
    }

    void sameReportSameBytes() { QCOMPARE(writeHtml(hostileReport()), writeHtml(hostileReport())); }

    void safeSvgKeepsOnlyWhatDraws_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("script") << QByteArray("<script>x()</script><g/>") << QByteArray("<g></g>");
        QTest::newRow("style sheet") << QByteArray("<style>@import 'x'</style>") << QByteArray();
        QTest::newRow("foreign") << QByteArray("<foreignObject><p>x</p></foreignObject>") << QByteArray();
        QTest::newRow("handler") << QByteArray("<g onclick=\"x()\" opacity=\"1\"/>")
                                 << QByteArray("<g opacity=\"1\"></g>");
        QTest::newRow("outside picture") << QByteArray("<image href=\"http://x/y.png\"/>")
                                         << QByteArray("<image></image>");
        QTest::newRow("outside paint") << QByteArray("<g fill=\"url(http://x/y#a)\"/>") << QByteArray("<g></g>");
        QTest::newRow("outside style") << QByteArray("<g style=\"fill:URL( http://x )\"/>") << QByteArray("<g></g>");
        QTest::newRow("own paint") << QByteArray("<g id=\"a\" fill=\"url(#b)\"/>")
                                   << QByteArray("<g id=\"p-a\" fill=\"url(#p-b)\"></g>");
        QTest::newRow("own use") << QByteArray("<use href=\"#b\"/>") << QByteArray("<use href=\"#p-b\"></use>");
        QTest::newRow("text") << QByteArray("<text>a &lt; b</text>") << QByteArray("<text>a &lt; b</text>");
    }
    void safeSvgKeepsOnlyWhatDraws()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QByteArray, kept);
        QByteArray safe =
            safeSvg("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>", QStringLiteral("p-"));
        safe.replace("/>", ">"); // empty elements either way
        kept.replace("</g>", "").replace("</use>", "").replace("</image>", "");
        safe.replace("</g>", "").replace("</use>", "").replace("</image>", "").replace("</svg>", "");
        QCOMPARE(safe, "<svg xmlns=\"http://www.w3.org/2000/svg\">" + kept);
    }

    void brokenSvgIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("html") << QByteArray("<html/>");
        QTest::newRow("cut off") << QByteArray("<svg><g>");
        QTest::newRow("entity") << QByteArray("<!DOCTYPE s [<!ENTITY e 'eee'>]><svg><text>&e;</text></svg>");
    }
    void brokenSvgIsLeftOut()
    {
        QFETCH(QByteArray, svg);
        QVERIFY(safeSvg(svg, {}).isEmpty());
    }
};

SHINRAI_TEST(HtmlWriterTest)
#include "tst_htmlwriter.moc"
