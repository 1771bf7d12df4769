// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/assembly.h"

#include "sources/file.h"
#include "sources/openslo/annotations.h"
#include "sources/openslo/indicators.h"
#include "sources/openslo/objectives.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {

constexpr std::string_view version = "openslo/v1";
/// Accepted and kept in their files; nothing uses them yet.
constexpr std::array<std::string_view, 4> notUsed{
    "DataSource", "AlertPolicy", "AlertCondition", "AlertNotificationTarget"};

const Tree noMap = [] {
    Tree tree;
    tree.kind = Tree::Kind::map;
    return tree;
}();

const Tree& metadataOf(const Tree& tree)
{
    const Tree* metadata = tree.find("metadata");
    return metadata && metadata->isMap() ? *metadata : noMap;
}

std::string path(const std::string& project, const std::string& indicator) { return project + "/" + indicator; }

void checkVersion(Judge& judge, const Tree& tree)
{
    const std::string text = judge.text(tree, "apiVersion", "", Need::required);
    if (!text.empty() && text != version) judge.refuse("apiVersion", "version-unsupported", "must be openslo/v1");
}

}

void Assembly::addFailure(const std::string& file, const Error& error)
{
    Document& document = m_result.documents.emplace_back();
    document.file = file;
    document.verdict = Verdict::refused;
    const bool yaml = error.code == Code::yamlInvalid;
    const std::string code = yaml                                 ? "yaml-invalid"
                             : error.code == Code::yamlTooComplex ? "yaml-too-complex"
                                                                  : "file-unreadable";
    document.problems.push_back({yaml && error.args.size() > 1 ? "line " + error.args[1] : "", code, reasonOf(error)});
}

void Assembly::add(const std::string& file, std::int64_t index, Tree tree)
{
    Item item{std::move(tree), m_result.documents.size(), {}, {}};
    Document& document = m_result.documents.emplace_back();
    document.file = file;
    document.index = index;
    Judge j = judge(item);
    if (!item.tree.isMap()) return j.refuse("", "wrong-type", "must be a map");
    checkVersion(j, item.tree);
    document.kind = j.text(item.tree, "kind", "", Need::required);
    const Tree* metadata = j.map(item.tree, "metadata", "", Need::required);
    if (metadata) document.name = j.text(*metadata, "name", "metadata", Need::required);
    if (metadata) item.displayName = j.text(*metadata, "displayName", "metadata", Need::optional);
    item.name = j.label(document.name, "metadata.name");
    if (item.name != document.name && item.displayName.empty()) item.displayName = document.name;
    const bool unused = std::find(notUsed.begin(), notUsed.end(), document.kind) != notUsed.end();
    auto* list = document.kind == "Service" ? &m_services
                 : document.kind == "SLI"   ? &m_slis
                 : document.kind == "SLO"   ? &m_slos
                                            : nullptr;
    if (!list && !unused && !document.kind.empty()) j.refuse("kind", "kind-unknown", "is not a kind of openslo/v1");
    if (!j.map(item.tree, "spec", "", Need::required) || j.refused()) return;
    if (!m_names.insert(document.kind + "/" + item.name).second)
        return j.bend("metadata.name", "duplicate-name", "is defined before; the first definition counts");
    if (list) list->push_back(std::move(item));
}

void Assembly::readService(const Item& item)
{
    Judge j = judge(item);
    Project project;
    project.name = item.name;
    project.displayName = item.displayName;
    project.description = j.text(*item.tree.find("spec"), "description", "spec", Need::optional);
    const Tree& metadata = metadataOf(item.tree);
    applyAnnotations(j, metadata, "metadata", project);
    project.extra = extraOf(metadata, {});
    if (j.refused()) return;
    if (!annotation(metadata, "phase").empty()) m_phased.insert(project.name);
    m_projects.insert(project.name);
    m_result.projects.push_back(std::move(project));
}

void Assembly::readSli(const Item& item)
{
    Judge j = judge(item);
    const Tree& metadata = metadataOf(item.tree);
    KnownSli sli;
    sli.item = &item;
    sli.indicator = readIndicator(j, metadata, *item.tree.find("spec"), "");
    applyAnnotations(j, metadata, "metadata", sli.indicator);
    sli.indicator.name = item.name;
    sli.indicator.displayName = item.displayName;
    sli.project = j.label(annotation(metadata, "project"), "metadata.annotations.shinrai.dev/project");
    if (!j.refused()) m_known.emplace(item.name, std::move(sli));
}

std::string Assembly::serviceOf(Judge& judge, const Tree& spec)
{
    const std::string service = judge.label(judge.text(spec, "service", "spec", Need::required), "spec.service");
    if (!service.empty() && !m_projects.contains(service))
        judge.warn("spec.service", "unresolved-reference", "no Service \"" + service + "\" here; the project is made");
    return service;
}

void Assembly::refer(Judge& judge, const std::string& at, const std::string& ref, Draft& draft, Slo& slo,
                     std::optional<Shape>& shape)
{
    slo.indicator = judge.label(ref, at);
    shape.reset();
    const auto known = m_known.find(slo.indicator);
    if (known == m_known.end()) return judge.warn(at, "unresolved-reference", "no SLI \"" + ref + "\" here");
    shape = known->second.indicator.shape;
    draft.referred.push_back(&known->second);
    if (!known->second.project.empty()) slo.project = known->second.project;
}

/// Reads indicator or indicatorRef of `holder`; false when it has neither.
bool Assembly::readIndicatorOf(Judge& judge, const Item& item, const Tree& holder, const std::string& at,
                               const std::string& inlineName, Draft& draft, Slo& slo, std::optional<Shape>& shape)
{
    const std::string ref = judge.text(holder, "indicatorRef", at, Need::optional);
    const Tree* inlined = judge.map(holder, "indicator", at, Need::optional);
    if (!ref.empty() && inlined)
        judge.refuse(below(at, "indicator"), "indicator-both", "and indicatorRef exclude each other");
    if (!ref.empty()) refer(judge, below(at, "indicatorRef"), ref, draft, slo, shape);
    if (!inlined) return !ref.empty();
    const std::string path = below(at, "indicator");
    const Tree& metadata = metadataOf(*inlined);
    const Tree* spec = judge.map(*inlined, "spec", path, Need::required);
    if (!spec) return true;
    Indicator indicator = readIndicator(judge, metadata, *spec, path);
    // What the SLO says of its indicator holds unless the indicator says otherwise.
    if (const Tree* annotations = metadataOf(item.tree).find("annotations"))
        for (const auto& [key, value] : annotations->members) annotate(indicator, ownKey(key), value.text);
    applyAnnotations(judge, metadata, below(path, "metadata"), indicator);
    indicator.name = inlineName;
    if (indicator.displayName.empty()) indicator.displayName = item.displayName;
    slo.indicator = inlineName;
    shape = indicator.shape;
    draft.inlined.emplace_back(std::move(indicator), &metadata);
    return true;
}

void Assembly::readObjectives(Judge& judge, const Item& item, const Tree& spec, Slo base, std::optional<Shape> shape,
                              bool shared, Draft& draft)
{
    const Tree* objectives = judge.list(spec, "objectives", "spec", Need::required);
    if (!objectives) return;
    if (objectives->items.empty()) judge.refuse("spec.objectives", "required", "needs at least one objective");
    for (std::size_t i = 0; i < objectives->items.size(); ++i) {
        const Tree& tree = objectives->items[i];
        const std::string at = below("spec.objectives", i);
        if (!tree.isMap()) {
            judge.refuse(at, "wrong-type", "must be a map");
            continue;
        }
        Slo slo = base;
        std::optional<Shape> own = shape;
        const bool has =
            readIndicatorOf(judge, item, tree, at, item.name + "-" + std::to_string(i + 1), draft, slo, own);
        if (has && shared) judge.refuse(at, "indicator-both", "the SLO has an indicator of its own");
        if (!has && !shared) judge.refuse(at, "indicator-missing", "needs indicator or indicatorRef");
        if (has) judge.warn(at, "composite-not-used", "each objective is judged by itself");
        slo.objective.displayName = judge.text(tree, "displayName", at, Need::optional);
        slo.version = readObjective(judge, tree, at, slo.version, own);
        draft.slos.push_back(std::move(slo));
    }
}

void Assembly::readSlo(const Item& item)
{
    Judge j = judge(item);
    const Tree& spec = *item.tree.find("spec");
    const Tree& metadata = metadataOf(item.tree);
    Draft draft;
    draft.project = serviceOf(j, spec);
    Slo base;
    base.project = draft.project;
    base.objective.description = j.text(spec, "description", "spec", Need::optional);
    base.objective.extra = extraOf(metadata, {});
    base.version = readTerms(j, spec, "spec");
    // The inline indicator takes its part of the SLO's annotations where it is read; here they only have to be known.
    Indicator ofIndicator;
    applyAnnotations(j, metadata, "metadata", base.version, base.objective, ofIndicator);
    std::optional<Shape> shape;
    const bool shared = readIndicatorOf(j, item, spec, "spec", item.name, draft, base, shape);
    readObjectives(j, item, spec, base, shape, shared, draft);
    if (!j.refused()) commit(item, std::move(draft));
}

/// Names from the display name, else from the SLO; several without one are numbered.
void Assembly::nameObjectives(const Item& item, Draft& draft)
{
    for (std::size_t i = 0; i < draft.slos.size(); ++i) {
        Slo& slo = draft.slos[i];
        const std::string& display = slo.objective.displayName;
        const std::string number = "-" + std::to_string(i + 1);
        const std::string own = draft.slos.size() == 1 ? item.name : item.name.substr(0, 63 - number.size()) + number;
        slo.objective.name = display.empty() ? own : slug(display);
        if (display.empty() && draft.slos.size() == 1) slo.objective.displayName = item.displayName;
        const std::string at = path(slo.project, slo.indicator);
        if (!m_objectives.insert(path(at, slo.objective.name)).second) {
            slo.objective.name = item.name.substr(0, 63 - number.size()) + number;
            m_objectives.insert(path(at, slo.objective.name));
        }
    }
}

void Assembly::commit(const Item& item, Draft draft)
{
    for (auto& [indicator, metadata] : draft.inlined) addIndicator(draft.project, std::move(indicator), *metadata);
    for (KnownSli* sli : draft.referred) {
        sli->used = true;
        const std::string& project = sli->project.empty() ? draft.project : sli->project;
        addIndicator(project, sli->indicator, metadataOf(sli->item->tree));
    }
    nameObjectives(item, draft);
    for (Slo& slo : draft.slos) {
        addProject(slo.project);
        m_result.slos.push_back(std::move(slo));
    }
}

void Assembly::addProject(const std::string& name)
{
    if (m_projects.contains(name) || !m_implied.insert(name).second) return;
    Project project;
    project.name = name;
    m_result.projects.push_back(std::move(project));
    m_result.implied.push_back(name);
}

void Assembly::addIndicator(const std::string& project, Indicator indicator, const Tree& metadata)
{
    const std::string at = path(project, indicator.name);
    if (!m_indicators.insert(at).second) return;
    addProject(project);
    if (!annotation(metadata, "direction").empty()) m_directed.insert(at);
    if (!indicator.component.empty()) addComponents(project, indicator.component, metadata);
    m_result.slis.push_back({project, std::move(indicator)});
}

void Assembly::addComponents(const std::string& project, const std::string& component, const Tree& metadata)
{
    const std::vector<std::string> dependsOn = commaList(annotation(metadata, "depends-on"));
    addComponent(project, component, dependsOn);
    for (const std::string& name : dependsOn) addComponent(project, name, {});
}

void Assembly::addComponent(const std::string& project, const std::string& name, std::vector<std::string> dependsOn)
{
    auto known = std::find_if(m_result.components.begin(), m_result.components.end(), [&](const NamedComponent& c) {
        return c.project == project && c.component.name == name;
    });
    if (known == m_result.components.end()) {
        known = m_result.components.insert(known, NamedComponent{project, {}});
        known->component.name = name;
    }
    auto& all = known->component.dependsOn;
    for (std::string& other : dependsOn)
        if (other != name && std::find(all.begin(), all.end(), other) == all.end()) all.push_back(std::move(other));
}

/// SLIs that no SLO refers to: those whose project is said are indicators without objectives.
void Assembly::readLooseSlis()
{
    for (auto& [name, sli] : m_known) {
        if (sli.used) continue;
        if (!sli.project.empty()) addIndicator(sli.project, sli.indicator, metadataOf(sli.item->tree));
        else
            judge(*sli.item).warn(
                "", "no-project", "no SLO refers to it and no annotation names its project: not used");
    }
}

/// Less is better where an objective asks for less, unless the indicator says otherwise.
void Assembly::settleDirections()
{
    std::map<std::string, Op> asked;
    for (const Slo& slo : m_result.slos)
        if (slo.version.op) asked.emplace(path(slo.project, slo.indicator), *slo.version.op);
    for (Sli& sli : m_result.slis) {
        const std::string at = path(sli.project, sli.indicator.name);
        const auto op = asked.find(at);
        if (op == asked.end() || m_directed.contains(at)) continue;
        sli.indicator.direction = op->second == Op::lt || op->second == Op::lte ? Direction::lower : Direction::higher;
    }
}

/// A project with an objective starts in technical verification unless its phase is said.
void Assembly::settlePhases()
{
    std::set<std::string> withObjective;
    for (const Slo& slo : m_result.slos) withObjective.insert(slo.project);
    for (Project& project : m_result.projects) {
        if (m_phased.contains(project.name)) continue;
        m_result.phaseAssumed.push_back(project.name);
        if (withObjective.contains(project.name)) project.phase = Phase::technical;
    }
}

Definitions Assembly::finish()
{
    for (const Item& item : m_services) readService(item);
    for (const Item& item : m_slis) readSli(item);
    for (const Item& item : m_slos) readSlo(item);
    readLooseSlis();
    settleDirections();
    settlePhases();
    return std::move(m_result);
}

}
