// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/http/client.h"
#include "sources/mlflow/findings.h"

namespace sources::mlflow {

/// Asks a tracking server: `call` as http::Client::send.
using Ask = std::function<reliability::Result<http::Answer>(const http::Call& call)>;

/// Reads what a tracking server keeps through its REST API 2.0, of any release from 1.0 on: experiments, runs with the
/// latest value of each metric, registered models, versions and aliases. Pages are followed until there is none, and no
/// further than bounds allow. Fails with what `ask` fails with, and with fileInvalid where the server is none of
/// MLflow's, or refuses.
reliability::Result<Tracking> readServer(const std::string& server, const Ask& ask, Findings& findings);

}
