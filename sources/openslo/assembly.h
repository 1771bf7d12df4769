// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/check.h"

#include <map>
#include <set>

namespace sources::openslo {

/// Puts the documents of a set together: Services first, then SLIs, then SLOs, whatever their order in the files.
class Assembly {
public:
    explicit Assembly(Rulebook rulebook) : m_rulebook(std::move(rulebook)) {}

    /// Takes one parsed object of a file.
    void add(const std::string& file, std::int64_t index, Tree tree);
    /// Takes a file that could not be read.
    void addFailure(const std::string& file, const reliability::Error& error);
    /// All that the documents define.
    Definitions finish();

private:
    struct Item {
        Tree tree;
        std::size_t document = 0;
        std::string name, displayName; ///< name as a label
        std::vector<Reference> references;
    };
    struct KnownSli {
        const Item* item = nullptr;
        reliability::Indicator indicator;
        std::string project; ///< by annotation; else empty: that of the SLO that refers to it
        bool used = false;
    };
    /// What one SLO defines; it counts only when the SLO is not refused.
    struct Draft {
        std::string project;
        std::vector<Slo> slos;
        std::vector<std::pair<reliability::Indicator, const Tree*>> inlined; ///< with the metadata
        std::vector<KnownSli*> referred;
    };
    /// What an SLO or one of its objectives measures.
    struct Measured {
        bool given = false;
        bool referred = false;
        std::optional<reliability::Shape> shape; ///< none: not known here
    };

    Judge judge(const Item& item) { return {m_result.documents[item.document], m_rulebook.rules}; }
    void resolve(const Item& item);
    void readService(const Item& item);
    void readSli(const Item& item);
    void readVersions(Judge& judge, const Tree& metadata, Draft& draft);
    void readSlo(const Item& item);
    Measured readMeasured(Judge& judge, const Item& item, const Tree& holder, const std::string& path,
                          const std::string& inlineName, Draft& draft, Slo& slo);
    bool taken(const std::string& project, const reliability::Indicator& indicator, const Draft& draft) const;
    void nameInlined(Judge& judge, const Tree& metadata, const std::string& path, const std::string& inlineName,
                     const Draft& draft, reliability::Indicator& indicator);
    Measured refer(const std::string& ref, Draft& draft, Slo& slo);
    void readObjectives(Judge& judge, const Item& item, const Slo& base, const Measured& shared, Draft& draft);
    bool affordable(const Item& item);
    void commit(const Item& item, Draft draft);
    void nameObjectives(const Item& item, Draft& draft);
    void addProject(const std::string& name);
    void addIndicator(const std::string& project, reliability::Indicator indicator, const Tree& metadata);
    void addComponents(const std::string& project, const std::string& component, const Tree& metadata);
    void addComponent(const std::string& project, reliability::Component component);
    void readLooseSlis();
    void settleDirections();
    void settlePhases();

    Rulebook m_rulebook;
    std::size_t m_allowance = 100'000'000; ///< bytes that may still be copied from documents into facts
    Definitions m_result;
    std::vector<Item> m_services, m_slis, m_slos, m_others;
    std::map<std::string, KnownSli> m_known;
    std::set<std::string> m_names;                   ///< "kind/name" of all documents
    std::set<std::string> m_projects, m_implied;     ///< projects with a Service here, and those without
    std::map<std::string, std::size_t> m_components; ///< "project/component" to its place
    std::set<std::string> m_indicators;              ///< "project/indicator" that are defined
    std::set<std::string> m_objectives;              ///< "project/indicator/objective" that are defined
    std::set<std::string> m_directed;                ///< indicators whose direction is said
    std::set<std::string> m_phased;                  ///< projects whose phase is said
};

}
