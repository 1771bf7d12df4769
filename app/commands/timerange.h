// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"

namespace app {

/// --from and --to, each with what holds where it is not given.
reliability::Result<reliability::Range> rangeOf(const Call& call, reliability::Range otherwise);

}
