// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/holder.h"

#include "storage/database.h"
#include "storage/transaction.h"

#include <QSysInfo>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <sqlite3.h>
#include <sstream>
#include <sys/stat.h>
#include <sys/sysmacros.h>
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

std::string nameOf(const Holder& holder) { return std::to_string(holder.pid) + " (" + holder.host + ")"; }

// A row that says "is open" can't say "writes": that the kernel knows, who keeps the lock on one byte of the index of
// the write-ahead log. Opening that file to ask would, on closing it, drop this process's own locks on it; the list of
// all locks can be read without.
constexpr std::int64_t writeLockByte = 120; ///< WAL_WRITE_LOCK of SQLite's file format

/// The process of a line of /proc/locks, "1: POSIX  ADVISORY  WRITE 4711 fe:00:1234 120 120", when it is the lock of
/// whoever writes through this index.
std::optional<std::int64_t> writerIn(const std::string& line, const struct stat& index)
{
    std::istringstream words(line);
    std::string number, kind, mode, access, file, last;
    std::int64_t pid = 0, first = 0;
    if (!(words >> number >> kind >> mode >> access >> pid >> file >> first >> last)) return std::nullopt;
    std::array<char, 64> wanted{};
    std::snprintf(wanted.data(),
                  wanted.size(),
                  "%02x:%02x:%ju",
                  major(index.st_dev),
                  minor(index.st_dev),
                  static_cast<std::uintmax_t>(index.st_ino));
    const bool writes = kind == "POSIX" && access == "WRITE" && file == wanted.data() && first == writeLockByte;
    return writes && pid > 0 ? std::optional(pid) : std::nullopt;
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

std::string writerOf(sqlite3* handle)
{
    const char* path = sqlite3_db_filename(handle, "main");
    struct stat index = {};
    if (!path || ::stat((std::string(path) + "-shm").c_str(), &index) != 0) return {};
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);)
        if (const auto pid = writerIn(line, index)) return nameOf({0, *pid, thisHost()});
    return {};
}

std::string openElsewhere(sqlite3* handle)
{
    std::vector<Holder> all = holders(handle);
    std::erase_if(
        all, [host = thisHost()](const Holder& h) { return !alive(h) || (h.pid == ::getpid() && h.host == host); });
    std::string list;
    for (const Holder& h : all) list.append(list.empty() ? "" : ", ").append(nameOf(h));
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
