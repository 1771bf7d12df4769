// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/writer.h"

#include "sources/openslo/annotations.h"
#include "sources/openslo/judge.h"
#include "sources/openslo/reader.h"
#include "sources/openslo/writtenparts.h"
#include "sources/openslo/yaml.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace sources::openslo {

using namespace reliability;

namespace {

/// A document in the making: how much of what its facts keep apart it shows, and what can't be said but exactly.
struct Draft {
    Show show = Show::all;
    Annotations further; ///< found out by reading the document back
};
using Build = std::function<Json(const Draft&)>;
/// What a document, read back, says otherwise than it should; none when it defines nothing.
using Compare = std::function<std::optional<Json::Object>(const Definitions&)>;

/// The references of a document that the written set does not answer.
std::string elsewhere(const Json& document, const std::set<std::string>& defined)
{
    const auto trees = parseYaml(yamlOf(document), {});
    if (!trees || trees->size() != 1) return {};
    Document scratch;
    Judge judge(scratch, Rules::strict);
    const auto references = check(judge, trees->front(), *objectOf(textIn(trees->front(), "kind")), Rules::strict);
    std::set<std::string> missing;
    for (const Reference& r : references)
        if (const std::string name = std::string(r.kind) + "/" + r.name; !defined.contains(name)) missing.insert(name);
    std::string all;
    for (const std::string& name : missing) all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

class Writing {
public:
    explicit Writing(const Definitions& definitions) : m_definitions(definitions) {}

    Result<std::vector<Json>> run()
    {
        for (const Sli& sli : m_definitions.slis) m_indicators.emplace(keyOf(sli.project, sli.indicator.name), &sli);
        for (const Slo& slo : m_definitions.slos) // an SLI of this name would answer a reference that nothing answers
            if (!indicatorOf(slo)) m_taken.insert("SLI/" + slo.indicator);
        for (const Project& project : m_definitions.projects) service(project);
        for (const Sli& sli : m_definitions.slis) this->sli(sli);
        for (const auto& group : groups()) slos(group);
        if (!m_unsaid.empty()) return fail(Code::fileInvalid, {m_unsaid, "0", "OpenSLO can't say this"});
        return std::move(m_documents);
    }

private:
    static std::string keyOf(const std::string& project, const std::string& indicator)
    {
        return "SLI/" + project + "/" + indicator;
    }
    const Indicator* indicatorOf(const Slo& slo) const
    {
        const auto known = m_indicators.find(keyOf(slo.project, slo.indicator));
        return known == m_indicators.end() ? nullptr : &known->second->indicator;
    }

    /// A name of a document of this kind that no other has.
    std::string take(const std::string& kind, const std::string& wanted)
    {
        std::string name = wanted.substr(0, 63);
        while (name.ends_with('-')) name.pop_back();
        for (int n = 2; !m_taken.insert(kind + "/" + name).second; ++n) {
            const std::string number = "-" + std::to_string(n);
            name = wanted.substr(0, 63 - number.size()) + number;
        }
        m_defined.insert(kind + "/" + name);
        return name;
    }

    /// The document that, beside `context`, reads back without a problem and as it should; none when no form does.
    std::optional<Json> settle(const std::vector<Json>& context, const Build& build, const Compare& compare)
    {
        for (const Show show : {Show::all, Show::bare}) {
            Draft draft{show, {}};
            if (const std::string names = elsewhere(build(draft), m_defined); !names.empty())
                draft.further.emplace_back(ownName("defined-elsewhere"), names);
            auto differences = readBack(context, build(draft), compare);
            if (differences && !differences->empty()) {
                draft.further.emplace_back(ownName("exact"), canonical(Json(*differences)));
                differences = readBack(context, build(draft), compare);
            }
            if (differences && differences->empty()) return build(draft);
        }
        return std::nullopt;
    }

    static std::optional<Json::Object> readBack(std::vector<Json> documents, Json document, const Compare& compare)
    {
        documents.push_back(std::move(document));
        const Definitions read = readText(yamlOf(documents), {}, Rules::strict);
        const bool clean = std::all_of(read.documents.begin(), read.documents.end(), [](const Document& d) {
            return d.verdict == Verdict::accepted;
        });
        return clean ? compare(read) : std::nullopt;
    }

    void service(const Project& project)
    {
        const std::string name = take("Service", project.name);
        std::vector<Component> components;
        for (const NamedComponent& c : m_definitions.components)
            if (c.project == project.name) components.push_back(c.component);
        const Build build = [&](const Draft& draft) {
            return serviceDocument(name, project, components, draft.show, draft.further);
        };
        const Compare compare = [&](const Definitions& read) -> std::optional<Json::Object> {
            if (read.projects.size() != 1) return std::nullopt;
            return named("project", difference(project, read.projects.front()));
        };
        keep(settle({}, build, compare), "Service/" + project.name);
    }

    void sli(const Sli& sli)
    {
        std::string wanted = sli.indicator.name;
        if (m_taken.contains("SLI/" + wanted)) wanted = sli.project + "-" + wanted;
        const std::string name = take("SLI", wanted);
        const std::string key = keyOf(sli.project, sli.indicator.name);
        m_slis.emplace(key, name);
        const Build build = [&](const Draft& draft) { return sliDocument(name, sli, draft.show, draft.further); };
        const Compare compare = [&](const Definitions& read) -> std::optional<Json::Object> {
            if (read.slis.size() != 1) return std::nullopt;
            return named("indicator", difference(sli.indicator, read.slis.front().indicator));
        };
        keep(settle({}, build, compare), key);
    }

    /// Objectives that one document can hold: each its own, those of a composite together.
    std::vector<std::vector<const Slo*>> groups() const
    {
        std::vector<std::vector<const Slo*>> all;
        std::map<std::string, std::size_t> composites;
        for (const Slo& slo : m_definitions.slos) {
            const std::string composite = labelOf(slo.objective.composite);
            if (composite.empty()) {
                all.push_back({&slo});
                continue;
            }
            const auto [known, fresh] = composites.emplace(slo.project + "/" + composite, all.size());
            if (fresh) all.emplace_back();
            all[known->second].push_back(&slo);
        }
        return all;
    }

    void slos(const std::vector<const Slo*>& group)
    {
        if (auto document = sloOf(group)) return m_documents.push_back(std::move(*document));
        const Slo& first = *group.front();
        if (group.size() > 1)
            for (const Slo* slo : group) slos({slo});
        else m_unsaid = first.project + "/" + first.indicator + "/" + first.objective.name;
    }

    std::optional<Json> sloOf(const std::vector<const Slo*>& group)
    {
        const Slo& first = *group.front();
        const std::string composite = labelOf(first.objective.composite);
        const std::string wanted = composite.empty() ? first.objective.name : composite;
        std::vector<Json> context;
        if (const auto known = m_written.find("Service/" + first.project); known != m_written.end())
            context.push_back(known->second);
        std::vector<WrittenSlo> parts;
        std::set<std::string> shown;
        for (const Slo* slo : group) {
            const std::string key = keyOf(slo->project, slo->indicator);
            const auto name = m_slis.find(key);
            const Indicator* indicator = indicatorOf(*slo);
            parts.push_back({slo,
                             name == m_slis.end() ? slo->indicator : name->second,
                             indicator ? std::optional(indicator->shape) : std::nullopt});
            if (m_written.contains(key) && shown.insert(key).second) context.push_back(m_written.at(key));
        }
        const bool free = !m_taken.contains("SLO/" + wanted);
        const std::string name = take("SLO", free ? wanted : first.indicator + "-" + wanted);
        const Build build = [&](const Draft& draft) {
            return sloDocument(name, parts, composite, draft.show, draft.further);
        };
        auto document = settle(context, build, [&](const Definitions& read) { return compared(group, read); });
        if (!document) m_taken.erase("SLO/" + name);
        return document;
    }

    /// Several objectives must read back as they are; the differences of a single one can be stated.
    static std::optional<Json::Object> compared(const std::vector<const Slo*>& group, const Definitions& read)
    {
        if (read.slos.size() != group.size()) return std::nullopt;
        Json::Object all;
        for (std::size_t i = 0; i < group.size(); ++i) {
            const Slo& wanted = *group[i];
            const Slo& got = read.slos[i];
            if (got.project != wanted.project || got.indicator != wanted.indicator) return std::nullopt;
            if (got.others != wanted.others) return std::nullopt;
            auto objective = difference(wanted.objective, got.objective);
            auto version = difference(wanted.version, got.version);
            if (group.size() > 1 && !(objective.empty() && version.empty())) return std::nullopt;
            if (!objective.empty()) all.emplace_back("objective", std::move(objective));
            if (!version.empty()) all.emplace_back("version", std::move(version));
        }
        return all;
    }

    static Json::Object named(std::string key, Json::Object fields)
    {
        Json::Object all;
        if (!fields.empty()) all.emplace_back(std::move(key), std::move(fields));
        return all;
    }

    void keep(std::optional<Json> document, const std::string& key)
    {
        if (!document) {
            m_unsaid = key.substr(key.find('/') + 1);
            return;
        }
        m_written.emplace(key, *document);
        m_documents.push_back(std::move(*document));
    }

    const Definitions& m_definitions;
    std::vector<Json> m_documents;
    std::string m_unsaid;                     ///< the last that no document can say
    std::set<std::string> m_taken, m_defined; ///< "kind/name" that can't be given, and that are
    std::map<std::string, const Sli*> m_indicators;
    std::map<std::string, std::string> m_slis; ///< names of the documents of indicators
    std::map<std::string, Json> m_written;     ///< documents by the project or indicator they define
};

}

Result<std::vector<Json>> documentsOf(const Definitions& definitions) { return Writing(definitions).run(); }

}
