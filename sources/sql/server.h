// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/sql/address.h"
#include "sources/sql/sqlitefile.h"

namespace sources::sql {

/// Asks a server of PostgreSQL, one that speaks as it does (Redshift), or a data source of ODBC. Runs a reading
/// statement in a transaction that can only read and is taken back; the server ends it after `limit`. All values come
/// as text, times with a zone in UTC. Takes the names of the columns once, then each row.
/// Fails with databaseRefused, driverMissing, cancelled, and with what the callbacks fail with. The password is in no
/// error.
struct Question {
    const Address& address;
    const std::string& password;
    const std::string& statement; ///< as readingStatement gave it
    std::chrono::seconds limit;
};
reliability::Result<void> ask(const Question& question, const std::stop_token& stop, const SqliteFile::Heads& heads,
                              const SqliteFile::Row& row);

}
