// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/mlflow/findings.h"

namespace sources::mlflow {

/// Reads MLflow's tables from a file of SQLite, of any release from 1.0 on. A row that can't be read is rejected by its
/// table and run, and hides nothing else. Fails with cancelled, and where the file is none of MLflow's.
reliability::Result<Tracking> readDatabase(const std::string& path, Findings& findings);

}
