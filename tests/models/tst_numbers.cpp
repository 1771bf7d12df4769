// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/budget/cut.h"
#include "tests/support/testmain.h"
#include "widgets/models/numbers.h"

#include <QTest>

#include <random>

using namespace models;
using namespace std::chrono_literals;
using reliability::Budget;

namespace {

Budget budgetOf(double bad, double total, const char* target)
{
    Budget b;
    b.target = *reliability::parseTarget(target);
    b.bad = bad;
    b.total = total;
    b.good = total - bad;
    if (total <= 0) return b;
    b.attainment = b.good / total;
    if (b.target.allOrNothing()) return b;
    b.budget = b.target.failure() * total;
    b.left = *b.budget - bad;
    b.remaining = reliability::remainingOf(bad, b.target, total);
    return b;
}

QString minus(const char* text) { return QString::fromUtf8(text).replace(u'-', QChar(u'\u2212')); }

}

class NumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attainmentText_data()
    {
        QTest::addColumn<double>("good");
        QTest::addColumn<double>("total");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("expected");
        const auto row = [](double good, double total, const char* target, const char* expected) {
            QTest::addRow("%.0f of %.0f at %s", good, total, target)
                << good << total << QByteArray(target) << QString::fromLatin1(expected);
        };
        row(99899, 100000, "99.9%", "99.89 %");
        row(99999, 100000, "99%", "99.9 %");
        row(100000, 100000, "99%", "100 %");
        row(99994, 100000, "99.95%", "99.994 %");
        row(1999, 2000, "90%", "99.9 %");
        row(999999, 1000000, "100%", "99.999 %");
        row(1, 3, "50%", "33.3 %");
        row(0, 3, "50%", "0.0 %");
        row(9'999'999'999'999, 10'000'000'000'000, "99.9%", "99.99 %");
        row(254800, 280000, "92%", "91.0 %");
    }
    void attainmentText()
    {
        QFETCH(double, good);
        QFETCH(double, total);
        QFETCH(QByteArray, target);
        QFETCH(QString, expected);
        QCOMPARE(attainment(budgetOf(total - good, total, target.constData())), expected);
    }

    void remainingText_data()
    {
        QTest::addColumn<double>("bad");
        QTest::addColumn<QString>("expected");
        const auto row = [](double bad, const char* expected) {
            QTest::addRow("%.0f bad", bad) << bad << QString::fromLatin1(expected);
        };
        row(9996, "<0.1 %");
        row(10004, "-0.1 %");
        row(4, "99.9 %");
        row(10000, "0.0 %");
        row(7504, "24.9 %");
        row(7500, "25.0 %");
        row(5879, "41.2 %");
        row(30000, "-200.0 %");
        row(0, "100.0 %");
        row(7501, "24.9 %");
        row(7499, "25.0 %");
        row(9999, "<0.1 %");
        row(10001, "-0.1 %");
        row(5875, "41.3 %"); // a half, away from zero
        row(11255, "-12.6 %");
    }
    void remainingText()
    {
        QFETCH(double, bad);
        QFETCH(QString, expected);
        const Budget b = budgetOf(bad, 1'000'000, "99%");
        QCOMPARE(remaining(b, Minus::hyphen), expected);
        QCOMPARE(remaining(b), minus(expected.toLatin1().constData()));
    }

    void remainingNeverCrossesACut()
    {
        std::mt19937 random(20261123);
        std::uniform_int_distribution<std::int64_t> totals(1, 10'000'000), targets(1, 200'000'000);
        for (int i = 0; i < 20'000; ++i) {
            const double total = static_cast<double>(totals(random));
            Budget b = budgetOf(0, total, "99%");
            b.target.allowed = targets(random);
            // Near a cut, where rounding could go wrong.
            const double share = std::array{1.0, 0.75, 0.0, 0.5}[static_cast<std::size_t>(i % 4)];
            b.bad = std::clamp(
                std::round(b.target.failure() * total * share) + static_cast<double>(i / 4 % 5 - 2), 0.0, total);
            b.remaining = reliability::remainingOf(b.bad, b.target, total);
            const QString shown = remaining(b, Minus::hyphen).chopped(2);
            const double tenths = shown.startsWith(u'<') ? 0.5 : shown.toDouble() * 10;
            QCOMPARE(tenths <= 0, reliability::compareSpent(b.bad, b.target, total) >= 0);
            QCOMPARE(tenths<250, reliability::compareSpent(b.bad, b.target, total, reliability::riskCut)> 0);
            QCOMPARE(tenths >= 1000, b.bad == 0);
            QVERIFY2(std::abs(tenths - *b.remaining * 1000) < 1.0001, qPrintable(shown));
        }
    }

    void calendarBudgetsCountWhatIsExpected()
    {
        Budget b = budgetOf(5, 1000, "99%"); // 5 of 10 so far
        b.window.kind = reliability::WindowKind::calendar;
        b.budget = 20; // E = 2000
        b.remaining = 0.75;
        QCOMPARE(remaining(b), QStringLiteral("75.0 %"));
        b.bad = 15;
        b.remaining = 0.25;
        QCOMPARE(remaining(b), QStringLiteral("25.0 %"));
    }

    void ratiosOfSlices()
    {
        Budget b = budgetOf(0.1 + 0.2, 3, "90%"); // a hair over 0.3 in binary: exactly the budget
        QCOMPARE(remaining(b), QStringLiteral("0.0 %"));
        b = budgetOf(1e-13, 3, "90%");
        QCOMPARE(attainment(b), QStringLiteral("100 %"));
        QCOMPARE(remaining(b), QStringLiteral("100.0 %"));
    }

    void farOverdrawn()
    {
        QCOMPARE(remaining(budgetOf(1e12, 1e12, "99.9999999%"), Minus::hyphen), QStringLiteral("-99999999900.0 %"));
    }

    void missingIsADash()
    {
        const Budget none = budgetOf(0, 0, "99%");
        QCOMPARE(missing(), QStringLiteral("\u2013"));
        QCOMPARE(attainment(none), missing());
        QCOMPARE(remaining(none), missing());
        QCOMPARE(remaining(budgetOf(1, 10, "100%")), missing());
        QCOMPARE(budgetLeft(none), missing());
        QCOMPARE(percent({}), missing());
        QCOMPARE(points({}), missing());
        QCOMPARE(delta({}), missing());
        QCOMPARE(burn({}), missing());
        QCOMPARE(figure(std::nan("")), missing());
        QCOMPARE(relative(1.0, 0.0), missing());
        QCOMPARE(relative({}, 1.0), missing());
    }

    void signedFigures_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString& shown, const char* expected) {
            QTest::newRow(expected) << shown << minus(expected);
        };
        row(delta(-0.132), "-13.2 pp");
        row(delta(0.132), "+13.2 pp");
        row(delta(0.0), "0.0 pp");
        row(delta(-0.0004), "0.0 pp");
        row(delta(0.0004), "0.0 pp");
        row(delta(-0.0005), "-0.1 pp");
        row(delta(-2.145), "-215 pp");
        row(points(0.38), "38.0 pp");
        row(points(2.14), "214 pp");
        row(points(12.345), "1,235 pp");
        row(percent(0.412), "41.2 %");
        row(percent(-0.125), "-12.5 %");
        row(relative(97.9, 100.0), "-2.1 %");
        row(relative(1.12, 1.0), "+12.0 %");
        row(relative(-1.0, -2.0), "+50.0 %");
        row(relative(30.0, 1.0), "+2,900 %");
        row(burn(2.4), "2.4x");
        row(burn(0.0), "0.0x");
        row(burn(1234.0), "1,234x");
    }
    void signedFigures()
    {
        QFETCH(QString, shown);
        QFETCH(QString, expected);
        QCOMPARE(shown, expected);
    }

    void counts_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("small") << 412.0 << QStringLiteral("412");
        QTest::newRow("grouped") << 8412.0 << QStringLiteral("8,412");
        QTest::newRow("million") << 1234567.0 << QStringLiteral("1,234,567");
        QTest::newRow("part") << 16.6 << QStringLiteral("16.6");
        QTest::newRow("large part") << 412.4 << QStringLiteral("412");
        QTest::newRow("negative") << -28000.0 << QStringLiteral("-28,000");
        QTest::newRow("minus hundred") << -100.0 << QStringLiteral("-100");
        QTest::newRow("zero") << -0.0 << QStringLiteral("0");
    }
    void counts()
    {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(count(value, Minus::hyphen), expected);
    }

    void figures_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("share") << 0.03124 << QStringLiteral("0.03124");
        QTest::newRow("percent") << 91.9 << QStringLiteral("91.9");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0");
        QTest::newRow("large") << 12340.4 << QStringLiteral("12,340");
        QTest::newRow("rounds up") << 9999.96 << QStringLiteral("10,000");
        QTest::newRow("tiny") << 1.5e-9 << QStringLiteral("1.5e-09");
        QTest::newRow("negative") << -2.5 << QStringLiteral("-2.5");
    }
    void figures()
    {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(figure(value, Minus::hyphen), expected);
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("expected");
        const auto row = [](reliability::Milliseconds length, const char* expected) {
            QTest::addRow("%lld ms", static_cast<long long>(length.count()))
                << qint64(length.count()) << QString::fromLatin1(expected);
        };
        row(3h + 10min, "3 h 10 min");
        row(3h + 5min, "3 h 05 min");
        row(3h, "3 h");
        row(88h, "3 d 16 h");
        row(45s, "45 s");
        row(90s, "1 min 30 s");
        row(499ms, "0 s");
        row(23h + 59min + 40s, "1 d");
        row(59s + 600ms, "1 min");
        row(48h + 29min, "2 d");
        row(48h + 30min, "2 d 1 h");
        row(-5min, "0 s"); // never negative
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, expected);
        QCOMPARE(duration(reliability::Milliseconds(ms)), expected);
    }

    void budgetLeftNamesItsUnit()
    {
        Budget minutes = budgetOf(23.72, 40320, "99.9%");
        minutes.unit = reliability::Unit::slice;
        minutes.sliceSeconds = 60;
        QCOMPARE(budgetLeft(minutes), QStringLiteral("16.6 of 40.3 min"));
        const Budget events = budgetOf(25'200, 280'000, "92%");
        QCOMPARE(budgetLeft(events, QStringLiteral("predictions"), Minus::hyphen),
                 QStringLiteral("-2,800 of 22,400 predictions"));
        Budget runs = budgetOf(1, 28, "95%");
        runs.unit = reliability::Unit::run;
        QCOMPARE(budgetLeft(runs), QStringLiteral("0.4 of 1.4 runs"));
    }

    void targets()
    {
        QCOMPARE(target(*reliability::parseTarget("99.95%")), QStringLiteral("99.95 %"));
        QCOMPARE(target(*reliability::parseTarget("1")), QStringLiteral("100 %"));
    }
};

SHINRAI_TEST(NumbersTest)
#include "tst_numbers.moc"
