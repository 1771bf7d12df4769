// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/digest.h"

#include <QRegularExpression>
#include <QTest>

using namespace models;
using namespace reliability;

namespace {

QStringList linesOf(const Report& report)
{
    QStringList lines;
    for (const Block& block : report.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            lines += QString(heading->level, u'#') + u' ' + heading->text;
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines += paragraph->text;
        if (const auto* list = std::get_if<BulletList>(&block))
            for (const QString& item : list->items) lines += QStringLiteral("- ") + item;
        if (const auto* table = std::get_if<Table>(&block))
            for (const auto& row : table->rows) {
                QStringList cells;
                for (const TableCell& cell : row) cells += cell.text;
                lines += cells.join(QStringLiteral(" | "));
            }
    }
    return lines;
}

}

class DigestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worstFirstWithQuestions()
    {
        const Report report = digest(support::sampleReview());
        QCOMPARE(report.title, QStringLiteral("Before the weekly reliability review 2026-W47"));
        QCOMPARE(report.mark, QString());
        QCOMPARE(report.meta.back(),
                 std::pair(QStringLiteral("Data up to"), QStringLiteral("Mon 2026-11-23 00:00 UTC")));
        const QStringList lines = linesOf(report);
        const QString all = lines.join(u'\n');
        QVERIFY2(lines.front().endsWith(QStringLiteral("4 question(s).")), qPrintable(lines.front()));
        QStringList headings = lines.filter(QRegularExpression(QStringLiteral("^##")));
        QCOMPARE(headings,
                 (QStringList{QStringLiteral("## Projects, worst first"),
                              QStringLiteral("## Search ranking: Exhausted"),
                              QStringLiteral("### Questions"),
                              QStringLiteral("## Recommendation: At risk"),
                              QStringLiteral("## Spam filter: No data"),
                              QStringLiteral("### Questions"),
                              QStringLiteral("## The others"),
                              QStringLiteral("### Questions"),
                              QStringLiteral("## Changed since last week"),
                              QStringLiteral("## Business figures")}));
        for (const char* line :
             {"Owners: mle-1 (MLE), sre-1 (SRE)",
              "- accuracy: Exhausted; attained 91.0 % of 92 %, budget left \u221212.5 %, spent this "
              "week 38.0 pp, forecast exhausted",
              "- accuracy is over its budget: the policy advises to freeze releases.",
              "Not required: Image tagging",
              "Search ranking | CTR | 0.0979 | 0.1 | \u22122.1 %"})
            QVERIFY2(lines.contains(QString::fromUtf8(line)), qPrintable(QString::fromUtf8(line) + u'\n' + all));
        QVERIFY(!all.contains(QStringLiteral("- availability"))); // healthy
    }

    void aQuietWeekAsksNothing()
    {
        ReviewData data = support::sampleReview();
        data.projects = {data.projects[3], data.projects[4]};
        data.unassigned.clear();
        const QStringList lines = linesOf(digest(data));
        QCOMPARE(lines.front(), QStringLiteral("Nothing is asked of anybody this week."));
        QVERIFY(!lines.contains(QStringLiteral("### Questions")));
        QVERIFY(lines.filter(QStringLiteral("Healthy: Price estimate (")).size() == 1);
        data.projects.clear();
        QVERIFY(linesOf(digest(data)).contains(QStringLiteral("No projects yet.")));
    }

    void saysWhatIsLeftOut()
    {
        const Report report = digest(redacted(support::sampleReview()), Texts::redacted);
        QCOMPARE(report.meta.back().first, QStringLiteral("Left out"));
        const QString all = linesOf(report).join(u'\n');
        for (const char* gone : {"mle-1", "sre-1", "Owners", "schema", "Disk"})
            QVERIFY2(!all.contains(QLatin1String(gone)), gone);
    }
};

SHINRAI_TEST(DigestTest)
#include "tst_digest.moc"
