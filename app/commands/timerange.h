// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"

namespace app {

/// --from and --to as they were given; either may be open.
struct OpenRange {
    std::optional<reliability::Instant> from, to;

    bool contains(reliability::Instant t) const { return (!from || *from <= t) && (!to || t < *to); }
};
/// Fails with timeUnreadable, and with usage when --from is not before --to.
reliability::Result<OpenRange> openRangeOf(const Call& call);

/// The same, each with what holds where it is not given; fails with usage when nothing is left of the range.
reliability::Result<reliability::Range> rangeOf(const Call& call, reliability::Range otherwise);

}
