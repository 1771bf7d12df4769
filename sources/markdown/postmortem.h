// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "reliability/zone.h"
#include "sources/markdown/sections.h"

namespace sources::markdown {

/// Reads a postmortem: its text is kept whole, the other members of the incident are derived from its front matter
/// (many spellings of the keys), its title and its sections. Naive times are read in `zone`; a date without time makes
/// the incident approximate. Fails with fileEmpty for a text without anything in it.
reliability::Result<reliability::NamedIncident> readPostmortem(std::string_view text, std::string_view fileName,
                                                               const reliability::Zone& zone);

/// True for a blank form: a placeholder for the title, and no date or time anywhere.
bool isTemplate(std::string_view text);

/// The Markdown of an incident with its front matter. The stored text is the truth and comes back as it is; an
/// incident without one gets a front matter made of its members.
std::string writePostmortem(const reliability::Incident& incident);

}
