// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/triage.h"
#include "reliability/triagesignals.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <random>

using namespace reliability;

namespace {

using Weeks = std::vector<std::optional<double>>;

const Zone utc;

Instant at(const char* text) { return *parseInstant(text); }

const Instant asOf = at("2026-11-23T00:00:00Z");

ProjectReview production()
{
    ProjectReview p;
    p.project.id = {1};
    p.project.uid = uidFrom("search");
    p.project.phase = Phase::production;
    p.project.mle = "mle-1";
    p.project.sre = "sre-1";
    return p;
}

IncidentReview incident(std::int64_t id, const char* start, const char* end, Symptom symptom, Cause cause)
{
    IncidentReview review;
    review.incident.id = {id};
    review.incident.uid = uidFrom("incident " + std::to_string(id));
    review.incident.title = "incident " + std::to_string(id);
    review.incident.start = at(start);
    review.incident.end = at(end);
    review.incident.symptom = symptom;
    review.incident.cause = cause;
    return review;
}

TriageSignal signal(TriageRule rule, const char* indicator, const char* began)
{
    return {rule, indicator, Symptom::errors, {at(began), at(began)}, {}, 0};
}

std::vector<TriageItem> itemsOf(const ProjectReview& p, std::vector<TriageSignal> signals, Instant now = asOf)
{
    return triageOf(p, signals, now, utc);
}

/// What storing an item gives.
TriageItem stored(TriageItem item, TriageState state)
{
    static std::int64_t next = 100;
    item.id = {next++};
    item.rev = 1;
    item.state = state;
    return item;
}

}

class Triage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void causesAreOfASide()
    {
        const auto side = [](std::initializer_list<ContributingCause> causes) {
            return sideOf(std::span<const ContributingCause>(causes.begin(), causes.size()));
        };
        const ContributingCause code{"a", Certainty::known, CauseClass::serviceCode};
        const ContributingCause model{"b", Certainty::known, CauseClass::model};
        const ContributingCause maybe{"c", Certainty::potential, CauseClass::labels};
        const ContributingCause border{"d", Certainty::known, CauseClass::dataPipeline};
        QCOMPARE(side({}), Cause::unknown);
        QCOMPARE(side({code, code}), Cause::service);
        QCOMPARE(side({model}), Cause::ml);
        QCOMPARE(side({code, model}), Cause::both);
        QCOMPARE(side({code, maybe}), Cause::service);
        QCOMPARE(side({border}), Cause::unknown);
        for (const auto& n : names<CauseClass>)
            QCOMPARE(sideOf(n.value) == Cause::service,
                     n.value == CauseClass::serviceCode || n.value == CauseClass::change ||
                         n.value == CauseClass::infrastructure || n.value == CauseClass::dependency);
    }
    void onlyWhatIsCertainAsksForAction_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("chance");
        QTest::addColumn<int>("rule"); // -1: none
        const auto row = [](const char* title, Status status, bool chance, int rule) {
            QTest::newRow(title) << int(status) << chance << rule;
        };
        row("exhausted", Status::exhausted, false, int(TriageRule::exhausted));
        row("could be chance", Status::exhausted, true, -1);
        row("at risk", Status::atRisk, false, int(TriageRule::atRisk));
        row("healthy", Status::healthy, false, -1);
        row("no data", Status::noData, false, -1);
        row("not required", Status::notRequired, false, -1);
    }
    void onlyWhatIsCertainAsksForAction()
    {
        QFETCH(int, status);
        QFETCH(bool, chance);
        QFETCH(int, rule);
        Budget now;
        now.status = Status(status);
        if (chance) now.flags = {"stale", "could_be_chance"};
        const auto found = budgetRule(now);
        QCOMPARE(found ? int(*found) : -1, rule);
    }
    void onlyProductionRaisesSignals()
    {
        for (const auto& phase : names<Phase>) {
            Project project;
            project.phase = phase.value;
            QCOMPARE(raisesSignals(project), phase.value == Phase::production);
        }
    }

    void failedRunsAreOneSignal_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<QString>("outcomes"); // a run a day, the last one an hour before the as-of
        QTest::addColumn<bool>("corrected");   // the last day
        QTest::addColumn<int>("count");
        const auto row = [](const char* title, Shape shape, const char* outcomes, bool corrected, int count) {
            QTest::newRow(title) << int(shape) << QString::fromLatin1(outcomes) << corrected << count;
        };
        row("all passed", Shape::run, "111111111", false, 0);
        row("one failed", Shape::run, "111111110", false, 1);
        row("three failed", Shape::run, "110011110", false, 3);
        row("the last was corrected", Shape::run, "111011110", true, 1);
        row("seven days and an hour ago is past", Shape::run, "101111111", false, 0);
        row("six days ago is not", Shape::run, "110111111", false, 1);
        row("a value of 0 is no failure", Shape::value, "111111110", false, 0);
    }
    void failedRunsAreOneSignal()
    {
        QFETCH(int, shape);
        QFETCH(QString, outcomes);
        QFETCH(bool, corrected);
        QFETCH(int, count);
        Indicator job;
        job.name = "nightly";
        job.shape = Shape(shape);
        Samples samples;
        for (int i = 0; i < outcomes.size(); ++i) {
            samples.at.push_back((asOf - (outcomes.size() - 1 - i) * dayLength - std::chrono::hours(1)).ms);
            samples.value.push_back(outcomes[i] == u'1' ? 1 : 0);
        }
        std::vector<Range> corrections;
        if (corrected) corrections.push_back({asOf - dayLength, asOf});
        const auto found = failedRuns(job, samples, {asOf - 7 * dayLength, asOf}, corrections);
        QCOMPARE(found.has_value(), count > 0);
        if (!found) return;
        QCOMPARE(found->figure, double(count));
        QCOMPARE(found->symptom, Symptom::errors);
        const auto first = static_cast<std::size_t>(outcomes.indexOf(u'0', 2));
        QCOMPARE(found->began.from.ms, samples.at[first]);
        QVERIFY(found->end && *found->end >= found->began.from);
        job.family = Family::ml;
        QCOMPARE(failedRuns(job, samples, {asOf - 7 * dayLength, asOf}, {})->symptom, Symptom::accuracy);
    }

    void kpiRule_data()
    {
        QTest::addColumn<Weeks>("weeks");
        QTest::addColumn<int>("direction");
        QTest::addColumn<int>("fell"); // weeks
        QTest::addColumn<double>("change");
        const auto row = [](const char* title, Weeks weeks, Direction direction, int fell, double change) {
            QTest::newRow(title) << std::move(weeks) << int(direction) << fell << change;
        };
        using enum Direction;
        row("too few weeks", {100, 101, 99, 50}, higher, 0, 0);
        row("enough weeks", {100, 101, 99, 100, 50}, higher, 1, -0.5);
        row("a rise is no fall", {100, 101, 99, 100, 150}, higher, 0, 0);
        row("a rise is one where lower is better", {100, 101, 99, 100, 150}, lower, 1, 0.5);
        row("within the usual spread", {90, 110, 95, 105, 100, 92, 108, 100, 80}, higher, 0, 0);
        row("beyond the usual spread", {90, 110, 95, 105, 100, 92, 108, 100, 70}, higher, 1, -0.3);
        row("what never moves has a spread of 0.25 %", {100, 100, 100, 100, 99.3}, higher, 0, 0);
        row("and falls beyond 0.75 %", {100, 100, 100, 100, 99.2}, higher, 1, -0.008);
        row("a fall goes on", {100, 101, 99, 100, 100, 60, 62, 61}, higher, 3, -0.39);
        row("a fall that is over", {100, 101, 99, 100, 100, 60, 100}, higher, 0, 0);
        row("a hole ends the fall", {100, 101, 99, 100, 100, 60, std::nullopt, 60}, higher, 1, -0.4);
        row("this week is not there", {100, 101, 99, 100, 100, std::nullopt}, higher, 0, 0);
        row("around zero", {1, -1, 1, -1, 0, -20}, higher, 1, 0);
        row("nothing", {}, higher, 0, 0);
    }
    void kpiRule()
    {
        QFETCH(Weeks, weeks);
        QFETCH(int, direction);
        QFETCH(int, fell);
        QFETCH(double, change);
        const auto found = kpiFall(weeks, Direction(direction));
        QCOMPARE(found ? found->weeks : 0, fell);
        if (found) QVERIFY2(std::abs(found->change - change) < 0.0005, qPrintable(QString::number(found->change)));
    }
    void kpiRuleHasNoUnitAndTwoSides()
    {
        std::mt19937 random(7);
        std::normal_distribution<double> noise(100, 5);
        int falls = 0;
        for (int round = 0; round < 2000; ++round) {
            Weeks weeks, larger, mirrored;
            for (int i = 0; i < 12; ++i) {
                weeks.push_back(noise(random) - (round % 2 && i == 11 ? 40 : 0));
                larger.push_back(*weeks.back() * 4096);
                mirrored.push_back(-*weeks.back());
            }
            const auto found = kpiFall(weeks, Direction::higher);
            falls += found.has_value();
            QCOMPARE(kpiFall(larger, Direction::higher), found);
            const auto other = kpiFall(mirrored, Direction::lower);
            QCOMPARE(other.has_value(), found.has_value());
            if (found) QCOMPARE(other->weeks, found->weeks);
        }
        // 1000 true falls of 8 standard deviations; of 1000 quiet series at most one in twenty is alarmed.
        QVERIFY2(falls > 950 && falls < 1050, qPrintable(QString::number(falls)));
    }

    void rulesAreTitles()
    {
        for (const auto& n : names<TriageRule>)
            for (const double figure : {0.0, 3.0, -0.0213, 1e-7}) {
                TriageItem item;
                item.title = titleOf({n.value, "ctr", Symptom::none, {}, {}, figure});
                QCOMPARE(ruleOf(item), std::optional(RuleTitle{n.value, figure}));
            }
        for (const char* text : {"",
                                 "exhausted",
                                 "rule:",
                                 "rule:unknown",
                                 "rule:exhausted x",
                                 "rule:kpi_fell nan",
                                 "rule:failed_runs 2 3",
                                 "Accuracy below 92 %"}) {
            TriageItem item;
            item.title = text;
            QVERIFY2(!ruleOf(item), text);
        }
    }

    void incidentsStandInTheirCell_data()
    {
        QTest::addColumn<int>("symptom");
        QTest::addColumn<int>("cause");
        QTest::addColumn<bool>("hasMle");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("owners");
        const auto row = [](const char* title, Symptom s, Cause c, bool mle, TriageState state, const char* owners) {
            QTest::newRow(title) << int(s) << int(c) << mle << int(state) << QString::fromLatin1(owners);
        };
        using enum TriageState;
        row("web alone", Symptom::errors, Cause::service, true, accepted, "sre-1");
        row("web not alone", Symptom::errors, Cause::ml, true, accepted, "mle-1, sre-1");
        row("ml not alone", Symptom::accuracy, Cause::service, true, accepted, "mle-1, sre-1");
        row("ml alone", Symptom::accuracy, Cause::ml, true, accepted, "mle-1");
        row("both", Symptom::accuracy, Cause::both, true, accepted, "mle-1, sre-1");
        row("one of two owners is missing", Symptom::accuracy, Cause::service, false, inbox, "");
        row("needs a cause", Symptom::errors, Cause::unknown, true, inbox, "");
        row("needs a symptom", Symptom::none, Cause::ml, true, inbox, "");
    }
    void incidentsStandInTheirCell()
    {
        QFETCH(int, symptom);
        QFETCH(int, cause);
        QFETCH(bool, hasMle);
        QFETCH(int, state);
        QFETCH(QString, owners);
        ProjectReview p = production();
        if (!hasMle) p.project.mle.clear();
        p.incidents = {incident(31, "2026-06-02T10:00:00Z", "2026-06-02T13:05:00Z", Symptom(symptom), Cause(cause))};
        const auto items = itemsOf(p, {});
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items[0].incident, Id<Incident>{31});
        QCOMPARE(items[0].title, std::string("incident 31"));
        QCOMPARE(items[0].at, at("2026-06-02T10:00:00Z"));
        QCOMPARE(int(items[0].symptom), symptom);
        QCOMPARE(int(items[0].cause), cause);
        QCOMPARE(int(items[0].state), state);
        QCOMPARE(QString::fromStdString(items[0].owners), owners);
    }
    void whatAPersonDidToAnIncidentWins()
    {
        ProjectReview p = production();
        p.incidents = {incident(31, "2026-06-02T10:00:00Z", "2026-06-02T13:05:00Z", Symptom::errors, Cause::unknown)};
        p.triage = {stored(itemsOf(p, {}).front(), TriageState::declined)};
        QCOMPARE(itemsOf(p, {}), p.triage);
        // The cell is the incident's, whatever the item was stored with.
        p.incidents[0].incident.cause = Cause::ml;
        QCOMPARE(itemsOf(p, {}).size(), std::size_t(1));
        QCOMPARE(itemsOf(p, {}).front().cause, Cause::ml);
        QCOMPARE(itemsOf(p, {}).front().state, TriageState::declined);
    }

    void anAnswerHoldsWhileTheSignalLasts()
    {
        ProjectReview p = production();
        const auto first = signal(TriageRule::exhausted, "accuracy", "2026-11-18T02:00:00Z");
        const TriageItem asked = itemsOf(p, {first}).front();
        QCOMPARE(asked.state, TriageState::inbox);
        QVERIFY(!asked.id);
        QCOMPARE(itemsOf(p, {first}, asOf + 7 * dayLength).front().uid, asked.uid);
        p.triage = {stored(asked, TriageState::accepted)};
        QCOMPARE(itemsOf(p, {first}), p.triage);
        QCOMPARE(itemsOf(p, {first}, asOf + 70 * dayLength), p.triage);
        // Late data moves the beginning across a week's border; recovering is the same matter.
        QCOMPARE(itemsOf(p, {signal(TriageRule::exhausted, "accuracy", "2026-11-15T23:00:00Z")}), p.triage);
        QCOMPARE(itemsOf(p, {signal(TriageRule::exhausted, "accuracy", "2026-11-23T01:00:00Z")}), p.triage);
        QCOMPARE(itemsOf(p, {signal(TriageRule::atRisk, "accuracy", "2026-11-17T01:00:00Z")}), p.triage);
        // Another indicator, and the same one months later, are asked.
        QCOMPARE(itemsOf(p, {signal(TriageRule::exhausted, "latency", "2026-11-18T12:00:00Z")}).size(), std::size_t(2));
        const auto later =
            itemsOf(p, {signal(TriageRule::exhausted, "accuracy", "2027-03-03T01:00:00Z")}, at("2027-03-08T00:00:00Z"));
        QCOMPARE(later.size(), std::size_t(2));
        QCOMPARE(later.back().state, TriageState::inbox);
    }
    void gettingWorseIsAskedAnew()
    {
        ProjectReview p = production();
        p.triage = {stored(itemsOf(p, {signal(TriageRule::atRisk, "accuracy", "2026-11-18T02:00:00Z")}).front(),
                           TriageState::accepted)};
        const auto items = itemsOf(p, {signal(TriageRule::exhausted, "accuracy", "2026-11-20T09:00:00Z")});
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items.back().state, TriageState::inbox);
    }

    void duplicatesAreGrouped_data()
    {
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("began");
        QTest::addColumn<bool>("grouped");
        const auto row = [](const char* title, const char* indicator, const char* began, bool grouped) {
            QTest::newRow(title) << QString::fromLatin1(indicator) << QString::fromLatin1(began) << grouped;
        };
        // The incident: accuracy, 11-18 02:00 to 11-20 11:00.
        row("with it", "latency", "2026-11-18T02:00:00Z", true);
        row("30 min before it", "latency", "2026-11-18T01:30:00Z", true);
        row("30 min after it", "latency", "2026-11-18T02:30:00Z", true);
        row("31 min after it", "latency", "2026-11-18T02:31:00Z", false);
        row("31 min before it", "latency", "2026-11-18T01:29:00Z", false);
        row("its indicator while it lasted", "accuracy", "2026-11-20T08:00:00Z", true);
        row("another indicator while it lasted", "latency", "2026-11-20T08:00:00Z", false);
        row("its indicator after it", "accuracy", "2026-11-20T11:31:00Z", false);
        row("its indicator before it", "accuracy", "2026-11-18T01:00:00Z", false);
    }
    void duplicatesAreGrouped()
    {
        QFETCH(QString, indicator);
        QFETCH(QString, began);
        QFETCH(bool, grouped);
        ProjectReview p = production();
        p.incidents = {incident(31, "2026-11-18T02:00:00Z", "2026-11-20T11:00:00Z", Symptom::accuracy, Cause::ml)};
        p.incidents[0].incident.indicators = {"ctr", "accuracy"};
        const auto items = itemsOf(p, {signal(TriageRule::exhausted, qPrintable(indicator), qPrintable(began))});
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[1].state == TriageState::duplicate, grouped);
    }
    void ofSeveralSignalsTheGravestLeads()
    {
        const ProjectReview p = production();
        const auto runs = signal(TriageRule::failedRuns, "nightly", "2026-11-21T03:00:00Z");
        const auto budget = signal(TriageRule::atRisk, "nightly", "2026-11-21T03:00:00Z");
        const auto items = itemsOf(p, {runs, budget});
        QCOMPARE(ruleOf(items[0])->rule, TriageRule::atRisk);
        QCOMPARE(items[0].state, TriageState::inbox);
        QCOMPARE(items[1].state, TriageState::duplicate);
        // A week's fall is not known to the minute: only its own indicator can have said it.
        TriageSignal kpi = signal(TriageRule::kpiFell, "ctr", "2026-11-16T00:00:00Z");
        kpi.began.to = asOf;
        QCOMPARE(itemsOf(p, {budget, kpi})[1].state, TriageState::inbox);
        kpi.indicator = "nightly";
        QCOMPARE(itemsOf(p, {budget, kpi})[1].state, TriageState::duplicate);
    }

    void snoozedItemsComeBack()
    {
        ProjectReview p = production();
        TriageItem item = stored({}, TriageState::snoozed);
        item.snoozedUntil = asOf;
        p.triage = {item};
        QCOMPARE(itemsOf(p, {}, asOf - std::chrono::hours(1)).front().state, TriageState::snoozed);
        QCOMPARE(itemsOf(p, {}).front().state, TriageState::inbox);
    }

    void smallCostsNeedNoResponse_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<double>("cost"); // below 0: not known
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("proposed");
        const auto row = [](const char* name, const char* title, double cost, Status status, bool proposed) {
            QTest::newRow(name) << QString::fromLatin1(title) << cost << int(status) << proposed;
        };
        row("small", "Timeouts", 0.049, Status::healthy, true);
        row("small, while at risk", "Timeouts", 0.049, Status::atRisk, true);
        row("five percent", "Timeouts", 0.05, Status::healthy, false);
        row("not known", "Timeouts", -1, Status::healthy, false);
        row("nothing left to stay within", "Timeouts", 0.01, Status::exhausted, false);
        row("no data is no cost of 0", "Timeouts", 0, Status::noData, false);
        row("the budget itself asks", "rule:at_risk", 0.01, Status::atRisk, false);
        row("a failed run", "rule:failed_runs 1", 0.01, Status::healthy, true);
    }
    void smallCostsNeedNoResponse()
    {
        QFETCH(QString, title);
        QFETCH(double, cost);
        QFETCH(int, status);
        QFETCH(bool, proposed);
        TriageItem item;
        item.title = title.toStdString();
        QCOMPARE(withinBudget(item, cost < 0 ? std::nullopt : std::optional(cost), Status(status)), proposed);
    }
};

SHINRAI_TEST(Triage)
#include "tst_triage.moc"
