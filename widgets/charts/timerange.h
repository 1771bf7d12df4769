// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/time.h"

namespace widgets {

/// The range scaled by `factor` around `anchor`, which keeps its place; 5 minutes at least, 10 years at most.
reliability::Range zoomed(reliability::Range range, reliability::Instant anchor, double factor);
/// The range moved by a share of its length; negative: earlier.
reliability::Range panned(reliability::Range range, double share);

}
