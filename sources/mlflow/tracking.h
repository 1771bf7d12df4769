// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/event.h"
#include "sources/mlflow/metriclines.h"

#include <map>
#include <string>
#include <vector>

namespace sources::mlflow {

/// A run of MLflow with the last of each of its metrics.
struct TrackedRun {
    std::string id, experiment; ///< the experiment's name
    reliability::RunState state = reliability::RunState::success;
    std::optional<reliability::Instant> start, end;
    std::string tag; ///< the value of the tag that tells models apart, where one is asked for
    std::map<std::string, MetricHistory> metrics;
};

struct ModelVersion {
    std::string model, stage, run;
    std::int64_t version = 0;
    std::optional<reliability::Instant> created, updated;
};

/// A name that points at a version of a model now; who pointed it when is not kept by MLflow.
struct ModelAlias {
    std::string model, alias;
    std::int64_t version = 0;
};

/// What is not deleted in a store, read wholly: runs by their experiments, and the registry of models.
struct Tracking {
    std::vector<TrackedRun> runs;
    std::vector<ModelVersion> versions;
    std::vector<ModelAlias> aliases;
};

}
