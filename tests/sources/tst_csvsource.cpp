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

Result<csv::Table> table(const std::string& text, const ImportRecipe& recipe = {}, const Zone& zone = {})
{
    const inputs::Files files;
    return csv::readSamples(files.write("t.csv", text), recipe, zone);
}

/// Stamps in UTC with good/total or the value, "06-15T09:00 9/10".
QString shown(const Samples& samples)
{
    std::string all;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (i > 0) all += ", ";
        all += format(Instant{samples.at[i]}).substr(5, 11) + " ";
        all += samples.value.empty()
                   ? formatNumber(samples.total[i] - samples.bad[i]) + "/" + formatNumber(samples.total[i])
                   : formatNumber(samples.value[i]);
    }
    return QString::fromStdString(all);
}

std::string hours(const char* day, int from, int to, const char* rest)
{
    std::string all;
    for (int h = from; h < to; ++h)
        all += std::string(day) + (h < 10 ? " 0" : " ") + std::to_string(h) + ":00" + rest + "\n";
    return all;
}

}

class CsvSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRatios()
    {
        const auto read = table("time,good,total\n2026-06-15T10:00:00Z,5,10\n2026-06-15T09:00:00Z,9,10\n");
        QVERIFY(read);
        QCOMPARE(shown(read->samples), QStringLiteral("06-15T09:00 9/10, 06-15T10:00 5/10"));
        QCOMPARE(read->summary.shape, Shape::ratio);
        QCOMPARE(read->summary.rowsRead, 2);
        QCOMPARE(shown(table("time,good,bad\n2026-06-15,9,1\n")->samples), QStringLiteral("06-15T00:00 9/10"));
        QCOMPARE(shown(table("time,bad,total\n2026-06-15,1,10\n")->samples), QStringLiteral("06-15T00:00 9/10"));
    }
    void readsEpochMilliseconds()
    {
        const auto read = table("time,good,total\n1781521200000,9,10\n1781524800000,9,10\n");
        QCOMPARE(shown(read->samples), QStringLiteral("06-15T11:00 9/10, 06-15T12:00 9/10"));
        QCOMPARE(inputs::warning(read->summary.warnings, "detected_zone").count, 0);
    }
    void nothingIsLostOnTheWay()
    {
        // Any sums of good and total in the file come out again.
        std::string text = "time,good,total\n";
        double good = 0, total = 0;
        unsigned seed = 1;
        for (int i = 0; i < 5000; ++i) {
            seed = seed * 1664525u + 1013904223u;
            const unsigned t = seed >> 20, g = t == 0 ? 0 : (seed >> 5) % (t + 1);
            text += std::to_string(1700000000 + i * 60) + "," + std::to_string(g) + "," + std::to_string(t) + "\n";
            good += g;
            total += t;
        }
        const auto read = table(text);
        double bad = 0, all = 0;
        for (std::size_t i = 0; i < read->samples.size(); ++i) {
            bad += read->samples.bad[i];
            all += read->samples.total[i];
        }
        QCOMPARE(read->samples.size(), std::size_t{5000});
        QCOMPARE(all, total);
        QCOMPARE(bad, total - good);
    }
    void rejectsByLine_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* text, const char* reason) {
            QTest::newRow(reason) << QString::fromUtf8(text) << QString::fromUtf8(reason);
        };
        row("2026-06-15T09:00:00Z,11,10", "good > total");
        row("2026-06-15T09:00:00Z,-1,10", "negative count");
        row("soon,1,10", "unreadable time");
        row(",1,10", "missing time");
        row("2026-06-15T09:00:00Z,,10", "missing count");
        row("2026-06-15T09:00:00Z,x,10", "unreadable number");
        row("2026-06-15T09:00:00Z,1", "row too short");
        row("2026-06-15T09:00:00Z,1,10,5", "more cells than columns");
        row("2026-06-15T09:00:00Z,50%,10", "percent sign in a count");
        row("2026-06-15T09:00:00Z,1,1e16", "count too large");
    }
    void rejectsByLine()
    {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const auto read =
            table("time,good,total\n2026-06-15T08:00:00Z,1,2\n\n" + row.toStdString() + "\n2026-06-15T10:00:00Z,1,2\n");
        QVERIFY(read);
        QCOMPARE(inputs::text(read->summary.rejected), "4:" + reason.toStdString());
        QCOMPARE(read->summary.rejectedCount, 1);
        QCOMPARE(read->samples.size(), std::size_t{2});
    }
    void rejectionsSayWhereAndWhatStoodThere()
    {
        std::string wide;
        for (int i = 0; i < 30; ++i) wide += "\u4E16"; // three bytes each
        ImportRecipe recipe;
        recipe.time = "day";
        recipe.good = "ok";
        recipe.total = "all";
        const auto read = table("day,ok,all\n2026-06-15T08:00:00Z,1,2\n2026-06-15T09:00:00Z,1,n/a\nsoon,1,2\n" + wide +
                                    ",1,2\n2026-06-15T10:00:00Z,3,2\n",
                                recipe);
        QVERIFY(read);
        const auto& rows = read->summary.rejected;
        QCOMPARE(rows.size(), std::size_t{4});
        const auto where = [&](std::size_t i) { return rows[i].column + "=" + rows[i].cell; };
        QCOMPARE(where(0), std::string("all=n/a"));
        QCOMPARE(where(1), std::string("day=soon"));
        QCOMPARE(where(2), "day=" + wide.substr(0, 60));
        QCOMPARE(where(3), std::string("ok=3"));
    }
    void emptyCellsAreNoValues()
    {
        const auto read =
            table("time,value\n2026-06-15,1\n2026-06-16,\n2026-06-17,NaN\n2026-06-18,inf\n,\n2026-06-19,4\n");
        QCOMPARE(shown(read->samples), QStringLiteral("06-15T00:00 1, 06-19T00:00 4"));
        QCOMPARE(inputs::warning(read->summary.warnings, "no_value").count, 3);
        QCOMPARE(read->summary.rejectedCount, 0);
        const auto ratio = table("time,good,total\n2026-06-15,1,2\n2026-06-16,NaN,2\n");
        QCOMPARE(inputs::warning(ratio->summary.warnings, "no_value").count, 1);
    }
    void percentagesAreFractions()
    {
        const auto read = table("time;rate\n2026-06-15;99,5 %\n2026-06-16;100 %\n");
        QCOMPARE(shown(read->samples), QStringLiteral("06-15T00:00 0.995, 06-16T00:00 1"));
        QCOMPARE(inputs::warning(read->summary.warnings, "percent").count, 2);
    }
    void duplicates_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QString>("samples");
        QTest::newRow("last") << int(Duplicates::last) << QStringLiteral("06-15T09:00 5/20");
        QTest::newRow("sum") << int(Duplicates::sum) << QStringLiteral("06-15T09:00 14/30");
        QTest::newRow("mean") << int(Duplicates::mean) << QStringLiteral("06-15T09:00 7/15");
    }
    void duplicates()
    {
        QFETCH(int, policy);
        QFETCH(QString, samples);
        ImportRecipe recipe;
        recipe.duplicates = static_cast<Duplicates>(policy);
        const auto read = table("time,good,total\n2026-06-15T09:00:00Z,9,10\n2026-06-15T09:00:00Z,5,20\n", recipe);
        QCOMPARE(shown(read->samples), samples);
        QCOMPARE(inputs::warning(read->summary.warnings, "duplicates").count, 1);
    }
    void keepIsForRuns()
    {
        ImportRecipe recipe;
        recipe.duplicates = Duplicates::keep;
        QCOMPARE(table("time,value\n2026-06-15,1\n", recipe).error().code, Code::usage);
        const auto read = table("time,pass\n2026-06-15,1\n2026-06-15,0\n2026-06-15,1\n", recipe);
        QCOMPARE(read->runs.size(), std::size_t{3});
        QCOMPARE(read->runs[0].key, std::string("2026-06-15T00:00:00Z"));
        QCOMPARE(read->runs[2].key, std::string("2026-06-15T00:00:00Z#3"));
        recipe.duplicates = Duplicates::sum;
        QCOMPARE(table("time,pass\n2026-06-15,1\n", recipe).error().code, Code::usage);
    }
    void readsRuns()
    {
        const auto read = table("started,finished,status\n2026-06-15T01:00Z,2026-06-15T02:00Z,ok\n"
                                "2026-06-14T01:00Z,2026-06-14T03:00Z,FAILED\n2026-06-16T01:00Z,2026-06-16T03:00Z,hm\n");
        QVERIFY(read);
        QCOMPARE(read->runs.size(), std::size_t{2});
        QCOMPARE(read->runs[0].state, RunState::failed);
        QCOMPARE(format(read->runs[0].ended), std::string("2026-06-14T03:00:00Z"));
        QCOMPARE(format(*read->runs[0].started), std::string("2026-06-14T01:00:00Z"));
        QVERIFY(!read->runs[0].value);
        QCOMPARE(inputs::text(read->summary.rejected), std::string("4:unreadable result"));
        QCOMPARE(read->summary.shape, Shape::run);
    }
    void batchValuesAreRuns()
    {
        ImportRecipe recipe;
        recipe.kind = Kind::batch;
        const auto read = table("time,accuracy\n2026-06-15,0.91\n2026-06-16,\n2026-06-17,0.93\n", recipe);
        QVERIFY(read->samples.at.empty());
        QCOMPARE(read->runs.size(), std::size_t{2});
        QCOMPARE(*read->runs[1].value, 0.93);
        QCOMPARE(read->runs[1].key, std::string("2026-06-17T00:00:00Z"));
        QCOMPARE(read->summary.shape, Shape::value);
    }
    // What was run and gave no number is a run all the same; what was not measured is none.
    void runsMayHaveNoNumber()
    {
        ImportRecipe recipe;
        recipe.kind = Kind::batch;
        const auto read = table("time,value\n2026-06-15,0.91\n2026-06-16,NaN\n2026-06-17,\n2026-06-18,inf\n", recipe);
        QCOMPARE(read->runs.size(), std::size_t{3});
        QCOMPARE(read->runs[0].value, std::optional(0.91));
        QCOMPARE(read->runs[1].state, RunState::success);
        QVERIFY(!read->runs[1].value && !read->runs[2].value);
        QCOMPARE(inputs::warning(read->summary.warnings, "no_value").count, 3);
    }
    void runsHaveTheVersionOfTheirModel()
    {
        ImportRecipe recipe;
        recipe.kind = Kind::batch;
        recipe.label = "model_version";
        const auto read = table("time,accuracy,model_version\n2026-06-15,0.91,v1\n2026-06-16,0.92,v2\n", recipe);
        QCOMPARE(read->runs.size(), std::size_t{2});
        QCOMPARE(read->runs[0].version, std::string("v1"));
        QCOMPARE(read->runs[1].version, std::string("v2"));
        recipe.label = "country";
        const auto other = table("time,accuracy,country\n2026-06-15,0.91,at\n", recipe);
        QCOMPARE(other->runs[0].version, std::string());
    }
    void labelsMakeSeries()
    {
        const inputs::Files files;
        inputs::Sink sink;
        ImportRecipe recipe;
        recipe.label = "model";
        const std::string path =
            files.write("t.csv", "time,value,model\n2026-06-15,1,v1\n2026-06-15,2,v2\n2026-06-16,3,v1\n");
        QVERIFY(csv::CsvSource().fetch({path, recipe, {}}, sink, {}));
        QCOMPARE(sink.batches.size(), std::size_t{2});
        QCOMPARE(sink.batches[0].labels, (Labels{{"model", "v1"}}));
        QCOMPARE(shown(sink.batches[0].samples), QStringLiteral("06-15T00:00 1, 06-16T00:00 3"));
        QCOMPARE(shown(sink.batches[1].samples), QStringLiteral("06-15T00:00 2"));
        QCOMPARE(csv::readSamples(path, recipe, {})->samples.size(), std::size_t{3});
    }
    void endStampsMoveToTheStart()
    {
        ImportRecipe recipe;
        recipe.stamp = Stamp::end;
        const std::string text = "time,value\n2026-06-15T01:00Z,1\n2026-06-15T02:00Z,2\n";
        QCOMPARE(shown(table(text, recipe)->samples), QStringLiteral("06-15T00:00 1, 06-15T01:00 2"));
        recipe.interval = std::chrono::minutes(30);
        QCOMPARE(shown(table(text, recipe)->samples), QStringLiteral("06-15T00:30 1, 06-15T01:30 2"));
        recipe.interval.reset();
        QCOMPARE(table("time,value\n2026-06-15T01:00Z,1\n", recipe).error().code, Code::usage);
    }
    void intervalIsSaidNotDeclared()
    {
        const auto read = table("time,value\n2026-06-15T01:00Z,1\n2026-06-15T01:05Z,2\n2026-06-15T01:10Z,2\n");
        QVERIFY(!read->summary.recipe.interval);
        const std::string step = inputs::warning(read->summary.warnings, "detected_interval").message;
        QVERIFY2(step.starts_with("usual step: 5m; ") && step.ends_with("(--interval)"), step.c_str());
    }
    void autumn_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<bool>("american");
        QTest::addColumn<QString>("samples");
        QTest::newRow("New York")
            << QStringLiteral("2026-11-01 00:30,1\n2026-11-01 01:00,2\n2026-11-01 01:30,4\n2026-11-01 01:00,8\n"
                              "2026-11-01 01:30,16\n2026-11-01 02:00,32\n")
            << true
            << QStringLiteral(
                   "11-01T04:30 1, 11-01T05:00 2, 11-01T05:30 4, 11-01T06:00 8, 11-01T06:30 16, 11-01T07:00 32");
        QTest::newRow("Berlin")
            << QStringLiteral("2026-10-25 01:30,1\n2026-10-25 02:00,2\n2026-10-25 02:30,4\n2026-10-25 02:00,8\n"
                              "2026-10-25 02:30,16\n2026-10-25 03:00,32\n")
            << false
            << QStringLiteral(
                   "10-24T23:30 1, 10-25T00:00 2, 10-25T00:30 4, 10-25T01:00 8, 10-25T01:30 16, 10-25T02:00 32");
        QTest::newRow("newest first")
            << QStringLiteral("2026-10-25 03:00,32\n2026-10-25 02:30,16\n2026-10-25 02:00,8\n2026-10-25 02:30,4\n"
                              "2026-10-25 02:00,2\n2026-10-25 01:30,1\n")
            << false
            << QStringLiteral(
                   "10-24T23:30 1, 10-25T00:00 2, 10-25T00:30 4, 10-25T01:00 8, 10-25T01:30 16, 10-25T02:00 32");
        QTest::newRow("an equal stamp is a duplicate")
            << QStringLiteral("2026-10-25 02:00,2\n2026-10-25 02:30,4\n2026-10-25 02:30,5\n2026-10-25 03:00,6\n")
            << false << QStringLiteral("10-25T00:00 2, 10-25T00:30 5, 10-25T02:00 6");
    }
    void autumn()
    {
        QFETCH(QString, rows);
        QFETCH(bool, american);
        QFETCH(QString, samples);
        const auto read =
            table("time,value\n" + rows.toStdString(), {}, american ? inputs::newYork() : inputs::berlin());
        QVERIFY(read);
        QCOMPARE(shown(read->samples), samples);
    }
    void autumnByTheHour()
    {
        // Steps of an hour: the second row of the repeated hour is its second pass, not a duplicate.
        const auto read = table("time,value\n" + hours("2026-10-25", 0, 3, ",1") + "2026-10-25 02:00,9\n" +
                                    hours("2026-10-25", 3, 24, ",1"),
                                {},
                                inputs::berlin());
        QCOMPARE(read->samples.size(), std::size_t{25});
        QCOMPARE(read->samples.value[3], 9.0);
        for (std::size_t i = 1; i < 25; ++i) QCOMPARE(read->samples.at[i] - read->samples.at[i - 1], 3'600'000);
    }
    void springHourDoesNotExist()
    {
        const auto read =
            table("time,value\n2026-03-29 01:30,1\n2026-03-29 02:30,2\n2026-03-29 03:00,4\n", {}, inputs::berlin());
        QCOMPARE(shown(read->samples), QStringLiteral("03-29T00:30 1, 03-29T01:00 4"));
        QCOMPARE(inputs::text(read->summary.rejected), std::string("3:time does not exist in Europe/Berlin"));
        QCOMPARE(read->summary.recipe.zone, std::string("Europe/Berlin"));
        QCOMPARE(inputs::warning(read->summary.warnings, "detected_zone").count, 2 + 1);
    }
    void offsetsWinOverTheZone()
    {
        const auto read = table("time,value\n2026-06-15T02:00:00+02:00,1\n", {}, inputs::newYork());
        QCOMPARE(shown(read->samples), QStringLiteral("06-15T00:00 1"));
        QVERIFY(read->summary.recipe.zone.empty());
    }
    void realClockJump()
    {
        const auto read = csv::readSamples(inputs::data("csv/ec2_request_latency_excerpt.csv"), {}, inputs::newYork());
        QVERIFY(read);
        QCOMPARE(read->summary.rowsRead, 60);
        QCOMPARE(inputs::warning(read->summary.warnings, "duplicates").count, 11);
        QCOMPARE(read->samples.size(), std::size_t{49});
        QCOMPARE(read->samples.value[24], 47.09);
        QCOMPARE(format(Instant{read->samples.at[24]}), std::string("2014-03-09T07:00:00Z"));
    }
    void filesWithoutRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("header only") << QStringLiteral("time,good,total\n")
                                     << QStringLiteral("no rows below the header");
        QTest::newRow("all bad") << QStringLiteral("time,good,total\nx,1,2\ny,1,2\n")
                                 << QStringLiteral("unreadable time");
        QTest::newRow("all empty") << QStringLiteral("time,value\n2026-06-15,NaN\n") << QStringLiteral("no values");
    }
    void filesWithoutRows()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto read = table(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::fileInvalid);
        QCOMPARE(read.error().args.at(1), std::string("2"));
        QCOMPARE(QString::fromStdString(read.error().args.at(2)), reason);
    }
    void stops()
    {
        const inputs::Files files;
        inputs::Sink sink;
        std::stop_source stop;
        stop.request_stop();
        const auto result = csv::CsvSource().fetch(
            {files.write("t.csv", "time,value\n2026-06-15,1\n"), {}, {}}, sink, stop.get_token());
        QCOMPARE(result.error().code, Code::cancelled);
        QVERIFY(sink.batches.empty());
    }
    void previews()
    {
        const inputs::Files files;
        std::string text = "time,good,total\n";
        for (int i = 0; i < 100; ++i) text += std::to_string(1700000000 + i * 60) + ",9,10\n";
        const auto seen = csv::preview(files.write("t.csv", text + "1700000000,1,2\nx,1,2\n"), {}, {});
        QVERIFY(seen);
        QCOMPARE(seen->columns, (std::vector<std::string>{"time", "good", "total"}));
        QCOMPARE(seen->rows.size(), std::size_t{50});
        QCOMPARE(seen->rows.front(), (std::vector<std::string>{"1700000000", "9", "10"}));
        QCOMPARE(seen->ready, 100);
        QCOMPARE(seen->duplicates, 1);
        QCOMPARE(seen->rejectedCount, 1);
        QCOMPARE(seen->span->length(), Milliseconds(100 * 60'000));
        QVERIFY(!seen->error);
        QVERIFY(!seen->budget);
    }
    void previewsWhatCannotBeImported()
    {
        const inputs::Files files;
        const auto seen = csv::preview(files.write("t.csv", "a,b\nx,y\n"), {}, {});
        QVERIFY(seen);
        QCOMPARE(seen->error->code, Code::columnUnknown);
        QCOMPARE(seen->columns, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(seen->rows.size(), std::size_t{1});
        QCOMPARE(csv::preview(files.path("none"), {}, {}).error().code, Code::fileMissing);
    }
    void previewSaysWhatImportDoes()
    {
        const inputs::Files files;
        const std::string path =
            files.write("t.csv", "time,value\n2026-06-15,1\n2026-06-15,2\nx,1\n2026-06-17,\n2026-06-18,3\n");
        const auto seen = csv::preview(path, {}, {});
        const auto read = csv::readSamples(path, {}, {});
        QCOMPARE(seen->ready, static_cast<std::int64_t>(read->samples.size()));
        QCOMPARE(seen->rejected, read->summary.rejected);
        QCOMPARE(seen->warnings, read->summary.warnings);
        QCOMPARE(seen->recipe, read->summary.recipe);
        // The filled recipe reads the same again, and has nothing left to detect.
        const auto again = csv::readSamples(path, read->summary.recipe, {});
        QCOMPARE(again->samples, read->samples);
        QCOMPARE(inputs::warning(again->summary.warnings, "detected_column").count, 0);
    }
    void reading()
    {
        const inputs::Files files;
        std::string text = "time,good,total\n";
        for (int i = 0; i < 200'000; ++i) text += std::to_string(1700000000 + i * 60) + ",995,1000\n";
        const std::string path = files.write("t.csv", text);
        QBENCHMARK { QCOMPARE(csv::readSamples(path, {}, {})->samples.size(), std::size_t{200'000}); }
    }
};
SHINRAI_TEST(CsvSource)
#include "tst_csvsource.moc"
