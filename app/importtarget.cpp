// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importtarget.h"

#include "app/objectives.h"
#include "reliability/columns.h"
#include "reliability/label.h"

#include <algorithm>

namespace app {

using namespace reliability;

Result<Project> ImportTarget::projectNamed(const std::string& name)
{
    const auto found = m_directory.meantProject(name);
    if (!found) return failed(found);
    const Project* known = *found;
    // A phase that nobody dated was assumed: the first objective asks for another one.
    const bool assume =
        m_context.order.recipe.target && (!known || (known->phase == Phase::concept_ && !known->phaseSince));
    if (known && !assume) return *known;
    Project project = known ? *known : Project();
    if (!known) {
        project.uid = makeUid();
        project.name = dnsLabel(name);
        if (project.name != name) project.displayName = name;
        m_made = true;
    }
    if (assume) {
        project.phase = Phase::technical;
        m_context.result.warnings.push_back(
            {"phase-assumed", 1, "project " + project.name + " starts in technical verification"});
    }
    return m_directory.put(m_context.session, std::move(project), m_context.by());
}

Result<std::optional<Project>> ImportTarget::projectOf(const std::string& named)
{
    const std::string& name = named.empty() ? m_context.order.recipe.project : named;
    if (name.empty()) return std::optional<Project>();
    const auto project = projectNamed(name);
    if (!project) return failed(project);
    return std::optional(*project);
}

Indicator ImportTarget::fresh(const Project& project) const
{
    const ImportRecipe& recipe = m_context.order.recipe;
    Indicator indicator;
    indicator.uid = makeUid();
    indicator.project = project.id;
    indicator.name = dnsLabel(recipe.indicator);
    if (indicator.name != recipe.indicator) indicator.displayName = recipe.indicator;
    indicator.shape = m_context.summary.shape;
    const Kind usual = indicator.shape == Shape::run ? Kind::batch : Kind::online;
    indicator.kind = m_context.summary.recipe.kind.value_or(usual);
    // Chosen by hand, a column may be said to be none.
    const std::string& truth = m_context.summary.recipe.truth;
    if (!truth.empty() && truth != noColumn) indicator.family = Family::ml;
    if (recipe.error) { // the reader says of which stretches the values are, and that less is better
        indicator.interval = m_context.summary.recipe.interval.value_or(Milliseconds(0));
        indicator.direction = m_context.summary.recipe.direction.value_or(Direction::lower);
    }
    return indicator;
}

Result<Indicator> ImportTarget::indicator()
{
    if (m_indicator) return *m_indicator;
    const ImportRecipe& recipe = m_context.order.recipe;
    if (recipe.project.empty() || recipe.indicator.empty())
        return fail(Code::usage, {"samples need --project and --indicator"});
    const auto project = projectNamed(recipe.project);
    if (!project) return failed(project);
    const auto found = m_directory.meantIndicator(*project, recipe.indicator);
    if (!found) return failed(found);
    const Indicator* known = *found;
    if (!known) m_made = true;
    if (known && known->derivation != Derivation::none)
        return fail(Code::usage, {"the samples of " + known->name + " are derived, none are imported"});
    Indicator wanted = known ? *known : fresh(*project);
    // What is said now holds; what is not said stays.
    if (recipe.family) wanted.family = *recipe.family;
    if (recipe.kind) wanted.kind = *recipe.kind;
    if (recipe.direction) wanted.direction = *recipe.direction;
    if (recipe.interval) wanted.interval = *recipe.interval;
    if (!recipe.unit.empty()) wanted.unit = recipe.unit;
    if (wanted.source.empty()) wanted.source = m_context.result.source;
    auto saved = m_directory.put(m_context.session, wanted, m_context.by());
    if (saved) m_indicator = *saved;
    return saved;
}

Result<Indicator> ImportTarget::make(const Project& project, Indicator wanted)
{
    wanted.uid = makeUid();
    wanted.project = project.id;
    wanted.source = m_context.result.source;
    m_made = true;
    return m_directory.put(m_context.session, std::move(wanted), m_context.by());
}

/// Another one of the same kind serves as well, whatever people call it.
bool ImportTarget::derivedAlready(const Project& project, const Indicator& wanted) const
{
    return std::ranges::any_of(m_directory.indicators(), [&](const Indicator& i) {
        return i.project == project.id && i.derivation == wanted.derivation && i.derivedFrom == wanted.derivedFrom;
    });
}

Result<Indicator> ImportTarget::indicatorOf(const Batch& batch)
{
    if (!batch.indicator) return indicator();
    const Indicator& wanted = *batch.indicator;
    if (const auto known = m_brought.find(wanted.name); known != m_brought.end()) return known->second;
    if (m_context.order.recipe.project.empty()) return fail(Code::usage, {"runs need --project"});
    const auto project = projectNamed(m_context.order.recipe.project);
    if (!project) return failed(project);
    const Indicator* known = m_directory.indicator(project->id, wanted.name);
    const bool derived = wanted.derivation != Derivation::none;
    if (derived && (known || derivedAlready(*project, wanted))) return known ? *known : wanted;
    if (known && (known->derivation != Derivation::none || known->shape != wanted.shape))
        return fail(Code::usage, {"the indicator " + known->name + " is there already and holds something else"});
    const auto saved = known ? Result<Indicator>(*known) : make(*project, wanted);
    if (saved) m_brought.emplace(wanted.name, *saved);
    return saved;
}

// Named after the indicator, judged by op and threshold for values.
Result<void> ImportTarget::objective()
{
    const ImportRecipe& recipe = m_context.order.recipe;
    if (!recipe.target || !m_indicator) return {};
    Objective objective;
    objective.indicator = m_indicator->id;
    objective.name = m_indicator->name;
    ObjectiveVersion version;
    version.target = *recipe.target;
    if (recipe.window) version.window = *recipe.window;
    if (m_indicator->shape != Shape::ratio) { // of a histogram they chose the bucket
        version.op = recipe.op;
        version.threshold = recipe.threshold;
    }
    version.author = m_context.order.actor.name;
    version.reason = "import of " + m_context.result.source;
    if (m_indicator->shape == Shape::value && !recipe.op)
        return fail(Code::usage, {"a target for values needs --op and --threshold"});
    const auto put = putObjective(m_context.session, objective, version, m_context.order.actor.now, m_context.by());
    if (!put) return failed(put);
    m_made = m_made || *put != Put::same;
    return {};
}

}
