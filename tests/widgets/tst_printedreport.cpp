// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/report/pdfwriter.h"
#include "widgets/report/printedreport.h"

#include <QTest>

using namespace models;
using namespace widgets;

namespace {

Report linesOfText(int lines)
{
    Report report;
    report.title = QStringLiteral("Weekly review");
    for (int i = 0; i < lines; ++i) report.blocks.push_back(Paragraph{QStringLiteral("Line %1").arg(i)});
    return report;
}

bool isWhite(const QImage& image, const QRect& part)
{
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255)) return false;
    return true;
}

}

class PrintedReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsItsPaper_data()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<double>("ratio");
        QTest::newRow("A4") << static_cast<int>(QPageSize::A4) << 297.0 / 210;
        QTest::newRow("Letter") << static_cast<int>(QPageSize::Letter) << 11.0 / 8.5;
    }
    void aPageIsItsPaper()
    {
        QFETCH(int, paper);
        QFETCH(double, ratio);
        const PrintedReport printed(linesOfText(200), static_cast<QPageSize::PageSizeId>(paper));
        QVERIFY(printed.pages() > 1);
        const QImage image = printed.image(printed.pages() - 1, 600);
        QCOMPARE(image.width(), 600);
        QVERIFY(std::abs(image.height() - 600 * ratio) < 1);
        QVERIFY(!isWhite(image, image.rect()));
        const int margin = 40; // of 16 mm
        QVERIFY(isWhite(image, {0, 0, 600, margin}));
        QVERIFY(isWhite(image, {0, 0, margin, image.height()}));
        QVERIFY(isWhite(image, {600 - margin, 0, margin, image.height()}));
        QCOMPARE(printed.image(printed.pages() - 1, 600), image);
        QVERIFY(printed.image(0, 600) != image);
    }

    // Letter is lower than A4: the same lines can't need fewer pages.
    void pagesAreThoseOfThePdf()
    {
        const Report report = linesOfText(400);
        for (const auto paper : {QPageSize::A4, QPageSize::Letter})
            QCOMPARE(writePdf(report, paper).count("/Type /Page\n"), PrintedReport(report, paper).pages());
        QVERIFY(PrintedReport(report, QPageSize::Letter).pages() >= PrintedReport(report, QPageSize::A4).pages());
    }

    // The line under a heading is no company for it at a page's end: both go where the rest goes.
    void headingsAreNotLeftWithOneLine()
    {
        int moved = 0;
        for (int lines = 20; lines < 80; ++lines) {
            const Report filler = linesOfText(lines);
            const PrintedReport before(filler, QPageSize::A4);
            if (before.pages() > 1) break;
            Report report = filler;
            report.blocks.push_back(Heading{2, QStringLiteral("Salary estimate"), {}});
            report.blocks.push_back(Paragraph{QStringLiteral("Owners: mle-4")});
            report.blocks.push_back(Paragraph{QStringLiteral("The rest")});
            const PrintedReport printed(report, QPageSize::A4);
            if (printed.pages() == 1) continue;
            ++moved;
            const QImage with = printed.image(0, 300), without = before.image(0, 300);
            const QRect text(0, 0, 300, with.height() * 93 / 100); // the number of pages stands below
            QCOMPARE(with.copy(text), without.copy(text));
        }
        QVERIFY(moved > 1);
    }

    void anEmptyReportIsOnePage() { QCOMPARE(PrintedReport(linesOfText(0), QPageSize::A4).pages(), 1); }
};

SHINRAI_TEST(PrintedReportTest)
#include "tst_printedreport.moc"
