// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"

#include <functional>
#include <optional>
#include <string_view>

namespace sources::markdown {

/// What a word for a time zone means.
struct ZoneWord {
    enum class Kind { offset, named, ambiguous };
    Kind kind = Kind::offset;
    std::string name;               ///< "CET", "UTC+9", or the IANA name of a named one ("America/Los_Angeles")
    reliability::Seconds offset{0}; ///< local minus UTC; of the kind `offset`
    std::string_view choices;       ///< of an ambiguous one: "UTC+5:30, UTC+1 or UTC+2"
    std::size_t length = 0;         ///< bytes of the text that it takes
};

/// The zone that a text begins with: "UTC", "CET", "PT", "Pacific Time", "UTC+5:30", "Europe/Berlin", "JST"; letters in
/// upper case, but for UTC and GMT. None where the word goes on, or is none.
std::optional<ZoneWord> zoneAt(std::string_view text);

/// The first zone that stands anywhere in a text ("All times in CET."); its length is that of the word.
std::optional<ZoneWord> zoneIn(std::string_view text);

/// Finds an IANA zone by its name; none where there is none.
using ZoneLookup = std::function<std::optional<reliability::Zone>(const std::string& name)>;

}
