// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/oracle.h"
#include "tests/support/testmain.h"

#include "reliability/budget/account.h"
#include "reliability/budget/burn.h"
#include "reliability/describe.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t minute = 60'000, hour = 60 * minute, day = 24 * hour;

/// A world drawn at random: zone, indicator, version, samples with gaps and jitter, corrections, label delay.
class World {
public:
    explicit World(unsigned seed) : m_random(seed)
    {
        drawZone();
        drawVersion();
        drawSamples();
        drawCorrections();
    }

    Indicator indicator;
    ObjectiveVersion version;
    Samples samples;
    Zone zone;
    std::vector<Range> corrections;
    Instant asOf;

    Question question() const { return {indicator, version, Phase::production, asOf, zone, corrections, {}}; }
    int below(int n) { return int(m_random() % unsigned(n)); }

    /// Some of the samples come late: a second import brings what the first did not have.
    void lateData()
    {
        for (int i = below(5); i > 0 && samples.size() > 1; --i) {
            const auto at = std::size_t(below(int(samples.size())));
            if (!samples.total.empty()) samples.total[at] += below(20);
            else samples.value[at] = below(10);
        }
    }

private:
    void drawZone()
    {
        const int offset = below(20) - 10;
        std::vector<Zone::Transition> transitions;
        for (int i = 0; i < 8; ++i)
            transitions.push_back(
                {{(i * 150LL + 40) * day + (2 - offset) * hour}, Seconds((offset + 1 - i % 2) * 3600)});
        zone = Zone("Test/Random", Seconds(offset * 3600), transitions);
    }
    void drawVersion()
    {
        version.target = Target{below(8) == 0 ? 0 : 1 + below(1'000'000'000)};
        version.windowKind = below(2) ? WindowKind::rolling : WindowKind::calendar;
        static constexpr std::array calendar{
            Length::Unit::day, Length::Unit::week, Length::Unit::month, Length::Unit::quarter};
        if (version.windowKind == WindowKind::calendar) version.window = {1, calendar[std::size_t(below(4))]};
        else version.window = {1 + below(20), below(3) ? Length::Unit::day : Length::Unit::hour};
        version.method =
            std::array{Method::occurrences, Method::timeslices, Method::ratioTimeslices}[std::size_t(below(3))];
        version.slice = Milliseconds(std::array{hour, 5 * hour, day}[std::size_t(below(3))]);
        version.sliceTarget = Target{below(1'000'000'000)};
        version.op = Op::lt;
        version.threshold = 7;
        indicator.shape = below(2) ? Shape::ratio : Shape::value;
        if (below(3)) indicator.interval = Milliseconds(hour);
        if (below(4) == 0) indicator.labelDelay = Milliseconds(below(50) * hour);
        const bool fills = version.method != Method::occurrences ||
                           (indicator.shape == Shape::value && indicator.interval.count() > 0);
        if (fills) version.missing = MissingPolicy(below(4));
        version.carry = Milliseconds(below(6) * hour);
    }
    void drawSamples()
    {
        std::int64_t at = 30 * day + below(40) * day;
        const bool jitter = below(2);
        for (int i = below(150); i > 0; --i) {
            at += hour * (below(5) ? 1 : 1 + below(30));
            samples.at.push_back(at + (jitter ? below(50) * minute : 0));
            if (indicator.shape == Shape::value) samples.value.push_back(below(10));
            else {
                samples.total.push_back(below(6) ? below(60) : 0);
                samples.bad.push_back(samples.total.back() > 0 ? below(int(samples.total.back()) + 1) : 0);
            }
        }
        asOf = {at + (below(60) - 45) * hour + below(60) * minute};
    }
    void drawCorrections()
    {
        for (int i = below(4); i > 0; --i) {
            const Instant from{30 * day + below(60 * 24) * hour};
            corrections.push_back({from, from + Milliseconds(below(40) * hour / 2)});
        }
    }

    std::mt19937 m_random;
};

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }
bool near(std::optional<double> a, std::optional<double> b)
{
    return a.has_value() == b.has_value() && (!a || (std::isfinite(*a) && near(*a, *b)));
}

QString shown(const char* what, unsigned seed)
{
    return QStringLiteral("%1, seed %2").arg(QLatin1String(what)).arg(seed);
}

/// What differs between the program's figures and the slow ones; empty when nothing does.
const char* differs(const Budget& b, const support::Figures& f)
{
    if (b.window.from != f.window.from || b.window.to != f.window.to) return "window";
    if (!near(b.good, f.good) || !near(b.bad, f.bad) || !near(b.total, f.total)) return "counts";
    if (b.projected && !near(*b.projected, f.expected)) return "projected";
    if (!near(b.remaining, f.remaining)) return "remaining";
    if (!near(b.coverage, f.coverage)) return "coverage";
    if (!near(b.spentThisWeek, f.spentThisWeek)) return "spent this week";
    if (!near(b.recoveredThisWeek, f.recoveredThisWeek)) return "recovered this week";
    if (!near(b.volumeEffect, f.volumeEffect)) return "volume effect";
    return "";
}

}

class Properties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fastPathAgreesWithBruteForce()
    {
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            const World world(seed);
            const auto b = evaluate(world.samples, world.question());
            if (!b) {
                QCOMPARE(b.error().code, Code::sliceTooShort); // a jittered step is longer than the slice
                continue;
            }
            const QString text =
                QLatin1String(differs(*b, support::bruteForce(world.samples, world.question(), world.asOf)));
            QVERIFY2(text.isEmpty(), qPrintable(shown(qPrintable(text), seed)));
        }
    }
    void everyFigureIsANumber()
    {
        for (unsigned seed = 5001; seed <= 6500; ++seed) {
            const World world(seed);
            Question q = world.question();
            const auto b =
                evaluate(world.samples,
                         {q.indicator, q.version, q.phase, q.asOf, q.zone, q.corrections, Milliseconds(7 * hour)});
            if (!b) continue;
            QCOMPARE(b->good + b->bad, b->total);
            for (const auto& figure : {b->attainment,
                                       b->budget,
                                       b->spent,
                                       b->left,
                                       b->remaining,
                                       b->remainingWithoutCorrections,
                                       b->spentThisWeek,
                                       b->recoveredThisWeek,
                                       b->netThisWeek,
                                       b->volumeEffect,
                                       b->coverage,
                                       b->windowFilled,
                                       b->confidence})
                QVERIFY2(!figure || std::isfinite(*figure), qPrintable(shown("finite", seed)));
            if (b->total == 0) QVERIFY(!b->attainment && !b->remaining && !b->forecast && b->status == Status::noData);
            for (const BurnDownPoint& p : *b->burnDown) QVERIFY(!p.remaining || std::isfinite(*p.remaining));
            const std::string json = canonical(toJson(*b));
            QVERIFY(json.find("nan") == std::string::npos && json.find("inf") == std::string::npos);
            QVERIFY(!b->attainment || (*b->attainment >= -1e-12 && *b->attainment <= 1 + 1e-12));
        }
    }
    // One pass over many times gives what each asked alone gives, whatever came later.
    void linesAgreeWithSinglePoints()
    {
        for (unsigned seed = 7001; seed <= 7600; ++seed) {
            const World world(seed);
            std::vector<Instant> times;
            for (int i = 8; i >= 0; --i) times.push_back(world.asOf - Milliseconds(i * 31 * hour));
            const Question q = world.question();
            const auto line = remainingAt(world.samples, q, times);
            if (!line) continue;
            for (std::size_t i = 0; i < times.size(); ++i) {
                const auto alone =
                    evaluate(world.samples, {q.indicator, q.version, q.phase, times[i], q.zone, q.corrections, {}});
                QVERIFY2(near((*line)[i], alone->remaining), qPrintable(shown("line", seed)));
            }
        }
    }
    // Stepping indices on, or differences of sums at each step, find the same units as searching for each range.
    void burnRatesOfALineAreThoseOfEachTime_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("every window between two steps") << 37;
        QTest::newRow("every window on the steps") << 5;
        QTest::newRow("some windows on the steps") << 60;
        QTest::newRow("longer than all windows") << 5000;
    }
    void burnRatesOfALineAreThoseOfEachTime()
    {
        QFETCH(int, step);
        for (unsigned seed = 9001; seed <= 9400; ++seed) {
            const World world(seed);
            const auto account = Account::open(world.samples, world.question(), world.asOf);
            if (!account) continue;
            const Ledger& ledger = account->ledger();
            const auto search = [&](Range range) { return ledger.sum(range); };
            const Range span{world.asOf - Milliseconds(40 * hour), world.asOf};
            const auto lines = burnLinesOf(ledger, world.version.target, span, Milliseconds(step * minute));
            for (const BurnLine& line : lines) QCOMPARE(line.rates.size(), std::size_t(40 * 60 / step + 1));
            for (std::size_t i = 0; i < lines.front().rates.size(); ++i) {
                const auto at = [&](std::size_t place) { return lines[place].rates[i]; };
                const BurnRates rates{at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
                const Instant t = span.from + Milliseconds(std::int64_t(i) * step * minute);
                QVERIFY2(rates == burnRatesOf(search, world.version.target, t), qPrintable(shown("burn rates", seed)));
            }
        }
    }
    void lateDataRecomputesAnyAsOf()
    {
        for (unsigned seed = 8001; seed <= 8400; ++seed) {
            World world(seed);
            world.lateData();
            const auto b = evaluate(world.samples, world.question());
            if (!b) continue;
            const QString text =
                QLatin1String(differs(*b, support::bruteForce(world.samples, world.question(), world.asOf)));
            QVERIFY2(text.isEmpty(), qPrintable(shown(qPrintable(text), seed)));
        }
    }
    // Disjoint windows add up to the window that is their union.
    void windowsAddUp()
    {
        for (unsigned seed = 9001; seed <= 9400; ++seed) {
            World world(seed);
            world.version.windowKind = WindowKind::rolling;
            world.version.missing = MissingPolicy::ignore;
            world.indicator.labelDelay = Milliseconds(0);
            const auto in = [&](int hours, Instant asOf) {
                ObjectiveVersion v = world.version;
                v.window = {hours, Length::Unit::hour};
                const auto b = evaluate(
                    world.samples, {world.indicator, v, Phase::production, asOf, world.zone, world.corrections, {}});
                return b ? Counts{b->good, b->bad, b->total} : Counts{};
            };
            const int first = 5 * (1 + world.below(60)), second = 5 * (1 + world.below(60));
            // Whole multiples of every slice, so that none is cut.
            const Instant end{world.asOf.ms / (5 * day) * (5 * day)};
            const int unit = world.version.slice.count() == day ? 24 : 1;
            const Counts a = in(first * unit, end), b = in(second * unit, end - first * unit * 1h);
            const Counts both = in((first + second) * unit, end);
            QVERIFY2(near(a.bad + b.bad, both.bad) && near(a.total + b.total, both.total),
                     qPrintable(shown("sum", seed)));
        }
    }
};

SHINRAI_TEST(Properties)
#include "tst_properties.moc"
