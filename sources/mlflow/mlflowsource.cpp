// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/mlflowsource.h"

#include "sources/http/clientfor.h"
#include "sources/mlflow/database.h"
#include "sources/mlflow/delivery.h"
#include "sources/mlflow/filestore.h"
#include "sources/mlflow/rest.h"
#include "sources/sql/sqlitefile.h"

namespace sources::mlflow {

using namespace reliability;
namespace fs = std::filesystem;

namespace {

Result<Tracking> askServer(const Request& request, Findings& findings)
{
    auto client = http::clientFor(request);
    if (!client) return failed(client);
    return readServer(
        client->server().address,
        [&](const http::Call& call) { return client->send(call, findings.stop()); },
        findings);
}

Result<Tracking> readStore(const Request& request, Findings& findings)
{
    const std::string& path = request.path;
    if (http::isWebAddress(path)) return askServer(request, findings);
    std::error_code error;
    if (!fs::exists(path, error)) return fail(Code::fileMissing, {path});
    if (!fs::is_directory(path, error)) return readDatabase(path, findings);
    const auto folder = experimentsFolder(path);
    if (!folder) return fail(Code::folderEmpty, {path, "MLflow"});
    return readFileStore(*folder, findings);
}

}

Result<Summary> MlflowSource::fetch(const Request& request, BatchSink& sink, std::stop_token stop)
{
    const std::string& by = request.recipe.label;
    if (!by.empty() && by != "experiment" && by != "model" && !(by.starts_with("tag:") && by.size() > 4))
        return fail(Code::valueUnknown, {by, "experiment, model, tag:NAME"});
    Findings findings(request, stop, sink);
    const auto tracking = readStore(request, findings);
    if (!tracking) return failed(tracking);
    for (Batch& batch : batchesOf(*tracking, findings)) {
        if (stop.stop_requested()) return fail(Code::cancelled);
        if (const auto ok = sink.push(std::move(batch)); !ok) return failed(ok);
    }
    return findings.summary();
}

bool isStore(const std::string& path)
{
    if (http::isWebAddress(path)) return true;
    std::error_code error;
    return fs::is_directory(path, error) ? experimentsFolder(path).has_value() : sql::isSqliteFile(path);
}

}
