// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace support {

reliability::Instant at(const char* text);

/// A budget whose figures fit each other.
reliability::ObjectiveReview objective(const char* name, reliability::Family family, const char* target, double bad,
                                       double total);

/// Week 2026-W47 in UTC with five projects, worst first: Search ranking (exhausted, was at risk; two incidents),
/// Recommendation (at risk), Spam filter (technical trial without data), Price estimate (healthy, target edited this
/// week), Image tagging (concept).
reliability::ReviewData sampleReview();

}
