// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/week.h"

namespace sample {

// The sample's texts and tables write their dates relative to its last week, so that a new sample is always fresh:
//   "-3w Tue 02:10"  the minute of the Tuesday of the week three weeks before the last one; in UTC
//   "-3w Tue"        that day
//   "-3w"            that ISO week
// "0w" is the last week itself, "+1w" the one after it (for due and expiry dates).

/// The moment of "WEEKS DAY [HH:MM]", midnight where no time is given. Throws std::invalid_argument for other text:
/// the texts are part of the program.
reliability::Instant instantOf(reliability::Week last, std::string_view when);

/// The text with each {{...}} replaced: "{{-3w Tue 02:10}}" by RFC 3339 ("2026-10-27T02:10:00Z"), "{{-3w Tue}}" by a
/// date ("2026-10-27"), "{{-3w}}" by a week ("2026-W44"). Throws as `instantOf` does.
std::string expand(reliability::Week last, std::string_view text);

}
