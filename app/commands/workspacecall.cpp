// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/workspacecall.h"

#include "app/reviewloader.h"
#include "app/upkeep.h"
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

namespace {

Result<storage::Session> openedForWriting(const std::string& path)
{
    auto session = storage::Session::open(path, storage::Access::write);
    if (!session) return session;
    if (const auto ok = keepUp(*session); !ok) return failed(ok);
    return session;
}

/// For reading too an older workspace is brought up to date first: scripts read every day and write never.
Result<storage::Session> opened(const std::string& path, storage::Access access)
{
    if (access == storage::Access::write) return openedForWriting(path);
    auto session = storage::Session::open(path, access);
    if (session || session.error().code != Code::workspaceOlder) return session;
    if (const auto writer = openedForWriting(path); !writer) return failed(writer);
    return storage::Session::open(path, access);
}

}

Result<WorkspaceCall> openWorkspace(const Call& call, storage::Access access)
{
    const auto at = call.at();
    if (!at) return failed(at);
    const auto path = call.workspace();
    if (!path) return failed(path);
    auto session = opened(*path, access);
    if (!session) return failed(session);
    const auto workspace = session->workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    const Instant now = asOfDefault(*workspace, SystemClock().now());
    return WorkspaceCall{std::move(*session), *workspace, *zone, now, at->value_or(now)};
}

}
