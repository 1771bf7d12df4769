// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/columns.h"
#include "sources/csv/detect.h"
#include "sources/csv/sample.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTest>
#include <array>
#include <random>

using namespace reliability;
using namespace sources::csv;

namespace {

/// "shape; time=COLUMN good=COLUMN ...; delimiter" of a layout, or the error's code as a number.
QString described(const std::string& text, const ImportRecipe& recipe = {})
{
    const auto layout = detect(text, recipe, "f");
    if (!layout) return QStringLiteral("error ") + QString::number(int(layout.error().code));
    const ImportRecipe full = filled(recipe, *layout);
    std::string all(name(layout->shape));
    const auto add = [&](const char* role, const std::string& column) {
        if (!column.empty()) all.append(" ").append(role).append("=").append(column);
    };
    add("time", full.time);
    add("end", full.end);
    add("good", full.good);
    add("bad", full.bad);
    add("total", full.total);
    add("value", full.value);
    add("pass", full.pass);
    add("label", full.label);
    return QString::fromStdString(all + " " + full.delimiter + (layout->header ? "" : " no-header") +
                                  (layout->numbers.decimalComma ? " comma" : ""));
}

}

class CsvDetect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void layouts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("good and total", "time,good,total\n2026-06-15,9,10\n", "ratio time=time good=good total=total ,");
        row("bad and total", "ts;errors;requests\n1700000000;1;10\n", "ratio time=ts bad=errors total=requests ;");
        row("good and bad", "date\tsuccess\tfailed\n2026-06-15\t9\t1\n", "ratio time=date good=success bad=failed tab");
        row("value", "timestamp,value\n2014-07-01 00:00:00,10844\n", "value time=timestamp value=value ,");
        row("unknown value name", "date,ctr\n2026-06-15,0.031\n", "value time=date value=ctr ,");
        row("pass", "time,passed\n2026-06-15,true\n", "run time=time pass=passed ,");
        row("run with both ends",
            "started,finished,status\n2026-06-15T01:00Z,2026-06-15T02:00Z,ok\n",
            "run time=started end=finished pass=status ,");
        row("only an end",
            "finished_at,result\n2026-06-15T01:00Z,ok\n",
            "run time=finished_at end=finished_at pass=result ,");
        row("status codes are no results",
            "time,status\n2026-06-15,200\n2026-06-16,404\n",
            "value time=time value=status ,");
        row("no header", "2026-06-15,5\n2026-06-16,6\n", "value time=#1 value=#2 , no-header");
        row("no header, epoch second", "0.5,1700000000\n0.6,1700003600\n", "value time=#2 value=#1 , no-header");
        row("decimal comma", "time;value\n2026-06-15;1,5\n", "value time=time value=value ; comma");
        row("decimal comma, no header", "2026-06-15;1,5\n2026-06-16;2,5\n", "value time=#1 value=#2 ; no-header comma");
        row("thousands, quoted", "time,value\n2026-06-15,\"1,234\"\n", "value time=time value=value ,");
        row("announced delimiter", "sep=;\ntime;value\n2026-06-15;1\n", "value time=time value=value ;");
        row("pipe", "time|value\n2026-06-15|1\n", "value time=time value=value |");
        row("Japanese", "日時,件数,成功\n2026-06-15,10,9\n", "ratio time=日時 good=成功 total=件数 ,");
        row("same name twice", "time,value,value\n2026-06-15,1,2\n", "value time=time value=value ,");
        row("header only", "time,good,total\n", "ratio time=time good=good total=total ,");
    }
    void layouts()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(described(text.toStdString()), expected);
    }
    void recipeWins()
    {
        const std::string text = "time,created,good,ok,total,p99\n2026-06-15,2026-06-16,9,8,10,1.5\n";
        ImportRecipe recipe;
        recipe.time = "created";
        recipe.good = "ok";
        QCOMPARE(described(text, recipe), QStringLiteral("ratio time=created good=ok total=total ,"));
        recipe.good.clear();
        recipe.value = "#6";
        QCOMPARE(described(text, recipe), QStringLiteral("value time=created value=p99 ,"));
        recipe.value = "P99"; // however it is named, it is answered as the header calls it
        QCOMPARE(described(text, recipe), QStringLiteral("value time=created value=p99 ,"));
    }
    void ignoredColumnsAreNotDetectedAgain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named"); // ROLE=COLUMN ...; all others are to be without one
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* named, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(named) << QString::fromUtf8(expected);
        };
        const char* counts = "time,good,total,errors,end\n2026-06-15,9,10,1,2026-06-16\n";
        row("two of three counts", counts, "time=time bad=errors good=good", "ratio time=time good=good bad=errors ,");
        row("a value instead of counts", counts, "time=time value=total", "value time=time value=total ,");
        row("too few counts", counts, "time=time good=good", "error columnUnknown");
        row("nothing but the time", counts, "time=time", "error columnUnknown");
        row("no time", counts, "good=good total=total", "error columnUnknown");
        row("an end alone", counts, "end=end good=good total=total", "ratio end=end good=good total=total ,");
        row("the only number", "time,ctr\n2026-06-15,0.031\n", "time=time", "error columnUnknown");
        row("runs without an end",
            "started,finished,status\n2026-06-15T01:00Z,2026-06-15T02:00Z,ok\n",
            "time=started pass=status",
            "run time=started pass=status ,");
    }
    void ignoredColumnsAreNotDetectedAgain()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        QFETCH(QString, expected);
        ImportRecipe recipe;
        const std::pair<const char*, std::string ImportRecipe::*> roles[] = {{"time", &ImportRecipe::time},
                                                                             {"end", &ImportRecipe::end},
                                                                             {"good", &ImportRecipe::good},
                                                                             {"bad", &ImportRecipe::bad},
                                                                             {"total", &ImportRecipe::total},
                                                                             {"value", &ImportRecipe::value},
                                                                             {"pass", &ImportRecipe::pass},
                                                                             {"label", &ImportRecipe::label}};
        for (const auto& [role, column] : roles) {
            recipe.*column = noColumn;
            for (const QString& pair : named.split(u' '))
                if (pair.section(u'=', 0, 0) == QLatin1String(role))
                    recipe.*column = pair.section(u'=', 1).toStdString();
        }
        expected.replace(QStringLiteral("columnUnknown"), QString::number(int(Code::columnUnknown)));
        QCOMPARE(described(text.toStdString(), recipe).remove(QRegularExpression(QStringLiteral(" \\w+=#0"))),
                 expected);
    }
    void says()
    {
        const auto layout = detect("ts;wert\n1700000000;1,5\n", {}, "f");
        QVERIFY(layout);
        QCOMPARE(inputs::warning(layout->warnings, "detected_delimiter").message, std::string("delimiter: ;"));
        QCOMPARE(inputs::warning(layout->warnings, "detected_time").message, std::string("times are epoch seconds"));
        QCOMPARE(inputs::warning(layout->warnings, "detected_decimal_comma").count, 1);
        QCOMPARE(inputs::warning(layout->warnings, "detected_column").message, std::string("time: ts"));
    }
    void refuses()
    {
        ImportRecipe recipe;
        recipe.good = "nope";
        const auto missing = detect("time,good,total\n2026-06-15,1,2\n", recipe, "f");
        QCOMPARE(missing.error().code, Code::columnMissing);
        QCOMPARE(missing.error().args, (std::vector<std::string>{"f", "nope", "time, good, total"}));
        recipe.good = "#4";
        QCOMPARE(detect("time,good,total\n2026-06-15,1,2\n", recipe, "f").error().code, Code::columnMissing);
        recipe = {};
        recipe.value = recipe.good = "good";
        QCOMPARE(detect("time,good,total\n2026-06-15,1,2\n", recipe, "f").error().code, Code::usage);
        recipe = {};
        recipe.good = "good";
        QCOMPARE(detect("time,good\n2026-06-15,1\n", recipe, "f").error().code, Code::columnUnknown);
        QCOMPARE(detect("a,b\nx,y\n", {}, "f").error().code, Code::columnUnknown);
        QCOMPARE(detect("good,total\n1,2\n", {}, "f").error().code, Code::columnUnknown);
        recipe = {};
        recipe.delimiter = "::";
        QCOMPARE(detect("a,b\n", recipe, "f").error().code, Code::valueUnknown);
    }
    void filledRecipeReadsTheSame()
    {
        const std::string text = "2026-06-15;1,5\n2026-06-16;2,5\n";
        const auto layout = detect(text, {}, "f");
        const auto again = detect(text, filled({}, *layout), "f");
        QVERIFY(again);
        QCOMPARE(again->roles, layout->roles);
        QCOMPARE(again->header, layout->header);
        QCOMPARE(again->delimiter, layout->delimiter);
    }
    // Whatever few or many roles people name: a column that they ignore has none, and one they named keeps it.
    void ignoredColumnsStayIgnored_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("counts") << std::string("time,good,bad,total\n2026-06-15T09:00:00Z,9,1,10\n");
        QTest::newRow("value and result") << std::string("time,value,passed,note\n2026-06-15T09:00:00Z,0.5,true,1\n");
        QTest::newRow("run") << std::string("started,finished,status\n2026-06-15T01:00Z,2026-06-15T02:00Z,ok\n");
        QTest::newRow("no header") << std::string("2026-06-15,5,7\n2026-06-16,6,8\n");
    }
    void ignoredColumnsStayIgnored()
    {
        QFETCH(std::string, text);
        constexpr std::array roles{&ImportRecipe::time,
                                   &ImportRecipe::end,
                                   &ImportRecipe::good,
                                   &ImportRecipe::bad,
                                   &ImportRecipe::total,
                                   &ImportRecipe::value,
                                   &ImportRecipe::pass,
                                   &ImportRecipe::label};
        const auto columns = detect(text, {}, "f")->columns;
        std::mt19937 random(7);
        int understood = 0;
        for (int round = 0; round < 500; ++round) {
            ImportRecipe recipe;
            for (const auto role : roles) recipe.*role = noColumn;
            for (const std::string& column : columns)
                if (const auto role = random() % (roles.size() + 4); role < roles.size()) recipe.*roles[role] = column;
            const auto layout = detect(text, recipe, "f");
            if (!layout) continue;
            ++understood;
            QVERIFY(filled(recipe, *layout) == [&] {
                ImportRecipe same = recipe;
                same.delimiter = delimiterName(layout->delimiter);
                same.header = layout->header;
                return same;
            }());
        }
        QVERIFY2(understood > 5, std::to_string(understood).c_str());
    }
};
SHINRAI_TEST(CsvDetect)
#include "tst_csvdetect.moc"
