// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer.h"

namespace storage {

Writer::Writer(std::string path, Access access, Milliseconds patience)
    : m_path(std::move(path))
    , m_access(access)
    , m_patience(patience)
    , m_thread([this](std::stop_token stop) { run(std::move(stop)); })
{}

Writer::~Writer() = default;

void Writer::submit(Queue queue, Job job)
{
    const std::lock_guard lock(m_mutex);
    m_queues[static_cast<std::size_t>(queue)].push_back(std::move(job));
    m_changed.notify_one();
}

// The first job of the first queue that has one; none when the writer ends and nothing is left.
Writer::Job Writer::next(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    const auto waiting = [this] { return std::ranges::find_if(m_queues, [](const auto& q) { return !q.empty(); }); };
    m_changed.wait(lock, std::move(stop), [&] { return waiting() != m_queues.end(); });
    const auto queue = waiting();
    if (queue == m_queues.end()) return {};
    Job job = std::move(queue->front());
    queue->pop_front();
    return job;
}

void Writer::run(std::stop_token stop)
{
    std::optional<Result<Session>> session;
    while (const Job job = next(stop)) {
        if (!session || !*session) session.emplace(Session::open(m_path, m_access, m_patience));
        job(*session);
    }
}

}
