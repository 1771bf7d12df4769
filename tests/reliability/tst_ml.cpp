// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/ml/drift.h"
#include "reliability/ml/jobs.h"
#include "reliability/ml/metric.h"
#include "reliability/ml/predictions.h"
#include "reliability/ml/robustness.h"
#include "reliability/ml/stability.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

bool near(std::optional<double> found, double expected) { return found && std::abs(*found - expected) < 1e-9; }

Samples values(std::vector<double> v)
{
    Samples s;
    for (std::size_t i = 0; i < v.size(); ++i) s.at.push_back(std::int64_t(i));
    s.value = std::move(v);
    return s;
}

}

class MlIndicators : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void predictionsAreEvents()
    {
        const std::vector<Prediction> p{{{3}, 1, 1}, {{1}, 1, 0}, {{2}, undefined, 1}, {{2}, 0, 0}};
        const PredictionUnits units = unitsOf(p, {});
        QCOMPARE(units.samples.at, (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(units.samples.bad, (std::vector<double>{1, 0, 0}));
        QCOMPARE(units.samples.total, (std::vector<double>{1, 1, 1}));
        QCOMPARE(units.invalid, 1);
    }
    void tolerances()
    {
        const std::vector<Prediction> p{{{1}, 10, 12}, {{2}, 100, 112}, {{3}, 0, 0.5}, {{4}, -10, -11}};
        QCOMPARE(unitsOf(p, {2, Tolerance::Kind::absolute}).samples.bad, (std::vector<double>{0, 1, 0, 0}));
        QCOMPARE(unitsOf(p, {0.125, Tolerance::Kind::relative}).samples.bad, (std::vector<double>{1, 0, 1, 0}));
    }
    // What stands exactly on a limit meets it, whatever doubles make of the decimals.
    void limitsAreDecimals()
    {
        QVERIFY(0.4 - 0.3 > 0.1 && 1.1 * 1.1 > 1.21);
        const std::vector<Prediction> p{
            {{1}, 0.3, 0.4}, {{2}, 1000.1, 1000.0}, {{3}, 0.3, 0.41}, {{4}, 0.3, 0.4000001}};
        QCOMPARE(unitsOf(p, {0.1, Tolerance::Kind::absolute}).samples.bad, (std::vector<double>{0, 0, 1, 1}));
        const std::vector<Prediction> large{{{1}, 9e15, 9e15 + 1}, {{2}, 3, 3}};
        QCOMPARE(unitsOf(large, {}).samples.bad, (std::vector<double>{1, 0}));
        QCOMPARE(stabilityUnits(values({0.4, 0.4, 0.4, 0.3}), Direction::higher, 0.1).value, std::vector<double>{1});
        QCOMPARE(stabilityUnits(values({0.3, 0.3, 0.3, 0.4}), Direction::lower, 0.1).value, std::vector<double>{1});
        QCOMPARE(stabilityUnits(values({0.4, 0.4, 0.4, 0.29}), Direction::higher, 0.1).value, std::vector<double>{0});
        const std::vector<double> noisy{0.56, 0.55}; // losses of 0.3 and more
        QCOMPARE(robustness(0.8, noisy, Direction::higher, 0.3).good, 1);
        QCOMPARE(MetricLimit({Op::lte, 1.1, 1.1}).value(), std::optional(1.21));
        const std::vector<double> tenth(10, 0.1);
        QVERIFY(baselineOf(tenth) == 0.1);
    }
    void errorsOfRegression()
    {
        const std::vector<Prediction> p{{{1}, 10, 12}, {{2}, -4, -3}, {{3}, 0, 2}, {{4}, 1, infinity}};
        const RegressionErrors e = regressionErrors(p);
        QCOMPARE(e.count, 3);
        QCOMPARE(e.invalid, 1);
        QCOMPARE(e.zeroTruths, 1);
        QVERIFY(near(e.mae, 5.0 / 3));
        QVERIFY(near(e.rmse, std::sqrt(3)));
        QVERIFY(near(e.mape, (0.2 + 0.25) / 2));
        const RegressionErrors none = regressionErrors({});
        QVERIFY(!none.mae && !none.rmse && !none.mape);
        const std::vector<Prediction> zero{{{1}, 0, 1}};
        QVERIFY(!regressionErrors(zero).mape);
        const std::vector<Prediction> huge{{{1}, 1e200, -1e200}};
        QVERIFY(!regressionErrors(huge).rmse); // overflow is no figure
    }
    void limits()
    {
        QCOMPARE((MetricLimit{Op::gte, 0.89, {}}.value()), std::optional(0.89));
        QVERIFY(near(MetricLimit{Op::gte, 0.98, 0.90}.value(), 0.882));
        QVERIFY(!(MetricLimit{Op::gte, 0.98, undefined}.value())); // an undefined baseline judges nothing
        QVERIFY(!(MetricLimit{Op::gte, 1e200, 1e200}.value()));
    }
    void baselines()
    {
        QVERIFY(near(baselineOf(std::vector{0.88, 0.92, undefined, 0.90}), 0.90));
        QVERIFY(near(baselineOf(std::vector{0.7}), 0.7));
        QVERIFY(!baselineOf({}));
        QVERIFY(!baselineOf(std::vector{undefined, infinity}));
        QVERIFY(!baselineOf(std::vector{1.7e308, 1.7e308}));
    }
    void runsWithAndWithoutANumber()
    {
        const auto run = [](std::int64_t at, RunState state, std::optional<double> value) {
            Run r;
            r.ended = {at};
            r.state = state;
            r.value = value;
            return r;
        };
        const Samples units = numericUnits(std::vector{run(1, RunState::success, 0.9),
                                                       run(2, RunState::success, {}),
                                                       run(3, RunState::failed, {}),
                                                       run(4, RunState::running, {}),
                                                       run(5, RunState::success, 0.0)});
        QCOMPARE(units.at, (std::vector<std::int64_t>{1, 2, 5}));
        QCOMPARE(units.value, (std::vector<double>{1, 0, 1}));
        // Jobs that only pass or fail never measure anything.
        QCOMPARE(numericUnits(std::vector{run(1, RunState::success, {}), run(2, RunState::failed, {})}), Samples());
    }
    void frozenEvaluations_data()
    {
        QTest::addColumn<QList<double>>("figures");
        QTest::addColumn<QList<int>>("frozen");
        QTest::newRow("four") << QList<double>{.9, .9, .9, .9, .8} << QList<int>{};
        QTest::newRow("five") << QList<double>{.7, .9, .9, .9, .9, .9, .9, .8} << QList<int>{5, 6};
        QTest::newRow("at the bound") << QList<double>{1, 1, 1, 1, 1, 1} << QList<int>{};
        QTest::newRow("at the other") << QList<double>{0, 0, 0, 0, 0, 0} << QList<int>{};
        QTest::newRow("nearly") << QList<double>{.9, .9, .9, std::nextafter(.9, 1), .9, .9} << QList<int>{};
        QTest::newRow("undefined") << QList<double>{undefined, undefined, undefined, undefined, undefined, undefined}
                                   << QList<int>{};
    }
    void frozenEvaluations()
    {
        QFETCH(QList<double>, figures);
        QFETCH(QList<int>, frozen);
        const std::vector<double> v(figures.begin(), figures.end());
        const auto stretches = frozenStretches(values(v));
        QList<int> found;
        for (int i = 0; i < figures.size(); ++i)
            if (std::ranges::any_of(stretches, [&](const Range& r) { return r.contains({i}); })) found << i;
        QCOMPARE(found, frozen);
        QCOMPARE(withoutFrozen(values(v)).size(), v.size() - std::size_t(frozen.size()));
    }
    void frozenStretchesEndWithTheNextValue()
    {
        const auto stretches = frozenStretches(values({.9, .9, .9, .9, .9, .9, .8, .7, .7, .7, .7, .7}));
        QCOMPARE(stretches.size(), std::size_t(2));
        QCOMPARE(stretches[0], (Range{{4}, {6}}));
        QCOMPARE(stretches[1].from, Instant{11});
        QVERIFY(stretches[1].contains({1'000'000'000'000'000})); // nothing has ended it
    }
    // Five slices of one evaluation may agree: they are no row in time.
    void valuesOfOneStampAreNotFrozen()
    {
        Samples slices = values({.9, .9, .9, .9, .9, .9});
        slices.at.assign(6, 7);
        QVERIFY(frozenStretches(slices).empty());
        QVERIFY(frozenStretches(Samples()).empty());
    }
    void robustnessToNoise()
    {
        const std::vector<double> noisy{0.76, 0.84, 0.60, undefined};
        const Robustness higher = robustness(0.80, noisy, Direction::higher, 0.05 + 1e-12);
        QVERIFY(near(higher.losses[0], 0.05) && near(higher.losses[1], -0.05) && near(higher.losses[2], 0.25));
        QCOMPARE(higher.good, 2);
        QCOMPARE(higher.invalid, 1);
        QVERIFY(near(higher.worst, 0.25));
        const Robustness lower = robustness(0.80, noisy, Direction::lower, 0.05 + 1e-12);
        QVERIFY(near(lower.losses[0], -0.05) && near(lower.worst, 0.05));
        QCOMPARE(robustness(0, noisy, Direction::higher, 1).invalid, 4);
        QVERIFY(!robustness(0, noisy, Direction::higher, 1).worst);
        QVERIFY(near(flipRate(std::vector{1., 2., 3., 4.}, std::vector{1., 0., 3., 5.}), 0.5));
        QVERIFY(!flipRate(std::vector{1.}, std::vector<double>{}));
        QVERIFY(!flipRate({}, {}));
    }
    void retrainingsMove()
    {
        const Stability s = stabilityOf(std::vector{9., 2., 4., 4., 4., 5., 5., 7., 9.}); // the first is the 9th back
        QCOMPARE(s.runs, 8);
        QVERIFY(near(s.deviation, std::sqrt(32.0 / 7)));
        QVERIFY(near(s.variation, std::sqrt(32.0 / 7) / 5));
        QVERIFY(near(s.largestStep, 2));
        QVERIFY(!stabilityOf(std::vector{1., -1.}).variation);
        QVERIFY(near(stabilityOf(std::vector{1., -1.}).deviation, std::sqrt(2.0)));
        QVERIFY(!stabilityOf(std::vector{1.}).deviation);
        QVERIFY(near(churn(std::vector{1., 0., 1.}, std::vector{1., 1., 1.}), 1.0 / 3));
    }
    void retrainingsAsUnits()
    {
        const Samples runs = values({0.90, 0.92, 0.91, 0.90, 0.80, 0.99, undefined, 0.905});
        const Samples higher = stabilityUnits(runs, Direction::higher, 0.0100001);
        // Medians before: .91 .905 .90 (of five) .905; better than usual is no harm.
        QCOMPARE(higher.at, (std::vector<std::int64_t>{3, 4, 5, 7}));
        QCOMPARE(higher.value, (std::vector<double>{1, 0, 1, 1}));
        QCOMPARE(stabilityUnits(runs, Direction::lower, 0.01).value, (std::vector<double>{1, 1, 0, 1}));
        QCOMPARE(stabilityUnits(values({1, 2, 3}), Direction::higher, 0).size(), std::size_t(0));
    }
    // Hand-made bins: the textbook sum with an empty bin floored.
    void populationStability()
    {
        const std::vector<double> e{0.25, 0.25, 0.5}, a{0.5, 0.5, 0};
        const double whole = 1.0001, x = 0.5 / whole, small = 1e-4 / whole;
        const double expected = 2 * (x - 0.25) * std::log(x / 0.25) + (small - 0.5) * std::log(small / 0.5);
        QVERIFY(near(psiOfShares(e, a), expected));
        QVERIFY(near(psiOfShares(e, e), 0));
        QVERIFY(!psiOfShares(e, std::vector{1.0}));
        QVERIFY(!psiOfShares(e, std::vector{undefined, 0.5, 0.5}));
        QVERIFY(!psiOfShares(e, std::vector{0.0, 0.0, 0.0}));
    }
    void deciles()
    {
        std::vector<double> reference, shifted;
        for (int i = 0; i <= 100; ++i) reference.push_back(i);
        for (int i = 0; i < 10; ++i) shifted.push_back(95);
        // Bins of the reference: 10 values each, 11 in the last. All current ones are in the last.
        const double e = 10.0 / 101, last = 11.0 / 101, floor = 1e-4 / 1.0009, full = 1 / 1.0009;
        const double expected = 9 * (floor - e) * std::log(floor / e) + (full - last) * std::log(full / last);
        QVERIFY(near(psi(reference, shifted), expected));
        QVERIFY(near(psi(reference, reference), 0));
        QVERIFY(near(jensenShannon(reference, reference), 0));
        const std::vector<double> constant(20, 5.0), other(20, 7.0);
        QVERIFY(near(psi(constant, constant), 0));
        QVERIFY(near(jensenShannon(constant, std::vector{4.0}), 1));
        QVERIFY(!psi(reference, std::vector{undefined}));
        QVERIFY(!psi({}, reference));
    }
    void distances()
    {
        const std::vector<double> a{1, 2, 3, 4}, b{3, 4, 5, 6}, far{10, 11};
        QVERIFY(near(kolmogorovSmirnov(a, b), 0.5));
        QVERIFY(near(kolmogorovSmirnov(a, far), 1));
        QVERIFY(near(kolmogorovSmirnov(a, a), 0));
        QVERIFY(near(kolmogorovSmirnov(std::vector{1., 1., 2.}, std::vector{1., 2., 2.}), 1.0 / 3));
        QVERIFY(!kolmogorovSmirnov(a, {}));
        QVERIFY(near(jensenShannonOfShares(std::vector{1., 0.}, std::vector{0., 1.}), 1));
        // p = (1/2, 1/2), q = (1, 0): 1/2 log2(4/3)... = 3/4 log2(4/3) + 1/4 - the textbook 0.3113.
        QVERIFY(near(jensenShannonOfShares(std::vector{1., 1.}, std::vector{1., 0.}),
                     std::sqrt(0.5 * (0.5 * std::log2(2.0 / 3) + 0.5) + 0.5 * std::log2(4.0 / 3))));
        QVERIFY(drifted(0.2, ScoreKind::distance, 0.2) && !drifted(0.19, ScoreKind::distance, 0.2));
        QVERIFY(drifted(0.04, ScoreKind::pValue, 0.05) && !drifted(0.05, ScoreKind::pValue, 0.05));
    }
    void distancesAreSymmetricAndBounded()
    {
        std::mt19937 random(2);
        for (int round = 0; round < 300; ++round) {
            std::vector<double> a, b;
            for (int i = 1 + int(random() % 40); i > 0; --i) a.push_back(double(random() % 20));
            for (int i = 1 + int(random() % 40); i > 0; --i) b.push_back(double(random() % 30));
            const double d = *kolmogorovSmirnov(a, b);
            QVERIFY(d >= 0 && d <= 1);
            QCOMPARE(d, *kolmogorovSmirnov(b, a));
            QVERIFY(*psi(a, b) >= 0 && std::isfinite(*psi(a, b)));
            const double js = *jensenShannon(a, b);
            QVERIFY(js >= 0 && js <= 1);
            // By the definition: the largest difference of the shares not above any value.
            double brute = 0;
            for (double x = 0; x < 30; ++x) {
                const auto share = [&](const std::vector<double>& v) {
                    return double(std::count_if(v.begin(), v.end(), [&](double y) { return y <= x; })) /
                           double(v.size());
                };
                brute = std::max(brute, std::abs(share(a) - share(b)));
            }
            QVERIFY(std::abs(brute - d) < 1e-12);
        }
    }
    // Every day 30 values 0 to 29; from day 28 on they are the same, from day 30 on all 100.
    void driftOverTime()
    {
        const std::int64_t day = dayLength.count();
        DriftInput input;
        input.interval = dayLength;
        for (std::int64_t d = 0; d < 32; ++d)
            for (int i = 0; i < 30; ++i) {
                input.current.at.push_back(d * day + i);
                input.current.value.push_back(d < 30 ? i : 100);
            }
        const auto score = [&](DriftScore kind, std::int64_t days) { return driftOf(input, kind, {days * day}); };
        const Samples ks = score(DriftScore::kolmogorovSmirnov, 32);
        QCOMPARE(ks.at, (std::vector<std::int64_t>{28 * day, 29 * day, 30 * day, 31 * day}));
        QCOMPARE(ks.value, (std::vector<double>{0, 0, 1, 1}));
        QCOMPARE(score(DriftScore::kolmogorovSmirnov, 31).size(), std::size_t(3));        // the last is not over
        QCOMPARE(driftOf(input, DriftScore::psi, {31 * day - 1}).size(), std::size_t(2)); // by a millisecond
        QCOMPARE(driftOf(input, DriftScore::psi, {}).size(), std::size_t(0));
        std::vector<double> reference, same, other(30, 100.0);
        for (int d = 0; d < 28; ++d)
            for (int i = 0; i < 30; ++i) reference.push_back(i);
        for (int i = 0; i < 30; ++i) same.push_back(i);
        const Samples psis = score(DriftScore::psi, 32), js = score(DriftScore::jensenShannon, 32);
        QCOMPARE(psis.value[0], *psi(reference, same));
        QCOMPARE(psis.value[2], *psi(reference, other));
        QCOMPARE(js.value[3], *jensenShannon(reference, other));

        // With a reference of its own every interval has a score.
        input.reference = input.current;
        QCOMPARE(score(DriftScore::kolmogorovSmirnov, 32).size(), std::size_t(32));
        input.reference.at.resize(19);
        input.reference.value.resize(19);
        QCOMPARE(score(DriftScore::kolmogorovSmirnov, 32).size(), std::size_t(0)); // too few to compare with
    }
    void fewValuesShowNoDrift()
    {
        const std::int64_t day = dayLength.count();
        DriftInput input{{}, {}, dayLength};
        for (int i = 0; i < 40; ++i) {
            input.reference.at.push_back(i);
            input.reference.value.push_back(i);
        }
        for (std::int64_t d = 0; d < 3; ++d)
            for (int i = 0; i < (d == 1 ? 20 : 19); ++i) {
                input.current.at.push_back(d * day + i);
                input.current.value.push_back(i);
            }
        QCOMPARE(driftOf(input, DriftScore::psi, {9 * day}).at, std::vector<std::int64_t>{day});
        input.current.value[19] = undefined; // the middle day's first: 19 numbers are left
        QVERIFY(driftOf(input, DriftScore::psi, {9 * day}).at.empty());
        input.interval = Milliseconds(0);
        QVERIFY(driftOf(input, DriftScore::psi, {9 * day}).at.empty());
        QVERIFY(driftOf({}, DriftScore::psi, {9 * day}).at.empty());
    }
    void jobsByDay()
    {
        const auto run = [](std::int64_t hours, RunState state) {
            Run r;
            r.started = Instant{(hours - 1) * 3'600'000};
            r.ended = Instant{hours * 3'600'000};
            r.state = state;
            r.value = 7200;
            return r;
        };
        const std::vector<Run> runs{run(30, RunState::success),
                                    run(1, RunState::success),
                                    run(5, RunState::failed),
                                    run(24, RunState::success),
                                    run(50, RunState::skipped)};
        const Samples days = successDays(runs, 2, {{0}, {3 * dayLength.count()}}, Zone());
        QCOMPARE(days.at, (std::vector<std::int64_t>{0, 86'400'000, 172'800'000}));
        QCOMPARE(days.bad, (std::vector<double>{1, 0, 1})); // a run at 24:00 is the next day's
        const Samples rate = measured(runs, {RunMeasure::Kind::throughput});
        QCOMPARE(rate.value, (std::vector<double>{2, 2, 2, 2}));
        QVERIFY(std::is_sorted(rate.at.begin(), rate.at.end()));
        QCOMPARE(measured(runs, {RunMeasure::Kind::duration}).value[0], 3600.0);
    }
    void agesOfModels()
    {
        const std::vector<Instant> births{{0}, {2 * 86'400'000}}, times{{-1}, {86'400'000}, {5 * 43'200'000}};
        const Samples age = ages(births, times);
        QCOMPARE(age.at, (std::vector<std::int64_t>{86'400'000, 216'000'000}));
        QCOMPARE(age.value, (std::vector<double>{1, 0.5}));
    }
};

SHINRAI_TEST(MlIndicators)
#include "tst_ml.moc"
