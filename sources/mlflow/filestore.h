// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/mlflow/folder.h"

namespace sources::mlflow {

/// The folder that holds the experiments: the path itself or its "mlruns"; none when neither has any.
std::optional<std::filesystem::path> experimentsFolder(const std::string& path);

/// Reads the folders of experiments, runs and registered models. What can't be read is rejected by its place and hides
/// nothing else. Fails with cancelled, and with fileInvalid for more text than one import takes.
reliability::Result<Tracking> readFileStore(const std::filesystem::path& root, Findings& findings);

/// Reads the registry: "models", with a folder for each model, its versions and aliases.
void readRegistry(const StoreFolder& folder, Tracking& tracking);

}
