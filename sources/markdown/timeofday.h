// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/scan.h"
#include "sources/markdown/zonewords.h"

namespace sources::markdown {

/// A time of day with the zone behind it.
struct TimeOfDay {
    std::optional<reliability::Milliseconds> time; ///< since midnight; none: it stands there and can't be read
    std::optional<ZoneWord> zone;
};

/// The time of day that a text goes on with: "9:05", "12:05:30.250Z", "5 pm", "17:14pm" (the hour counts), "0930 UTC",
/// "9h30", "14.30 Uhr", "午後2時30分", "noon", "--:--", "2X:XX". Nothing is eaten where there is none.
std::optional<TimeOfDay> timeOfDayAt(Scan& s);

}
