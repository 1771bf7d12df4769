// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <csignal>
#include <optional>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace support {

/// A process of its own that writes to a workspace. Make it before threads of this process use the file: SQLite's
/// connections don't survive a fork.
class OtherWriter {
public:
    explicit OtherWriter(const std::string& path)
    {
        if (::pipe(m_ask) != 0 || ::pipe(m_answer) != 0) return;
        m_pid = ::fork();
        if (m_pid == 0) serve(path);
    }
    ~OtherWriter()
    {
        end();
        for (const int end : {m_ask[0], m_ask[1], m_answer[0], m_answer[1]}) ::close(end);
    }
    OtherWriter(const OtherWriter&) = delete;
    OtherWriter& operator=(const OtherWriter&) = delete;

    /// Opens the workspace and begins to write; true when it does.
    bool hold() { return asked("h"); }
    /// Opens the workspace for writing and writes nothing; true when it is open.
    bool open() { return asked("o"); }
    /// Kills it: what it began is gone.
    void end()
    {
        if (m_pid <= 0) return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }
    pid_t pid() const { return m_pid; }

private:
    bool asked(const char* what)
    {
        char told = 'n';
        return ::write(m_ask[1], what, 1) == 1 && ::read(m_answer[0], &told, 1) == 1 && told == 'y';
    }
    [[noreturn]] void serve(const std::string& path)
    {
        char asked = 0;
        if (::read(m_ask[0], &asked, 1) != 1) ::_exit(1);
        auto session = storage::Session::open(path, storage::Access::write);
        std::optional<reliability::Result<storage::Transaction>> transaction;
        if (session && asked == 'h') transaction.emplace(session->begin());
        const char told = session && (!transaction || *transaction) ? 'y' : 'n';
        if (::write(m_answer[1], &told, 1) == 1) ::pause();
        ::_exit(1);
    }

    int m_ask[2] = {-1, -1}, m_answer[2] = {-1, -1};
    pid_t m_pid = -1;
};

}
