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

/// A thread with a session of its own and two queues; with Access::write the one that writes. Nobody waits for the file
/// but the thread: it opens the session with its first job. Standard primitives only, for ThreadSanitizer.
class Writer {
public:
    /// Gets the session, or why there is none: where the workspace could not be opened, each job tries it anew.
    using Job = std::function<void(Result<Session>&)>;

    /// Starts the thread; `patience` is that of Session::open.
    explicit Writer(std::string path, Access access = Access::write, Milliseconds patience = usualPatience);
    /// Runs what is queued, then ends the thread and the session.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Queues a job: it runs in the thread, after those before it in its queue, people's first. A job reports its
    /// result by its own means and must not throw. Callable from any thread.
    void submit(Queue queue, Job job);

private:
    void run(std::stop_token stop);
    Job next(std::stop_token stop);

    const std::string m_path;
    const Access m_access;
    const Milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::array<std::deque<Job>, 2> m_queues; ///< by Queue
    std::jthread m_thread;                   ///< last: it ends before the rest goes
};

}
