// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/phase/freeze.h"
#include "reliability/phase/rules.h"

#include <QTest>

using namespace reliability;

namespace {

Decision freeze(DecisionState state, std::optional<Instant> expires)
{
    Decision d;
    d.review = {1};
    d.project = {7};
    d.kind = DecisionKind::freeze;
    d.state = state;
    d.expires = expires;
    return d;
}

Event change(Change kind, std::int64_t at, const char* title = "")
{
    Event e;
    e.project = {7};
    e.kind = kind;
    e.at = {at};
    e.title = title;
    return e;
}

}

/// What was released although a review had decided to wait, and values that can't be judged.
class Freezes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decisionsThatHold_data()
    {
        QTest::addColumn<std::int64_t>("project");
        QTest::addColumn<DecisionState>("state");
        QTest::addColumn<std::int64_t>("expires");
        QTest::addColumn<std::int64_t>("asOf");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* name,
                            std::int64_t project,
                            DecisionState state,
                            std::int64_t expires,
                            std::int64_t asOf,
                            bool holds) { QTest::newRow(name) << project << state << expires << asOf << holds; };
        row("open", 7, DecisionState::open, 0, 500, true);
        row("open, from its review on", 7, DecisionState::open, 0, 100, true);
        row("before its review", 7, DecisionState::open, 0, 99, false);
        row("before its expiry", 7, DecisionState::open, 501, 500, true);
        row("expired", 7, DecisionState::open, 500, 500, false);
        row("done", 7, DecisionState::done, 0, 500, false);
        row("dropped", 7, DecisionState::dropped, 0, 500, false);
        row("of another project", 8, DecisionState::open, 0, 500, false);
    }
    void decisionsThatHold()
    {
        QFETCH(std::int64_t, project);
        QFETCH(DecisionState, state);
        QFETCH(std::int64_t, expires);
        QFETCH(std::int64_t, asOf);
        QFETCH(bool, holds);
        Review review;
        review.id = {1};
        review.frozen = {100};
        const std::vector decisions{freeze(state, expires ? std::optional(Instant{expires}) : std::nullopt)};
        const std::vector reviews{review};
        const auto found = activeFreezes({project}, decisions, reviews, Range{{asOf}, {asOf}});
        QCOMPARE(found.size(), std::size_t(holds));
        if (holds) QCOMPARE(found[0].from, Instant{100});
        QVERIFY(activeFreezes({project}, decisions, {}, Range{{asOf}, {asOf}}).empty()); // of no review
    }
    void otherDecisionsFreezeNothing()
    {
        Review review;
        review.id = {1};
        for (const auto& kind : names<DecisionKind>) {
            Decision d = freeze(DecisionState::open, {});
            d.kind = kind.value;
            const auto found = activeFreezes({7}, std::vector{d}, std::vector{review}, Range{{500}, {500}});
            QCOMPARE(found.empty(), kind.value != DecisionKind::freeze);
        }
    }
    void allowingReleasesEndsAFreeze()
    {
        std::vector<Review> reviews(2);
        reviews[0].id = {1};
        reviews[0].frozen = {100};
        reviews[1].id = {2};
        reviews[1].frozen = {200};
        std::vector decisions{freeze(DecisionState::open, {}), freeze(DecisionState::open, {})};
        decisions[1].kind = DecisionKind::allow;
        decisions[1].review = {2};
        QCOMPARE(activeFreezes({7}, decisions, reviews, Range{{199}, {199}}).size(), std::size_t(1));
        QVERIFY(activeFreezes({7}, decisions, reviews, Range{{200}, {200}}).empty());
        decisions[1].state = DecisionState::dropped;
        QCOMPARE(activeFreezes({7}, decisions, reviews, Range{{200}, {200}}).size(), std::size_t(1));
        decisions[1].state = DecisionState::open;
        decisions[1].project = {8};
        QCOMPARE(activeFreezes({7}, decisions, reviews, Range{{200}, {200}}).size(), std::size_t(1));
        decisions[1].project = {7};
        decisions[1].review = {1}; // said before or with it
        QCOMPARE(activeFreezes({7}, decisions, reviews, Range{{200}, {200}}).size(), std::size_t(1));
    }
    // One that ended within the days that are talked about is talked about.
    void aFreezeThatEndedInTheWeekCounts()
    {
        Review review;
        review.id = {1};
        review.frozen = {100};
        const std::vector decisions{freeze(DecisionState::open, Instant{500})};
        const auto found = activeFreezes({7}, decisions, std::vector{review}, Range{{400}, {600}});
        QCOMPARE(found, (std::vector{Range{{100}, {500}}}));
        QVERIFY(activeFreezes({7}, decisions, std::vector{review}, Range{{500}, {600}}).empty());
    }
    void oneWithoutProjectIsOfAll()
    {
        Review review;
        review.id = {1};
        review.frozen = {100};
        Decision d = freeze(DecisionState::open, {});
        d.project = {};
        QCOMPARE(activeFreezes({7}, std::vector{d}, std::vector{review}, Range{{500}, {500}}).size(), std::size_t(1));
        QCOMPARE(activeFreezes({8}, std::vector{d}, std::vector{review}, Range{{500}, {500}}).size(), std::size_t(1));
    }
    void releasesDuringAFreezeAreListed()
    {
        ProjectReview p;
        p.changes = {change(Change::deploy, 99, "before"),
                     change(Change::deploy, 100, "api 3"),
                     change(Change::dataChange, 110, "schema"),
                     change(Change::campaign, 120, "sale"),
                     change(Change::modelRelease, 130),
                     change(Change::config, 200, "after"),
                     change(Change::retraining, 310, "not yet")};
        const std::vector freezes{Range{{100}, {200}}, Range{{300}, {900}}};
        const auto found = freezeFindings(p, freezes, {310});
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0], (Finding{"change_during_freeze", {"api 3", "1970-01-01T00:00:00.100Z"}}));
        QCOMPARE(found[1].args[0], std::string("model-release"));
        QVERIFY(freezeFindings(p, {}, {900}).empty());
    }
    // Two objectives of one indicator repeat nothing.
    void valuesThatCantBeJudgedAreTold()
    {
        ObjectiveReview o;
        o.indicator.name = "accuracy";
        o.now.target = *parseTarget("90%");
        o.now.frozenSince = Instant{0};
        ObjectiveReview other = o;
        other.indicator.name = "recall";
        other.version.baseline = "v1";
        other.now.frozenSince.reset();
        other.now.reason = Reason::noBaseline;
        ProjectReview p;
        p.project.phase = Phase::technical;
        p.objectives = {o, o, other};
        auto found = findingsOf(p, {}, {1000});
        std::erase_if(found, [](const Finding& f) { return f.rule != "frozen_evaluation" && f.rule != "no_baseline"; });
        QCOMPARE(found,
                 (std::vector<Finding>{{"frozen_evaluation", {"accuracy", "1970-01-01T00:00:00Z"}},
                                       {"no_baseline", {"recall", "v1"}}}));
    }
};

SHINRAI_TEST(Freezes)
#include "tst_freeze.moc"
