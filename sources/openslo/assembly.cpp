// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/assembly.h"

#include "reliability/label.h"
#include "sources/file.h"
#include "sources/openslo/annotations.h"
#include "sources/openslo/indicators.h"
#include "sources/openslo/objectives.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {

constexpr std::string_view exactKey = "exact", elsewhereKey = "defined-elsewhere";

const Tree& metadataOf(const Tree& tree) { return mapIn(tree, "metadata"); }
const Tree& specOf(const Tree& tree) { return mapIn(tree, "spec"); }

std::string path(const std::string& project, const std::string& indicator) { return project + "/" + indicator; }

/// What a document can't be judged without: its version and its kind. Null when it can't.
const Object* rulesFor(Judge& judge, const Tree& tree, const std::string& kind)
{
    const Tree* version = tree.find("apiVersion");
    if (version && textIn(tree, "apiVersion") != "openslo/v1")
        return judge.refuse("apiVersion", "version-unsupported", "must be openslo/v1"), nullptr;
    const Object* object = objectOf(kind);
    if (!object && kind.empty()) judge.refuse("kind", "required", "is required");
    if (!object && !kind.empty()) judge.refuse("kind", "kind-unknown", "is not a kind of openslo/v1");
    return object;
}

/// The exact fields of a document's facts, for what the document could not say.
template <class... Parts>
void readExact(Judge& judge, const Tree& metadata, Parts&&... parts)
{
    const std::string text = annotation(metadata, exactKey);
    if (text.empty()) return;
    const auto exact = jsonFrom(text);
    const bool ok = exact && (applyExact(*exact, parts.first, parts.second) && ...);
    if (!ok) judge.bend(below("metadata.annotations", ownName(exactKey)), "annotation-invalid", "can't be read");
}

template <class T>
std::pair<std::string_view, T&> part(std::string_view key, T& fact)
{
    return {key, fact};
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
    Item item{std::move(tree), m_result.documents.size(), {}, {}, {}};
    Document& document = m_result.documents.emplace_back();
    document.file = file;
    document.index = index;
    Judge j = judge(item);
    if (!item.tree.isMap()) return j.refuse("", "wrong-type", "must be a map");
    const std::string kind = textIn(item.tree, "kind"), name = textIn(metadataOf(item.tree), "name");
    document.kind = clipped(kind);
    document.name = clipped(name);
    const Object* rules = rulesFor(j, item.tree, kind);
    if (!rules) return;
    item.references = check(j, item.tree, *rules, m_rulebook);
    if (j.refused()) return;
    item.name = labelOf(name);
    item.displayName = textIn(metadataOf(item.tree), "displayName");
    if (item.name != name && item.displayName.empty()) item.displayName = name;
    if (!m_names.insert(kind + "/" + item.name).second)
        return j.warn("metadata.name", "duplicate-name", "is defined before; the first definition counts");
    auto& list = kind == "Service" ? m_services : kind == "SLI" ? m_slis : kind == "SLO" ? m_slos : m_others;
    list.push_back(std::move(item));
}

/// Names the references of a document that nothing here answers, nor, by its own word, something elsewhere.
void Assembly::resolve(const Item& item)
{
    Judge j = judge(item);
    const auto elsewhere = commaList(annotation(metadataOf(item.tree), elsewhereKey));
    const std::set<std::string> known(elsewhere.begin(), elsewhere.end());
    for (const Reference& reference : item.references) {
        const std::string wanted = std::string(reference.kind) + "/" + reference.name;
        if (m_names.contains(wanted) || known.contains(wanted)) continue;
        const char* effect = reference.kind == "Service" ? "; the project is made" : "";
        j.warn(reference.path,
               "unresolved-reference",
               "no " + std::string(reference.kind) + " \"" + reference.name + "\" here" + effect);
    }
}

void Assembly::readService(const Item& item)
{
    Judge j = judge(item);
    const Tree& metadata = metadataOf(item.tree);
    Project project;
    project.name = item.name;
    project.displayName = item.displayName;
    project.description = textIn(specOf(item.tree), "description");
    applyAnnotations(j, metadata, "metadata", project);
    project.extra = extraOf(metadata, {}, Keeps::nothingMore);
    readExact(j, metadata, part("project", project));
    const std::string listed = annotation(metadata, "components");
    std::vector<Component> components;
    if (!listed.empty() && !fromJson(jsonFrom(listed).value_or(Json()), components))
        j.bend("metadata.annotations." + ownName("components"), "annotation-invalid", "can't be read");
    if (j.refused()) return;
    if (!annotation(metadata, "phase").empty()) m_phased.insert(project.name);
    m_projects.insert(project.name);
    for (Component& component : components) addComponent(project.name, std::move(component));
    m_result.projects.push_back(std::move(project));
}

void Assembly::readSli(const Item& item)
{
    Judge j = judge(item);
    const Tree& metadata = metadataOf(item.tree);
    KnownSli sli;
    sli.item = &item;
    sli.indicator = readIndicator(metadata, specOf(item.tree));
    applyAnnotations(j, metadata, "metadata", sli.indicator);
    const std::string name = labelOf(annotation(metadata, "indicator"));
    sli.indicator.name = name.empty() ? item.name : name;
    sli.indicator.displayName = item.displayName;
    sli.project = labelOf(annotation(metadata, "project"));
    readExact(j, metadata, part("indicator", sli.indicator));
    if (!j.refused()) m_known.emplace(item.name, std::move(sli));
}

Assembly::Measured Assembly::refer(const std::string& ref, Draft& draft, Slo& slo)
{
    slo.indicator = labelOf(ref);
    const auto known = m_known.find(slo.indicator);
    if (known == m_known.end()) return {true, true, std::nullopt};
    const KnownSli& sli = known->second;
    draft.referred.push_back(&known->second);
    slo.indicator = sli.indicator.name;
    if (!sli.project.empty()) slo.project = sli.project;
    return {true, true, sli.indicator.shape};
}

/// Whether a project has another indicator of this name already: one that says something else.
bool Assembly::taken(const std::string& project, const Indicator& indicator, const Draft& draft) const
{
    const auto other = [&](const Indicator& known) { return known.name == indicator.name && known != indicator; };
    const auto sli = m_known.find(indicator.name);
    const bool named = sli != m_known.end() && (sli->second.project.empty() || sli->second.project == project);
    return (named && other(sli->second.indicator)) ||
           std::ranges::any_of(draft.inlined, [&](const auto& inlined) { return other(inlined.first); }) ||
           (m_indicators.contains(path(project, indicator.name)) &&
            std::ranges::any_of(m_result.slis,
                                [&](const Sli& known) { return known.project == project && other(known.indicator); }));
}

/// An inline indicator has a name of its own, or that of its SLO.
void Assembly::nameInlined(Judge& judge, const Tree& metadata, const std::string& at, const std::string& inlineName,
                           const Draft& draft, Indicator& indicator)
{
    const std::string said = annotation(metadata, "indicator"), own = said.empty() ? textIn(metadata, "name") : said;
    indicator.name = own.empty() ? inlineName : labelOf(own);
    if (!taken(draft.project, indicator, draft)) return;
    judge.warn(below(at, "metadata.name"), "name-taken", "is another indicator's; it is called " + inlineName);
    indicator.name = inlineName;
}

/// Reads indicator or indicatorRef of `holder`, an SLO or one of its objectives.
Assembly::Measured Assembly::readMeasured(Judge& judge, const Item& item, const Tree& holder, const std::string& at,
                                          const std::string& inlineName, Draft& draft, Slo& slo)
{
    const Tree* inlined = holder.find("indicator");
    const std::string ref = textIn(holder, "indicatorRef");
    if (!inlined) return ref.empty() ? Measured{} : refer(ref, draft, slo);
    const Tree& metadata = metadataOf(*inlined);
    Indicator indicator = readIndicator(metadata, specOf(*inlined));
    // What the SLO says of its indicator holds unless the indicator says otherwise.
    for (const auto& [key, value] : mapIn(metadataOf(item.tree), "annotations").members)
        annotate(indicator, ownKey(key), value.text);
    applyAnnotations(judge, metadata, below(below(at, "indicator"), "metadata"), indicator);
    nameInlined(judge, metadata, below(at, "indicator"), inlineName, draft, indicator);
    if (indicator.displayName.empty() && indicator.name == inlineName) indicator.displayName = item.displayName;
    slo.indicator = indicator.name;
    const Measured measured{true, false, indicator.shape};
    draft.inlined.emplace_back(std::move(indicator), &metadata);
    return measured;
}

namespace {

/// What only the SLI that a reference names can tell: whether op and value mean something.
void warnOfThreshold(Judge& judge, const Tree& objective, const std::string& path, Shape shape)
{
    const bool bare = shape == Shape::ratio || shape == Shape::run;
    for (const char* key : {"op", "value"})
        if (bare && objective.find(key))
            judge.warn(below(path, key), "op-on-ratio", "the SLI has no threshold; not used");
    if (shape == Shape::value && (!objective.find("op") || !objective.find("value")))
        judge.warn(path, "op-missing", "the SLI is a value: without op and value none is good");
}

}

void Assembly::readObjectives(Judge& judge, const Item& item, const Slo& base, const Measured& shared, Draft& draft)
{
    const auto objectives = itemsIn(specOf(item.tree), "objectives");
    const std::string composite = labelOf(annotation(metadataOf(item.tree), "composite"));
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        const Tree& tree = objectives[i];
        const std::string at = below("spec.objectives", i), number = "-" + std::to_string(i + 1);
        Slo slo = base;
        const std::string inner = item.name.substr(0, 63 - number.size()) + number;
        const Measured own = shared.given ? shared : readMeasured(judge, item, tree, at, inner, draft, slo);
        if (!own.given) {
            judge.warn(at, "indicator-missing", "has no indicator, unlike the others; not used");
            continue;
        }
        if (own.shape && (own.referred || !shared.given)) warnOfThreshold(judge, tree, at, *own.shape);
        if (!shared.given) {
            slo.objective.composite = composite.empty() ? labelOf(item.name) : composite;
            slo.objective.compositeWeight = numberIn(tree, "compositeWeight").value_or(1);
        }
        slo.objective.displayName = textIn(tree, "displayName");
        slo.version = readObjective(judge, tree, at, slo.version, own.shape);
        draft.slos.push_back(std::move(slo));
    }
}

/// Whether memory allows what an SLO says of each of its objectives, and what is copied of the SLIs it names.
bool Assembly::affordable(const Item& item)
{
    const Tree& spec = specOf(item.tree);
    const auto objectives = itemsIn(spec, "objectives");
    const std::size_t shared = bytesOf(item.tree) - (objectives.empty() ? 0 : bytesOf(*spec.find("objectives")));
    std::size_t cost = shared * objectives.size();
    for (const Reference& reference : item.references)
        if (reference.kind == "SLI") {
            const auto known = m_known.find(reference.name);
            const std::string at = path(labelOf(textIn(spec, "service")), reference.name);
            if (known != m_known.end() && !m_indicators.contains(at)) cost += bytesOf(known->second.item->tree);
        }
    if (cost > m_allowance) return false;
    m_allowance -= cost;
    return true;
}

/// What the objectives asked at other times: a list for each.
void Assembly::readVersions(Judge& judge, const Tree& metadata, Draft& draft)
{
    const std::string text = annotation(metadata, "versions");
    if (text.empty()) return;
    std::vector<std::vector<ObjectiveVersion>> all;
    if (!fromJson(jsonFrom(text).value_or(Json()), all) || all.size() != draft.slos.size())
        return judge.bend(below("metadata.annotations", ownName("versions")), "annotation-invalid", "can't be read");
    for (std::size_t i = 0; i < all.size(); ++i) draft.slos[i].others = std::move(all[i]);
}

void Assembly::readSlo(const Item& item)
{
    Judge j = judge(item);
    const Tree& spec = specOf(item.tree);
    const Tree& metadata = metadataOf(item.tree);
    if (!affordable(item)) return j.refuse("", "too-large", "says too much for so many objectives");
    Draft draft;
    draft.project = labelOf(textIn(spec, "service"));
    Slo base;
    base.project = draft.project;
    base.objective.description = textIn(spec, "description");
    Json::Object more;
    if (const Tree* policies = spec.find("alertPolicies")) more.emplace_back("alertPolicies", jsonOf(*policies));
    base.objective.extra = extraOf(metadata, std::move(more), Keeps::environment);
    base.version = readTerms(j, spec);
    // The inline indicator takes its part of the SLO's annotations where it is read; here they only have to be known.
    Indicator ofIndicator;
    applyAnnotations(j, metadata, "metadata", base.version, base.objective, ofIndicator);
    const Measured shared = readMeasured(j, item, spec, "spec", item.name, draft, base);
    readObjectives(j, item, base, shared, draft);
    readVersions(j, metadata, draft);
    for (Slo& slo : draft.slos) readExact(j, metadata, part("objective", slo.objective), part("version", slo.version));
    if (!j.refused()) commit(item, std::move(draft));
}

/// Names as annotated, else from the display name, else from the SLO; several without one are numbered.
void Assembly::nameObjectives(const Item& item, Draft& draft)
{
    const auto said = commaList(annotation(metadataOf(item.tree), "objectives"));
    const bool single = draft.slos.size() == 1;
    const auto numbered = [&](std::size_t n) {
        const std::string number = "-" + std::to_string(n);
        return item.name.substr(0, 63 - number.size()) + number;
    };
    for (std::size_t i = 0; i < draft.slos.size(); ++i) {
        Slo& slo = draft.slos[i];
        const std::string& display = slo.objective.displayName;
        slo.objective.name = i < said.size()    ? labelOf(said[i])
                             : !display.empty() ? dnsLabel(display)
                             : single           ? item.name
                                                : numbered(i + 1);
        if (i >= said.size() && display.empty() && single) slo.objective.displayName = item.displayName;
        const std::string at = path(slo.project, slo.indicator);
        for (std::size_t n = i + 1; !m_objectives.insert(path(at, slo.objective.name)).second; ++n)
            slo.objective.name = numbered(n);
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
    Component first;
    first.name = component;
    first.dependsOn = commaList(annotation(metadata, "depends-on"));
    std::erase(first.dependsOn, component);
    const std::vector<std::string> others = first.dependsOn;
    addComponent(project, std::move(first));
    for (const std::string& name : others) {
        Component other;
        other.name = name;
        addComponent(project, std::move(other));
    }
}

void Assembly::addComponent(const std::string& project, Component component)
{
    const auto [known, fresh] = m_components.emplace(path(project, component.name), m_result.components.size());
    if (fresh) return m_result.components.push_back({project, std::move(component)});
    auto& all = m_result.components[known->second].component.dependsOn;
    for (std::string& other : component.dependsOn)
        if (other != component.name && std::find(all.begin(), all.end(), other) == all.end())
            all.push_back(std::move(other));
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
    for (const auto* items : {&m_services, &m_slis, &m_slos, &m_others})
        for (const Item& item : *items) resolve(item);
    for (const Item& item : m_services) readService(item);
    for (const Item& item : m_slis) readSli(item);
    for (const Item& item : m_slos) readSlo(item);
    readLooseSlis();
    settleDirections();
    settlePhases();
    return std::move(m_result);
}

}
