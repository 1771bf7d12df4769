// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/phase/criteria.h"

namespace reliability {

/// What the workspace shows by itself of the 28 tests, as evidence without author: of each test the first indicator
/// that tests for it and has data in the last two windows of 28 days.
std::vector<Evidence> automaticEvidence(const ProjectReview& project, const PhaseInputs& inputs, Instant asOf);

}
