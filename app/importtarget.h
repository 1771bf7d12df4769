// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "app/importer.h"

namespace app {

/// What the parts of one import share; they add to the result.
struct ImportContext {
    storage::Session& session;
    const ImportOrder& order;
    const sources::Summary& summary;
    reliability::ImportResult& result;
    reliability::ImportBatch batch{};

    storage::Provenance by() const { return provenance(order.actor, batch.id); }
};

/// Where an import writes to: projects, the indicator and its objective, each made when it is first needed.
class ImportTarget {
public:
    ImportTarget(const ImportContext& context, Directory directory)
        : m_context(context)
        , m_directory(std::move(directory))
    {}

    reliability::Result<reliability::Project> projectNamed(const std::string& name);
    /// The project of a fact: the one that it names, else the order's; none when neither says one.
    reliability::Result<std::optional<reliability::Project>> projectOf(const std::string& named);
    /// The order's indicator in the order's project. Fails with usage when one of them isn't said.
    reliability::Result<reliability::Indicator> indicator();
    /// The indicator of a batch: the one that it brings along, else the order's. One that is there already stays as
    /// people have it.
    reliability::Result<reliability::Indicator> indicatorOf(const reliability::Batch& batch);
    /// Makes the objective that the recipe's target asks for, once there is an indicator.
    reliability::Result<void> objective();
    /// A project, an indicator or an objective is new.
    bool made() const { return m_made; }

private:
    reliability::Indicator fresh(const reliability::Project& project) const;
    reliability::Result<reliability::Indicator> make(const reliability::Project& project,
                                                     reliability::Indicator wanted);
    bool derivedAlready(const reliability::Project& project, const reliability::Indicator& wanted) const;

    const ImportContext& m_context;
    Directory m_directory;
    std::optional<reliability::Indicator> m_indicator;
    std::map<std::string, reliability::Indicator> m_brought; ///< by the names that batches bring them under
    bool m_made = false;
};

}
