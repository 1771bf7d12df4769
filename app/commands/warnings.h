// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"
#include "reliability/facts/batch.h"

namespace app {

/// Tells on stderr what a reader found and rejected, unless --quiet.
void tellWarnings(const Call& call, const std::vector<reliability::Warning>& warnings,
                  const std::vector<reliability::Rejection>& rejected);

}
