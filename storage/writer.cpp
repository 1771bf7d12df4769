// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer.h"

namespace storage {

Result<std::unique_ptr<Writer>> Writer::start(const std::string& path, Milliseconds patience)
{
    auto session = Session::open(path, Access::write, patience);
    if (!session) return failed(session);
    return std::make_unique<Writer>(std::move(*session));
}

Writer::Writer(Session session)
    : m_session(std::move(session))
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
    while (const Job job = next(stop)) job(m_session);
}

}
