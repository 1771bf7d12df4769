// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

namespace sources::sql {

/// How much of a database one import reads at most; more ends it with fileTooLarge, since half an answer would be wrong
/// figures.
inline constexpr std::int64_t maxRows = 1'000'000, maxBytes = std::int64_t{512} << 20;

/// The rows that the recipe's query gives, read as a table with a header is: column roles, zones, duplicates, verdicts.
/// The path is the database's address (see parseAddress); a password comes from the environment variable that the
/// recipe names. Whatever the query says, nothing is written there.
class SqlSource final : public Source {
public:
    reliability::Result<Summary> fetch(const Request& request, BatchSink& sink, std::stop_token stop) override;
};

/// The answer to the recipe's query as comma-separated text, its first row the names of the columns.
/// Fails with addressInvalid, queryRefused, databaseRefused, driverMissing, fileTooLarge, cancelled, and for SQLite as
/// SqliteFile does.
reliability::Result<std::string> tableOf(const Request& request, std::vector<reliability::Warning>& warnings,
                                         const std::stop_token& stop);

}
