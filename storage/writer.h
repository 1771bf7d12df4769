// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace storage {

/// Who waits for a job: what people do goes before what imports do.
enum class Queue { people, bulk };

/// The one thread that writes, with a session of its own and two queues. Standard primitives only, for ThreadSanitizer.
class Writer {
public:
    using Job = std::function<void(Session&)>;

    /// Opens the workspace for writing and starts the thread. Fails as Session::open does.
    static Result<std::unique_ptr<Writer>> start(const std::string& path, Milliseconds patience = usualPatience);

    /// Takes a session that is open already.
    explicit Writer(Session session);
    /// Runs what is queued, then ends the thread and the session.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Queues a job: it runs in the writer's thread, after those before it in its queue, people's first. A job reports
    /// its result by its own means and must not throw. Callable from any thread.
    void submit(Queue queue, Job job);

private:
    void run(std::stop_token stop);
    Job next(std::stop_token stop);

    Session m_session;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::array<std::deque<Job>, 2> m_queues; ///< by Queue
    std::jthread m_thread;                   ///< last: it ends before the rest goes
};

}
