// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applier.h"

#include "app/objectives.h"

#include <algorithm>

namespace app {

using namespace reliability;
using sources::openslo::Definitions;
using sources::openslo::NamedComponent;
using sources::openslo::Sli;
using sources::openslo::Slo;

namespace {

bool contains(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

/// Fields that `wanted` leaves at their defaults keep what `known` says.
template <class T>
T kept(const T& known, T wanted)
{
    const T blank;
    forEachField<T>([&](const auto& f) {
        if (wanted.*f.member == blank.*f.member) wanted.*f.member = known.*f.member;
    });
    return wanted;
}

/// One apply: its stores, its counters.
class Applying {
public:
    Applying(storage::Session& session, const Definitions& definitions, const ApplyOrder& order, Directory directory)
        : m_session(session)
        , m_definitions(definitions)
        , m_order(order)
        , m_directory(std::move(directory))
        , m_by(provenance(order.actor))
    {}

    Result<Applied> run()
    {
        if (const auto ok = each(m_definitions.projects, &Applying::project); !ok) return failed(ok);
        if (const auto ok = each(m_definitions.components, &Applying::component); !ok) return failed(ok);
        if (const auto ok = each(m_definitions.slis, &Applying::indicator); !ok) return failed(ok);
        if (const auto ok = each(m_definitions.slos, &Applying::objective); !ok) return failed(ok);
        return m_applied;
    }

private:
    template <class T>
    Result<void> each(const std::vector<T>& list, Result<void> (Applying::*put)(const T&))
    {
        for (const T& item : list)
            if (const auto ok = (this->*put)(item); !ok) return ok;
        return {};
    }

    Result<void> project(const Project& given)
    {
        const Project* known = m_directory.project(given.name);
        const std::int64_t rev = known ? known->rev : 0;
        Project wanted = known ? kept(*known, given) : given;
        const bool assumed = contains(m_definitions.phaseAssumed, given.name);
        if (known && assumed) wanted.phase = known->phase;
        // The phase it is in already is no news, also where it was assumed: what is exported comes back as it was.
        const bool moved = !known || known->phase != wanted.phase;
        if (!assumed && !given.phaseSince && moved)
            wanted.phaseSince = m_order.effectiveFrom.value_or(m_order.actor.now);
        if (!known) wanted.uid = makeUid();
        const auto saved = m_directory.put(m_session, std::move(wanted), m_by);
        if (!saved) return failed(saved);
        m_applied.projects += saved->rev != rev;
        return {};
    }

    Result<void> component(const NamedComponent& named)
    {
        const auto project = m_directory.needProject(named.project);
        if (!project) return failed(project);
        const auto siblings = m_session.store<Component>().findBy("project_id", project->id);
        if (!siblings) return failed(siblings);
        const auto known = std::find_if(
            siblings->begin(), siblings->end(), [&](const Component& c) { return c.name == named.component.name; });
        Component wanted = named.component;
        wanted.project = project->id;
        wanted.uid = makeUid();
        std::optional<Component> before;
        if (known != siblings->end()) {
            before = *known;
            wanted = kept(*known, std::move(wanted));
            wanted.id = known->id;
            wanted.uid = known->uid;
            wanted.rev = known->rev;
        }
        const auto saved = m_session.store<Component>().save(before, wanted, m_by);
        if (!saved) return failed(saved);
        return {};
    }

    Result<void> indicator(const Sli& sli)
    {
        const auto project = m_directory.needProject(sli.project);
        if (!project) return failed(project);
        const Indicator* known = m_directory.indicator(project->id, sli.indicator.name);
        const std::int64_t rev = known ? known->rev : 0;
        Indicator wanted = sli.indicator;
        wanted.project = project->id;
        if (!known) wanted.uid = makeUid();
        // What is derived has the shape of its derivation, and stored samples one that a definition can't change.
        if (wanted.derivation != Derivation::none) wanted.shape = shapeOf(wanted.derivation);
        else if (known) wanted.shape = known->shape;
        const auto saved = m_directory.put(m_session, std::move(wanted), m_by);
        if (!saved) return failed(saved);
        m_applied.indicators += saved->rev != rev;
        return {};
    }

    Result<void> objective(const Slo& slo)
    {
        const auto project = m_directory.needProject(slo.project);
        if (!project) return failed(project);
        const Indicator* indicator = m_directory.indicator(project->id, slo.indicator);
        if (!indicator) return {}; // an unresolved reference: its document carries the warning
        Objective wanted = slo.objective;
        wanted.indicator = indicator->id;
        ObjectiveVersion version = slo.version;
        if (version.author.empty()) version.author = m_order.actor.name;
        if (version.reason.empty()) version.reason = m_order.reason;
        std::vector<ObjectiveVersion> all{version};
        const auto siblings = m_session.store<Objective>().findBy("indicator_id", indicator->id);
        if (!siblings) return failed(siblings);
        const bool known = std::ranges::find(*siblings, wanted.name, &Objective::name) != siblings->end();
        // One that holds from the beginning is the first of a new objective; another can't come before what there is.
        for (const ObjectiveVersion& other : slo.others)
            if (other.from || !known) all.push_back(other);
        std::ranges::stable_sort(all, {}, &ObjectiveVersion::from);
        for (const ObjectiveVersion& each : all)
            if (const auto ok = putVersion(wanted, each); !ok) return ok;
        return {};
    }

    Result<void> putVersion(const Objective& objective, const ObjectiveVersion& version)
    {
        const auto put =
            putObjective(m_session, objective, version, m_order.effectiveFrom.value_or(m_order.actor.now), m_by);
        if (!put) return failed(put);
        m_applied.objectives += *put == Put::newObjective;
        m_applied.versions += *put != Put::same;
        return {};
    }

    storage::Session& m_session;
    const Definitions& m_definitions;
    const ApplyOrder& m_order;
    Directory m_directory;
    storage::Provenance m_by;
    Applied m_applied;
};

}

Result<Applied> apply(storage::Session& session, const Definitions& definitions, const ApplyOrder& order)
{
    auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    return Applying(session, definitions, order, std::move(*directory)).run();
}

}
