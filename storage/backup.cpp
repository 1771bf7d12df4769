// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <system_error>
#include <unistd.h>

namespace storage {

namespace fs = std::filesystem;

namespace {

struct Ender {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

bool exists(const std::string& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

void removeDatabase(const std::string& path)
{
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(path + suffix, ignored);
}

// All pages in one step: a writer waits, and the copy is of one moment.
Result<void> copyPages(Database& from, sqlite3* to)
{
    const std::unique_ptr<sqlite3_backup, Ender> backup(sqlite3_backup_init(to, "main", from.handle(), "main"));
    if (!backup) return tl::unexpected<Error>(errorOf(to, "backup"));
    const int code = sqlite3_backup_step(backup.get(), -1);
    if (code == SQLITE_DONE) return {};
    if ((code & 0xff) == SQLITE_FULL) return fail(Code::diskFull, {from.path()});
    return fail(Code::storage, {"backup"}, sqlite3_errstr(code));
}

}

std::string draftOf(const std::string& target)
{
    std::string draft = target + ".new-" + std::to_string(::getpid());
    removeDatabase(draft);
    return draft;
}

Result<void> settleLog(Database& database)
{
    const auto busy = database.number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy) return failed(busy);
    if (*busy != 0) return fail(Code::workspaceBusy, {database.path(), ""});
    return {};
}

// link() and not rename(): it never replaces a file that came meanwhile. Where there are no links, rename.
Result<void> moveInto(const std::string& file, const std::string& target, Existing existing)
{
    int error = 0;
    if (existing == Existing::refuse) {
        error = ::link(file.c_str(), target.c_str()) == 0 ? 0 : errno;
        const bool noLinks = error == EPERM || error == ENOTSUP || error == ENOSYS;
        if (noLinks && !exists(target)) error = std::rename(file.c_str(), target.c_str()) == 0 ? 0 : errno;
    } else if (std::rename(file.c_str(), target.c_str()) != 0) {
        error = errno;
    }
    removeDatabase(file);
    if (error == 0) return {};
    if (error == EEXIST) return fail(Code::fileExists, {target});
    return fail(Code::fileUnwritable, {target, std::generic_category().message(error)});
}

Result<void> copyTo(Database& database, const std::string& target, Existing existing)
{
    if (existing == Existing::refuse && exists(target)) return fail(Code::fileExists, {target});
    const std::string draft = draftOf(target);
    Result<void> copied;
    {
        auto copy = Database::create(draft);
        if (!copy) return fail(Code::fileUnwritable, {target, copy.error().detail}, copy.error().detail);
        copied = copyPages(database, copy->handle());
        if (copied) copied = settleLog(*copy);
    }
    if (!copied) {
        removeDatabase(draft);
        return copied;
    }
    return moveInto(draft, target, existing);
}

}
