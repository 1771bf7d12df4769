// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/exposition.h"
#include "tests/sources/prometheusinput.h"
#include "tests/support/testmain.h"

using namespace monitoring;
using namespace std::chrono_literals;
using sources::prometheus::Exposition;
using sources::prometheus::readExposition;

/// Pages of metrics, in the text format and in OpenMetrics.
class OpenMetrics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRealPage()
    {
        ImportRecipe recipe;
        recipe.time = "2026-11-30T12:00:00Z";
        const Read read =
            monitoring::read("openmetrics", inputs::data("prometheus/prometheus_common_expfmt.txt"), recipe);
        QVERIFY(read.summary);
        QCOMPARE(read.points(), std::size_t{248});
        QCOMPARE(read.batches.size(), std::size_t{248});
        QCOMPARE(read.warned("families"), 37);
        QCOMPARE(read.message("families"), std::string("families: 9 counter, 18 gauge, 10 summary"));
        QCOMPARE(read.warned("given_time"), 248);
        QCOMPARE(read.summary->rejectedCount, 0);
        for (const Batch& batch : read.batches) QCOMPARE(format(Instant{batch.samples.at[0]}), recipe.time);
    }
    void samplesWithoutATimeAreOfTheirFile()
    {
        const inputs::Files files;
        const std::string path = files.write("page.txt", "up 1\nold 2 1395066363000\n");
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(1'700'000'000'000), QFileDevice::FileModificationTime));
        file.close();
        const Read read = monitoring::read("openmetrics", path);
        QCOMPARE(read.text(), std::string("1395066363=2; 1700000000=1"));
        QCOMPARE(read.warned("file_time"), 1);
        QVERIFY(read.message("file_time").find("2023-11-14T22:13:20Z") != std::string::npos);
        ImportRecipe recipe;
        recipe.time = "yesterday";
        QCOMPARE(monitoring::read("openmetrics", path, recipe).summary.error().code, Code::timeUnreadable);
    }
    void lines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("read");
        const auto row = [](const char* line, const char* read) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(read);
        };
        row("up 1", "up 7=1");
        row("up 1 5", "up 5=1");
        row("up{} 1", "up 7=1");
        row("  up { a = \"b\" , } \t 1.5e3 \t 5 ", "up a=b 5=1500");
        row("up{a=\"b\",c=\"d\",} -1", "up a=b c=d 7=-1");
        row("up{a=\"x\\\"y\\\\z\\nw\\q\"} 1", "up a=x\"y\\z\nw\\q 7=1");
        row("up{a=\"}{,= #\"} 1", "up a=}{,= # 7=1");
        row("up{a=\"\"} 1", "up 7=1");
        row("a:b_c9 1", "a:b_c9 7=1");
        row("{\"a.b\",c=\"d\"} 1", "a.b c=d 7=1");
        row("up NaN", "");
        row("up +Inf", "");
        row("up -Inf 5", "");
        row("up 1e999", "");
        row("# HELP up is it", "");
        row("# anything", "");
        row("# TYPE up gauge", "");
        row("", "");
        row("# TYPE up thing", "unknown type");
        row("# TYPE up", "unknown type");
        row("# TYPE", "unreadable type or unit");
        row("up", "unreadable value");
        row("up 1,5", "unreadable value");
        row("up 0x10", "unreadable value");
        row("up 1 soon", "unreadable time");
        row("up 1 1.5", "unreadable time");
        row("up 1 -5", "unreadable time");
        row("up 1 99999999999999999999", "unreadable time");
        row("up 1 5 6", "text after the sample");
        row("up{a=\"b} 1", "unreadable labels");
        row("up{a} 1", "unreadable labels");
        row("up{a=b} 1", "unreadable labels");
        row("up{a=\"b\" c=\"d\"} 1", "unreadable labels");
        row("up{,} 1", "unreadable labels");
        row("up{a=\"b\",a=\"c\"} 1", "a label twice");
        row("up{__name__=\"b\"} 1", "a label twice");
        row("{a=\"b\"} 1", "no name");
        row("up{a=\"\xC0\xAF\"} 1", "not UTF-8 text");
    }
    void lines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, read);
        std::string said;
        const Exposition page = readExposition(line.toStdString() + "\n", 7, [&](std::int64_t at, const char* reason) {
            QCOMPARE(at, 1);
            said = reason;
        });
        for (const auto& series : page.series) said += textOf(series);
        QCOMPARE(QByteArray::fromStdString(said), read);
        QVERIFY(!page.cutOff);
    }
    // The same digits are milliseconds in one format and seconds in the other.
    void secondsAndMilliseconds()
    {
        const std::string sample = "up 1 1700000000\n";
        QCOMPARE(all(sample), std::string("up 1700000000=1"));
        QCOMPARE(all(sample + "# EOF\n"), std::string("up 1700000000000=1"));
        QCOMPARE(all("up 1 1700000000.123\n# EOF"), std::string("up 1700000000123=1"));
        QCOMPARE(all(sample + "# EOF\n\r\n"), std::string("up 1700000000000=1"));
    }
    void openMetrics()
    {
        const Exposition page = readExposition("# TYPE requests counter\n"
                                               "# UNIT requests_seconds seconds\n"
                                               "requests_total{code=\"200\"} 17 60 # {trace_id=\"a b\"} 0.67 59.5\n"
                                               "requests_created{code=\"200\"} 5\n"
                                               "# TYPE when gauge\n"
                                               "when_created 5 60\n"
                                               "# EOF\n",
                                               7,
                                               refuseNone);
        QVERIFY(page.openMetrics);
        QCOMPARE(page.exemplars, 1);
        QCOMPARE(page.created, 1);
        QCOMPARE(page.samples, 2);
        QCOMPARE(page.units.at("requests_seconds"), std::string("seconds"));
        QCOMPARE(textOf(page.series.at(0)), std::string("requests_total code=200 60000=17"));
        QCOMPARE(familyOf(page, "requests_total"), std::string("requests"));
        QCOMPARE(familyOf(page, "when_created"), std::string("when_created"));
        QCOMPARE(familyOf(page, "other_total"), std::string("other_total"));
        std::string said;
        readExposition("# EOF\nup 1\n# EOF\n", 7, [&](std::int64_t line, const char* reason) {
            said += std::to_string(line) + reason;
        });
        QCOMPARE(said, std::string("2text after # EOF3text after # EOF"));
    }
    void aPageThatIsCutOff()
    {
        const inputs::Files files;
        const Read read = monitoring::read("openmetrics", files.write("page.prom", "up 1 5\ndown 1234"), intoOne());
        QCOMPARE(read.summary->rejectedCount, 1);
        QVERIFY(read.rejected().find("may be cut off") != std::string::npos);
    }
    void counterPages()
    {
        const inputs::Files files;
        files.write("a.prom", "# TYPE r counter\nr{code=\"200\"} 100 60000\nr{code=\"500\"} 5 60000\n");
        files.write("b.prom", "# TYPE r counter\nr{code=\"200\"} 130 120000\nr{code=\"500\"} 7 120000\n");
        files.write("c.prom", "# TYPE r counter\nr{code=\"200\"} 10 180000\nr{code=\"500\"} 1 180000\n");
        const Read read = monitoring::read("openmetrics", files.folder(), counts("", "r{code=~\"5..\"}", "r", 60s));
        QVERIFY(read.summary);
        QCOMPARE(read.text(), std::string("60=2/32 120=1/11"));
        QCOMPARE(read.warned("counter_resets"), 3);
        // File by file they are one history.
        const Read files3 = monitoring::read("openmetrics",
                                             files.path("a.prom"),
                                             counts("", "r{code=~\"5..\"}", "r", 60s),
                                             {files.path("b.prom"), files.path("c.prom")});
        QCOMPARE(files3.text(), read.text());
        QCOMPARE(monitoring::read("openmetrics", files.path("a.prom"), counts("", "r{code=\"500\"}", "r", 60s))
                     .summary.error()
                     .code,
                 Code::fileInvalid);
    }
    void nothingToImport()
    {
        const inputs::Files files;
        QCOMPARE(monitoring::read("openmetrics", files.write("a.txt", "# nothing\n")).summary.error().code,
                 Code::folderEmpty);
        QCOMPARE(monitoring::read("openmetrics", files.write("b.txt", "<html>\n")).summary.error().code,
                 Code::fileInvalid);
    }

private:
    static void refuseNone(std::int64_t line, const char* reason)
    {
        QFAIL(qPrintable(QString::number(line) + QLatin1String(reason)));
    }
    static std::string textOf(const sources::prometheus::Series& series)
    {
        std::string text = nameOf(series);
        for (const auto& [label, value] : series.labels)
            if (label != "__name__") text.append(" ").append(label).append("=").append(value);
        for (const auto& [at, value] : series.points)
            text.append(" ").append(std::to_string(at)).append("=").append(QString::number(value).toStdString());
        return text;
    }
    static std::string all(const std::string& page)
    {
        std::string text;
        for (const auto& series : readExposition(page, 7, refuseNone).series) text += textOf(series);
        return text;
    }
};

SHINRAI_TEST(OpenMetrics)
#include "tst_openmetrics.moc"
