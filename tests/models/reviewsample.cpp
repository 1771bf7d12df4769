// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"

#include "reliability/budget/cut.h"

namespace support {

using namespace reliability;

namespace {

constexpr const char* asOfText = "2026-11-23T00:00:00Z";

std::shared_ptr<ProjectReview> project(std::int64_t id, const char* name, const char* title, Phase phase, Status status)
{
    auto p = std::make_shared<ProjectReview>();
    p->project.id = {id};
    p->project.name = name;
    p->project.displayName = title;
    p->project.phase = phase;
    p->project.phaseSince = at("2026-03-02T00:00:00Z");
    p->project.mle = "mle-1";
    p->project.sre = "sre-1";
    p->status = status;
    return p;
}

void week(ObjectiveReview& o, double spent, double recovered, Status before, double remainingBefore)
{
    o.now.spentThisWeek = spent;
    o.now.recoveredThisWeek = recovered;
    o.now.netThisWeek = recovered - spent;
    o.lastWeek = o.now;
    o.lastWeek->asOf = o.now.asOf - 7 * dayLength;
    o.lastWeek->bad = (1 - remainingBefore) * *o.now.budget;
    o.lastWeek->remaining = remainingBefore;
    o.lastWeek->status = before;
    o.weeks = {0.9, std::nullopt, remainingBefore, o.now.remaining};
}

IncidentReview incident(std::int64_t number, const char* title, const char* start, const char* end, Symptom symptom,
                        Cause cause, double spent)
{
    IncidentReview review;
    review.incident.id = {number};
    review.incident.number = number;
    review.incident.title = title;
    review.incident.start = at(start);
    if (*end) review.incident.end = at(end);
    review.incident.symptom = symptom;
    review.incident.cause = cause;
    review.incident.severity = "2";
    review.budgetSpent = spent;
    review.costs = {{"accuracy", "slo", spent}};
    return review;
}

TriageItem item(std::int64_t id, const char* title, const char* time, Symptom symptom, Cause cause, TriageState state)
{
    TriageItem t;
    t.id = {id};
    t.title = title;
    t.at = at(time);
    t.symptom = symptom;
    t.cause = cause;
    t.state = state;
    return t;
}

std::shared_ptr<const ProjectReview> search()
{
    auto p = project(1, "search", "Search ranking", Phase::production, Status::exhausted);
    p->objectives = {objective("accuracy", Family::ml, "92%", 25'200, 280'000),
                     objective("availability", Family::ordinary, "99.9%", 588, 1'000'000)};
    week(p->objectives[0], 0.38, 0.248, Status::atRisk, 0.007);
    week(p->objectives[1], 0.02, 0.02, Status::healthy, 0.412);
    p->objectives[0].now.status = Status::exhausted;
    p->objectives[0].now.forecast = Forecast{ForecastState::exhausted, {}, {}, {}};
    p->worst = 0;
    p->worstMl = 0;
    p->worstOrdinary = 1;
    p->findings = {{"over_budget", {"accuracy"}}};
    p->incidents = {
        incident(31,
                 "Accuracy drop <after> schema change",
                 "2026-11-18T02:10:00Z",
                 "2026-11-20T11:00:00Z",
                 Symptom::accuracy,
                 Cause::both,
                 0.219),
        incident(12, "Queue full", "2026-06-02T10:00:00Z", "2026-06-02T13:05:00Z", Symptom::errors, Cause::ml, 1.92)};
    p->incidents[0].incident.project = p->incidents[1].incident.project = {1};
    p->incidents[0].incident.tags = {"data change", "キャンペーン"};
    p->incidents[1].incident.causes = {"items x items matrix"};
    Event change;
    change.kind = Change::dataChange;
    change.at = at("2026-11-17T23:40:00Z");
    change.title = "upstream schema change";
    p->changes = {change};
    p->triage = {
        item(1, "nightly job failed", "2026-11-21T00:00:00Z", Symptom::errors, Cause::unknown, TriageState::inbox),
        item(2, "accuracy below 92 %", "2026-11-18T02:10:00Z", Symptom::accuracy, Cause::both, TriageState::inbox),
        item(3, "old alert", "2026-11-01T00:00:00Z", Symptom::errors, Cause::service, TriageState::declined)};
    p->triage[1].incident = {31};
    KpiReview ctr;
    ctr.indicator.displayName = "CTR";
    ctr.thisWeek = 0.0979;
    ctr.lastWeek = 0.1;
    p->kpis = {ctr};
    return p;
}

std::shared_ptr<const ProjectReview> recommendation()
{
    auto p = project(2, "recommendation", "Recommendation", Phase::production, Status::atRisk);
    p->objectives = {objective("nightly job", Family::ordinary, "95%", 1.1, 28)};
    week(p->objectives[0], 0.714, 0, Status::atRisk, 0.95);
    p->objectives[0].now.status = Status::atRisk;
    p->objectives[0].now.forecast = Forecast{ForecastState::on, at("2026-11-25T12:00:00Z"), {}, {}};
    p->worst = p->worstOrdinary = 0;
    p->triage = {item(4, "CTR step", "2026-11-19T00:00:00Z", Symptom::accuracy, Cause::ml, TriageState::accepted)};
    return p;
}

std::shared_ptr<const ProjectReview> spam()
{
    auto p = project(3, "spam", "Spam filter", Phase::technical, Status::noData);
    p->trial = true;
    p->reason = Reason::stale;
    p->objectives = {objective("precision", Family::ml, "90%", 0, 0)};
    p->objectives[0].now.freshness = {12.0, FreshState::stale};
    p->objectives[0].now.status = Status::noData;
    p->worst = p->worstMl = 0;
    p->project.phaseSince = at("2026-09-14T00:00:00Z");
    return p;
}

std::shared_ptr<const ProjectReview> price()
{
    auto p = project(4, "price", "Price estimate", Phase::production, Status::healthy);
    p->objectives = {objective("latency", Family::ordinary, "99.5%", 58, 100'000),
                     objective("error", Family::ml, "99%", 40, 100'000)};
    for (ObjectiveReview& o : p->objectives) week(o, 0.002, 0.002, Status::healthy, *o.now.remaining);
    p->objectives[0].version.from = at("2026-11-20T09:00:00Z");
    p->objectives[0].version.author = "sre-1";
    p->objectives[0].version.reason = "held for months";
    p->objectives[0].lastWeek->target = *parseTarget("99%");
    p->worst = p->worstOrdinary = 0;
    p->worstMl = 1;
    p->suggestedPhase = Phase::production;
    return p;
}

}

Instant at(const char* text) { return *parseInstant(text); }

ObjectiveReview objective(const char* name, Family family, const char* target, double bad, double total)
{
    static std::int64_t next = 0;
    ObjectiveReview o;
    o.indicator.name = name;
    o.indicator.family = family;
    o.objective.id = {++next};
    o.version.target = *parseTarget(target);
    Budget& b = o.now;
    b.family = family;
    b.target = o.version.target;
    b.asOf = b.matureTo = at(asOfText);
    b.window = {WindowKind::rolling, {28, Length::Unit::day}, b.asOf - 28 * dayLength, b.asOf, "UTC"};
    b.bad = bad;
    b.total = total;
    b.good = total - bad;
    b.status = Status::healthy;
    b.freshness = {1.0, FreshState::fresh};
    b.coverage = 0.98;
    if (total <= 0) return o;
    b.attainment = b.good / total;
    b.budget = b.target.failure() * total;
    b.spent = bad;
    b.left = *b.budget - bad;
    b.remaining = remainingOf(bad, b.target, total);
    return o;
}

ReviewData sampleReview()
{
    ReviewData data;
    data.workspace.name = "Sample";
    data.asOf = at(asOfText);
    data.week = {2026, 47};
    data.projects = {search(),
                     recommendation(),
                     spam(),
                     price(),
                     project(5, "tagging", "Image tagging", Phase::concept_, Status::notRequired)};
    data.unassigned = {
        incident(40, "Disk of the old host", "2026-11-16T08:00:00Z", "", Symptom::errors, Cause::service, 0)};
    data.unassigned[0].budgetSpent.reset();
    return data;
}

}
