// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/workspacecall.h"

#include "app/reviewloader.h"
#include "app/zones.h"

#include <pwd.h>
#include <unistd.h>

namespace app {

using namespace reliability;

std::string userName()
{
    const passwd* entry = getpwuid(geteuid());
    return entry ? entry->pw_name : "unknown";
}

Actor WorkspaceCall::actor(std::string label) const { return {userName(), now, std::move(label)}; }

Result<WorkspaceCall> openWorkspace(const Call& call, storage::Access access)
{
    const auto at = call.at();
    if (!at) return failed(at);
    const auto path = call.workspace();
    if (!path) return failed(path);
    auto session = storage::Session::open(*path, access);
    if (!session) return failed(session);
    const auto workspace = session->workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    const Instant now = asOfDefault(*workspace, SystemClock().now());
    return WorkspaceCall{std::move(*session), *workspace, *zone, now, at->value_or(now)};
}

}
