// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importwriting.h"

#include "reliability/describe.h"

namespace app {

using namespace reliability;

Result<void> ImportWriting::begin(const std::string& sha256)
{
    ImportBatch batch;
    batch.uid = makeUid();
    batch.source = m_context.result.source;
    batch.sha256 = sha256;
    batch.mapping = canonical(toJson(m_context.order.recipe));
    batch.started = now();
    auto saved = m_context.session.store<ImportBatch>().save({}, batch, provenance(m_context.order.actor));
    if (!saved) return failed(saved);
    m_context.batch = *saved;
    // Only now: a project that is made belongs to the batch, and goes with it.
    const auto project = m_target.projectOf({});
    if (!project) return failed(project);
    if (*project) m_context.batch.project = (*project)->id;
    return {};
}

Result<void> ImportWriting::write(const Batch& batch)
{
    if (const auto ok = m_series.write(batch); !ok) return ok;
    if (const auto ok = m_events.write(batch.events); !ok) return ok;
    return m_incidents.write(batch.incidents);
}

Result<void> ImportWriting::finish()
{
    if (const auto ok = m_target.objective(); !ok) return ok;
    const ImportResult& result = m_context.result;
    ImportBatch done = m_context.batch;
    done.finished = now();
    done.rowsRead = m_context.summary.rowsRead;
    done.rowsNew = result.added + m_events.added();
    done.rowsChanged = result.updated + m_events.updated();
    done.rowsSame = result.unchanged;
    done.rowsBad = m_context.summary.rejectedCount;
    for (const ImportSeries& s : result.series) {
        if (!done.first || (s.first && *s.first < *done.first)) done.first = s.first;
        if (!done.last || (s.last && *done.last < *s.last)) done.last = s.last;
    }
    const auto saved =
        m_context.session.store<ImportBatch>().save(m_context.batch, done, provenance(m_context.order.actor));
    if (!saved) return failed(saved);
    m_context.result.batch = saved->id.value;
    return {};
}

Instant ImportWriting::now() const { return m_context.order.at.value_or(m_context.order.actor.now); }

bool ImportWriting::changed() const
{
    const ImportResult& result = m_context.result;
    return result.added + result.updated + m_events.added() + m_events.updated() > 0 || m_target.made();
}

}
