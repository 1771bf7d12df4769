// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/rules.h"

#include "reliability/canonicaljson.h"
#include "reliability/phase/rubric.h"

#include <algorithm>

namespace reliability {

namespace {

bool hasFamily(const ProjectReview& p, Family family)
{
    return std::any_of(p.objectives.begin(), p.objectives.end(), [&](const ObjectiveReview& o) {
        return o.indicator.family == family;
    });
}

bool isMeasured(const ProjectReview& p, Family family)
{
    return std::any_of(p.objectives.begin(), p.objectives.end(), [&](const ObjectiveReview& o) {
        return o.indicator.family == family && o.now.total > 0;
    });
}

bool found(const ProjectReview& p, std::string_view rule)
{
    return std::ranges::find(p.findings, rule, &Finding::rule) != p.findings.end();
}

// Rules of phase.md by their numbers.
struct Contradiction {
    std::string_view rule;
    int number;
};
constexpr std::array contradictions{
    Contradiction{"no_objective", 1},
    Contradiction{"no_ordinary_objective", 1},
    Contradiction{"no_ml_objective", 1},
    Contradiction{"low_test_score", 1},
    Contradiction{"no_data_in_window", 2},
    Contradiction{"critical_unverified", 3},
    Contradiction{"under_asked", 3},
    Contradiction{"production_depends", 3},
    Contradiction{"strict_target", 4},
    Contradiction{"on_call", 4},
    Contradiction{"over_reliable", 5},
    Contradiction{"over_budget_twice", 6},
    Contradiction{"trial_expired", 7},
    Contradiction{"frozen_evaluation", 8},
    Contradiction{"stale_model", 8},
};

constexpr Target strictestTrial{5'000'000}; // 99.5 %

void findMissingObjectives(std::vector<Finding>& out, const ProjectReview& p)
{
    if (p.project.phase == Phase::concept_ && !p.objectives.empty()) out.push_back({"objective_in_concept", {}});
    if (p.project.phase != Phase::production) return;
    if (p.objectives.empty()) {
        out.push_back({"no_objective", {}});
        return;
    }
    if (!hasFamily(p, Family::ordinary)) out.push_back({"no_ordinary_objective", {}});
    if (!hasFamily(p, Family::ml)) out.push_back({"no_ml_objective", {}});
}

void findBudgetPolicy(std::vector<Finding>& out, const ProjectReview& p, Instant asOf)
{
    for (const ObjectiveReview& o : p.objectives) {
        if (o.now.hasFlag("not_computed")) out.push_back({"not_computed", {o.indicator.title()}});
        if (o.now.status == Status::exhausted && !o.now.hasFlag("could_be_chance") && !p.trial)
            out.push_back({"over_budget", {o.indicator.title()}});
        if (o.overReliable) out.push_back({"over_reliable", {o.indicator.title()}});
        if (o.objective.expires && *o.objective.expires <= asOf)
            out.push_back({"trial_expired", {o.indicator.title(), format(*o.objective.expires)}});
        for (const CauseShare& share : o.causes)
            if (share.large)
                out.push_back({"cause_over_20_percent", {o.indicator.title(), std::string(name(share.cause))}});
    }
    for (const IncidentReview& i : p.incidents)
        if (i.budgetSpent && isLargeIncident(*i.budgetSpent) && i.incident.end &&
            asOf - *i.incident.end < 28 * dayLength)
            out.push_back({"incident_over_20_percent", {i.incident.title}});
}

/// What is wrong with the values of objectives; of several objectives of an indicator it is said once.
void findValues(std::vector<Finding>& out, const ProjectReview& p, const PhaseInputs& inputs)
{
    const auto add = [&](Finding finding) {
        if (std::find(out.begin(), out.end(), finding) == out.end()) out.push_back(std::move(finding));
    };
    for (const ObjectiveReview& o : p.objectives) {
        if (o.now.frozenSince) add({"frozen_evaluation", {o.indicator.title(), format(*o.now.frozenSince)}});
        if (o.now.reason == Reason::noBaseline) add({"no_baseline", {o.indicator.title(), o.version.baseline}});
    }
    const auto told = [&](const FrozenValues& frozen) {
        return std::ranges::any_of(
            out, [&](const Finding& f) { return f.rule == "frozen_evaluation" && f.args.front() == frozen.title; });
    };
    for (const FrozenValues& frozen : inputs.frozen)
        if (!told(frozen)) out.push_back({"frozen_evaluation", {frozen.title, format(frozen.since)}});
}

void findUnmeasured(std::vector<Finding>& out, const ProjectReview& p, Instant asOf)
{
    if (p.project.phase != Phase::production) return;
    for (const ObjectiveReview& o : p.objectives)
        if (o.now.total <= 0 && !o.now.hasFlag("not_computed"))
            out.push_back({"no_data_in_window", {o.indicator.title()}});
    const double wanted = scoreWanted(p.project);
    if (isAssessed(p.phase.evidence, asOf) && p.phase.testScore <= wanted)
        out.push_back({"low_test_score", {formatNumber(p.phase.testScore), formatNumber(wanted)}});
}

// Asked for more than the phase can give, or than it needs.
void findOverAsked(std::vector<Finding>& out, const ProjectReview& p, Instant asOf)
{
    const Phase phase = p.project.phase;
    if (phase == Phase::production) return;
    if (p.project.criticality == "critical") out.push_back({"critical_unverified", {std::string(name(phase))}});
    const Evidence* onCall = latest(p.phase.evidence, onCallItem, asOf);
    if (onCall && onCall->score > 0) out.push_back({"on_call", {std::string(name(phase))}});
    if (phase != Phase::technical) return;
    for (const ObjectiveReview& o : p.objectives)
        if (o.now.target.allowed < strictestTrial.allowed)
            out.push_back({"strict_target", {o.indicator.title(), formatPercent(o.now.target)}});
}

// What stood still or ran out over longer than one window.
void findLasting(std::vector<Finding>& out, const ProjectReview& p, const PhaseInputs& inputs)
{
    for (const ObjectiveReview& o : p.objectives) {
        const auto record = inputs.records.find(o.indicator.name + "/" + o.objective.name);
        const bool ages =
            o.indicator.derivation == Derivation::modelAge || o.indicator.derivation == Derivation::dataAge;
        if (record != inputs.records.end() && record->second.exceededTwice && !o.now.hasFlag("could_be_chance"))
            out.push_back({"over_budget_twice", {o.indicator.title()}});
        if (ages && o.now.status == Status::exhausted) out.push_back({"stale_model", {o.indicator.title()}});
    }
}

void findWaivers(std::vector<Finding>& out, const ProjectReview& p, Instant asOf)
{
    for (const Waiver& w : p.waivers) {
        const bool expired = w.expires && *w.expires <= asOf;
        out.push_back({expired ? "waiver_expired" : "waiver",
                       {w.criterion, w.expires ? format(*w.expires) : "", w.reason, w.author}});
    }
}

bool needs(const Project& project, const Project& other)
{
    return std::ranges::find(project.dependsOn, other.name) != project.dependsOn.end();
}

/// Both ends of a dependency are told: who depends, and who is depended on.
void findUnderAsked(std::vector<Finding>& out, const ProjectReview& p, std::span<const Project> all)
{
    const Phase phase = p.project.phase;
    for (const Project& other : all) {
        if (phase == Phase::production && other.phase != Phase::production && needs(p.project, other))
            out.push_back({"under_asked", {other.title(), std::string(name(other.phase))}});
        if (phase != Phase::production && other.phase == Phase::production && needs(other, p.project))
            out.push_back({"production_depends", {other.title(), std::string(name(phase))}});
    }
}

}

std::vector<Finding> findingsOf(const ProjectReview& project, std::span<const Project> all, Instant asOf,
                                const PhaseInputs& inputs)
{
    std::vector<Finding> out;
    findMissingObjectives(out, project);
    findBudgetPolicy(out, project, asOf);
    findWaivers(out, project, asOf);
    findUnderAsked(out, project, all);
    findValues(out, project, inputs);
    findUnmeasured(out, project, asOf);
    findOverAsked(out, project, asOf);
    findLasting(out, project, inputs);
    return out;
}

std::optional<int> contradiction(std::string_view rule)
{
    const auto at = std::ranges::find(contradictions, rule, &Contradiction::rule);
    return at == contradictions.end() ? std::nullopt : std::optional(at->number);
}

Phase suggestedPhase(const ProjectReview& project)
{
    if (project.objectives.empty()) return Phase::concept_;
    const Phase declared = project.project.phase;
    const auto unproven = [](const CriterionState& c) {
        return (c.criterion == "coverage" || c.criterion == "windows-held") && !isSettled(c);
    };
    const bool rises = declared == Phase::technical && std::ranges::none_of(project.phase.next, unproven);
    const bool stays = declared == Phase::production && !found(project, "over_budget_twice");
    const bool measured = isMeasured(project, Family::ordinary) && isMeasured(project, Family::ml);
    return measured && (rises || stays) ? Phase::production : Phase::technical;
}

}
