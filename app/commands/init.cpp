// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/commandlist.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/readings.h"
#include "app/sampleworkspace.h"
#include "app/zones.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace app {

using namespace reliability;

namespace {

struct InitAnswer {
    std::string workspace, zone;
    bool sample = false;
    std::optional<Instant> clock;
};

Result<storage::Session> madeWorkspace(const Call& call, const std::string& path)
{
    if (call.has("sample")) return makeSampleWorkspace(path, call.at()->value_or(SystemClock().now()));
    const auto zone = zoneNamed(call.text("zone").value_or("UTC"));
    if (!zone) return failed(zone);
    Workspace workspace;
    workspace.uid = makeUid();
    workspace.name = QFileInfo(models::text(path)).completeBaseName().toStdString();
    workspace.zone = zone->name();
    return createWorkspace(path, workspace);
}

}

}

template <>
inline constexpr auto reliability::fields<app::InitAnswer> = Fields{field("workspace", &app::InitAnswer::workspace),
                                                                    field("zone", &app::InitAnswer::zone),
                                                                    field("sample", &app::InitAnswer::sample),
                                                                    field("clock", &app::InitAnswer::clock)};

namespace app {

Result<Outcome> runInit(const Call& call)
{
    if (const auto at = call.at(); !at) return failed(at);
    if (call.has("sample") && call.has("zone"))
        return fail(Code::usage, {"the sample has a zone of its own: leave out --zone"});
    const auto path = call.argument();
    if (!path) return failed(path);
    auto session = madeWorkspace(call, *path);
    if (!session) return failed(session);
    if (const auto ok = refreshReadings(*session); !ok)
        return failed(ok); // else the first command would change the file
    const auto workspace = session->workspace();
    if (!workspace) return failed(workspace);
    const QString text = QCoreApplication::translate("commands", "%1 is ready.").arg(models::text(*path));
    return Outcome{toJson(InitAnswer{*path, workspace->zone, workspace->sample, workspace->clock}),
                   text + QLatin1Char('\n')};
}

Json schemaOfInit() { return schemaDocument<InitAnswer>(); }

}
