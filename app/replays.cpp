// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replays.h"

#include "app/directory.h"
#include "app/indicatorseries.h"
#include "app/measured.h"
#include "app/objectives.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

ObjectiveVersion changedVersion(ObjectiveVersion version, const OtherRules& rules)
{
    version.target = rules.target.value_or(version.target);
    if (rules.window) {
        version.window = *rules.window;
        version.windowKind = rules.window->calendar() ? WindowKind::calendar : WindowKind::rolling;
        version.windowStart.clear();
    }
    if (rules.op) version.op = rules.op;
    if (rules.threshold) version.threshold = rules.threshold;
    return version;
}

Result<Replay> replayed(const Measured& measured, const OtherRules& rules, const ReplayContext& context)
{
    const Question own = measured.question(context.phase, context.asOf, context.zone);
    const ObjectiveVersion version = changedVersion(own.version, rules);
    const Question question = own.under(version);
    auto found = replay(measured.samples, question);
    if (!found) return failed(found);
    Replay out{{}, std::move(*found), {}};
    if (measured.objective.id) out.objective = measured.objective.name;
    if (rules.target) return out;
    const auto ends = historyWeeks(measured.samples, context.asOf, context.zone);
    auto advice = adviseTarget(measured.samples, question, ends, context.dependencies);
    if (!advice) return failed(advice);
    out.advice = std::move(*advice);
    return out;
}

}

Result<std::vector<Replay>> replays(storage::Session& session, const Indicator& indicator,
                                    const std::vector<Objective>& objectives, const OtherRules& rules,
                                    const ReplayContext& context)
{
    const auto samples = samplesOf(session, indicator, allTime, context.asOf);
    if (!samples) return failed(samples);
    std::vector<Measured> all;
    for (const Objective& objective : objectives) {
        auto measured = measure(session, objective, indicator, *samples, context.asOf, context.zone);
        if (!measured) return failed(measured);
        if (*measured) all.push_back(std::move(**measured));
    }
    if (objectives.empty()) {
        auto measured = measureUnder(session, {}, indicator, *samples, context.asOf, context.zone);
        if (!measured) return failed(measured);
        all.push_back(std::move(*measured));
    }
    std::vector<Replay> out;
    for (const Measured& measured : all) {
        auto replay = replayed(measured, rules, context);
        if (!replay) return failed(replay);
        out.push_back(std::move(*replay));
    }
    return out;
}

Result<std::vector<double>> dependenciesOf(storage::Session& session, const Project& project, Instant asOf)
{
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    std::vector<double> out;
    for (const Indicator& indicator : directory->indicators()) {
        const Project* owner = directory->project(indicator.project);
        const bool needed = owner && std::ranges::find(project.dependsOn, owner->name) != project.dependsOn.end();
        if (!needed || indicator.family != Family::ordinary) continue;
        const auto objectives = session.store<Objective>().findBy("indicator_id", indicator.id);
        if (!objectives) return failed(objectives);
        for (const Objective& objective : *objectives) {
            const auto versions = versionsOf(session, objective.id);
            if (!versions) return failed(versions);
            if (const ObjectiveVersion* now = versionAt(*versions, asOf)) out.push_back(now->target.value());
        }
    }
    return out;
}

}
