// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/keys.h"

namespace sources::markdown {

/// The times that matter, each from the best that says it: a key, an entry of the timeline that names itself, a stated
/// duration. A start that nothing says is the entry from which all stated durations lead to other entries, else
/// (assumed) the first entry, else the day that a key gives.
std::vector<reliability::TimeMark> marksOf(const Said& said, const std::vector<reliability::TimelineEntry>& timeline);

/// Where the marks, stated durations and days disagree: an end before the start, a stated duration that the marks deny,
/// days of title, file, keys and first entry more than a day apart. `title` and `file` are as they stand there.
std::vector<reliability::Conflict> conflictsOf(const Said& said, const reliability::Reading& reading,
                                               std::string_view title, std::string_view file,
                                               const std::optional<reliability::Civil>& keyDay);

}
