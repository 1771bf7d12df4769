// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/delivery.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <cmath>

using namespace sources::mlflow;

/// Lines of MLflow's metric files.
class MlflowLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("point");
        const auto row = [](const char* line, const char* point) {
            QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(point);
        };
        row("1700000001000 0.91 0", "1700000001000 0.91 0");
        row("1700000001000 1e-05 7", "1700000001000 1e-05 7");
        row("1700000001000\t0.5\t-3", "1700000001000 0.5 -3");
        row("1700000001000 0.5", "1700000001000 0.5 0"); // before 1.0
        row("1700000001000 0.5 2 m-0123 data", "1700000001000 0.5 2");
        row("1700000001000 0.5 2\r", "1700000001000 0.5 2");
        row("1700000001000 nan 4", "1700000001000 nan 4");
        row("1700000001000 NaN 4", "1700000001000 nan 4");
        row("1700000001000 -inf 5", "1700000001000 -inf 5");
        row("1700000001000 Infinity 5", "1700000001000 inf 5");
        row("1700000001000 +2 5", "1700000001000 2 5");
        row("1700000001000", "needs a time and a value");
        row("1700000001000.5 1 0", "unreadable time");
        row("-1 1 0", "unreadable time");
        row("99999999999999999999 1 0", "unreadable time");
        row("999999999999999999 1 0", "unreadable time");
        row("1700000001000 0,5 0", "unreadable value");
        row("1700000001000 1e999 0", "unreadable value");
        row("1700000001000 None 0", "unreadable value");
        row("1700000001000 1 one", "unreadable step");
        row("1700000001000 1 9223372036854775808", "unreadable step");
    }
    void reads()
    {
        QFETCH(QByteArray, line);
        const auto point = parseMetricLine(line.toStdString());
        const QString shown = point ? QStringLiteral("%1 %2 %3").arg(point->at).arg(point->value).arg(point->step)
                                    : QString::fromUtf8(point.error());
        QTEST(shown, "point");
    }
    void theLatestIsByStepTimeAndValue()
    {
        std::string refused;
        const auto history = readMetricLines("5 0.1 2\n9 0.2 1\n5 0.4 2\n5 0.3 2\n99 0.9 -7\n5 nan 2\n",
                                             [&](auto, const char*) { refused += "x"; });
        QCOMPARE(history.latest->value, 0.4);
        QCOMPARE(history.points, 6);
        QCOMPARE(history.notNumbers, 1);
        QVERIFY(refused.empty());
    }
    void aLineThatIsCutOffIsRefused()
    {
        std::string refused;
        const auto note = [&](std::int64_t line, const char* why) {
            refused += std::to_string(line) + ':' + why + ' ';
        };
        QCOMPARE(readMetricLines("1 0.5 0\n\n2 0.6", note).points, 1);
        QCOMPARE(refused, std::string("3:line is cut off "));
        QCOMPARE(readMetricLines("1 0.5 0\n17", note).points, 1);
        QCOMPARE(readMetricLines("1 0.5 0\n2 0.6 1", note).latest->value, 0.6);
        QCOMPARE(refused, std::string("3:line is cut off 2:line is cut off "));
        QVERIFY(!readMetricLines("", note).latest);
    }
    void lessIsBetterOfLosses()
    {
        using reliability::Direction;
        for (const char* key : {"rmse", "val_loss", "val/log.loss", "Test-MAE", "error"})
            QCOMPARE(directionOf(key), Direction::lower);
        for (const char* key : {"val/accuracy", "glossary", "auc", "timeliness"})
            QCOMPARE(directionOf(key), Direction::higher);
    }
    void hostileTextsAreShownPlainly()
    {
        QCOMPARE(shown("a\nb\x1b[31m\xff"), std::string("a b [31m\xEF\xBF\xBD"));
        QVERIFY(shown(std::string(100'000, 'x')).size() == 200);
    }
};
SHINRAI_TEST(MlflowLines)
#include "tst_mlflowlines.moc"
