// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "reliability/zone.h"
#include "sources/markdown/outline.h"

namespace sources::markdown {

/// The actions of the sections on actions: items at the left margin of lists, with boxes or without, and rows of
/// tables; a heading above them names their type. At most 1,000.
/// Dates are read in `zone`; one without a year comes after the postmortem's `day`.
std::vector<reliability::Action> readActions(const Outline& outline, const reliability::Zone& zone,
                                             const std::optional<reliability::Civil>& day);

/// True for what stands where nothing is said: "-", "N/A", "TBD", "none".
bool isNothing(std::string_view text);

}
