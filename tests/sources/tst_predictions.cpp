// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/ml/stability.h"
#include "sources/csv/csvsource.h"
#include "tests/sources/inputs.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <cmath>

using namespace reliability;
using namespace sources;

namespace {

Result<csv::Table> table(const std::string& text, const ImportRecipe& recipe)
{
    const inputs::Files files;
    return csv::readSamples(files.write("predictions.csv", text), recipe, {});
}

ImportRecipe columns(const char* truth, const char* prediction, const char* tolerance = "")
{
    ImportRecipe recipe;
    recipe.truth = truth;
    recipe.prediction = prediction;
    recipe.tolerance = tolerance;
    return recipe;
}

const std::string head = "time,truth,model\n";

}

/// Raw predictions are events: good where the model agrees with what was the case.
class Predictions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void classesAgreeOrNot()
    {
        const auto read =
            table(head + "2026-06-15T09:00:00Z,spam,spam\n2026-06-15T10:00:00Z,spam,ham\n", columns("truth", "model"));
        QVERIFY(read);
        QCOMPARE(read->summary.shape, Shape::ratio);
        QCOMPARE(read->samples.bad, (std::vector<double>{0, 1}));
        QCOMPARE(read->samples.total, (std::vector<double>{1, 1}));
    }
    // Two versions of a model on the same rows: bad are those that the new one says otherwise.
    void twoModelsGiveTheChurn()
    {
        const auto read = table("time,old,new\n2026-06-15T09:00:00Z,spam,spam\n2026-06-15T10:00:00Z,spam,ham\n"
                                "2026-06-15T11:00:00Z,ham,ham\n2026-06-15T12:00:00Z,ham,spam\n",
                                columns("old", "new"));
        QVERIFY(read);
        QCOMPARE(read->samples.bad, (std::vector<double>{0, 1, 0, 1}));
        const std::vector<double> before{1, 1, 0, 0}, after{1, 0, 0, 1};
        double bad = 0, total = 0;
        for (std::size_t i = 0; i < read->samples.size(); ++i) {
            bad += read->samples.bad[i];
            total += read->samples.total[i];
        }
        QCOMPARE(bad / total, *churn(before, after));
    }
    void numbersAreComparedAsNumbers()
    {
        const auto read =
            table(head + "2026-06-15T09:00:00Z,1,1.0\n2026-06-15T10:00:00Z,1,0\n", columns("truth", "model"));
        QCOMPARE(read->samples.bad, (std::vector<double>{0, 1}));
    }
    // Doubles can't tell these ids apart.
    void longIdsAreComparedAsTexts()
    {
        const auto read = table(head + "2026-06-15,9007199254740993,9007199254740992\n"
                                       "2026-06-16,9007199254740993,9007199254740993\n2026-06-17,42,42.0\n",
                                columns("truth", "model"));
        QVERIFY(read);
        QCOMPARE(read->samples.bad, (std::vector<double>{1, 0, 0}));
    }
    // Two days: errors of 1, 2 and of a truth of 0 by 3; then of 4 of 40. MAE 2, RMSE sqrt(14/3), MAPE (0.1 + 0.1)/2.
    void errorsBecomeValues_data()
    {
        QTest::addColumn<int>("figure");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<int>("zeros");
        QTest::newRow("mae") << int(ErrorFigure::mae) << 2.0 << 4.0 << 0;
        QTest::newRow("rmse") << int(ErrorFigure::rmse) << std::sqrt(14.0 / 3) << 4.0 << 0;
        QTest::newRow("mape") << int(ErrorFigure::mape) << 0.1 << 0.1 << 1;
    }
    void errorsBecomeValues()
    {
        QFETCH(int, figure);
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(int, zeros);
        ImportRecipe recipe = columns("truth", "model");
        recipe.error = ErrorFigure(figure);
        const auto read = table(head + "2026-06-15T09:00:00Z,10,11\n2026-06-15T10:00:00Z,20,18\n"
                                       "2026-06-15T23:00:00Z,0,3\n2026-06-16T00:00:00Z,40,44\n2026-06-16,,1\n",
                                recipe);
        QVERIFY(read);
        QCOMPARE(read->summary.shape, Shape::value);
        QCOMPARE(read->summary.recipe.direction, std::optional(Direction::lower));
        QCOMPARE(read->summary.recipe.interval, std::optional<Milliseconds>(dayLength));
        QCOMPARE(read->samples.at,
                 (std::vector{parseInstant("2026-06-15T00:00:00Z")->ms, parseInstant("2026-06-16T00:00:00Z")->ms}));
        QVERIFY(std::abs(read->samples.value[0] - first) < 1e-12);
        QVERIFY(std::abs(read->samples.value[1] - second) < 1e-12);
        QCOMPARE(inputs::warning(read->summary.warnings, "zero_truths").count, std::int64_t(zeros));
        QCOMPARE(inputs::warning(read->summary.warnings, "no_value").count, std::int64_t(1));
    }
    void errorsAskForNumbers()
    {
        ImportRecipe recipe = columns("truth", "model");
        recipe.error = ErrorFigure::mae;
        recipe.interval = Milliseconds(std::chrono::hours(1));
        const auto read = table(head + "2026-06-15T09:10:00Z,spam,1\n2026-06-15T09:20:00Z,2,1\n", recipe);
        QVERIFY(read);
        QCOMPARE(read->summary.rejectedCount, std::int64_t(1));
        QCOMPARE(read->samples.at.front(), parseInstant("2026-06-15T09:00:00Z")->ms);
        recipe.tolerance = "1";
        QVERIFY(!table(head + "2026-06-15T09:10:00Z,1,1\n", recipe));
        ImportRecipe counts;
        counts.error = ErrorFigure::mae;
        QVERIFY(!table("time,good,total\n2026-06-15,1,1\n", counts));
    }
    // Many predictions are made at once: none is a duplicate of another.
    void rowsOfOneStampAllCount()
    {
        const std::string at = "2026-06-15T09:00:00Z";
        const auto read = table(head + at + ",a,a\n" + at + ",a,b\n" + at + ",b,b\n", columns("truth", "model"));
        QCOMPARE(read->samples.bad, std::vector<double>{1});
        QCOMPARE(read->samples.total, std::vector<double>{3});
        QCOMPARE(inputs::warning(read->summary.warnings, "duplicates").count, 0);
    }
    void errorsMustBeWithinTheTolerance_data()
    {
        QTest::addColumn<QByteArray>("tolerance");
        QTest::addColumn<int>("bad");
        QTest::newRow("absolute") << QByteArray("2") << 1; // errors 1, 2, 30
        QTest::newRow("on the limit") << QByteArray("30") << 0;
        QTest::newRow("of the truth") << QByteArray("10%") << 2; // 1/5, 2/20, 30/100
        QTest::newRow("exact") << QByteArray("0") << 3;
    }
    void errorsMustBeWithinTheTolerance()
    {
        QFETCH(QByteArray, tolerance);
        QFETCH(int, bad);
        const std::string text = head + "2026-06-15,5,6\n2026-06-15,20,18\n2026-06-15,100,130\n";
        const auto read = table(text, columns("truth", "model", tolerance.constData()));
        QVERIFY(read);
        QCOMPARE(read->samples.total, std::vector<double>{3});
        QCOMPARE(read->samples.bad, std::vector<double>{double(bad)});
    }
    void errorsAreSummedUp()
    {
        const auto read = table(head + "2026-06-15,0,3\n2026-06-15,10,6\n", columns("truth", "model", "1"));
        const Warning said = inputs::warning(read->summary.warnings, "regression_errors");
        QCOMPARE(said.count, 2);
        // MAE (3 + 4) / 2, RMSE sqrt((9 + 16) / 2), MAPE 4/10 of the one truth that is not 0
        QCOMPARE(QString::fromStdString(said.message),
                 QStringLiteral("MAE 3.5, RMSE 3.5355339059327378, MAPE 0.4; truths of 0 left out of MAPE: 1"));
    }
    void whatHasNoTruthYetIsLeftOut()
    {
        const auto read =
            table(head + "2026-06-15T09:00:00Z,a,a\n2026-06-16T09:00:00Z,,a\n", columns("truth", "model"));
        QCOMPARE(read->samples.total, std::vector<double>{1});
        QCOMPARE(inputs::warning(read->summary.warnings, "no_value").count, 1);
        QCOMPARE(read->summary.rejectedCount, 0);
    }
    void missingTruthsAreNoClasses()
    {
        const auto read =
            table(head + "2026-06-15,cat,cat\n2026-06-16,NaN,cat\n2026-06-17,null,cat\n", columns("truth", "model"));
        QCOMPARE(read->samples.bad, std::vector<double>{0});
        QCOMPARE(inputs::warning(read->summary.warnings, "no_value").count, 2);
    }
    void rowsWithoutTimeHaveNoErrors()
    {
        const auto read = table(head + "2026-06-15,1,2\nsoon,1,100\n", columns("truth", "model", "1"));
        QCOMPARE(inputs::warning(read->summary.warnings, "regression_errors").count, 1);
    }
    void rowsThatSayNothingAreRejected()
    {
        const auto read =
            table(head + "2026-06-15,1,1\n2026-06-15,1,\n2026-06-15,1,many\n", columns("truth", "model", "1"));
        QCOMPARE(inputs::text(read->summary.rejected), std::string("3:missing prediction 4:unreadable number"));
    }
    void usualNamesAreKnown()
    {
        const auto read = table("time,y_true,y_pred\n2026-06-15,1,2\n", {});
        QVERIFY(read);
        QCOMPARE(read->summary.recipe.truth, std::string("y_true"));
        QCOMPARE(read->samples.bad, std::vector<double>{1});
    }
    void callsWithoutSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("truth");
        QTest::addColumn<QByteArray>("prediction");
        QTest::addColumn<QByteArray>("tolerance");
        QTest::addColumn<Code>("code");
        QTest::newRow("one of two") << QByteArray("truth") << QByteArray() << QByteArray() << Code::columnUnknown;
        QTest::newRow("no such column") << QByteArray("truth") << QByteArray("x") << QByteArray()
                                        << Code::columnMissing;
        QTest::newRow("tolerance below 0")
            << QByteArray("truth") << QByteArray("model") << QByteArray("-1") << Code::valueUnknown;
        QTest::newRow("no number") << QByteArray("truth") << QByteArray("model") << QByteArray("some")
                                   << Code::valueUnknown;
        QTest::newRow("tolerance of a value") << QByteArray() << QByteArray() << QByteArray("1") << Code::usage;
    }
    void callsWithoutSenseAreRefused()
    {
        QFETCH(QByteArray, truth);
        QFETCH(QByteArray, prediction);
        QFETCH(QByteArray, tolerance);
        QFETCH(Code, code);
        const char* text = truth.isEmpty() ? "time,value\n2026-06-15,1\n" : "time,truth,model\n2026-06-15,1,1\n";
        const auto read = table(text, columns(truth.constData(), prediction.constData(), tolerance.constData()));
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
    }
};

SHINRAI_TEST(Predictions)
#include "tst_predictions.moc"
