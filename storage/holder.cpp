// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/holder.h"

#include "storage/database.h"
#include "storage/transaction.h"

#include <QSysInfo>
#include <cerrno>
#include <csignal>
#include <sqlite3.h>
#include <unistd.h>

namespace storage {

namespace {

struct Holder {
    std::int64_t id = 0, pid = 0;
    std::string host;
};

std::string thisHost() { return QSysInfo::machineHostName().toStdString(); }

// Of another host nothing is known: it counts as alive.
bool alive(const Holder& holder)
{
    if (holder.host != thisHost()) return true;
    const auto pid = static_cast<pid_t>(holder.pid);
    return pid > 0 && pid == holder.pid && (::kill(pid, 0) == 0 || errno == EPERM);
}

// Asked while an error is being made: what can't be read is left out.
std::vector<Holder> holders(sqlite3* handle)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT id, pid, host FROM holder ORDER BY id", -1, &raw, nullptr) != SQLITE_OK)
        return {};
    std::vector<Holder> all;
    Statement statement(raw);
    while (sqlite3_step(raw) == SQLITE_ROW)
        all.push_back({statement.integer(0), statement.integer(1), std::string(statement.text(2))});
    return all;
}

}

std::string liveHolders(sqlite3* handle)
{
    std::vector<Holder> all = holders(handle);
    std::erase_if(all, [](const Holder& h) { return !alive(h); });
    const auto own = [host = thisHost()](const Holder& h) { return h.pid == ::getpid() && h.host == host; };
    if (!std::ranges::all_of(all, own)) std::erase_if(all, own);
    std::string list;
    for (const Holder& h : all)
        list.append(list.empty() ? "" : ", ").append(std::to_string(h.pid)).append(" (").append(h.host).append(")");
    return list;
}

Result<std::int64_t> enterHolder(Database& database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return failed(transaction);
    for (const Holder& h : holders(database.handle())) {
        if (alive(h)) continue;
        if (auto left = leaveHolder(database, h.id); !left) return failed(left);
    }
    auto insert = database.prepare("INSERT INTO holder(pid, host) VALUES (:pid, :host)");
    if (!insert) return failed(insert);
    if (auto done = insert->bind(":pid", ::getpid()).bind(":host", thisHost()).run(); !done) return failed(done);
    const std::int64_t id = database.lastId();
    if (auto done = transaction->commit(); !done) return failed(done);
    return id;
}

Result<void> leaveHolder(Database& database, std::int64_t id)
{
    auto remove = database.prepare("DELETE FROM holder WHERE id = :id");
    if (!remove) return failed(remove);
    return remove->bind(":id", id).run();
}

}
