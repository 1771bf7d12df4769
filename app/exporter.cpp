// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/directory.h"
#include "app/objectives.h"

#include <algorithm>

namespace app {

using namespace reliability;
using sources::openslo::Definitions;

namespace {

template <class T>
void sortByName(std::vector<T>& facts)
{
    std::sort(facts.begin(), facts.end(), [](const T& a, const T& b) { return a.name < b.name; });
}

/// A version without what only this workspace knows it by.
ObjectiveVersion asDefined(ObjectiveVersion version)
{
    version.id = {};
    version.uid = {};
    version.rev = 0;
    version.objective = {};
    return version;
}

/// What stands below a fact, by name.
template <class T, class Parent>
Result<std::vector<T>> sortedBelow(storage::Session& session, std::string_view column, Id<Parent> parent)
{
    auto facts = session.store<T>().findBy(column, parent);
    if (facts) sortByName(*facts);
    return facts;
}

Result<void> addObjectives(storage::Session& session, const Project& project, const Indicator& indicator, Instant asOf,
                           Definitions& all)
{
    const auto objectives = sortedBelow<Objective>(session, "indicator_id", indicator.id);
    if (!objectives) return failed(objectives);
    for (const Objective& objective : *objectives) {
        const auto versions = versionsOf(session, objective.id);
        if (!versions) return failed(versions);
        if (versions->empty()) continue;
        const ObjectiveVersion* inForce = versionAt(*versions, asOf);
        const ObjectiveVersion& shown = inForce ? *inForce : versions->front();
        all.slos.push_back({project.name, indicator.name, objective, shown, {}});
        for (const ObjectiveVersion& version : *versions)
            if (version.id != shown.id) all.slos.back().others.push_back(asDefined(version));
    }
    return {};
}

Result<void> addProject(storage::Session& session, const Project& project, Instant asOf, Definitions& all)
{
    all.projects.push_back(project);
    const auto components = sortedBelow<Component>(session, "project_id", project.id);
    if (!components) return failed(components);
    for (const Component& component : *components) all.components.push_back({project.name, component});
    const auto indicators = sortedBelow<Indicator>(session, "project_id", project.id);
    if (!indicators) return failed(indicators);
    for (const Indicator& indicator : *indicators) {
        all.slis.push_back({project.name, indicator});
        if (const auto ok = addObjectives(session, project, indicator, asOf, all); !ok) return ok;
    }
    return {};
}

}

Result<Definitions> definitionsOf(storage::Session& session, Instant asOf)
{
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    std::vector<Project> projects = directory->projects();
    sortByName(projects);
    Definitions all;
    for (const Project& project : projects)
        if (const auto ok = addProject(session, project, asOf, all); !ok) return failed(ok);
    return all;
}

}
