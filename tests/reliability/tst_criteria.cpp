// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/phase/automatic.h"
#include "reliability/phase/proposal.h"
#include "reliability/phase/rubric.h"
#include "reliability/phase/rules.h"
#include "reliability/phase/standing.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace reliability;

namespace {

const Instant now = *parseInstant("2026-11-23T00:00:00Z");

ObjectiveReview objective(const char* name, Family family)
{
    ObjectiveReview o;
    o.indicator.name = name;
    o.indicator.family = family;
    o.objective.name = "o";
    o.now.family = family;
    o.now.status = Status::healthy;
    o.now.remaining = 0.5;
    o.now.total = 100;
    o.now.coverage = o.now.windowFilled = 1;
    o.now.freshness = {0.5, FreshState::fresh};
    o.now.target = *parseTarget("0.99");
    o.now.window = {WindowKind::rolling, {28, Length::Unit::day}, now - 28 * dayLength, now, "UTC"};
    return o;
}

Evidence evidence(const char* item, double score, const char* note = "seen")
{
    Evidence e;
    e.item = item;
    e.score = score;
    e.note = note;
    e.author = "sre-1";
    e.at = now - dayLength;
    return e;
}

/// A project that has all that production asks, in technical verification.
struct Ready {
    ProjectReview p;
    PhaseInputs inputs;

    Ready()
    {
        p.project.name = "spam";
        p.project.description = "Can it find spam?";
        p.project.mle = "mle-1";
        p.project.sre = "sre-1";
        p.project.runbook = "https://example.org/runbook";
        p.project.phase = Phase::technical;
        p.objectives = {objective("availability", Family::ordinary),
                        objective("accuracy", Family::ml),
                        objective("stability", Family::ml)};
        p.objectives[2].indicator.derivation = Derivation::stability;
        for (ObjectiveReview& o : p.objectives) {
            o.objective.expires = now + 30 * dayLength;
            p.indicators.push_back(o.indicator);
            inputs.records[o.indicator.name + "/o"] = {56, 56, false};
            inputs.lastSamples[o.indicator.name] = now - dayLength;
            inputs.firstSamples[o.indicator.name] = now - 100 * dayLength;
        }
        for (const RubricTest& test : rubric()) p.phase.evidence.push_back(evidence(test.id.data(), 1));
        p.phase.evidence.push_back(evidence("mltrl", 8));
        p.phase.evidence.push_back(evidence("rollback", 1));
        p.phase.evidence.push_back(evidence("review-date", 1, "2027-02-01"));
    }
    void forget(const char* item)
    {
        std::erase_if(p.phase.evidence, [&](const Evidence& e) { return e.item == item; });
    }
    const ProjectReview& settled()
    {
        settlePhase(p, inputs, {}, now);
        return p;
    }
    CriterionState next(std::string_view criterion)
    {
        const auto& states = settled().phase.next;
        const auto at = std::ranges::find(states, criterion, &CriterionState::criterion);
        return at == states.end() ? CriterionState() : *at;
    }
    QString standing(std::string_view criterion) { return QString::fromStdString(next(criterion).state); }
};

using Args = std::vector<std::string>;
const QString met = QStringLiteral("met"), unmet = QStringLiteral("unmet"), going = QStringLiteral("in_progress"),
              waived = QStringLiteral("waived");

Waiver waiver(const char* criterion, Instant until)
{
    Waiver w;
    w.criterion = criterion;
    w.reason = "no time";
    w.author = "sre-1";
    w.role = ReviewRole::sre;
    w.expires = until;
    return w;
}

}

class Criteria : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreUniqueInAPhase()
    {
        for (const auto& phase : names<Phase>) {
            std::set<std::string_view> seen;
            for (const Criterion& c : criteriaOf(phase.value)) QVERIFY(seen.insert(c.name).second);
            QVERIFY(!seen.empty());
        }
    }
    void whatIsReadyMeetsAll()
    {
        Ready ready;
        for (const CriterionState& c : ready.settled().phase.next) QVERIFY2(c.state == "met", c.criterion.c_str());
        for (const CriterionState& c : ready.p.phase.criteria) QVERIFY2(c.state == "met", c.criterion.c_str());
        QCOMPARE(ready.p.suggestedPhase, std::optional(Phase::production));
        QVERIFY(ready.p.phase.contradictions.empty());
    }
    void nothingMeetsNothing()
    {
        ProjectReview p;
        p.project.phase = Phase::technical;
        settlePhase(p, {}, {}, now);
        for (const CriterionState& c : p.phase.next) QVERIFY2(c.state == "unmet", c.criterion.c_str());
        for (const CriterionState& c : p.phase.criteria) QVERIFY2(c.state == "unmet", c.criterion.c_str());
        QCOMPARE(p.suggestedPhase, std::optional(Phase::concept_));
    }
    void daysOfData_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<double>("coverage");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("days");
        QTest::newRow("18 of 28") << qint64(18 * 24) << 1.0 << going << "18";
        QTest::newRow("hours only") << qint64(7) << 1.0 << unmet << "0";
        QTest::newRow("an hour short") << qint64(28 * 24 - 1) << 1.0 << going << "27";
        QTest::newRow("all") << qint64(28 * 24) << 0.9 << met << "28";
        QTest::newRow("holes") << qint64(28 * 24) << 0.89 << unmet << "28";
    }
    void daysOfData()
    {
        QFETCH(qint64, hours);
        QFETCH(double, coverage);
        QFETCH(QString, state);
        QFETCH(QString, days);
        Ready ready;
        ready.inputs.firstSamples["accuracy"] = now - hours * (dayLength / 24);
        ready.p.objectives[1].now.coverage = coverage;
        QCOMPARE(ready.standing("coverage"), state);
        QCOMPARE(QString::fromStdString(ready.next("coverage").args[0]), days);
        QCOMPARE(ready.p.suggestedPhase, state == met ? Phase::production : Phase::technical);
    }
    // The month began three days ago, the data did not.
    void daysOfDataDoNotBeginAnewWithAPeriod()
    {
        Ready ready;
        Budget& b = ready.p.objectives[1].now;
        b.window = {WindowKind::calendar, {1, Length::Unit::month}, now - 3 * dayLength, now + 27 * dayLength, "UTC"};
        b.windowFilled = 0.1;
        QCOMPARE(ready.standing("coverage"), met);
        ready.inputs.firstSamples["accuracy"] = now - 3 * dayLength;
        QCOMPARE(ready.next("coverage").args, (Args{"3", "28", "1"}));
    }
    // What is not known is not met.
    void whatIsNotKnownIsNotMet()
    {
        Ready ready;
        for (ObjectiveReview& o : ready.p.objectives) o.now.coverage.reset();
        QCOMPARE(ready.next("coverage"), (CriterionState{"coverage", "in_progress", {"28", "28", ""}, false}));
        for (ObjectiveReview& o : ready.p.objectives) o.now.freshness = {};
        QCOMPARE(ready.next("freshness"), (CriterionState{"freshness", "unmet", {""}, false}));
        ready.p.objectives[0].now.coverage = 0.95;
        ready.p.objectives[0].now.freshness = {1, FreshState::fresh};
        QCOMPARE(ready.standing("coverage"), met);
        QCOMPARE(ready.standing("freshness"), met);
        ready.p.objectives[1].now.total = 0;
        QCOMPARE(ready.next("freshness").args, Args{"accuracy"});
        QCOMPARE(ready.standing("freshness"), unmet);
        QCOMPARE(ready.next("coverage").args, (Args{"0", "28", "0.95"}));
    }
    // As the loader leaves an objective whose definition does not fit.
    void whatIsNotComputedIsNotProven()
    {
        Ready ready;
        ObjectiveReview& o = ready.p.objectives[1];
        o.now = {};
        o.now.flags = {"not_computed"};
        ready.inputs.records.erase("accuracy/o");
        QCOMPARE(ready.next("coverage"), (CriterionState{"coverage", "unmet", {"0", "28", "1"}, false}));
        QCOMPARE(ready.next("windows-held"), (CriterionState{"windows-held", "unmet", {"0", "56", "accuracy"}, false}));
        QCOMPARE(ready.standing("freshness"), unmet);
        o.now.flags = {"composite"}; // its members are judged
        o.now.total = 100;
        QCOMPARE(ready.standing("coverage"), met);
        QCOMPARE(ready.standing("windows-held"), met);
    }
    void stabilityAllowsNoFailureWhereNoneIsAllowed()
    {
        Ready ready;
        Budget& b = ready.p.objectives[2].now;
        b.target = *parseTarget("1");
        b.remaining.reset();
        QCOMPARE(ready.standing("stability"), met);
        b.bad = 1;
        QCOMPARE(ready.standing("stability"), unmet);
        // One that holds does not hide it.
        ready.p.objectives.push_back(objective("churn", Family::ml));
        ready.p.objectives[3].indicator.derivation = Derivation::stability;
        QCOMPARE(ready.next("stability").args, Args{"stability"});
        QCOMPARE(ready.standing("stability"), unmet);
    }
    void anEvaluationOfLongAgoIsNone()
    {
        Ready ready;
        for (auto& [indicator, last] : ready.inputs.lastSamples) last = now - 57 * dayLength;
        QCOMPARE(ready.standing("evaluations-move"), unmet);
        const auto& criteria = ready.p.phase.criteria;
        const auto at = std::ranges::find(criteria, "evaluation", &CriterionState::criterion);
        QCOMPARE(at->state, std::string("unmet"));
    }
    void windowsHeld()
    {
        Ready ready;
        ready.inputs.records["accuracy/o"] = {18, 56, false};
        QCOMPARE(ready.standing("windows-held"), going);
        QCOMPARE(ready.next("windows-held").args, (Args{"18", "56", "accuracy"}));
        QCOMPARE(ready.p.suggestedPhase, std::optional(Phase::technical));
        ready.inputs.records["accuracy/o"] = {0, 56, false};
        QCOMPARE(ready.standing("windows-held"), unmet);
        ready.inputs.records.clear();
        QCOMPARE(ready.standing("windows-held"), unmet);
    }
    void eachCriterionCanFail()
    {
        const auto broken = [](std::string_view criterion, auto breakIt) {
            Ready ready;
            breakIt(ready);
            return ready.standing(criterion);
        };
        QCOMPARE(broken("owner-sre", [](Ready& r) { r.p.project.sre.clear(); }), unmet);
        QCOMPARE(broken("runbook", [](Ready& r) { r.p.project.runbook.clear(); }), unmet);
        QCOMPARE(broken("objectives-both", [](Ready& r) { r.p.objectives[0].now.total = 0; }), going);
        QCOMPARE(broken("freshness", [](Ready& r) { r.p.objectives[0].now.freshness.state = FreshState::stale; }),
                 unmet);
        QCOMPARE(broken("freshness", [](Ready& r) { r.p.objectives[0].now.freshness.state = FreshState::late; }), met);
        QCOMPARE(broken("stability", [](Ready& r) { r.p.objectives[2].now.remaining = -0.1; }), unmet);
        QCOMPARE(broken("stability", [](Ready& r) { r.p.objectives.pop_back(); }), unmet);
        QCOMPARE(broken("evaluations-move", [](Ready& r) { r.inputs.frozen = {{"accuracy", now}}; }), unmet);
        QCOMPARE(broken("level", [](Ready& r) { r.p.phase.evidence.push_back(evidence("mltrl", 7)); }), unmet);
        QCOMPARE(broken("rollback", [](Ready& r) { r.forget("rollback"); }), unmet);
        QCOMPARE(broken("review-date", [](Ready& r) { r.forget("review-date"); }), unmet);
        QCOMPARE(broken("test-score", [](Ready& r) { r.forget("D1"); }), met);
    }
    void theScoreAskedDependsOnTheUse()
    {
        Ready ready;
        for (const char* item : {"I1", "I2", "I3", "I4"}) ready.forget(item);
        QCOMPARE(ready.next("test-score").args, (Args{"3", "2"}));
        QCOMPARE(ready.standing("test-score"), met);
        ready.p.project.criticality = "critical";
        QCOMPARE(ready.next("test-score").args, (Args{"3", "3"}));
        QCOMPARE(ready.standing("test-score"), unmet);
    }
    void handEvidenceAgesAndDatesPass()
    {
        Ready ready;
        for (Evidence& e : ready.p.phase.evidence)
            if (e.item == "rollback") e.at = now - 100 * dayLength;
        QCOMPARE(ready.standing("rollback"), going);
        QCOMPARE(ready.next("rollback").args.back(), std::string("aged"));
        ready.forget("review-date");
        for (const char* note : {"2026-11-22", "next spring", "", "9999-99-99"}) {
            ready.p.phase.evidence.push_back(evidence("review-date", 1, note));
            QVERIFY2(ready.standing("review-date") == unmet, note);
        }
    }
    void waiversHoldUntilTheyExpire()
    {
        Ready ready;
        ready.p.project.runbook.clear();
        ready.p.waivers = {waiver("runbook", now)};
        QCOMPARE(ready.standing("runbook"), unmet);
        ready.p.waivers = {waiver("runbook", now + dayLength)};
        QCOMPARE(ready.standing("runbook"), waived);
        QCOMPARE(ready.next("runbook").args, (Args{"2026-11-24T00:00:00Z", "sre", "no time", "sre-1"}));
        ready.p.project.runbook = "there";
        QCOMPARE(ready.standing("runbook"), met);
    }
    void automaticEvidence_data()
    {
        QTest::addColumn<int>("derivation");
        QTest::addColumn<int>("family");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("tests");
        const auto row = [](const char* name, Derivation d, Family f, const char* tests) {
            QTest::newRow(name) << int(d) << int(f) << name << tests;
        };
        row("age", Derivation::modelAge, Family::ml, "M4 O4");
        row("data", Derivation::dataAge, Family::ml, "O4");
        row("numbers", Derivation::numeric, Family::ml, "O5");
        row("psi", Derivation::driftPsi, Family::ml, "O3");
        row("stable", Derivation::stability, Family::ml, "M4");
        row("Drift score", Derivation::none, Family::ml, "O3");
        row("latency", Derivation::none, Family::ordinary, "O6");
        row("items", Derivation::throughput, Family::ordinary, "O6");
        row("accuracy", Derivation::none, Family::ml, "O7");
        row("availability", Derivation::none, Family::ordinary, "");
        row("ctr", Derivation::none, Family::kpi, "");
    }
    void automaticEvidence()
    {
        QFETCH(int, derivation);
        QFETCH(int, family);
        QFETCH(QString, name);
        QFETCH(QString, tests);
        ProjectReview p;
        p.indicators.resize(1);
        p.indicators[0].name = name.toStdString();
        p.indicators[0].derivation = static_cast<Derivation>(derivation);
        p.indicators[0].family = static_cast<Family>(family);
        const auto found = [&](Instant last) {
            QStringList list;
            for (const Evidence& e : reliability::automaticEvidence(p, {{}, {{name.toStdString(), last}}, {}}, now)) {
                list << QString::fromStdString(e.item);
                if (!isAutomatic(e) || e.score != 1) list << QStringLiteral("?");
            }
            return list.join(u' ');
        };
        QCOMPARE(found(now - 56 * dayLength), tests);
        QCOMPARE(found(now - 57 * dayLength), QString());
        QVERIFY(reliability::automaticEvidence(p, {}, now).empty());
    }
    void aProposalFreezesTheCriteria()
    {
        Ready ready;
        const auto change = proposed(ready.settled(), Phase::production, "held", "mle-1", now);
        QVERIFY(change.has_value());
        QCOMPARE(change->before, Phase::technical);
        QCOMPARE(change->after, Phase::production);
        QVERIFY(!change->confirmed && change->mle.empty() && change->sre.empty());
        QVERIFY(change->evidence.starts_with(R"({"criteria":[{"args":)"));
        QVERIFY(change->evidence.find(R"("level":8)") != std::string::npos);
        ready.p.phase.history = {*change};
        QCOMPARE(openProposal(ready.p.phase)->uid, change->uid);
        QCOMPARE(proposed(ready.p, Phase::concept_, "no", "mle-1", now).error().code, Code::proposalOpen);
        ready.p.phase.history[0] = confirmedBy(*change, ReviewRole::sre, "sre-1");
        QCOMPARE(ready.p.phase.history[0].sre, std::string("sre-1"));
        ready.p.phase.history[0].confirmed = now;
        QVERIFY(!openProposal(ready.p.phase));
    }
    void aWaiverThatExpiredMeanwhileConfirmsNothing()
    {
        Ready ready;
        ready.p.project.runbook.clear();
        ready.p.waivers = {waiver("runbook", now + dayLength)};
        QCOMPARE(confirmed(ready.settled(), ReviewRole::mle, "mle-1").error().code, Code::proposalClosed);
        const auto change = proposed(ready.p, Phase::production, "held", "mle-1", now);
        QVERIFY(change.has_value());
        ready.p.phase.history = {*change};
        QCOMPARE(confirmed(ready.p, ReviewRole::mle, "mle-1")->mle, std::string("mle-1"));
        ready.p.waivers[0].expires = now;
        QCOMPARE(confirmed(ready.settled(), ReviewRole::mle, "mle-1").error(),
                 (Error{Code::criteriaUnmet, {"runbook"}, {}}));
        ready.p.phase.history[0].after = Phase::concept_; // down needs no criterion
        QVERIFY(confirmed(ready.p, ReviewRole::sre, "sre-1").has_value());
    }
    void proposalsThatCannotBe()
    {
        Ready ready;
        ready.p.project.runbook.clear();
        ready.forget("rollback");
        const ProjectReview& p = ready.settled();
        const auto refused = proposed(p, Phase::production, "held", "mle-1", now);
        QCOMPARE(refused.error(), (Error{Code::criteriaUnmet, {"runbook", "rollback"}, {}}));
        QCOMPARE(proposed(p, Phase::concept_, "", "mle-1", now).error().code, Code::reasonMissing);
        QVERIFY(proposed(p, Phase::concept_, "again", "mle-1", now).has_value()); // down needs no criterion
        const auto same = proposed(p, Phase::technical, "again", "mle-1", now);
        QCOMPARE(same.error(), (Error{Code::valueUnknown, {"technical", "concept, production"}, {}}));
        ready.p.project.phase = Phase::concept_;
        QCOMPARE(proposed(ready.settled(), Phase::production, "skip", "mle-1", now).error().code, Code::valueUnknown);
    }
};

SHINRAI_TEST(Criteria)
#include "tst_criteria.moc"
