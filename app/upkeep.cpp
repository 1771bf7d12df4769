// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep.h"

#include "app/readings.h"
#include "app/reviewloader.h"
#include "storage/bin.h"

namespace app {

using namespace reliability;

Result<void> keepUp(storage::Session& session)
{
    if (const auto ok = refreshReadings(session); !ok) return ok;
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const Instant now = asOfDefault(*workspace, SystemClock().now());
    const auto purged = storage::purgeBin(session, {"shinrai", "30 days in the bin", now, {}});
    if (!purged) return failed(purged);
    return {};
}

}
