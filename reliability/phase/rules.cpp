// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/rules.h"

#include <algorithm>

namespace reliability {

namespace {

bool hasFamily(const ProjectReview& p, Family family)
{
    return std::any_of(p.objectives.begin(), p.objectives.end(), [&](const ObjectiveReview& o) {
        return o.indicator.family == family;
    });
}

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
void findValues(std::vector<Finding>& out, const ProjectReview& p)
{
    const auto add = [&](Finding finding) {
        if (std::find(out.begin(), out.end(), finding) == out.end()) out.push_back(std::move(finding));
    };
    for (const ObjectiveReview& o : p.objectives) {
        if (o.now.frozenSince) add({"frozen_evaluation", {o.indicator.title(), format(*o.now.frozenSince)}});
        if (o.now.reason == Reason::noBaseline) add({"no_baseline", {o.indicator.title(), o.version.baseline}});
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

void findUnderAsked(std::vector<Finding>& out, const ProjectReview& p, std::span<const Project> all)
{
    if (p.project.phase != Phase::production) return;
    for (const Project& other : all) {
        const auto& needs = p.project.dependsOn;
        if (other.phase != Phase::production && std::find(needs.begin(), needs.end(), other.name) != needs.end())
            out.push_back({"under_asked", {other.title(), std::string(name(other.phase))}});
    }
}

}

std::vector<Finding> findingsOf(const ProjectReview& project, std::span<const Project> all, Instant asOf)
{
    std::vector<Finding> out;
    findMissingObjectives(out, project);
    findBudgetPolicy(out, project, asOf);
    findWaivers(out, project, asOf);
    findUnderAsked(out, project, all);
    findValues(out, project);
    return out;
}

Phase suggestedPhase(const ProjectReview& project)
{
    if (project.objectives.empty()) return Phase::concept_;
    const auto measured = [&](Family family) {
        return std::any_of(project.objectives.begin(), project.objectives.end(), [&](const ObjectiveReview& o) {
            return o.indicator.family == family && o.now.total > 0;
        });
    };
    return measured(Family::ordinary) && measured(Family::ml) ? Phase::production : Phase::technical;
}

}
