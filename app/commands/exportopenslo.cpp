// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/workspacecall.h"
#include "app/exporter.h"
#include "sources/openslo/writer.h"
#include "sources/openslo/yaml.h"

namespace app {

using namespace reliability;

Result<Outcome> runExportOpenSlo(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto definitions = definitionsOf(w->session, w->asOf);
    if (!definitions) return failed(definitions);
    const auto documents = sources::openslo::documentsOf(*definitions);
    if (!documents) return failed(documents);
    const std::string path = call.text("o").value_or("");
    const bool json = path.ends_with(".json");
    const std::string text = json ? readable(Json(Json::Array(*documents))) : sources::openslo::yamlOf(*documents);
    return fileOutcome(call, QByteArray::fromStdString(text));
}

}
