// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A real PostgreSQL with an empty database, for one test class: it listens on a socket in a folder of its own, asks
/// for a password, and is gone with its data at the end.
class PostgresServer {
public:
    static constexpr const char* password = "kept-nowhere";

    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// What went wrong at the start; empty when it runs.
    QString trouble() const { return m_trouble; }
    /// For Shinrai, without the password.
    std::string address() const;
    /// Runs statements as the owner of the database; true when all of them did.
    bool run(const QString& statements) const;
    /// Ends it at once, as a crash would.
    void kill();

private:
    void begin();
    QString program(const char* name) const { return m_programs + QLatin1Char('/') + QLatin1String(name); }
    bool ready() const;

    QTemporaryDir m_folder;
    QString m_programs, m_trouble;
    QProcess m_server;
};
