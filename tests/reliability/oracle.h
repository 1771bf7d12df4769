// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace support {

/// The glossary's figures unit by unit, the slow way: no prefix sums, no ledger, no periods of the program. For
/// property tests of evaluate and remainingAt.
struct Figures {
    reliability::Range window;
    double good = 0, bad = 0, total = 0, expected = 0;
    std::optional<double> remaining, coverage, spentThisWeek, recoveredThisWeek, volumeEffect;
};

Figures bruteForce(const reliability::Samples& samples, const reliability::Question& question,
                   reliability::Instant asOf);

}
