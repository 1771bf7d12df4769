// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composites.h"

#include "reliability/budget/composite.h"

#include <algorithm>
#include <map>

namespace app {

using namespace reliability;

namespace {

/// The members of one composite, in the order of the project's objectives.
using Members = std::vector<const Measured*>;

/// What a composite is like, taken from its members.
Indicator compositeIndicator(const std::string& name, const Members& members)
{
    const auto any = [&](auto has) {
        return std::any_of(members.begin(), members.end(), [&](const Measured* m) { return has(m->indicator); });
    };
    Indicator out;
    out.project = members.front()->indicator.project;
    out.name = name;
    out.family = any([](const Indicator& i) { return i.family == Family::ml; }) ? Family::ml : Family::ordinary;
    out.kind = any([](const Indicator& i) { return i.kind == Kind::batch; }) ? Kind::batch : Kind::online;
    for (const Measured* m : members) out.labelDelay = std::max(out.labelDelay, m->indicator.labelDelay);
    return out;
}

ObjectiveVersion versionOf(const Members& members, Instant asOf)
{
    ObjectiveVersion out = members.front()->versionAt(asOf);
    out.op.reset();
    out.threshold.reset();
    out.baseline.clear();
    out.minEvents = 0;
    for (const Measured* m : members)
        out.target =
            std::min(out.target, m->versionAt(asOf).target, [](Target a, Target b) { return a.allowed < b.allowed; });
    return out;
}

Result<Budget> compositeBudget(const Members& members, const Indicator& indicator, const Project& project, Instant asOf,
                               const Zone& zone, std::optional<Milliseconds> burnDownStep = {})
{
    const ObjectiveVersion version = versionOf(members, asOf);
    std::vector<CompositeMember> parts;
    for (const Measured* m : members)
        parts.push_back({m->samples,
                         m->indicator,
                         m->versionAt(asOf),
                         m->corrections,
                         m->objective.compositeWeight,
                         m->slots,
                         m->baselines});
    const Zone& windowZone = members.front()->zones.at(version.zone);
    auto found =
        evaluateComposite(parts, {indicator, version, project.phase, asOf, zone, {}, burnDownStep, &windowZone});
    if (!found) return failed(found);
    Budget out = std::move(found->budget);
    out.project = project.name;
    out.indicator = out.objective = indicator.name;
    out.flags.push_back("composite");
    return out;
}

Result<ObjectiveReview> compositeReview(const std::string& name, const Members& members, const Project& project,
                                        Instant asOf, const Zone& zone, std::span<const Instant> weekEnds)
{
    ObjectiveReview out;
    out.indicator = compositeIndicator(name, members);
    out.objective.name = name;
    out.version = versionOf(members, asOf);
    auto now = compositeBudget(members, out.indicator, project, asOf, zone);
    if (!now) return failed(now);
    auto lastWeek = compositeBudget(members, out.indicator, project, zone.addDays(asOf, -7), zone);
    if (!lastWeek) return failed(lastWeek);
    out.now = std::move(*now);
    if (lastWeek->total > 0) out.lastWeek = std::move(*lastWeek);
    if (project.phase == Phase::concept_) return out;
    for (const Instant end : weekEnds) {
        const auto then = compositeBudget(members, out.indicator, project, end, zone);
        if (!then) return failed(then);
        out.weeks.push_back(then->remaining);
    }
    return out;
}

}

Result<Budget> compositeOf(const std::string& name, const std::vector<Measured>& members, const Project& project,
                           Instant asOf, const Zone& zone, std::optional<Milliseconds> burnDownStep)
{
    if (members.empty()) return fail(Code::unknownName, {"composite", name, ""});
    Members parts;
    for (const Measured& m : members) parts.push_back(&m);
    return compositeBudget(parts, compositeIndicator(name, parts), project, asOf, zone, burnDownStep);
}

Result<std::vector<ObjectiveReview>> compositesOf(const std::vector<Measured>& measured, const Project& project,
                                                  Instant asOf, const Zone& zone, std::span<const Instant> weekEnds)
{
    std::map<std::string, Members> composites;
    for (const Measured& m : measured)
        if (!m.objective.composite.empty()) composites[m.objective.composite].push_back(&m);
    std::vector<ObjectiveReview> out;
    for (const auto& [name, members] : composites) {
        auto review = compositeReview(name, members, project, asOf, zone, weekEnds);
        if (!review) return failed(review);
        out.push_back(std::move(*review));
    }
    return out;
}

}
