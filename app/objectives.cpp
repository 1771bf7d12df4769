// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/objectives.h"

#include "reliability/budget/versions.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

Result<std::optional<Objective>> knownObjective(storage::Session& session, const Objective& wanted)
{
    const auto siblings = session.store<Objective>().findBy("indicator_id", wanted.indicator);
    if (!siblings) return failed(siblings);
    for (const Objective& o : *siblings)
        if (o.name == wanted.name) return std::optional(o);
    return std::optional<Objective>();
}

}

Result<Put> putObjective(storage::Session& session, Objective objective, ObjectiveVersion version, Instant now,
                         const storage::Provenance& by)
{
    const auto before = knownObjective(session, objective);
    if (!before) return failed(before);
    if (*before) {
        objective.id = (*before)->id;
        objective.uid = (*before)->uid;
        objective.rev = (*before)->rev;
    } else {
        objective.uid = makeUid();
    }
    const auto saved = session.store<Objective>().save(*before, objective, by);
    if (!saved) return failed(saved);
    const auto versions = versionsOf(session, saved->id);
    if (!versions) return failed(versions);
    const Instant from = version.from.value_or(now);
    const ObjectiveVersion* inForce = versionAt(*versions, from);
    if (inForce && asksTheSame(version, *inForce)) return Put::same;
    if (inForce && inForce->from == from)
        return fail(Code::usage,
                    {"another version of " + objective.name + " holds from " + format(from) +
                     " on: let this one hold from another time"});
    version.uid = makeUid();
    version.objective = saved->id;
    version.from = inForce ? std::optional(from) : std::nullopt;
    const auto added = session.store<ObjectiveVersion>().save({}, version, by);
    if (!added) return failed(added);
    return inForce ? Put::newVersion : Put::newObjective;
}

Result<std::vector<ObjectiveVersion>> versionsOf(storage::Session& session, Id<Objective> objective)
{
    auto versions = session.store<ObjectiveVersion>().findBy("objective_id", objective);
    if (!versions) return versions;
    std::stable_sort(versions->begin(), versions->end(), [](const ObjectiveVersion& a, const ObjectiveVersion& b) {
        return a.from < b.from;
    });
    return versions;
}

}
