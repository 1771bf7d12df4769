// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importfacts.h"
#include "app/importseries.h"

namespace app {

/// What one import writes: its row in the list of imports, and each batch by the parts that know its kinds.
class ImportWriting {
public:
    ImportWriting(storage::Session& session, const ImportOrder& order, const sources::Summary& summary,
                  Directory directory, reliability::ImportResult& result)
        : m_context{session, order, summary, result}
        , m_target(m_context, std::move(directory))
        , m_series(m_context, m_target)
        , m_events(m_context, m_target)
        , m_incidents(m_context, m_target)
    {}
    ImportWriting(const ImportWriting&) = delete;
    ImportWriting& operator=(const ImportWriting&) = delete;

    reliability::Result<void> begin(const std::string& sha256);
    /// All that will be written, before the first of it is.
    void announce(const std::vector<reliability::Batch>& batches) { m_incidents.announce(batches); }
    reliability::Result<void> write(const reliability::Batch& batch);
    reliability::Result<void> finish();
    bool changed() const;

private:
    reliability::Instant now() const;

    ImportContext m_context;
    ImportTarget m_target;
    SeriesImport m_series;
    EventImport m_events;
    IncidentImport m_incidents;
};

}
