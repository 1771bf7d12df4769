// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/reading.h"

#include <string>
#include <string_view>

namespace models {

/// An entry to be written into a timeline: its time as the text is to have it, and what happened.
struct NewEntry {
    reliability::Instant at;
    std::string when, what;
};

/// The body of a postmortem with an entry more in its timeline: a row of its table, an item of its list or a paragraph,
/// in the manner of the entry before it in time, as `timeline` was read from this body. Without a timeline it gets a
/// section of that name (`heading`) at its end. Nothing else of the text changes.
std::string withTimelineEntry(std::string_view body, const std::vector<reliability::TimelineEntry>& timeline,
                              const NewEntry& entry, std::string_view heading);

}
