// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/definitions.h"
#include "storage/session.h"

namespace app {

/// The definitions of a workspace: projects, components, indicators, and of each objective the version in force at
/// `asOf` (the first one where none is yet), sorted by project, indicator, objective.
reliability::Result<sources::openslo::Definitions> definitionsOf(storage::Session& session, reliability::Instant asOf);

}
