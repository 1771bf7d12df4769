// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/answers.h"
#include "app/commands/workspacecall.h"

namespace app {

/// --burn-down: gives each budget its points, `step` apart. The budgets must be of `data`. Fails as evaluate does.
reliability::Result<void> addBurnDown(WorkspaceCall& w, const reliability::ReviewData& data,
                                      std::vector<reliability::Budget>& budgets, reliability::Milliseconds step);

/// --split-by: the units of each budget's window by the values of a label, with 95 % intervals. The budgets must be of
/// `data`. Fails as evaluate does.
reliability::Result<std::vector<SplitAnswer>> splitsOf(WorkspaceCall& w, const reliability::ReviewData& data,
                                                       const std::vector<reliability::Budget>& budgets,
                                                       const std::string& label);

}
