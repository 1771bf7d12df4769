// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/prometheusinput.h"
#include "tests/support/testmain.h"

using namespace monitoring;
using namespace std::chrono_literals;

/// Saved answers to range queries.
class Prometheus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Two files of a real server that follow each other, one with outages.
    void realFiles()
    {
        const std::string first = inputs::data("prometheus/up_201907281200.json");
        const std::string second = inputs::data("prometheus/up_201907281800.json");
        const Read read = monitoring::read("prometheus", inputs::data("prometheus"));
        QVERIFY(read.summary);
        QCOMPARE(read.batches.size(), std::size_t{3});
        QCOMPARE(read.points(), std::size_t{480});
        QCOMPARE(read.warned("duplicates"), 0);
        QCOMPARE(read.summary->rejectedCount, 0);
        QCOMPARE(read.summary->shape, Shape::value);
        for (const Batch& batch : read.batches) {
            QCOMPARE(batch.indicator->name, std::string("up"));
            QVERIFY(!batch.labels.contains("__name__"));
            QVERIFY(batch.labels.contains("instance"));
            QVERIFY(std::is_sorted(batch.samples.at.begin(), batch.samples.at.end()));
        }
        // The same by files, also when one comes twice.
        const Read both = monitoring::read("prometheus", second, {}, {first});
        QCOMPARE(both.text(), read.text());
        const Read twice = monitoring::read("prometheus", first, {}, {second, first});
        QCOMPARE(twice.text(), read.text());
        QCOMPARE(twice.warned("duplicates"), 240);
    }
    void forms_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray series = "{'metric':{'a':'b'},'values':[[60,'1'],[120,'2.5']]}";
        const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
        row("bare array", "[" + series + "]");
        row("data", "{'resultType':'matrix','result':[" + series + "]}");
        row("envelope", "{'status':'success','data':{'resultType':'matrix','result':[" + series + "]}}");
        row("one series", series);
        row("values before labels", "[{'values':[[60,'1'],[120,'2.5']],'metric':{'a':'b'}}]");
        row("numbers", "[{'metric':{'a':'b'},'values':[['60.0',1],[1.2e2,2.5]]}]");
        row("unsorted", "[{'metric':{'a':'b'},'values':[[120,'2.5'],[60,'1']]}]");
        row("parts of one series",
            "[{'metric':{'a':'b'},'values':[[60,'1']]},"
            "{'metric':{'a':'b'},'values':[[120,'2.5']]}]");
        row("escapes and a mark",
            "\xEF\xBB\xBF[{\"metric\":{\"\\u0061\":\"\\u0062\",\"none\":\"\"},"
            "\"values\":[[60,\"\\u0031\"],[120,\"2.5\"]]}]");
        row("instants",
            "{'data':{'resultType':'vector','result':[{'metric':{'a':'b'},'value':[60,'1']},"
            "{'metric':{'a':'b'},'value':[120,'2.5']}]}}");
    }
    void forms()
    {
        QFETCH(QByteArray, json);
        const inputs::Files files;
        const Read read =
            monitoring::read("prometheus", files.write("answer.json", quoted(json.toStdString())), intoOne());
        QVERIFY(read.summary);
        QCOMPARE(read.text(), std::string("a=b 0=1 60=2.5")); // a step earlier: stamps are starts
        QCOMPARE(read.rejected(), std::string());
    }
    void whatIsNoValue()
    {
        const Read read = answer("[{'metric':{},'values':[[60,'1'],[120,'NaN'],[180,'+Inf'],[240,'-Inf'],[300,'2'],"
                                 "[360,NaN],[420,1e999],[480,'-1e999'],[540,'1e-999'],[600,'3']]}]",
                                 atItsTime());
        QCOMPARE(read.text(), std::string("60=1 300=2 540=0 600=3"));
        QCOMPARE(read.warned("no_value"), 6);
        QCOMPARE(read.rejected(), std::string());
        QCOMPARE(read.summary->rowsRead, 10);
    }
    void timesAreExact()
    {
        const Read read = answer("[{'metric':{},'values':[[1564308009.804,'1'],[1564308010.8045,'2'],"
                                 "[1564308011.8044,'3'],[1.564308012804e9,'4']]}]",
                                 atItsTime());
        const std::vector<std::int64_t> expected{1564308009804, 1564308010805, 1564308011804, 1564308012804};
        QCOMPARE(read.batches.at(0).samples.at, expected);
    }
    void badPartsHideNoGoodOnes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("rejected");
        const QByteArray good = "{'metric':{},'values':[[60,'1'],[120,'2']]}";
        const auto row = [&](const char* name, const QByteArray& json, const QByteArray& rejected) {
            QTest::newRow(name) << json << rejected;
        };
        row("points",
            "[{'metric':{},'values':[[60,'1'],7,[],[1],[60,'x'],['y','1'],[-5,'1'],[1e15,'1'],"
            "[1,'1',2],[[1],'1'],[120,'2'],[true,'1'],['2019-01-01','1']]}]",
            "1:no point 1:no point 1:no point 1:unreadable value 1:unreadable time 1:unreadable time "
            "1:unreadable time 1:no point 1:no point 1:unreadable time 1:unreadable time");
        row("elements", "[7,\n" + good + ",\n\"x\",[1],null]", "1:no series 3:no series 3:no series 3:no series");
        row("label of another type",
            "[{\"metric\":{\"a\":1},\"values\":[[60,\"9\"]]},\n" + good + "]",
            "1:a label that is no text");
        row("members of other types", "[{'metric':{},'values':{'a':1}},{'metric':7,'values':'x'}," + good + "]", "");
        row("cut off", "[" + good + ",\n{\"metric\":{},\"values\":[[180,\"3", "2:the text ends too early");
        row("text after the end", "[" + good + "]\n]", "2:text after the end");
        row("a comma too much", "[" + good + ",]", "1:a comma too much");
        row("another data", "{'data':[1],'result':" + QByteArray("[") + good + "]}", "");
        row("not UTF-8", "[" + good + ",{\"metric\":{\"a\":\"\xC0\xAF\"}}]", "1:not UTF-8 text");
        row("half a character", "[" + good + ",{'metric':{'a':'\\ud800x'}}]", "1:unreadable escape");
        row("nested", "[" + good + "," + QByteArray(100000, '[') + "]", "1:no series 1:nested too deeply");
        row("nested objects", "[" + good + "," + QByteArray("{\"a\":").repeated(50000) + "]", "1:nested too deeply");
        row("an endless number",
            "[" + good + ",{'metric':{},'values':[[" + QByteArray(300000, '9') + ",'1']]}]",
            "1:unreadable time");
        row("an endless text",
            "[" + good + ",{\"metric\":{\"a\":\"" + QByteArray(300000, 'x') + "\"}}]",
            "1:text too long");
    }
    void badPartsHideNoGoodOnes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, rejected);
        const Read read = answer(json.toStdString());
        QVERIFY(read.summary);
        QCOMPARE(read.text(), std::string("0=1 60=2"));
        QCOMPARE(QByteArray::fromStdString(inputs::text(read.summary->rejected)), rejected);
    }
    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("error") << QByteArray("{'status':'error','errorType':'bad_data','error':'parse error at 3'}")
                               << QByteArray("the server said: bad_data: parse error at 3");
        QTest::newRow("no JSON") << QByteArray("<html>") << QByteArray("not the JSON that is expected");
        QTest::newRow("number") << QByteArray("7") << QByteArray("not the JSON that is expected");
        QTest::newRow("cut off") << QByteArray("{'status':'success','da") << QByteArray("the text ends too early");
        QTest::newRow("empty") << QByteArray() << QByteArray("file is empty");
        QTest::newRow("binary") << QByteArray("[\0]", 3) << QByteArray("not a text file");
    }
    void saysWhyThereIsNothing()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, reason);
        const Read read = answer(json.toStdString());
        QCOMPARE(read.summary.error().code, Code::fileInvalid);
        QCOMPARE(QByteArray::fromStdString(read.summary.error().args.at(2)), reason);
    }
    void warningsAndHistogramsAreTold()
    {
        const Read read = answer("{'status':'success','warnings':['a store is down',1],'infos':['mind the gap'],"
                                 "'data':{'resultType':'matrix','result':[{'metric':{'h':'1'},'histograms':[[60,{}]]},"
                                 "{'metric':{},'values':[[60,'1'],[120,'2']],'histograms':[]}]}}");
        QCOMPARE(read.text(), std::string("0=1 60=2"));
        QCOMPARE(read.warned("server"), 2);
        QCOMPARE(read.message("server"), std::string("a store is down"));
        QCOMPARE(read.warned("histograms"), 2);
    }
    void anEmptyAnswerIsNoSeries()
    {
        QCOMPARE(answer("{'status':'success','data':{'resultType':'matrix','result':[]}}").summary.error().code,
                 Code::folderEmpty);
    }
    void oneBadFileHidesNoOther()
    {
        const inputs::Files files;
        files.write("a.json", "{");
        files.write("b.json", quoted("[{'metric':{},'values':[[60,'1'],[120,'2']]}]"));
        files.write("c.txt", "x 1\n");
        const Read read = monitoring::read("prometheus", files.folder(), intoOne());
        QCOMPARE(read.text(), std::string("0=1 60=2"));
        QCOMPARE(read.rejected(), std::string("a.json:1:the text ends too early"));
        QCOMPARE(monitoring::read("prometheus", files.path("none.json")).summary.error().code, Code::fileMissing);
    }
    void missingPointsAreGaps()
    {
        const Read read = answer("[{'metric':{},'values':[[60,'1'],[120,'1'],[180,'1'],[600,'1'],[660,'1']]}]");
        QCOMPARE(read.text(), std::string("0=1 60=1 120=1 540=1 600=1"));
    }
    void seriesAreChosen_data()
    {
        QTest::addColumn<QByteArray>("selector");
        QTest::addColumn<QByteArray>("chosen");
        const auto row = [](const char* selector, const char* chosen) {
            QTest::newRow(selector) << QByteArray(selector) << QByteArray(chosen);
        };
        row("up", "job=a 0=1; job=b 0=2");
        row("up{job=\"a\"}", "job=a 0=1");
        row(" up { job != \"a\" , } ", "job=b 0=2");
        row("up{job=~\"a|c\"}", "job=a 0=1");
        row("{job=~\".*\",__name__=\"up\"}", "job=a 0=1; job=b 0=2");
        row("{job!~\"a|b\"}", "code=a\"b\\c 0=3");
        row("down{code=\"a\\\"b\\\\c\"}", "code=a\"b\\c 0=3");
        row("{code=\"\"}", "job=a 0=1; job=b 0=2");
        row("up{job=~\"b.+\"}", "no series for up{job=~\"b.+\"}; there are: down, up");
        row("sum(up)", "of a file series are chosen by name and labels, as in requests_total{code=\"500\"}: sum(up)");
        row("up{job=~\"(\"}",
            "of a file series are chosen by name and labels, as in requests_total{code=\"500\"}: up{job=~\"(\"}");
        row("up[5m]", "of a file series are chosen by name and labels, as in requests_total{code=\"500\"}: up[5m]");
        row("up{", "of a file series are chosen by name and labels, as in requests_total{code=\"500\"}: up{");
    }
    void seriesAreChosen()
    {
        QFETCH(QByteArray, selector);
        QFETCH(QByteArray, chosen);
        ImportRecipe recipe = intoOne();
        recipe.value = selector.toStdString();
        recipe.interval = 60s;
        const Read read = answer("[{'metric':{'__name__':'up','job':'a'},'values':[[60,'1']]},"
                                 "{'metric':{'__name__':'up','job':'b'},'values':[[60,'2']]},"
                                 "{'metric':{'__name__':'down','code':'a\\'b\\\\c'},'values':[[60,'3']]}]",
                                 recipe);
        const std::string said = read.summary ? read.text() : read.summary.error().args.back();
        QCOMPARE(QByteArray::fromStdString(said), chosen);
    }
    void metricsAreNamed()
    {
        const char* const two = "[{'metric':{'__name__':'a:b'},'values':[[60,'1'],[120,'1']]},"
                                "{'metric':{'__name__':'a_b','x':'1'},'values':[[60,'2']]}]";
        const Read read = answer(two, {});
        QCOMPARE(read.batches.size(), std::size_t{2});
        QVERIFY(read.batches[0].indicator->name != read.batches[1].indicator->name);
        QCOMPARE(read.batches[1].indicator->displayName, std::string("a_b"));
        QCOMPARE(answer(two, intoOne()).text(), std::string("__name__=a:b 0=1 60=1; __name__=a_b x=1 0=2"));
        ImportRecipe recipe;
        recipe.metric = "a_*";
        QCOMPARE(answer(two, recipe).batches.size(), std::size_t{1});
        QCOMPARE(answer("[{'metric':{'x':'1'},'values':[[60,'2']]}]", {}).summary.error().code, Code::usage);
    }
    // Scrapes jitter: the step that stamps are shifted by doesn't.
    void stampsStayTheSame()
    {
        const char* const longer = "[{'metric':{},'values':[[60.001,'1'],[120.002,'2'],[180.003,'3'],[240.004,'4']]}]";
        const char* const shorter = "[{'metric':{},'values':[[180.003,'3'],[240.004,'4'],[299.9,'5']]}]";
        QCOMPARE(answer(longer).text(), std::string("0.001=1 60.002000000000002=2 120.003=3 180.00399999999999=4"));
        QCOMPARE(answer(shorter).text().substr(0, 9), std::string("120.003=3"));
    }
    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(
            monitoring::read("prometheus", inputs::data("prometheus"), {}, {}, stop.get_token()).summary.error().code,
            Code::cancelled);
    }

private:
    static ImportRecipe atItsTime()
    {
        ImportRecipe recipe = intoOne();
        recipe.stamp = Stamp::start;
        return recipe;
    }
    static Read answer(const std::string& json, const ImportRecipe& recipe = intoOne())
    {
        const inputs::Files files;
        return monitoring::read("prometheus", files.write("answer.json", quoted(json)), recipe);
    }
};

SHINRAI_TEST(Prometheus)
#include "tst_prometheus.moc"
