// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "storage/database.h"

namespace storage {

/// Text as the search index keeps it: NFKC, lower case, katakana as hiragana, runs of Chinese and Japanese characters
/// as overlapping pairs (a run's last character stands alone too), words apart from them.
std::string folded(std::string_view text);

/// The incidents that hold all words and "quoted phrases" of a query in title, front matter or text, by id, for to
/// rank ten thousand matches costs more than to find them. Whole words, no stemming; with a star behind (schem*) also
/// those that begin so. Chinese and Japanese is found within a run of such characters, be it one character or many. A
/// query without any word finds nothing; none is an error. Not more than 64 terms of it, and 1000 characters, count.
Result<std::vector<reliability::Id<reliability::Incident>>> searchIncidents(Database& database, std::string_view query);

/// Puts an incident into the index, over what was there; takes it out. Within the transaction that saves it.
Result<void> indexIncident(Database& database, const reliability::Incident& incident);
Result<void> unindexIncident(Database& database, reliability::Id<reliability::Incident> incident);

/// Fills the index again when it was filled by another version of `folded`.
Result<void> refreshSearch(Database& database);

}
