// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/answers.h"
#include "app/commands/call.h"

namespace app {

/// `budget --good N --bad N --target T`: the figures of plain counts; minutes are the window's in proportion. Fails
/// with countInvalid for negative counts.
reliability::Result<CountsAnswer> budgetOfCounts(const Call& call);

}
