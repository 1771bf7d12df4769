// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidentviews.h"

namespace app {

using namespace reliability;

Result<IncidentHistory> historyOf(storage::Session& session, Uid incident)
{
    auto changes = session.store<Incident>().history(incident);
    if (!changes) return failed(changes);
    IncidentHistory history{incident, {}};
    for (auto& change : *changes)
        history.changes.push_back({change.at,
                                   std::move(change.author),
                                   std::move(change.label),
                                   std::move(change.before),
                                   std::move(change.after)});
    return history;
}

}
