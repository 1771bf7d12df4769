// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <cstdint>
#include <string>

namespace sources::sql {

enum class Engine { sqlite, postgres, odbc };

/// Where a database is and who asks. It never holds a password.
struct Address {
    Engine engine = Engine::sqlite;
    std::string path; ///< SQLite: the file; ODBC: the name of the data source
    std::string host, user, database;
    int port = 0;                   ///< 0: the usual one
    std::string sslMode;            ///< one of libpq's; empty: verify-full for other machines, prefer for this one
    std::string sslRootCertificate; ///< a file; empty: the system's
    std::string shown;              ///< as it is told: without anything that could be a secret
    bool operator==(const Address&) const = default;
};

/// Reads "postgresql://USER@HOST:PORT/DATABASE?sslmode=..." (postgres:// and redshift:// are the same; a host that is
/// empty or a folder in ?host= is a Unix socket), "odbc:NAME", "sqlite:PATH" or a path. Fails with addressInvalid, also
/// for a password in the address: it would be kept in the workspace.
reliability::Result<Address> parseAddress(const std::string& text);

}
