// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// The share of an objective's budget that an incident consumed: bad units in its span / B, with B as of q.asOf (the
/// span's end; the review's as-of while it is open). Corrected units are left out. None where no unit is stamped in the
/// span, for nothing is known of it; at T = 1, and for a budget of 0. Fails as evaluate does.
Result<std::optional<double>> incidentCost(const Samples& samples, const Question& q, Range span);

}
