// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "reliability/phase/rules.h"

#include <QTest>

using namespace reliability;

namespace {

ObjectiveReview objective(const char* name, Family family, Status status, std::optional<double> remaining)
{
    ObjectiveReview o;
    o.indicator.name = name;
    o.indicator.family = family;
    o.now.status = status;
    o.now.remaining = remaining;
    o.now.total = 100;
    return o;
}

QStringList rulesOf(const ProjectReview& p, std::span<const Project> all = {})
{
    QStringList rules;
    for (const Finding& f : findingsOf(p, all, {1000})) rules << QString::fromStdString(f.rule);
    return rules;
}

ProjectReview production()
{
    ProjectReview p;
    p.project.name = "search";
    p.project.phase = Phase::production;
    p.objectives = {objective("availability", Family::ordinary, Status::healthy, 0.5),
                    objective("accuracy", Family::ml, Status::atRisk, 0.1)};
    settle(p);
    return p;
}

}

class Rules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worstObjectiveLeads()
    {
        const ProjectReview p = production();
        QCOMPARE(p.status, Status::atRisk);
        QCOMPARE(p.objectives[*p.worst].indicator.name, std::string("accuracy"));
        QCOMPARE(p.objectives[*p.worstOrdinary].indicator.name, std::string("availability"));
        QCOMPARE(*p.worstMl, *p.worst);
    }
    void chanceRanksAfterCertainty()
    {
        ProjectReview p = production();
        p.objectives = {objective("job", Family::ordinary, Status::exhausted, -3),
                        objective("accuracy", Family::ml, Status::exhausted, -0.1)};
        p.objectives[0].now.flags = {"could_be_chance"};
        settle(p);
        QCOMPARE(p.objectives[0].indicator.name, std::string("accuracy"));
    }
    void statusWithoutObjectives()
    {
        ProjectReview p;
        p.project.phase = Phase::production;
        settle(p);
        QCOMPARE(p.status, Status::noData);
        QCOMPARE(p.reason, std::optional(Reason::noObjective));
        p.project.phase = Phase::concept_;
        settle(p);
        QCOMPARE(p.status, Status::notRequired);
    }
    void projectsWorstFirst()
    {
        ProjectReview a = production(), b = production(), c = production();
        a.project.name = "a";
        b.project.name = "b";
        b.objectives[0].now.remaining = -1;
        b.objectives[0].now.status = Status::exhausted;
        settle(b);
        c.project.name = "c";
        c.objectives[0].now.remaining = 0.05;
        settle(c);
        QVERIFY(worseThan(b, a) && worseThan(b, c) && worseThan(c, a) && !worseThan(a, c));
        QVERIFY(!worseThan(a, a));
    }
    void productionNeedsBothKinds()
    {
        QVERIFY(rulesOf(production()).isEmpty());
        ProjectReview p = production();
        p.objectives.resize(1);
        p.objectives[0].indicator.family = Family::ordinary;
        QCOMPARE(rulesOf(p), QStringList{QStringLiteral("no_ml_objective")});
        p.objectives[0].indicator.family = Family::ml;
        QCOMPARE(rulesOf(p), QStringList{QStringLiteral("no_ordinary_objective")});
        p.objectives.clear();
        QCOMPARE(rulesOf(p), QStringList{QStringLiteral("no_objective")});
        p.project.phase = Phase::technical;
        QVERIFY(rulesOf(p).isEmpty());
    }
    void overBudgetUnlessByChance()
    {
        ProjectReview p = production();
        p.objectives[0].now.status = Status::exhausted;
        QCOMPARE(rulesOf(p), QStringList{QStringLiteral("over_budget")});
        p.objectives[0].now.flags = {"could_be_chance"};
        QVERIFY(rulesOf(p).isEmpty());
    }
    void overReliableObjectivesAreTold()
    {
        ProjectReview p = production();
        p.objectives[0].overReliable = true;
        QCOMPARE(rulesOf(p), QStringList{QStringLiteral("over_reliable")});
    }
    void causesThatTookMuchAreTold()
    {
        ProjectReview p = production();
        p.objectives[0].causes = {{Cause::ml, 2, 0.21, true}, {Cause::service, 1, 0.2, false}};
        const auto findings = findingsOf(p, {}, {1000});
        QCOMPARE(findings.size(), 1u);
        QCOMPARE(findings[0].rule, std::string("cause_over_20_percent"));
        QCOMPARE(findings[0].args, (std::vector<std::string>{"accuracy", "ml"}));
    }
    void dependingOnAConcept()
    {
        ProjectReview p = production();
        p.project.dependsOn = {"tags"};
        std::vector<Project> all(1);
        all[0].name = "tags";
        all[0].phase = Phase::technical;
        QCOMPARE(rulesOf(p, all), QStringList{QStringLiteral("under_asked")});
        all[0].phase = Phase::production;
        QVERIFY(rulesOf(p, all).isEmpty());
    }
    void beingDependedOnByProduction()
    {
        ProjectReview p = production();
        p.project.phase = Phase::technical;
        for (ObjectiveReview& o : p.objectives) o.now.target = *parseTarget("0.99");
        std::vector<Project> all(1);
        all[0].name = "shop";
        all[0].phase = Phase::production;
        all[0].dependsOn = {"search"};
        const auto findings = findingsOf(p, all, {1000});
        QCOMPARE(findings.size(), 1u);
        QCOMPARE(findings[0], (Finding{"production_depends", {"shop", "technical"}}));
        QCOMPARE(contradiction("production_depends"), std::optional(3));
        all[0].phase = Phase::concept_;
        QVERIFY(rulesOf(p, all).isEmpty());
        all[0].phase = p.project.phase = Phase::production;
        QVERIFY(rulesOf(p, all).isEmpty());
    }
    // Also where no objective is asked of them.
    void frozenValuesAreTold()
    {
        ProjectReview p = production();
        PhaseInputs inputs;
        inputs.frozen = {{"accuracy", {500}}, {"recall", {600}}};
        p.objectives[0].now.frozenSince = Instant{500};
        QCOMPARE(p.objectives[0].indicator.name, std::string("accuracy"));
        const auto findings = findingsOf(p, {}, {1000}, inputs);
        QCOMPARE(findings.size(), 2u);
        QCOMPARE(findings[1], (Finding{"frozen_evaluation", {"recall", format(Instant{600})}}));
    }
    void waiversRunOut()
    {
        ProjectReview p = production();
        p.waivers.resize(2);
        p.waivers[0].expires = Instant{1000};
        p.waivers[1].expires = Instant{1001};
        QCOMPARE(rulesOf(p), (QStringList{QStringLiteral("waiver_expired"), QStringLiteral("waiver")}));
    }
    void phasesSuggested()
    {
        QCOMPARE(suggestedPhase(production()), Phase::production);
        ProjectReview p = production();
        p.objectives[0].now.total = 0;
        QCOMPARE(suggestedPhase(p), Phase::technical);
        p.objectives.clear();
        QCOMPARE(suggestedPhase(p), Phase::concept_);
    }
    // One step at a time, and down after two windows over budget.
    void suggestionsAreSteps()
    {
        ProjectReview p = production();
        p.findings = {{"over_budget_twice", {"accuracy"}}};
        QCOMPARE(suggestedPhase(p), Phase::technical);
        p.findings.clear();
        p.project.phase = Phase::concept_;
        QCOMPARE(suggestedPhase(p), Phase::technical);
        p.project.phase = Phase::technical;
        QCOMPARE(suggestedPhase(p), Phase::production);
        p.phase.next = {{"runbook", "unmet", {}, false}, {"windows-held", "in_progress", {"18", "56"}, false}};
        QCOMPARE(suggestedPhase(p), Phase::technical);
        p.phase.next[1].state = "waived";
        QCOMPARE(suggestedPhase(p), Phase::production);
    }
    void lowScoresOfWhatWasAssessed_data()
    {
        QTest::addColumn<double>("score");
        QTest::addColumn<QString>("criticality");
        QTest::addColumn<bool>("found");
        QTest::newRow("2") << 2.0 << "" << true;
        QTest::newRow("2.5") << 2.5 << "" << false;
        QTest::newRow("3 critical") << 3.0 << "critical" << true;
        QTest::newRow("3.5 critical") << 3.5 << "critical" << false;
    }
    void lowScoresOfWhatWasAssessed()
    {
        QFETCH(double, score);
        QFETCH(QString, criticality);
        QFETCH(bool, found);
        ProjectReview p = production();
        p.project.criticality = criticality.toStdString();
        p.phase.testScore = score;
        QVERIFY(!rulesOf(p).contains(QStringLiteral("low_test_score")));
        p.phase.evidence.resize(1);
        p.phase.evidence[0].item = "D1";
        p.phase.evidence[0].author = "mle-1";
        QCOMPARE(rulesOf(p).contains(QStringLiteral("low_test_score")), found);
    }
    void productionWithoutData()
    {
        ProjectReview p = production();
        p.objectives[0].now.total = 0;
        QCOMPARE(rulesOf(p), QStringList{QStringLiteral("no_data_in_window")});
        p.project.phase = Phase::technical;
        QVERIFY(!rulesOf(p).contains(QStringLiteral("no_data_in_window")));
    }
    void moreIsAskedThanThePhaseGives()
    {
        ProjectReview p = production();
        p.project.phase = Phase::technical;
        for (ObjectiveReview& o : p.objectives) o.now.target = *parseTarget("0.995");
        p.phase.evidence.resize(1);
        p.phase.evidence[0].item = "on-call";
        p.phase.evidence[0].author = "sre-1";
        QVERIFY(rulesOf(p).isEmpty());
        p.phase.evidence[0].score = 1;
        p.objectives[0].now.target = *parseTarget("0.9951");
        p.project.criticality = "critical";
        QCOMPARE(rulesOf(p),
                 (QStringList{QStringLiteral("critical_unverified"),
                              QStringLiteral("on_call"),
                              QStringLiteral("strict_target")}));
        p.project.phase = Phase::production;
        QVERIFY(rulesOf(p).isEmpty());
    }
    void whatLasts()
    {
        ProjectReview p = production();
        p.objectives[0].objective.name = "o";
        PhaseInputs inputs;
        p.objectives[0].now.frozenSince = Instant{500};
        inputs.records[p.objectives[0].indicator.name + "/o"] = {0, 56, true};
        auto findings = findingsOf(p, {}, {1000}, inputs);
        QCOMPARE(findings.size(), 2u);
        QCOMPARE(findings[0], (Finding{"frozen_evaluation", {p.objectives[0].indicator.name, format(Instant{500})}}));
        QCOMPARE(findings[1], (Finding{"over_budget_twice", {p.objectives[0].indicator.name}}));
        p.objectives[0].now.flags = {"could_be_chance"};
        QCOMPARE(findingsOf(p, {}, {1000}, inputs).size(), 1u);
        p.objectives[0].indicator.derivation = Derivation::modelAge;
        p.objectives[0].now.status = Status::exhausted;
        QVERIFY(rulesOf(p).contains(QStringLiteral("stale_model")));
    }
    void contradictionsHaveTheirNumbers()
    {
        QCOMPARE(contradiction("no_ml_objective"), std::optional(1));
        QCOMPARE(contradiction("stale_model"), std::optional(8));
        QVERIFY(!contradiction("over_budget") && !contradiction("waiver"));
    }
};

SHINRAI_TEST(Rules)
#include "tst_rules.moc"
