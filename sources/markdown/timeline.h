// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/markdown/dating.h"
#include "sources/markdown/outline.h"

namespace sources::markdown {

/// The entries of the timeline in the order of the text: rows of a table, items of a list (also below a date), headings
/// and paragraphs that begin with a time. A zone that the section, its table's head or a line such as "All times in
/// CET" names holds for them. An entry whose time can't be read keeps it as text. At most 10,000.
std::vector<reliability::TimelineEntry> readTimeline(const Outline& outline, Dating& dating);

/// Which time an entry is, where its text says so in so many words: "**Detection:** ...", "OUTAGE BEGINS ...",
/// "... (resolved)".
std::optional<reliability::MarkKind> markIn(std::string_view text);

}
