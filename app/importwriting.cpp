// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importwriting.h"

#include "app/incidentnumber.h"
#include "app/objectives.h"
#include "reliability/describe.h"
#include "reliability/series.h"

#include <algorithm>

namespace app {

using namespace reliability;

Result<void> ImportWriting::begin(const std::string& sha256)
{
    if (!m_order.recipe.project.empty()) {
        auto project = projectNamed(m_order.recipe.project);
        if (!project) return failed(project);
        m_project = *project;
    }
    ImportBatch batch;
    batch.uid = makeUid();
    if (m_project) batch.project = m_project->id;
    batch.source = m_result.source;
    batch.sha256 = sha256;
    batch.mapping = canonical(toJson(m_order.recipe));
    batch.started = m_order.actor.now;
    auto saved = m_session.store<ImportBatch>().save({}, batch, provenance(m_order.actor));
    if (!saved) return failed(saved);
    m_batch = *saved;
    return {};
}

Result<Project> ImportWriting::projectNamed(const std::string& name)
{
    const std::string label = labelOf(name);
    if (const Project* known = m_directory.project(label)) return *known;
    Project project;
    project.uid = makeUid();
    project.name = label;
    if (label != name) project.displayName = name;
    if (m_order.recipe.target) {
        project.phase = Phase::technical;
        m_result.warnings.push_back({"phase-assumed", 1, "project " + label + " starts in technical verification"});
    }
    m_made = true;
    return m_directory.put(m_session, std::move(project), by());
}

Result<Indicator> ImportWriting::indicator()
{
    if (m_indicator) return *m_indicator;
    const ImportRecipe& recipe = m_order.recipe;
    if (!m_project || recipe.indicator.empty()) return fail(Code::usage, {"samples need --project and --indicator"});
    const std::string label = labelOf(recipe.indicator);
    const Indicator* known = m_directory.indicator(m_project->id, label);
    Indicator wanted = known ? *known : Indicator();
    if (!known) {
        wanted.uid = makeUid();
        wanted.project = m_project->id;
        wanted.name = label;
        if (label != recipe.indicator) wanted.displayName = recipe.indicator;
        wanted.shape = m_summary.shape;
        wanted.kind = m_summary.recipe.kind.value_or(m_summary.shape == Shape::run ? Kind::batch : Kind::online);
        m_made = true;
    }
    // What is said now holds; what is not said stays.
    if (recipe.family) wanted.family = *recipe.family;
    if (recipe.kind) wanted.kind = *recipe.kind;
    if (recipe.direction) wanted.direction = *recipe.direction;
    if (recipe.interval) wanted.interval = *recipe.interval;
    if (!recipe.unit.empty()) wanted.unit = recipe.unit;
    if (wanted.source.empty()) wanted.source = m_result.source;
    auto saved = m_directory.put(m_session, wanted, by());
    if (saved) m_indicator = *saved;
    return saved;
}

void ImportWriting::count(const storage::Merged& merged)
{
    m_result.added += merged.added;
    m_result.updated += merged.updated;
    m_result.unchanged += merged.unchanged;
}

void ImportWriting::describe(const Labels& labels, std::span<const Point> points)
{
    auto at = std::find_if(
        m_result.series.begin(), m_result.series.end(), [&](const ImportSeries& s) { return s.labels == labels; });
    if (at == m_result.series.end()) {
        m_result.series.push_back({m_project->name, m_indicator->name, labels, 0, {}, {}, {}, {}});
        at = std::prev(m_result.series.end());
    }
    at->points += static_cast<std::int64_t>(points.size());
    for (const Point& p : points) {
        const Instant t{p.at};
        if (!at->first || t < *at->first) at->first = t;
        if (!at->last || *at->last < t) at->last = t;
        at->min = std::min(at->min.value_or(p.y), p.y);
        at->max = std::max(at->max.value_or(p.y), p.y);
    }
}

Result<void> ImportWriting::samples(const Batch& batch)
{
    if (batch.samples.at.empty()) return {};
    const auto target = indicator();
    if (!target) return failed(target);
    const Milliseconds step = target->interval.count() > 0 ? target->interval : medianStep(batch.samples.at);
    const auto merged =
        m_session.series().merge(target->id, batch.labels, m_summary.shape, step, batch.samples, m_batch.id);
    if (!merged) return failed(merged);
    count(*merged);
    describe(batch.labels, pointsOf(batch.samples));
    return {};
}

Result<void> ImportWriting::runs(const Batch& batch)
{
    if (batch.runs.empty()) return {};
    const auto target = indicator();
    if (!target) return failed(target);
    auto runs = batch.runs;
    for (Run& run : runs) run.indicator = target->id;
    const auto merged = m_session.runs().merge(target->id, runs, m_batch.id);
    if (!merged) return failed(merged);
    count(*merged);
    describe(batch.labels, pointsOf(samplesOf(runs, m_summary.shape)));
    return {};
}

Result<void> ImportWriting::event(const NamedEvent& named)
{
    const std::string project = named.project.empty() ? m_order.recipe.project : named.project;
    if (project.empty()) return fail(Code::usage, {"a change names no project; give --project"});
    const auto owner = projectNamed(project);
    if (!owner) return failed(owner);
    Event wanted = named.event;
    wanted.project = owner->id;
    wanted.uid = uidFrom(owner->name + '\n' + std::string(name(wanted.kind)) + '\n' + format(wanted.at) + '\n' +
                         wanted.component + '\n' + wanted.title);
    const auto before = m_session.store<Event>().find(wanted.uid);
    if (!before) return failed(before);
    if (*before) {
        wanted.id = (*before)->id;
        wanted.rev = (*before)->rev;
        if (wanted == **before) return {};
    }
    const auto saved = m_session.store<Event>().save(*before, wanted, by());
    if (!saved) return failed(saved);
    ++m_events;
    return {};
}

Result<void> ImportWriting::incident(const NamedIncident& named)
{
    Incident wanted = named.incident;
    const std::string project = named.project.empty() ? m_order.recipe.project : named.project;
    if (!project.empty()) {
        const auto owner = projectNamed(project);
        if (!owner) return failed(owner);
        wanted.project = owner->id;
    }
    const auto known = m_session.store<Incident>().findBy("source_key", wanted.sourceKey);
    if (!known) return failed(known);
    const bool replaces = !known->empty() && !wanted.sourceKey.empty();
    if (replaces) {
        const Incident& before = known->front();
        wanted.id = before.id;
        wanted.uid = before.uid;
        wanted.rev = before.rev;
        wanted.number = before.number;
        if (wanted == before) return ++m_result.unchanged, Result<void>();
    } else {
        wanted.uid = makeUid();
        if (m_nextNumber == 0) {
            const auto number = nextIncidentNumber(m_session);
            if (!number) return failed(number);
            m_nextNumber = *number;
        }
        wanted.number = m_nextNumber++;
    }
    const auto saved =
        m_session.store<Incident>().save(replaces ? std::optional(known->front()) : std::nullopt, wanted, by());
    if (!saved) return failed(saved);
    ++(replaces ? m_result.updated : m_result.added);
    return actions(named.actions, *saved);
}

Result<void> ImportWriting::actions(const std::vector<Action>& actions, const Incident& incident)
{
    for (std::size_t i = 0; i < actions.size(); ++i) {
        Action wanted = actions[i];
        wanted.incident = incident.id;
        wanted.project = incident.project;
        wanted.uid = uidFrom(format(incident.uid) + '\n' + wanted.title);
        const auto before = m_session.store<Action>().find(wanted.uid);
        if (!before) return failed(before);
        if (*before) continue; // its state is people's from now on
        const auto saved = m_session.store<Action>().save({}, wanted, by());
        if (!saved) return failed(saved);
    }
    return {};
}

Result<void> ImportWriting::write(const Batch& batch)
{
    if (const auto ok = samples(batch); !ok) return ok;
    if (const auto ok = runs(batch); !ok) return ok;
    for (const NamedEvent& named : batch.events)
        if (const auto ok = event(named); !ok) return ok;
    for (const NamedIncident& named : batch.incidents)
        if (const auto ok = incident(named); !ok) return ok;
    m_result.events += static_cast<std::int64_t>(batch.events.size());
    m_result.documents += static_cast<std::int64_t>(batch.incidents.size());
    return {};
}

/// The objective that the recipe's target makes: named after the target, judged by op and threshold for values.
Result<void> ImportWriting::objective()
{
    const ImportRecipe& recipe = m_order.recipe;
    if (!recipe.target || !m_indicator) return {};
    Objective objective;
    objective.indicator = m_indicator->id;
    objective.name = m_indicator->name;
    ObjectiveVersion version;
    version.target = *recipe.target;
    if (recipe.window) version.window = *recipe.window;
    version.op = recipe.op;
    version.threshold = recipe.threshold;
    version.author = m_order.actor.name;
    version.reason = "import of " + m_result.source;
    if (m_indicator->shape == Shape::value && !recipe.op)
        return fail(Code::usage, {"a target for values needs --op and --threshold"});
    const auto put = putObjective(m_session, objective, version, m_order.actor.now, by());
    if (!put) return failed(put);
    m_made = m_made || *put != Put::same;
    return {};
}

Result<void> ImportWriting::finish()
{
    if (const auto ok = objective(); !ok) return ok;
    ImportBatch done = m_batch;
    done.finished = m_order.actor.now;
    done.rowsRead = m_summary.rowsRead;
    done.rowsNew = m_result.added;
    done.rowsChanged = m_result.updated;
    done.rowsSame = m_result.unchanged;
    done.rowsBad = m_summary.rejectedCount;
    for (const ImportSeries& s : m_result.series) {
        if (!done.first || (s.first && *s.first < *done.first)) done.first = s.first;
        if (!done.last || (s.last && *done.last < *s.last)) done.last = s.last;
    }
    const auto saved = m_session.store<ImportBatch>().save(m_batch, done, provenance(m_order.actor));
    if (!saved) return failed(saved);
    m_result.batch = saved->id.value;
    return m_session.recipes().remember(m_result.source, m_order.recipe);
}

}
