// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

/// The parts of a span that other incidents have as well, cut wherever one of those begins or ends: two incidents that
/// overlap get the same parts for what they share, when each is asked with all others.
std::vector<Range> sharedParts(Range span, std::span<const Range> others);

/// What incidents took together: of each the largest share of an objective's budget, never the sum over objectives,
/// without the parts that an earlier one of them has taken of the same objective already. None where nothing is known
/// of any of them.
std::optional<double> spentTogether(const std::vector<const IncidentReview*>& incidents);

}
