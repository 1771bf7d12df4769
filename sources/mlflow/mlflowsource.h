// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

namespace sources::mlflow {

/// What MLflow keeps: the folder of a file store ("mlruns"), the file of its SQLite database, or its server.
/// Of each model key (the experiment; by the recipe's label also the registered model, or a tag) it delivers the runs
/// as outcomes and, metric by metric, as values; of the registry the versions as retrainings, and which version serves
/// as a model release.
class MlflowSource final : public Source {
public:
    reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) override;
};

/// True for a path that holds such a store, and for the address of a server.
bool isStore(const std::string& path);

}
