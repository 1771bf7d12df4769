// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"

namespace app {

/// The system's time zone of this IANA name as a plain value, with its transitions from 1970 to 2099: the tz database
/// as Qt reads it ends in 2037, so later years repeat the rule of a year with the same calendar. Fails with
/// zoneUnknown.
reliability::Result<reliability::Zone> zoneNamed(const std::string& name);

/// The name of this machine's zone; "UTC" where it has none that is known.
std::string systemZoneName();

/// The names of all zones: this machine's first, then UTC, then the others by the alphabet.
std::vector<std::string> zoneNames();

}
