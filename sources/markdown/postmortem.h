// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "sources/markdown/templates.h"
#include "sources/markdown/zonewords.h"

namespace sources::markdown {

/// Reads a postmortem: its text is kept whole, the other members of the incident are derived from its front matter
/// (many spellings of the keys), its title and its sections. Naive times are read in the zone that the text names, else
/// in `zone`; `lookup` finds the zones that it names ("Pacific Time", "Europe/Berlin") and may be empty. A date without
/// time makes the incident approximate. Fails with fileEmpty for a text without anything in it.
reliability::Result<reliability::NamedIncident> readPostmortem(std::string_view text, std::string_view fileName,
                                                               const reliability::Zone& zone,
                                                               const ZoneLookup& lookup = {});

/// The Markdown of an incident with its front matter. The stored text is the truth and comes back as it is; an
/// incident without one gets a front matter made of its members. One that came from no file says its uuid, by which it
/// is known when it comes back.
std::string writePostmortem(const reliability::Incident& incident);

}
