// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/budget/composite.h"
#include "reliability/budget/units.h"
#include "reliability/budget/versions.h"
#include "reliability/budget/whatif.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace reliability;

namespace {

constexpr std::int64_t day = 86'400'000;
const Zone utc;

/// An evaluation a day, judged against a share of what a version reached, with the budget of the last 28 days.
struct Asked {
    Asked()
    {
        indicator.kind = Kind::batch;
        indicator.shape = Shape::value;
        indicator.interval = dayLength;
        version.target = *parseTarget("50%");
        version.window = {28, Length::Unit::day};
        version.op = Op::gte;
        version.threshold = 0.98;
        version.baseline = "v1";
    }
    Question question(std::int64_t days) const
    {
        return {indicator, version, Phase::production, {days * day}, utc, {}, {}, nullptr, due, baselines, invalid};
    }

    Indicator indicator;
    ObjectiveVersion version;
    std::vector<ScheduledSlot> due;
    std::vector<BaselineFigure> baselines;
    std::vector<std::int64_t> invalid;
};

Samples daily(const std::vector<double>& values)
{
    Samples s;
    for (std::size_t i = 0; i < values.size(); ++i) s.at.push_back(static_cast<std::int64_t>(i) * day);
    s.value = values;
    return s;
}

}

/// Values judged by a limit: absolute, a share of a baseline, and not at all where they only repeat.
class Limits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShareOfTheBaseline()
    {
        Asked asked;
        asked.baselines = {{"v0", 0.5}, {"v1", 0.90}};
        const Samples s = daily({0.90, 0.881, 0.8821, 0.7});
        const Budget b = *evaluate(s, asked.question(4));
        QCOMPARE(b.bad, 2.0); // below 0.882
        QCOMPARE(b.total, 4.0);
        QVERIFY(b.limit && std::abs(*b.limit->value - 0.882) < 1e-12);
        QCOMPARE(b.limit->reached, std::optional(0.90));
        QCOMPARE(b.limit->baseline, std::string("v1"));
        asked.version.baseline = "v0";
        QCOMPARE(evaluate(s, asked.question(4))->bad, 0.0);
        asked.version.baseline.clear();
        QCOMPARE(evaluate(s, asked.question(4))->bad, 4.0); // an absolute 0.98
    }
    // The line of weeks, what-if and the version before are judged by the same limits.
    void everyFigureHasTheLimit()
    {
        Asked asked;
        asked.baselines = {{"v1", 0.90}, {"v2", 0.5}};
        const Samples s = daily({0.90, 0.80, 0.91, 0.80});
        const std::vector<Instant> times{{2 * day}, {4 * day}};
        const auto line = *remainingAt(s, asked.question(4), times);
        QCOMPARE(line, (std::vector<std::optional<double>>{0.0, 0.0}));
        QCOMPARE(whatIf(s, asked.question(4), {}, {{day}, {4 * day}}, dayLength)->lowest, std::optional(0.0));
        ObjectiveVersion next = asked.version;
        next.from = Instant{3 * day};
        next.baseline = "v2";
        const std::vector versions{asked.version, next};
        const Question now = asked.question(4).under(next);
        QCOMPARE(evaluate(s, now)->remaining, std::optional(1.0));
        QCOMPARE((*otherVersion(s, now, versions))->remaining, std::optional(0.0));
    }
    void anUnknownBaselineJudgesNothing_data()
    {
        QTest::addColumn<bool>("scheduled");
        QTest::addColumn<Method>("method");
        QTest::newRow("values") << false << Method::occurrences;
        QTest::newRow("scheduled runs") << true << Method::occurrences;
        QTest::newRow("slices") << false << Method::timeslices;
    }
    void anUnknownBaselineJudgesNothing()
    {
        QFETCH(bool, scheduled);
        QFETCH(Method, method);
        Asked asked;
        asked.baselines = {{"v2", 0.9}};
        asked.version.method = method;
        asked.version.slice = dayLength;
        asked.version.sliceTarget = *parseTarget("50%");
        asked.version.missing = MissingPolicy::bad;
        if (scheduled)
            asked.due = {{{0}, {day}, SlotState::overdue, {day - 1}, true},
                         {{day}, {2 * day}, SlotState::open, {}, false}};
        const Budget b = *evaluate(daily({0.9, 0.9}), asked.question(3));
        QCOMPARE(b.total, 0.0);
        QCOMPARE(b.status, Status::noData);
        QCOMPARE(b.reason, std::optional(Reason::noBaseline));
        QVERIFY(!b.remaining && !b.attainment && !b.limit->value);
        const std::vector<Instant> times{{2 * day}};
        QVERIFY(!remainingAt(daily({0.9, 0.9}), asked.question(3), times)->front());
    }
    void membersOfACompositeHaveTheirOwnBaselines()
    {
        Asked one, other;
        one.baselines = {{"v1", 0.90}};
        other.version.baseline = "w7";
        other.baselines = {{"w7", 0.5}};
        const Samples a = daily({0.8, 0.9}), b = daily({0.4, 0.4});
        ObjectiveVersion whole = one.version;
        whole.op.reset();
        whole.threshold.reset();
        whole.baseline.clear();
        const std::vector<CompositeMember> members{{a, one.indicator, one.version, {}, 1, {}, one.baselines},
                                                   {b, other.indicator, other.version, {}, 1, {}, other.baselines}};
        const auto found = evaluateComposite(members, one.question(2).under(whole));
        QCOMPARE(found->attainments, (std::vector<std::optional<double>>{0.5, 0.0}));
        QVERIFY(!found->budget.limit);
    }
    // By the definition: the same as judging each value against an absolute limit. In thousandths, whose product is
    // exact, as people write them.
    void aShareIsAnAbsoluteLimit()
    {
        std::mt19937 random(5);
        const auto thousandths = [&] { return std::uniform_int_distribution<int>(500, 1500)(random); };
        for (int round = 0; round < 500; ++round) {
            Asked relative;
            relative.version.op = names<Op>[random() % names<Op>.size()].value;
            const int share = thousandths(), reached = thousandths();
            relative.version.threshold = share / 1000.0;
            relative.baselines = {{"v1", reached / 1000.0}};
            Asked absolute = relative;
            absolute.version.baseline.clear();
            absolute.version.threshold = share * reached / 1e6;
            std::vector<double> values;
            for (int i = 0; i < 20; ++i)
                values.push_back(random() % 4 ? thousandths() / 1000.0 : *absolute.version.threshold);
            const Budget a = *evaluate(daily(values), relative.question(20));
            const Budget b = *evaluate(daily(values), absolute.question(20));
            QCOMPARE(a.bad, b.bad);
            QCOMPARE(a.remaining, b.remaining);
            QVERIFY(!a.remaining || std::isfinite(*a.remaining));
        }
    }

    // Ten days, the last six alike: from the fifth of them on nothing was evaluated.
    void frozenValuesAreMissing()
    {
        Asked asked;
        asked.version.baseline.clear();
        asked.version.threshold = 0.5;
        const Samples s = daily({0.4, 0.6, 0.7, 0.8, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9});
        const Budget b = *evaluate(s, asked.question(10));
        QCOMPARE(b.total, 8.0);
        QVERIFY(b.hasFlag("frozen"));
        QCOMPARE(b.frozenSince, std::optional(Instant{8 * day}));
        QCOMPARE(b.coverage, std::optional(0.8));
        QCOMPARE(b.freshness.ratio, std::optional(3.0));
        const Budget before = *evaluate(s, asked.question(8));
        QVERIFY(!before.hasFlag("frozen") && !before.frozenSince);
        QCOMPARE(before.total, 8.0);
    }
    void statusFollowsFromWhatIsMissing()
    {
        Asked asked;
        asked.version.baseline.clear();
        asked.version.threshold = 0.5;
        const Samples s = daily(std::vector<double>(40, 0.9));
        const Budget b = *evaluate(s, asked.question(40));
        QCOMPARE(b.status, Status::noData);
        asked.version.missing = MissingPolicy::bad;
        QCOMPARE(evaluate(s, asked.question(10))->bad, 6.0);
        asked.version.missing = MissingPolicy::good;
        QCOMPARE(evaluate(s, asked.question(10))->total, 10.0);
    }
    void aNewValueEndsTheFreeze()
    {
        Asked asked;
        asked.version.baseline.clear();
        const Budget b = *evaluate(daily({0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.8}), asked.question(7));
        QCOMPARE(b.total, 5.0);
        QVERIFY(!b.hasFlag("frozen") && !b.frozenSince);
    }
    // Measured all the time, made of others, or passed and failed: these may well stay as they are.
    void onlyLoggedValuesFreeze_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<Derivation>("derivation");
        QTest::addColumn<bool>("limit");
        QTest::addColumn<double>("total");
        QTest::newRow("batch") << Kind::batch << Shape::value << Derivation::none << true << 4.0;
        QTest::newRow("run") << Kind::batch << Shape::run << Derivation::none << true << 4.0;
        QTest::newRow("online") << Kind::online << Shape::value << Derivation::none << true << 8.0;
        QTest::newRow("derived") << Kind::batch << Shape::value << Derivation::duration << true << 8.0;
        QTest::newRow("pass or fail") << Kind::batch << Shape::run << Derivation::none << false << 8.0;
    }
    void onlyLoggedValuesFreeze()
    {
        QFETCH(Kind, kind);
        QFETCH(Shape, shape);
        QFETCH(Derivation, derivation);
        QFETCH(bool, limit);
        QFETCH(double, total);
        Asked asked;
        asked.version.baseline.clear();
        asked.indicator.kind = kind;
        asked.indicator.shape = shape;
        asked.indicator.derivation = derivation;
        if (!limit) asked.version.op.reset();
        QCOMPARE(evaluate(daily(std::vector<double>(8, 0.25)), asked.question(8))->total, total);
    }
    // The run came, its value did not: its slot has none, and counts as the policy says.
    void slotsOfFrozenRunsAreMissed()
    {
        Asked asked;
        asked.version.baseline.clear();
        asked.version.threshold = 0.5;
        Samples s = daily(std::vector<double>(8, 0.9));
        for (std::int64_t d = 0; d < 8; ++d) {
            s.at[static_cast<std::size_t>(d)] += day / 2;
            asked.due.push_back({{d * day}, {(d + 1) * day}, SlotState::met, {d * day + day / 2}, true});
        }
        const Budget b = *evaluate(s, asked.question(8));
        QCOMPARE(b.total, 8.0);
        QCOMPARE(b.bad, 4.0);
        QCOMPARE(b.coverage, std::optional(0.5));
        asked.version.missing = MissingPolicy::ignore;
        QCOMPARE(evaluate(s, asked.question(8))->total, 4.0);
    }
    // Runs of the second and the sixth day gave no number: missing like those that did not come, and counted. The one
    // that a correction leaves out is not.
    void runsWithoutAFigureAreInvalid()
    {
        Asked asked;
        asked.version.baseline.clear();
        asked.version.threshold = 0.5;
        const Samples s{{0, 2 * day, 3 * day, 4 * day, 6 * day}, {}, {}, {0.9, 0.8, 0.7, 0.6, 0.7}};
        asked.invalid = {day, 5 * day, 9 * day};
        const Budget b = *evaluate(s, asked.question(7));
        QCOMPARE(b.invalid, 2.0);
        QCOMPARE(b.total, 5.0);
        QCOMPARE(b.coverage, std::optional(5.0 / 7));
        const std::array left{Range{{5 * day}, {6 * day}}};
        Question q = asked.question(7);
        q.corrections = left;
        const Budget corrected = *evaluate(s, q);
        QCOMPARE(corrected.invalid, 1.0);
        QVERIFY(corrected.excluded == std::vector<Range>{left[0]});
        for (std::int64_t d = 0; d < 7; ++d)
            asked.due.push_back({{d * day}, {(d + 1) * day}, SlotState::met, {d * day}, true});
        QCOMPARE(evaluate(s, asked.question(7))->bad, 2.0);
    }
    void fewUnitsAreNotJudged()
    {
        Asked asked;
        asked.version.baseline.clear();
        asked.version.threshold = 0.5;
        asked.version.minEvents = 4;
        const Samples s = daily({0.1, 0.2, 0.3, 0.9});
        const Budget few = *evaluate(s, asked.question(3));
        QCOMPARE(few.status, Status::noData);
        QCOMPARE(few.reason, std::optional(Reason::fewEvents));
        QCOMPARE(few.minEvents, std::optional<std::int64_t>(4));
        QCOMPARE(few.remaining, std::optional(-1.0)); // told, not judged
        const Budget enough = *evaluate(s, asked.question(4));
        QCOMPARE(enough.status, Status::exhausted);
        const std::array ends{Instant{3 * day}, Instant{4 * day}};
        QCOMPARE(whatIf(s, asked.question(4), ends, {{0}, {4 * day}}, dayLength)->weeks, std::int64_t(1));
    }
    // All failed in the last hour: by 5 calls a pair fires, by as few as it must not be judged it doesn't.
    void fewUnitsFireNothing()
    {
        Indicator calls;
        ObjectiveVersion version;
        version.target = *parseTarget("99%");
        version.window = {28, Length::Unit::day};
        const Samples s{{40 * day - 120'000, 40 * day - 60'000}, {2, 3}, {2, 3}, {}};
        const auto state = [&] {
            return evaluate(s, {calls, version, Phase::production, {40 * day}, utc, {}, {}})->alerts->front().state;
        };
        QCOMPARE(state(), std::string("firing"));
        version.minEvents = 5;
        QCOMPARE(state(), std::string("firing"));
        version.minEvents = 6;
        QCOMPARE(state(), std::string("no_data"));
    }
    // Each version has the calendar of its own zone, also where another one asks.
    void versionsKeepTheirZones()
    {
        Indicator calls;
        ObjectiveVersion before;
        before.target = *parseTarget("90%");
        before.windowKind = WindowKind::calendar;
        before.window = {1, Length::Unit::day};
        before.zone = "Test/Early";
        ObjectiveVersion now = before;
        now.zone = "Test/Late";
        now.from = Instant{10 * day};
        const std::map<std::string, Zone> zones{{before.zone, Zone(before.zone, Seconds(3600), {})},
                                                {now.zone, Zone(now.zone, Seconds(-3600), {})}};
        const Samples s{{10 * day - 3'000'000, 10 * day + 60'000}, {20, 0}, {100, 100}, {}};
        Question q{calls, now, Phase::production, {10 * day + 120'000}, utc, {}, {}, &zones.at(now.zone)};
        q.zones = &zones;
        const auto other = *otherVersion(s, q, {before, now});
        QVERIFY(other.has_value());
        const Budget early = *evaluate(s, q.under(before));
        QCOMPARE(early.window.zone, std::string("Test/Early"));
        QCOMPARE(early.window.from, Instant{10 * day - 3'600'000});
        QCOMPARE(other->remaining, early.remaining);
        QCOMPARE(evaluate(s, q)->window.from, Instant{9 * day + 3'600'000});
    }
};

SHINRAI_TEST(Limits)
#include "tst_limits.moc"
