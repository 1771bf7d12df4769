// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/fields.h"
#include "reliability/facts/id.h"
#include "reliability/names.h"
#include "reliability/time.h"

#include <array>
#include <string>
#include <vector>

namespace reliability {

enum class Phase { concept_, technical, production };
template <>
inline constexpr auto names<Phase> = std::array{
    Name<Phase>{Phase::concept_, "concept", "concept_verification"},
    Name<Phase>{Phase::technical, "technical", "technical_verification"},
    Name<Phase>{Phase::production, "production"},
};

/// One ML system (an OpenSLO Service) and the people who answer for it.
struct Project {
    Id<Project> id;
    Uid uid;
    std::int64_t rev = 0;
    std::string name; ///< DNS label, unique in the workspace
    std::string displayName;
    std::string description;
    Phase phase = Phase::concept_;
    std::optional<Instant> phaseSince;
    std::string mle, sre, web; ///< handles; web: owner of the service that uses the system, may be empty
    std::string team;
    std::string criticality; ///< "", "critical"
    std::string environment;
    std::string runbook, dashboard;
    std::vector<std::string> dependsOn; ///< names of projects
    std::string extra;                  ///< JSON of what OpenSLO gave and no field holds
    bool operator==(const Project&) const = default;

    const std::string& title() const { return displayName.empty() ? name : displayName; }
};
template <>
inline constexpr auto fields<Project> = Fields{
    field("name", &Project::name),
    field("display_name", &Project::displayName),
    field("description", &Project::description),
    field("phase", &Project::phase),
    field("phase_since", &Project::phaseSince),
    field("mle", &Project::mle),
    field("sre", &Project::sre),
    field("web", &Project::web),
    field("team", &Project::team),
    field("criticality", &Project::criticality),
    field("environment", &Project::environment),
    field("runbook", &Project::runbook),
    field("dashboard", &Project::dashboard),
    field("depends_on", &Project::dependsOn),
    field("extra", &Project::extra),
};

/// A part of a project that can fail by itself; telling parts apart is what makes a cause findable.
struct Component {
    Id<Component> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    std::string name;
    std::string displayName;
    std::string description;
    std::vector<std::string> dependsOn; ///< names of components of the same project
    bool operator==(const Component&) const = default;
};
template <>
inline constexpr auto fields<Component> = Fields{
    field("project_id", &Component::project),
    field("name", &Component::name),
    field("display_name", &Component::displayName),
    field("description", &Component::description),
    field("depends_on", &Component::dependsOn),
};

}
