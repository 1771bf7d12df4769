// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"
#include "reliability/facts/batch.h"

namespace app {

/// Imports the paths as the recipe says into the workspace of the call; what the commands of all connectors end in.
reliability::Result<Outcome> importPaths(const Call& call, const std::vector<std::string>& paths,
                                         const reliability::ImportRecipe& recipe);

}
