// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/report/pdfwriter.h"

#include <QTest>

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

    void emptyReportIsOnePage() { QCOMPARE(pages(writePdf({})), 1); }

    void brokenFigureIsLeftOut()
    {
        Report report;
        report.blocks = {Figure{"<svg", QStringLiteral("broken"), {}}};
        QCOMPARE(pages(writePdf(report)), 1);
    }
};

SHINRAI_TEST(PdfWriterTest)
#include "tst_pdfwriter.moc"
