// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/result.h"
#include "sources/openslo/definitions.h"

namespace sources::openslo {

/// OpenSLO v1 documents that define the same: a Service for each project, an SLI for each indicator, an SLO for each
/// objective, one for all objectives of a composite. Strict rules accept them without a warning, and what they are read
/// as equals what was written: what OpenSLO has no field for stands in annotations, what it has no form for (a target
/// of 1, a name that is too long) in the annotation "shinrai.dev/exact". Names must be labels; fails with
/// fileInvalid (what, 0, reason) for what no document can say.
reliability::Result<std::vector<reliability::Json>> documentsOf(const Definitions& definitions);

}
