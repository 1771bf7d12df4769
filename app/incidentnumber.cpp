// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidentnumber.h"

#include "storage/bin.h"

#include <algorithm>

namespace app {

using namespace reliability;

Result<std::int64_t> nextIncidentNumber(storage::Session& session)
{
    const auto purged = storage::numberedBeforePurge(session);
    if (!purged) return failed(purged);
    std::int64_t last = *purged;
    for (auto list : {session.store<Incident>().all(), session.store<Incident>().removed()}) {
        if (!list) return failed(list);
        for (const Incident& incident : *list) last = std::max(last, incident.number.value_or(0));
    }
    return last + 1;
}

}
