// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"
#include "reliability/facts/batch.h"
#include "reliability/zone.h"

namespace app {

/// Column roles and reading of a table; `suffix` is "-col" where roles would collide with figures, else "".
reliability::Result<reliability::ImportRecipe> recipeOf(const Call& call, const std::string& suffix);

/// --target --window --method --slice --slice-target --op --threshold --missing as the version of an objective.
/// Fails with usage without a target.
reliability::Result<reliability::ObjectiveVersion> versionOf(const Call& call);

/// --fail-on as statuses.
reliability::Result<std::vector<std::string>> failOn(const Call& call);

}
