// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/delivery.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <set>

namespace sources::mlflow {

using namespace reliability;

namespace {

/// Names that usually point at what serves.
constexpr std::array<std::string_view, 6> servingNames{"champion", "production", "prod", "live", "serving", "current"};

bool serves(const std::string& alias, const ImportRecipe& recipe)
{
    if (!recipe.alias.empty()) return lower(alias) == lower(recipe.alias);
    return std::ranges::find(servingNames, lower(alias)) != servingNames.end();
}

std::string titleOf(const std::string& model, std::int64_t version)
{
    return model + " version " + std::to_string(version);
}

/// The registry as changes of the project.
class Releases {
public:
    Releases(const Tracking& tracking, Findings& findings)
        : m_tracking(tracking)
        , m_findings(findings)
        , m_source("MLflow")
    {
        for (const TrackedRun& run : tracking.runs) m_runs.insert(run.id);
    }

    std::vector<NamedEvent> events()
    {
        for (const ModelVersion& version : m_tracking.versions) {
            if (!wanted(version)) continue;
            m_findings.read(1);
            m_events.push_back(event(Change::retraining, version, *version.created));
        }
        for (const ModelAlias& alias : m_tracking.aliases) pointsAt(alias);
        for (const auto& [model, version] : inProduction()) {
            const Instant at = version->updated.value_or(*version->created);
            serving(*version, at, "stage Production of " + model);
        }
        return std::move(m_events);
    }

private:
    /// With experiments chosen, only what their runs made.
    bool wanted(const ModelVersion& version) const
    {
        return m_findings.recipe().experiment.empty() || m_runs.contains(version.run);
    }

    NamedEvent event(Change kind, const ModelVersion& version, Instant at) const
    {
        NamedEvent named{m_findings.recipe().project, {}};
        named.event.kind = kind;
        named.event.at = at;
        named.event.title = titleOf(version.model, version.version);
        named.event.source = m_source;
        return named;
    }

    void serving(const ModelVersion& version, Instant at, const std::string& how)
    {
        NamedEvent named = event(Change::modelRelease, version, at);
        named.event.detail = how;
        named.current = true;
        m_events.push_back(std::move(named));
    }

    void pointsAt(const ModelAlias& alias)
    {
        if (!serves(alias.alias, m_findings.recipe())) {
            m_findings.note("alias", "aliases that say nothing of what serves are left out; --alias names another");
            return;
        }
        for (const ModelVersion& version : m_tracking.versions)
            if (version.model == alias.model && version.version == alias.version && wanted(version))
                return serving(version, *version.created, "alias " + alias.alias + " of " + alias.model);
    }

    /// Of each model the version that came into production last.
    std::map<std::string, const ModelVersion*> inProduction() const
    {
        std::map<std::string, const ModelVersion*> found;
        const auto since = [](const ModelVersion& v) { return std::pair(v.updated.value_or(*v.created), v.version); };
        for (const ModelVersion& version : m_tracking.versions) {
            if (version.stage != "Production" || !wanted(version)) continue;
            const ModelVersion*& last = found[version.model];
            if (!last || since(*last) < since(version)) last = &version;
        }
        return found;
    }

    const Tracking& m_tracking;
    Findings& m_findings;
    std::string m_source;
    std::set<std::string> m_runs;
    std::vector<NamedEvent> m_events;
};

}

std::vector<NamedEvent> eventsOf(const Tracking& tracking, Findings& findings)
{
    return Releases(tracking, findings).events();
}

}
