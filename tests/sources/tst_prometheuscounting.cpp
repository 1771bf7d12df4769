// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/prometheusinput.h"
#include "tests/support/testmain.h"

using namespace monitoring;
using namespace std::chrono_literals;

/// What becomes of counters in saved answers.
class PrometheusCounting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counters_data()
    {
        QTest::addColumn<QByteArray>("ok");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QByteArray>("read");
        QTest::addColumn<int>("resets");
        QTest::addColumn<int>("begun");
        const auto row =
            [](const char* name, const char* ok, const char* bad, const char* read, int resets, int begun) {
                QTest::newRow(name) << QByteArray(ok) << QByteArray(bad) << QByteArray(read) << resets << begun;
            };
        row("steady", "60=100 120=110 180=130", "60=5 120=5 180=7", "60=0/10 120=2/22", 0, 0);
        row("standing still", "60=100 120=100 180=100", "60=5 120=5 180=5", "60=0/0 120=0/0", 0, 0);
        row("both began anew", "60=100 120=10 180=30", "60=5 120=1 180=1", "60=1/11 120=0/20", 2, 0);
        row("began anew, and at once further than before", "60=100 90=10 120=150", "60=5 90=0 120=9", "60=9/159", 2, 0);
        row("a gap", "60=100 120=110 600=160", "60=5 120=5 600=6", "60=0/10 540=1/51", 0, 0);
        row("came to be at its first event", "60=100 120=110 180=120", "180=3", "60=0/10 120=3/13", 0, 1);
        row("was away while its target was there", "60=100 120=1 180=2", "60=4 180=5", "60=0/1 120=1/2", 1, 0);
        row("sampled more often than a step",
            "70=1 90=2 120=4 130=8 180=16",
            "70=0 90=0 120=0 130=1 180=1",
            "60=0/3 120=1/13",
            0,
            0);
        row("fractions", "60=0.5 120=1.75", "60=0 120=0", "60=0/1.25", 0, 0);
        row("below zero", "60=1 120=-5 180=4", "60=0 120=0 180=0", "60=0/0 120=0/3", 0, 0);
        row("large", "60=9007199254740000 120=9007199254740991", "60=0 120=0", "60=0/991", 0, 0);
        row("twice at a time", "60=100 120=110 120=115", "60=5 120=6", "60=1/16", 0, 0);
    }
    void counters()
    {
        QFETCH(QByteArray, ok);
        QFETCH(QByteArray, bad);
        QFETCH(QByteArray, read);
        QFETCH(int, resets);
        QFETCH(int, begun);
        const Answer answer({{"'instance':'a','code':'200'", ok}, {"'instance':'a','code':'500'", bad}});
        const Read ofBad = answer.read(counts("", "r_total{code='500'}", "r_total", 60s));
        QVERIFY(ofBad.summary);
        QCOMPARE(QByteArray::fromStdString(ofBad.text()), read);
        const Read ofGood = answer.read(counts("r_total{code='200'}", "", "r_total", 60s));
        QCOMPARE(ofGood.text(), ofBad.text());
        const Read ofBoth = answer.read(counts("r_total{code='200'}", "r_total{code='500'}", "", 60s));
        QCOMPARE(ofGood.summary->shape, Shape::ratio);
        QCOMPARE(ofBoth.text(), ofBad.text());
        // The total counts both, the good ones again.
        const Read ofTotal = answer.read(counts("r_total", "", "r_total", 60s));
        QCOMPARE(ofTotal.warned("counter_resets"), 2 * resets);
        QCOMPARE(ofTotal.warned("counters_begun"), 2 * begun);
    }
    // Without an instance nobody knows whose it is, and the first point is where counting starts.
    void aTargetMustBeNamed()
    {
        const Answer answer({{"'code':'200'", "60=100 120=110 180=120"}, {"'code':'500'", "120=30 180=31"}});
        QCOMPARE(answer.read(counts("", "r_total{code='500'}", "r_total", 60s)).text(),
                 std::string("60=0/10 120=1/11"));
    }
    // The sum of the two falls by less than one of them began anew: it would hide that.
    void eachCounterByItself()
    {
        const Answer answer(
            {{"'instance':'a','code':'200'", "60=100 120=20"}, {"'instance':'b','code':'200'", "60=100 120=190"}});
        QCOMPARE(answer.read(counts("r_total{code='200'}", "", "r_total", 60s)).text(), std::string("60=0/110"));
    }
    void targetsComeAndGo()
    {
        // What a new target has counted before nobody knows; what a known one counts anew is all since.
        const Answer answer(
            {{"'instance':'a'", "60=100 120=110 180=120 240=130"}, {"'instance':'b'", "120=5000 180=5001 240=2"}});
        const Read read = answer.read(counts("r_total", "", "r_total", 60s));
        QCOMPARE(read.text(), std::string("60=0/10 120=0/11 180=0/12"));
        QCOMPARE(read.warned("counters_begun"), 0);
    }
    void splitByLabels()
    {
        const Answer answer({{"'version':'1','code':'200'", "60=0 120=10"},
                             {"'version':'2','code':'200'", "60=0 120=20"},
                             {"'version':'2','code':'500'", "60=0 120=1"}});
        ImportRecipe recipe = counts("", "r_total{code='500'}", "r_total", 60s);
        recipe.label = "version";
        QCOMPARE(answer.read(recipe).text(), std::string("version=1 60=0/10; version=2 60=1/21"));
        recipe.label = "version, zone";
        QCOMPARE(answer.read(recipe).text(), std::string("version=1 zone= 60=0/10; version=2 zone= 60=1/21"));
    }
    void countsPerStep()
    {
        const Answer answer({{"'code':'200'", "60=10 120=20 180=5"}, {"'code':'500'", "60=1 120=30"}}, "hits");
        ImportRecipe recipe = counts("hits{code='200'}", "hits{code='500'}", "", 60s);
        QCOMPARE(answer.read(recipe).text(), std::string("0=1/11 60=30/50 120=0/5"));
        recipe.cumulative = true;
        QCOMPARE(answer.read(recipe).text(), std::string("60=29/39 120=0/5"));
        recipe = counts("hits{code='500'}", "", "hits{code='200'}", 60s);
        const Read read = answer.read(recipe);
        QCOMPARE(read.text(), std::string("0=9/10 120=5/5"));
        QCOMPARE(read.rejected(), std::string("answer.json:0:1970-01-01T00:01:00Z: good > total"));
        const Answer lone({{"'code':'200'", "60=1"}, {"'code':'500'", "60=1 120=1"}}, "hits");
        QCOMPARE(lone.read(counts("", "hits{code='500'}", "hits{code='200'}", 60s)).rejected(),
                 std::string("answer.json:0:1970-01-01T00:01:00Z: no total"));
    }
    void noBadOnesAreNone()
    {
        const Answer answer(QList{Written("'code':'200'", "60=0 120=10")});
        const Read read = answer.read(counts("", "r_total{code='500'}", "r_total", 60s));
        QCOMPARE(read.text(), std::string("60=0/10"));
        QCOMPARE(read.warned("no_bad"), 1);
        QCOMPARE(answer.read(counts("r_total{code='201'}", "", "r_total", 60s)).summary.error().code,
                 Code::fileInvalid);
    }
    void whatIsAskedMustFit_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QByteArray>("total");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* good, const char* bad, const char* total, const char* value) {
            QTest::addRow("%s %s %s %s", good, bad, total, value)
                << QByteArray(good) << QByteArray(bad) << QByteArray(total) << QByteArray(value);
        };
        row("r_total", "", "", "");
        row("r_total", "r_total", "r_total", "");
        row("r_total", "", "r_total", "r_total");
        row("rate(r_total[5m])", "", "r_total", "");
    }
    void whatIsAskedMustFit()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QByteArray, total);
        QFETCH(QByteArray, value);
        ImportRecipe recipe = counts(good, bad, total, 60s);
        recipe.value = value.toStdString();
        QCOMPARE(Answer(QList{Written("'code':'200'", "60=0 120=10")}).read(recipe).summary.error().code, Code::usage);
    }
    void rawCountersAreTold()
    {
        ImportRecipe recipe = intoOne();
        recipe.value = "r_total";
        const Answer answer(QList{Written("'code':'200'", "60=0 120=10")});
        QCOMPARE(answer.read(recipe).warned("raw_counters"), 1);
        recipe.cumulative = true;
        QCOMPARE(answer.read(recipe).summary.error().code, Code::usage);
    }
    void oneSampleIsNoCount()
    {
        const Answer answer(QList{Written("'code':'200'", "60=10")});
        QCOMPARE(answer.read(counts("r_total", "", "r_total", 60s)).summary.error().code, Code::fileInvalid);
        ImportRecipe recipe = counts("r_total", "", "r_total", 60s);
        recipe.interval.reset();
        QCOMPARE(answer.read(recipe).summary.error().code, Code::usage);
    }

private:
    using Written = std::pair<const char*, QByteArray>; ///< labels and points
    /// A saved answer of series that are written "60=100 120=110".
    class Answer {
    public:
        explicit Answer(const QList<Written>& series, const char* name = "r_total")
        {
            QByteArray json;
            for (const auto& [labels, points] : series) {
                QByteArrayList values;
                for (const QByteArray& point : points.split(' '))
                    values << "[" + QByteArray(point).replace("=", ",'") + "']";
                json += (json.isEmpty() ? "" : ",") + QByteArray("{'metric':{'__name__':'") + name + "'," + labels +
                        "},'values':[" + values.join(',') + "]}";
            }
            m_files.write("answer.json", quoted("[" + json.toStdString() + "]"));
        }
        Read read(ImportRecipe recipe) const
        {
            for (std::string* query : {&recipe.good, &recipe.bad, &recipe.total}) *query = quoted(*query);
            return monitoring::read("prometheus", m_files.path("answer.json"), recipe);
        }

    private:
        inputs::Files m_files;
    };
};

SHINRAI_TEST(PrometheusCounting)
#include "tst_prometheuscounting.moc"
