// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"

#include <optional>

namespace sources {

/// A date and time as a text gives it.
struct TextStamp {
    reliability::Civil civil;
    std::optional<reliability::Seconds> offset; ///< local minus UTC; none: the text names no zone
    bool dateOnly = false;
};

/// Reads "2026-11-16", "2026/11/16 9:05", "2026-11-16T09:05:00.25+09:00", "2026-11-16 09:05:00 UTC",
/// "20260609T134151.410665Z"; fractions are cut to milliseconds. None for any other text.
std::optional<TextStamp> parseTextStamp(std::string_view text);

/// The instant of a stamp; a naive one is read in `zone`, the first pass of a repeated hour. None for a time that the
/// zone skips.
std::optional<reliability::Instant> instantOf(const TextStamp& stamp, const reliability::Zone& zone);

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

/// ASCII letters in lower case.
std::string lower(std::string_view text);

}
