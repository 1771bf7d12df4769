// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/changes/changessource.h"
#include "sources/csv/csvsource.h"
#include "sources/markdown/frontmatter.h"
#include "sources/markdown/postmortem.h"
#include "sources/openslo/reader.h"
#include "sources/openslo/tree.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>
#include <cstring>

using namespace reliability;
using namespace sources;

namespace {

std::string repeated(const std::string& text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// A figure of this process in kB.
qint64 peakOf(const char* name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(name)) return line.mid(qsizetype(std::strlen(name))).trimmed().chopped(3).toLongLong();
    return 0;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly)) file.write("5");
}

/// Ten levels of ten aliases each: ten thousand million nodes when followed.
std::string bomb()
{
    std::string text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int level = 1; level < 10; ++level) {
        const std::string above = "*a" + std::to_string(level - 1);
        text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + repeated(above + ",", 9) + above +
                "]\n";
    }
    return text;
}

}

class Hostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void yaml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const std::string& text, Code code) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << int(code);
        };
        row("bomb", bomb(), Code::yamlTooComplex);
        row("long text, many aliases",
            "a: &a " + std::string(100'000, 'x') + "\nb: [" + repeated("*a,", 10'000) + "*a]\n",
            Code::yamlTooComplex);
        row("cycle", "a: &a [*a]\n", Code::yamlInvalid);
        row("deep flow", std::string(5000, '[') + std::string(5000, ']'), Code::yamlTooComplex);
        row("deep map", repeated("{a: ", 5000), Code::yamlTooComplex);
        row("deep block", repeated("- ", 5000) + "x", Code::yamlTooComplex);
        row("many nodes", "[" + repeated("a,", 300'000) + "a]", Code::yamlTooComplex);
        row("unclosed", "a: [1, 2\n", Code::yamlInvalid);
        row("tab", "a:\n\tb: c\n", Code::yamlInvalid);
        row("unknown alias", "a: *nobody\n", Code::yamlInvalid);
        row("map as key", "? {a: b}\n: c\n", Code::yamlInvalid);
        row("bad escape", "a: \"\\q\"\n", Code::yamlInvalid);
    }
    void yaml()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        const auto parsed = openslo::parseYaml(text.toStdString(), "f");
        QVERIFY(!parsed);
        QCOMPARE(int(parsed.error().code), code);
        QCOMPARE(openslo::readText(text.toStdString(), "f", openslo::Rules::lenient).documents.at(0).verdict,
                 openslo::Verdict::refused);
    }
    /// What would take much memory: a big file, a big scalar used often, many values, brackets without end, and what
    /// each of many objectives would copy.
    void yamlInBoundedMemory_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const std::string& text, const char* code) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromUtf8(code);
        };
        const std::string big(9'000'000, 'x');
        row("100 MB", "a: " + std::string(100'000'000, 'x'), "file-unreadable");
        row("9 MB scalar", "a: " + big, "");
        row("9 MB key", "? " + big + "\n: b\n", "");
        row("brackets", std::string(9'000'000, '['), "yaml-too-complex");
        row("commas in one line", "[" + repeated("a,", 4'000'000) + "]", "yaml-too-complex");
        row("braces", repeated("{a: ", 2'000'000), "yaml-too-complex");
        row("dashes", repeated("- ", 4'000'000), "yaml-too-complex");
        row("quotes", std::string(9'000'000, '"'), "yaml-too-complex");
        row("anchors", repeated("- &a ", 1'000'000), "yaml-invalid");
        row("comments", repeated("#", 9'000'000), "");
        row("documents", repeated("--- a\n", 1'000'000), "yaml-too-complex");
        const std::string slo = "apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: a}\nspec:\n  service: a\n"
                                "  indicatorRef: b\n  timeWindow: [{duration: 28d, isRolling: true}]\n"
                                "  budgetingMethod: Occurrences\n  description: ";
        row("description of many",
            slo + std::string(4'000'000, 'd') + "\n  objectives:\n" + repeated("  - {target: 0.9}\n", 60'000),
            "too-large");
        row("unknown keys",
            slo + "d\n  objectives: [{target: 0.9}]\n" + repeated("  " + std::string(9000, 'k') + ": 1\n", 900),
            "");
    }
    void yamlInBoundedMemory()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const inputs::Files made;
        const std::string path = made.write("f.yaml", text.toStdString());
        text.clear();
        const qint64 before = peakOf("VmRSS:");
        forgetPeak();
        const auto read = openslo::read({path}, openslo::Rules::lenient);
        const qint64 used = peakOf("VmHWM:") - before;
        QVERIFY(read);
        QVERIFY2(used < 250'000, qPrintable(QString::number(used) + QStringLiteral(" kB")));
        const auto& problems = read->documents.at(0).problems;
        QVERIFY(!problems.empty());
        if (!code.isEmpty()) QCOMPARE(QString::fromStdString(problems.back().code), code);
        for (const auto& problem : problems) QVERIFY(problem.path.size() + problem.message.size() < 1000);
    }
    void manyFilesInBoundedMemory()
    {
        const inputs::Files made;
        for (int i = 0; i < 7; ++i) made.write(std::to_string(i) + ".yaml", "[" + repeated("a, ", 160'000) + "a]");
        const auto read = openslo::read({made.folder()}, openslo::Rules::lenient);
        QCOMPARE(read->documents.back().problems.at(0).code, std::string("yaml-too-complex"));
        QVERIFY(read->documents.size() < 1'000'000);
    }
    void aliasesWithinReasonAreFine()
    {
        const auto parsed = openslo::parseYaml("a: &a {x: 1}\nb: *a\nc: [*a, *a]\n", "f");
        QVERIFY(parsed);
        QCOMPARE(parsed->at(0).find("c")->items.at(1).find("x")->text, std::string("1"));
    }
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("time,value\n\0\1\2", 14);
        QTest::newRow("no text") << QByteArray("\xFF\xC0\x80\xFE");
        QTest::newRow("one line of 1 MB") << QByteArray(1'000'000, 'x');
        QTest::newRow("one line of 500,000 cells") << QByteArray::fromStdString(repeated("x,", 500'000));
        QTest::newRow("quotes") << QByteArray(1'000'000, '"');
        QTest::newRow("open quotes") << QByteArray::fromStdString(repeated("\"a\"\"\n", 200'000));
        QTest::newRow("line ends") << QByteArray(1'000'000, '\n');
        QTest::newRow("commas") << QByteArray(1'000'000, ',');
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        const inputs::Files made;
        const std::string path = made.write("f.csv", bytes.toStdString());
        inputs::Sink sink;
        QVERIFY(!csv::readSamples(path, {}, {}));
        QVERIFY(!changes::ChangesSource().fetch({path, {}, {}}, sink, {}));
        (void)csv::preview(path, {}, {});
        QVERIFY(openslo::read({path}, openslo::Rules::lenient)->documents.at(0).verdict == openslo::Verdict::refused);
        QVERIFY(sink.batches.empty());
    }
    void folders()
    {
        const inputs::Files made;
        QCOMPARE(csv::readSamples(made.folder(), {}, {}).error().code, Code::fileIsFolder);
        QCOMPARE(openslo::read({made.folder()}, openslo::Rules::lenient).error().code, Code::folderEmpty);
    }
    void errorsStaySmall()
    {
        const inputs::Files made;
        ImportRecipe recipe;
        recipe.value = "gone";
        const auto read = csv::readSamples(made.write("f.csv", repeated("header,", 9000) + "\n1\n"), recipe, {});
        QCOMPARE(read.error().code, Code::columnMissing);
        QVERIFY(read.error().args.at(2).size() < 5000);
    }
    void manyLabels()
    {
        const inputs::Files made;
        std::string text = "time,value,label\n";
        for (int i = 0; i < 20'000; ++i) text += "2026-06-15,1," + std::to_string(i) + "\n";
        ImportRecipe recipe;
        recipe.label = "label";
        QCOMPARE(csv::readSamples(made.write("f.csv", text), recipe, {}).error().code, Code::fileInvalid);
    }
    void manyRejections()
    {
        const inputs::Files made;
        const auto read =
            csv::readSamples(made.write("f.csv", "time,value\n2026-06-15,1\n" + repeated("x,1\n", 20'000)), {}, {});
        QVERIFY(read);
        QCOMPARE(read->summary.rejectedCount, 20'000);
        QCOMPARE(read->summary.rejected.size(), std::size_t{10'000});
    }
    void markdown_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        row("hashes", repeated("#", 1'000'000));
        row("headings", repeated("# x\n", 200'000));
        row("brackets", "---\ntags: " + repeated("[", 500'000) + "]\n---\n# T\n");
        row("quotes", "---\ntags: [" + repeated("\"", 500'001) + "]\n---\n# T\n");
        row("quoted items", "---\ntags: [" + repeated("'a',", 100'000) + "]\n---\n# T\n");
        row("keys", "---\n" + repeated("a: b\n", 100'000) + "---\n# T\n");
        row("pipes", "# T\n## Actions\n" + repeated("|", 1'000'000) + "\n");
        row("items", "# T\n## Actions\n" + repeated("- a\n", 200'000));
        row("one item", "# T\n## Actions\n- " + repeated("a\n", 300'000));
        row("dashes", repeated("-", 1'000'000));
        row("colons", "# T\n" + repeated(":", 1'000'000));
    }
    void markdown()
    {
        QFETCH(QByteArray, text);
        const auto read = sources::markdown::readPostmortem(text.toStdString(), "f.md", {});
        QVERIFY(read);
        QVERIFY(!read->incident.title.empty());
        QVERIFY(read->actions.size() <= 1000);
        (void)sources::markdown::isTemplate(text.toStdString());
    }
};
SHINRAI_TEST(Hostile)
#include "tst_hostile.moc"
