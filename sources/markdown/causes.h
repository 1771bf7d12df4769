// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/reading.h"
#include "sources/markdown/outline.h"

namespace sources::markdown {

/// What a cause's text says of itself: "(potential)", "suspected: ...", "[data pipeline] ..." or "data pipeline
/// (known)"; certainty and class where nothing is said are known and unsorted.
reliability::ContributingCause causeOf(std::string_view text);

/// The contributing causes of the sections on causes: items at the left margin of lists, rows of tables; where a
/// section has neither, its first paragraph. At most 1,000.
std::vector<reliability::ContributingCause> readCauses(const Outline& outline);

/// Who or what noticed, as far as a text says so in its own words; with words for several of them, unknown.
reliability::Detection detectionOf(std::string_view text);

}
