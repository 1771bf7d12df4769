// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/report/pdfwriter.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace models;
using namespace widgets;

namespace {

Report longReport()
{
    Report report;
    report.title = QStringLiteral("Weekly review");
    report.mark = QStringLiteral("DRAFT");
    report.meta = {{QStringLiteral("Week"), QStringLiteral("2026-W47")}};
    Table table;
    table.columns = {{QStringLiteral("Project"), Align::start}, {QStringLiteral("R"), Align::end}};
    for (int i = 0; i < 120; ++i)
        table.rows.push_back(
            {{QStringLiteral("project %1").arg(i), {}}, {QStringLiteral("41.2 %"), reliability::Status::atRisk}});
    const QByteArray svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"400\" viewBox=\"0 0 800 400\">"
        "<rect x=\"1\" y=\"1\" width=\"798\" height=\"398\" fill=\"none\" stroke=\"#1964cd\"/></svg>";
    report.blocks = {models::Heading{2, QStringLiteral("Projects"), {}},
                     table,
                     Figure{svg, QStringLiteral("A chart"), {}},
                     Paragraph{QStringLiteral("精度が下がった")}};
    return report;
}

// A figure as the charts draw them: with texts, one of them turned.
Figure figure(int number)
{
    const QByteArray svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"672\" height=\"398\" viewBox=\"0 0 672 "
        "398\"><g font-family=\"Inter\"><path fill=\"#ffffff\" d=\"M0 0h672v398H0z\"/><text x=\"64\" "
        "y=\"21.5\" font-size=\"15\" fill=\"#1b1f24\" font-weight=\"600\">INC-" +
        QByteArray::number(number) +
        "</text><g transform=\"rotate(90)\"><text x=\"1\" y=\"1\">turned</text></g></g></svg>";
    return {svg, QStringLiteral("A chart, 2026-11-16 to 2026-11-23 UTC"), {}};
}

// What a reader's search finds, page by page.
QStringList textOf(const QByteArray& pdf)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("report.pdf"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size()) return {};
    out.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    if (!reader.waitForFinished()) return {};
    QStringList sheets = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    sheets.removeLast();
    return sheets;
}

Report weeklyLike()
{
    Report report;
    report.title = QStringLiteral("Weekly reliability review 2026-W47");
    report.source = QStringLiteral("snapshot #2 (2026-W47)");
    Table table;
    table.caption = QStringLiteral("Budgets");
    for (const char* title :
         {"Project", "Phase", "Status", "Ordinary left", "ML left", "Spent this week", "Net", "Incidents", "Data"})
        table.columns.push_back({QString::fromLatin1(title), table.columns.size() < 3 ? Align::start : Align::end});
    for (const char* name : {"Job recommendation", "Mail recommendations", "Navigation bandit"})
        table.rows.push_back({{QString::fromLatin1(name), {}},
                              {QStringLiteral("Production"), {}},
                              {QStringLiteral("Not required"), reliability::Status::notRequired},
                              {QStringLiteral("100.0 % Duration of the nightly job"), {}},
                              {QStringLiteral("\u22129.9 % Application accuracy"), {}},
                              {QStringLiteral("57.1 pp"), {}},
                              {QStringLiteral("\u221237.3 pp"), {}},
                              {QStringLiteral("1"), {}},
                              {QStringLiteral("fresh"), {}}});
    report.blocks = {models::Heading{2, QStringLiteral("Projects"), {}}, table};
    return report;
}

int pages(const QByteArray& pdf) { return static_cast<int>(pdf.count("/Type /Page\n")); }

}

class PdfWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesPages()
    {
        const QByteArray pdf = writePdf(longReport());
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY2(pages(pdf) >= 3, qPrintable(QString::number(pages(pdf))));
        QVERIFY(pdf.contains("/FontFile"));
    }

    void paperMatters() { QVERIFY(writePdf(longReport(), QPageSize::Letter) != writePdf(longReport(), QPageSize::A4)); }

    void sameReportSameBytes() { QCOMPARE(writePdf(longReport()), writePdf(longReport())); }

    void neitherTimeNorZoneIsInIt()
    {
        const QByteArray own = qgetenv("TZ");
        const bool set = qEnvironmentVariableIsSet("TZ");
        const auto in = [](const QByteArray& zone) {
            qputenv("TZ", zone);
            tzset();
            return writePdf(longReport());
        };
        const QByteArray utc = in("UTC"), tokyo = in("Asia/Tokyo");
        if (set) qputenv("TZ", own);
        else qunsetenv("TZ");
        tzset();
        QVERIFY(utc == tokyo);
        QVERIFY(!utc.contains("CreationDate"));
    }

    void theIndexLeadsToEveryObject()
    {
        const QByteArray pdf = writePdf(longReport());
        const qsizetype tail = pdf.lastIndexOf("startxref\n") + 10;
        const qsizetype index = pdf.mid(tail, pdf.indexOf('\n', tail) - tail).trimmed().toLongLong();
        QVERIFY(pdf.mid(index).startsWith("xref\n0 "));
        const QList<QByteArray> rows = pdf.mid(index).split('\n');
        int objects = 0;
        for (int row = 3; rows[row].endsWith(" n "); ++row, ++objects) {
            const QByteArray object = QByteArray::number(row - 2) + " 0 obj";
            QVERIFY2(pdf.mid(rows[row].left(10).toLongLong()).startsWith(object), object);
        }
        QVERIFY(objects > 5);
    }

    void emptyReportIsOnePage() { QCOMPARE(pages(writePdf({})), 1); }

    // Inter has alternates of these signs beside digits and capitals, which have no character in a PDF.
    void signsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"2026-W47",
                                 "2026-11-16 09:00",
                                 "SHA-256: 9f3c",
                                 "INC-12 (MLE)",
                                 "R = 1 \xE2\x88\x92 22,864 / 20,808.96",
                                 "(1 \xE2\x88\x92 92 %) \xC3\x97 260,112",
                                 "two-week top-priority",
                                 "99.9 % \xE2\x86\x92 99.5 %",
                                 "\xE7\xB2\xBE\xE5\xBA\xA6\xE3\x81\x8C"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void signsAreFound()
    {
        QFETCH(QString, text);
        Report report;
        Table table;
        table.columns = {{QStringLiteral("c"), Align::start}};
        table.rows = {{{text, {}}}};
        report.blocks = {Paragraph{text}, table};
        const QString found = textOf(writePdf(report)).value(0);
        QVERIFY2(found.count(text) == 2, qPrintable(found));
    }

    void wordsStayWhole()
    {
        const QString found = textOf(writePdf(weeklyLike())).value(0);
        for (const char* word : {"recommendations",
                                 "recommendation",
                                 "fresh",
                                 "Production",
                                 "Application",
                                 "57.1 pp",
                                 "\xE2\x88\x92"
                                 "37.3 pp",
                                 "Incidents",
                                 "Table 1. Budgets"})
            QVERIFY2(found.contains(QString::fromUtf8(word)), qPrintable(QString::fromUtf8(word) + u'\n' + found));
    }

    void aWordLongerThanThePageIsBroken()
    {
        Report report;
        const QString endless(3000, u'x');
        Table table;
        table.columns = {{QStringLiteral("a"), Align::start}, {QStringLiteral("b"), Align::start}};
        table.rows = {{{endless, {}}, {QStringLiteral("short"), {}}}, {{QStringLiteral("a ").repeated(20'000), {}}}};
        report.blocks = {Paragraph{endless}, table};
        const QString all = textOf(writePdf(report)).join(QString());
        QCOMPARE(all.count(u'x'), 6000);
        QVERIFY2(all.count(u'a') >= 20'000, qPrintable(QString::number(all.count(u'a'))));
    }

    void figuresAreSearchedAndShareThePages()
    {
        Report report;
        for (int i = 0; i < 8; ++i) report.blocks.push_back(figure(100 + i));
        const QByteArray pdf = writePdf(report);
        const QStringList sheets = textOf(pdf);
        QCOMPARE(sheets.size(), 4);
        for (int i = 0; i < 8; ++i) {
            const QString& sheet = sheets[i / 2];
            QVERIFY2(sheet.contains(QStringLiteral("INC-%1").arg(100 + i)), qPrintable(sheet));
            QVERIFY2(sheet.contains(QStringLiteral("Figure %1. A chart").arg(i + 1)), qPrintable(sheet));
        }
    }

    // Its font draws radicals and characters with the same glyphs; a search is for the characters.
    void japaneseIsFoundAsItIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"\u524D\u65E5\u5206\u3067\u9001\u308B",
                                 "\u4E00\u6708\u4E8C\u65E5\uFF08\u706B\uFF09\u306E\u9577\u3044\u5165\u529B",
                                 "\u9752\u3068\u9EC4\u306E\u897F\u6C11",
                                 "API\u30FB\u30B8\u30E7\u30D6\u306E\u30A8\u30E9\u30FC"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void japaneseIsFoundAsItIsTyped()
    {
        QFETCH(const QString, text);
        Report report;
        report.blocks.push_back(models::Paragraph{text});
        const QStringList sheets = textOf(writePdf(report));
        QCOMPARE(sheets.size(), 1);
        QVERIFY2(sheets.front().contains(text), qPrintable(sheets.front()));
    }

    void pagesSayWhereTheyAre()
    {
        Report report = weeklyLike();
        report.blocks.push_back(figure(1));
        report.blocks.push_back(figure(2));
        report.blocks.push_back(models::Heading{2, QStringLiteral("Search ranking"), {}});
        report.blocks.push_back(figure(3));
        report.blocks.push_back(figure(4));
        const QStringList sheets = textOf(writePdf(report));
        QCOMPARE(sheets.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const QStringList lines = sheets[i].split(u'\n', Qt::SkipEmptyParts);
            // A narrow blank is none to pdftotext.
            QCOMPARE(lines.last().simplified().remove(u' '),
                     QStringLiteral("Weeklyreliabilityreview2026-W47\u00B7snapshot#2(2026-W47)%1/3").arg(i + 1));
            if (i > 0)
                QCOMPARE(lines.first().simplified(),
                         QStringLiteral("Weekly reliability review 2026-W47 ") +
                             (i == 1 ? QStringLiteral("Projects") : QStringLiteral("Search ranking")));
        }
    }

    void headsOfTablesAreRepeated()
    {
        const QStringList sheets = textOf(writePdf(longReport()));
        for (const QString& sheet : sheets)
            if (sheet.contains(QStringLiteral("project 1")))
                QVERIFY2(sheet.contains(QStringLiteral("Project ")), qPrintable(sheet));
        QVERIFY(sheets.size() >= 3);
    }

    void notesAreTextInTheirLooks()
    {
        Report report;
        report.blocks = {RichText{richText(QStringLiteral("**Bold** and `code-1`\n\n1. one\n2. two\n   - inner"))}};
        const QString found = textOf(writePdf(report)).value(0);
        for (const char* part : {"Bold and code-1", "1. one", "2. two", "\xE2\x80\xA2 inner"})
            QVERIFY2(found.simplified().contains(QString::fromUtf8(part)), qPrintable(found));
    }

    void brokenFigureIsLeftOut()
    {
        Report report;
        report.blocks = {Figure{"<svg", QStringLiteral("broken"), {}}};
        QCOMPARE(pages(writePdf(report)), 1);
    }
};

SHINRAI_TEST(PdfWriterTest)
#include "tst_pdfwriter.moc"
