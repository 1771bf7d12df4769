// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"
#include "reliability/budget/budget.h"
#include "sources/source.h"

namespace app {

/// A budget computed from a file alone, and what its reading found.
struct FileBudget {
    reliability::Budget budget;
    sources::Summary summary;
};

/// `budget --csv FILE --target T ...`: the budget of the file's rows; without --at as of the end of its last interval.
reliability::Result<FileBudget> budgetOfFile(const Call& call);

}
