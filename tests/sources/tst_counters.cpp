// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/canonicaljson.h"
#include "sources/csv/csvsource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;
using namespace sources;

namespace {

Result<csv::Table> table(const std::string& text, const ImportRecipe& recipe)
{
    const inputs::Files files;
    return csv::readSamples(files.write("counters.csv", text), recipe, {});
}

ImportRecipe runningTotals()
{
    ImportRecipe recipe;
    recipe.cumulative = true;
    return recipe;
}

ImportRecipe histogram(double limit)
{
    ImportRecipe recipe;
    recipe.threshold = limit;
    return recipe;
}

/// "MINUTE bad/total" of 2026-06-15T09.
QString shown(const Samples& samples)
{
    std::string all;
    for (std::size_t i = 0; i < samples.size(); ++i)
        all += (i > 0 ? ", " : "") + format(Instant{samples.at[i]}).substr(14, 2) + " " + formatNumber(samples.bad[i]) +
               "/" + formatNumber(samples.total[i]);
    return QString::fromStdString(all);
}

std::string minute(int m, const std::string& rest)
{
    return std::string("2026-06-15T09:") + (m < 10 ? "0" : "") + std::to_string(m) + ":00Z," + rest + "\n";
}

QString reasons(const Result<csv::Table>& read)
{
    QStringList all;
    for (const Rejection& row : read->summary.rejected)
        all += QString::number(row.line) + u' ' + QString::fromStdString(row.reason);
    return all.join(QStringLiteral("; "));
}

const std::string counts = "time,bad,total\n";
const std::string buckets = "time,le,count\n";

unsigned next(unsigned& seed) { return (seed = seed * 1664525U + 1013904223U) >> 16; }

}

/// Running totals become what came in between, histograms the share up to a limit.
class Counters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void increasesEndAtTheirRow()
    {
        const auto read = table(counts + minute(1, "5,100") + minute(2, "7,150") + minute(3, "7,190"), runningTotals());
        QVERIFY(read);
        QCOMPARE(shown(read->samples), QStringLiteral("01 2/50, 02 0/40"));
        QCOMPARE(inputs::warning(read->summary.warnings, "counter_resets").count, 0);
    }
    void aGapIsNotFilled()
    {
        const auto read = table(counts + minute(1, "0,10") + minute(2, "0,20") + minute(3, "0,30") + minute(9, "6,90"),
                                runningTotals());
        QCOMPARE(shown(read->samples), QStringLiteral("01 0/10, 02 0/10, 08 6/60"));
    }
    void resetsAreRepairedAndTold()
    {
        const auto read = table(counts + minute(1, "5,100") + minute(2, "6,120") + minute(3, "1,8") + minute(4, "1,18"),
                                runningTotals());
        QCOMPARE(shown(read->samples), QStringLiteral("01 1/20, 02 1/8, 03 0/10"));
        QCOMPARE(inputs::warning(read->summary.warnings, "counter_resets").count, 1);
        QCOMPARE(reasons(read), QString());
    }
    void impossibleRowsAreRefusedAndNothingIsLost()
    {
        // Line 3: 12 more bad ones of 10 more in all; line 4 is counted from line 2.
        const auto bad =
            table(counts + minute(1, "5,100") + minute(2, "17,110") + minute(3, "18,130"), runningTotals());
        QCOMPARE(shown(bad->samples), QStringLiteral("02 13/30"));
        QCOMPARE(reasons(bad), QStringLiteral("3 more bad ones came than in all"));
        // Good ones were read a moment after all of them: neither counter fell.
        const auto good = table("time,good,total\n" + minute(1, "90,100") + minute(2, "98,103") + minute(3, "99,110"),
                                runningTotals());
        QCOMPARE(shown(good->samples), QStringLiteral("02 1/10"));
        QCOMPARE(reasons(good), QStringLiteral("3 more good ones came than in all"));
    }
    // Between coarse rows a counter that began anew may pass what the total was: then another one falls.
    void everyCounterTellsAReset_data()
    {
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("bad of bad and total") << QByteArray("bad,total") << QByteArray("7,207") << QByteArray("2,502");
        QTest::newRow("bad of good and bad") << QByteArray("good,bad") << QByteArray("200,7") << QByteArray("500,2");
        QTest::newRow("good of good and bad") << QByteArray("good,bad") << QByteArray("600,0") << QByteArray("500,2");
        QTest::newRow("good of good and total")
            << QByteArray("good,total") << QByteArray("501,502") << QByteArray("500,502");
        QTest::newRow("total") << QByteArray("good,total") << QByteArray("490,510") << QByteArray("500,502");
    }
    void everyCounterTellsAReset()
    {
        QFETCH(QByteArray, columns);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto read = table("time," + columns.toStdString() + "\n" + minute(1, before.toStdString()) +
                                    minute(2, after.toStdString()),
                                runningTotals());
        QVERIFY(read);
        QCOMPARE(shown(read->samples), QStringLiteral("01 2/502"));
        QCOMPARE(inputs::warning(read->summary.warnings, "counter_resets").count, 1);
        QCOMPARE(reasons(read), QString());
    }
    void seriesAreCountedApart()
    {
        ImportRecipe recipe = runningTotals();
        recipe.label = "pod";
        const auto read = table("time,pod,bad,total\n" + minute(1, "a,0,10") + minute(1, "b,0,1000") +
                                    minute(2, "a,1,20") + minute(2, "b,0,1005"),
                                recipe);
        QCOMPARE(shown(read->samples), QStringLiteral("01 1/10, 01 0/5"));
    }
    /// Whatever the counter does, the increases add up to what came: against the events themselves.
    void increasesAddUp()
    {
        unsigned seed = 7;
        for (int round = 0; round < 200; ++round) {
            std::string text = counts;
            double bad = 0, total = 0, allBad = 0, allTotal = 0;
            int resets = 0;
            for (int m = 0; m < 60; ++m) {
                const bool restarts = m > 0 && next(seed) % 10 == 0;
                const unsigned came = next(seed) % 50, failed = came == 0 ? 0 : next(seed) % (came + 1);
                // A counter that began anew is seen when it says less than before.
                const bool seen = restarts && (came < total || failed < bad);
                if (seen) bad = total = 0;
                resets += seen;
                bad += failed;
                total += came;
                if (m > 0) allBad += failed, allTotal += came;
                text += minute(m, formatNumber(bad) + "," + formatNumber(total));
            }
            const auto read = table(text, runningTotals());
            QVERIFY(read);
            double sumBad = 0, sumTotal = 0;
            for (const double b : read->samples.bad) sumBad += b;
            for (const double t : read->samples.total) sumTotal += t;
            QCOMPARE(sumBad, allBad);
            QCOMPARE(sumTotal, allTotal);
            QCOMPARE(inputs::warning(read->summary.warnings, "counter_resets").count, resets > 0 ? resets : 0);
        }
    }
    void whatCanNotBeATotal()
    {
        QCOMPARE(table("time,value\n" + minute(1, "1"), runningTotals()).error().code, Code::usage);
        ImportRecipe sums = runningTotals();
        sums.duplicates = Duplicates::sum;
        QCOMPARE(table(counts + minute(1, "1,2"), sums).error().code, Code::usage);
        const auto one = table(counts + minute(1, "1,2"), runningTotals());
        QCOMPARE(one.error().code, Code::fileInvalid);
        QCOMPARE(one.error().args.back(), std::string("running totals need two rows"));
    }
    void totalsReadAsCountsAreNoticed()
    {
        std::string rising = counts, usual = counts;
        for (int m = 0; m < 30; ++m) {
            rising += minute(m, std::to_string(m / 3) + "," + std::to_string(m * 100));
            usual += minute(m, std::to_string(m % 3) + ",100");
        }
        QCOMPARE(inputs::warning(table(rising, {})->summary.warnings, "looks_cumulative").count, 1);
        QCOMPARE(inputs::warning(table(usual, {})->summary.warnings, "looks_cumulative").count, 0);
        QCOMPARE(inputs::warning(table(rising, runningTotals())->summary.warnings, "looks_cumulative").count, 0);
        ImportRecipe sure;
        sure.cumulative = false;
        QCOMPARE(inputs::warning(table(rising, sure)->summary.warnings, "looks_cumulative").count, 0);
    }

    void histogramsGiveTheShareUpToALimit()
    {
        const auto read = table(buckets + minute(1, "0.1,50") + minute(1, "0.3,90") + minute(1, "+Inf,100") +
                                    minute(2, "0.1,1") + minute(2, "0.3,1") + minute(2, "+Inf,4"),
                                histogram(0.3));
        QVERIFY(read);
        QCOMPARE(shown(read->samples), QStringLiteral("01 10/100, 02 3/4"));
        QCOMPARE(read->summary.shape, Shape::ratio);
        QCOMPARE(read->summary.recipe.bucket, std::string("le"));
        QCOMPARE(read->summary.recipe.total, std::string("count"));
    }
    void histogramsAreCountersToo()
    {
        ImportRecipe recipe = histogram(0.3);
        recipe.cumulative = true;
        const auto read = table("time,le,value\n" + minute(1, "0.3,90") + minute(1, "+Inf,100") + minute(2, "0.3,95") +
                                    minute(2, "+Inf,107") + minute(3, "0.3,3") + minute(3, "+Inf,3"),
                                recipe);
        QCOMPARE(shown(read->samples), QStringLiteral("01 2/7, 02 0/3"));
        QCOMPARE(inputs::warning(read->summary.warnings, "counter_resets").count, 1);
    }
    void boundsWithADecimalComma()
    {
        const std::string at = "2026-06-15T09:01:00Z;";
        const auto read = table("time;le;count\n" + at + "0,005;7\n" + at + "+Inf;9\n", histogram(0.005));
        QVERIFY(read);
        QCOMPARE(shown(read->samples), QStringLiteral("01 2/9"));
    }
    void bucketsThatDoNotFit()
    {
        const auto read = table(buckets + minute(1, "0.3,9") + minute(2, "0.3,9") + minute(2, "+Inf,8") +
                                    minute(3, "+Inf,5") + minute(4, "x,5") + minute(5, "0.3,4") + minute(5, "+Inf,5"),
                                histogram(0.3));
        QCOMPARE(shown(read->samples), QStringLiteral("05 1/5"));
        QCOMPARE(reasons(read),
                 QStringLiteral("2 no bucket +Inf at this time; 3 more in the bucket than in all; "
                                "5 no bucket of the limit at this time; 6 unreadable bound"));
    }
    void aLimitMustBeABound()
    {
        const std::string text = buckets + minute(1, "0.1,50") + minute(1, "0.3,90");
        QCOMPARE(table(text, {}).error().code, Code::usage);
        const auto read = table(text, histogram(0.2));
        QCOMPARE(read.error().code, Code::fileInvalid);
        QCOMPARE(read.error().args.back(), std::string("needs the buckets 0.2 and +Inf of: 0.1, 0.3"));
        ImportRecipe below = histogram(0.3);
        below.op = Op::lt;
        QCOMPARE(table(text, below).error().code, Code::usage);
    }
    void bucketsOfALabel()
    {
        ImportRecipe recipe = histogram(1);
        recipe.label = "pod";
        const auto read = table("time,pod,le,count\n" + minute(1, "a,1,5") + minute(1, "a,+Inf,10") +
                                    minute(1, "b,+Inf,3") + minute(1, "b,1,3") + minute(1, "c,1,3"),
                                recipe);
        QCOMPARE(shown(read->samples), QStringLiteral("01 5/10, 01 0/3"));
        QCOMPARE(reasons(read), QStringLiteral("6 no bucket +Inf at this time"));
    }
};

SHINRAI_TEST(Counters)
#include "tst_counters.moc"
