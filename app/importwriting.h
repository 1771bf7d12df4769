// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "reliability/reviewdata.h"

#include <span>

namespace app {

/// What one import writes; every step adds to the result.
class ImportWriting {
public:
    ImportWriting(storage::Session& session, const ImportOrder& order, const sources::Summary& summary,
                  Directory directory, reliability::ImportResult& result)
        : m_session(session)
        , m_order(order)
        , m_summary(summary)
        , m_directory(std::move(directory))
        , m_result(result)
    {}

    reliability::Result<void> begin(const std::string& sha256);
    reliability::Result<void> write(const reliability::Batch& batch);
    reliability::Result<void> finish();
    bool changed() const { return m_result.added + m_result.updated + m_events > 0 || m_made; }

private:
    reliability::Result<reliability::Project> projectNamed(const std::string& name);
    reliability::Result<reliability::Indicator> indicator();
    reliability::Result<void> samples(const reliability::Batch& batch);
    reliability::Result<void> runs(const reliability::Batch& batch);
    reliability::Result<void> event(const reliability::NamedEvent& named);
    reliability::Result<void> incident(const reliability::NamedIncident& named);
    reliability::Result<void> actions(const std::vector<reliability::Action>& actions,
                                      const reliability::Incident& incident);
    reliability::Result<void> objective();
    void count(const storage::Merged& merged);
    void describe(const reliability::Labels& labels, std::span<const reliability::Point> points);
    storage::Provenance by() const { return provenance(m_order.actor, m_batch.id); }

    storage::Session& m_session;
    const ImportOrder& m_order;
    const sources::Summary& m_summary;
    Directory m_directory;
    reliability::ImportResult& m_result;
    reliability::ImportBatch m_batch;
    std::optional<reliability::Project> m_project;
    std::optional<reliability::Indicator> m_indicator;
    std::int64_t m_events = 0;
    std::int64_t m_nextNumber = 0; ///< of incidents; 0: not asked yet
    bool m_made = false;           ///< a project, an indicator or an objective is new
};

}
