// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

#include <span>

namespace reliability {

/// Availability where nothing was measured, from the spans of incidents (glossary: derived from postmortems): for every
/// `step` since the epoch, from the one in which the first span begins to the last that is over by `until`, its minutes
/// as total, and those inside a span (overlaps once) as bad. Empty without spans, and for a step of 0; a million at
/// most, the newest.
Samples availabilityOf(std::span<const Range> spans, Instant until, Milliseconds step);

/// The indicator that shows it, hour by hour, for a project; its name says where the figures come from.
Indicator backfilledAvailability(Id<Project> project);

}
