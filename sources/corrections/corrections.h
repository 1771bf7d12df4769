// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "reliability/facts/objective.h"
#include "reliability/zone.h"

#include <functional>

namespace sources::corrections {

/// A correction with the names of what it is for; its ids are not set.
struct NamedCorrection {
    std::int64_t line = 0;
    std::string project, indicator; ///< empty: the file does not say
    reliability::Correction correction;
};

/// What a file says, and what of it can't be used.
struct Found {
    std::vector<NamedCorrection> corrections;
    std::vector<reliability::Rejection> rejected;
};

/// The zone of a name, failing with zoneUnknown; of an empty one the workspace's.
using Zones = std::function<reliability::Result<reliability::Zone>(const std::string&)>;

/// Reads a list of corrections as `correction list --json` prints it (YAML or JSON; also a bare list), or the events of
/// a calendar (iCalendar, told by its first line): DTSTART, DTEND or DURATION, RRULE, SUMMARY (the reason), CATEGORIES.
/// Fails like readFile, decode and parseYaml; what is wrong with one of them is a rejection.
reliability::Result<Found> read(const std::string& path, const Zones& zones);

/// The events of a calendar's text. `file`: for the rejections.
Found readCalendar(const std::string& text, const std::string& file, const Zones& zones);

}
