// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/mlflow/findings.h"

namespace sources::mlflow {

/// What of a store becomes runs of indicators, changes, and indicators derived of them.
std::vector<reliability::Batch> batchesOf(const Tracking& tracking, Findings& findings);

/// The versions as retrainings, and what serves now as model releases.
std::vector<reliability::NamedEvent> eventsOf(const Tracking& tracking, Findings& findings);

/// Whether less of a metric is better, by the words of its key: "rmse", "val_loss".
reliability::Direction directionOf(std::string_view key);

}
