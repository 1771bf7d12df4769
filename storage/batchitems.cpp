// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batchitems.h"

#include "storage/binding.h"

namespace storage {

using reliability::Id;
using reliability::ImportBatch;
using reliability::Json;

namespace {

bool takeJson(const Statement& row, int column, std::optional<Json>& out)
{
    if (row.isNull(column)) return true;
    auto json = parseJson(row.text(column));
    if (!json) return false;
    out = std::move(*json);
    return true;
}

bool takeItem(const Statement& row, BatchItem& out)
{
    return take(row, 0, out.id) && take(row, 1, out.batch) && take(row, 2, out.fact) && take(row, 3, out.uid) &&
           takeJson(row, 4, out.before) && take(row, 5, out.revBefore) && take(row, 6, out.rev);
}

void putBefore(Statement& statement, const BatchItem& item)
{
    if (item.before) statement.bind(":before", canonical(*item.before));
    else statement.bind(":before", nullptr);
    statement.bind(":rev_before", item.revBefore);
}

}

Result<void> recordItem(Database& database, const BatchItem& item)
{
    auto insert = database.prepare("INSERT INTO batch_item(batch_id, fact, uid, before, rev_before, rev) "
                                   "VALUES (:batch, :fact, :uid, :before, :rev_before, :rev)");
    if (!insert) return failed(insert);
    putBefore(*insert, item);
    put(*insert, ":batch", item.batch);
    put(*insert, ":fact", item.fact);
    put(*insert, ":uid", item.uid);
    return insert->bind(":rev", item.rev).run();
}

Result<std::vector<BatchItem>> itemsOf(Database& database, Id<ImportBatch> batch)
{
    auto select = database.prepare("SELECT id, batch_id, fact, uid, before, rev_before, rev FROM batch_item "
                                   "WHERE batch_id = :batch ORDER BY id DESC");
    if (!select) return failed(select);
    put(*select, ":batch", batch);
    std::vector<BatchItem> items;
    for (;;) {
        const auto row = select->step();
        if (!row) return failed(row);
        if (!*row) return items;
        if (!takeItem(*select, items.emplace_back()))
            return tl::unexpected<Error>(database.corrupt("batch_item, row " + std::to_string(select->integer(0))));
    }
}

Result<bool> handOn(Database& database, const BatchItem& item)
{
    auto update = database.prepare(R"(
UPDATE batch_item SET before = :before, rev_before = :rev_before
WHERE id = (SELECT min(id) FROM batch_item WHERE fact = :fact AND uid = :uid AND id > :id)
RETURNING id)");
    if (!update) return failed(update);
    putBefore(*update, item);
    put(*update, ":fact", item.fact);
    put(*update, ":uid", item.uid);
    return update->bind(":id", item.id).step();
}

Result<void> settle(Database& database, const BatchItem& item, std::int64_t rev)
{
    auto update = database.prepare("UPDATE batch_item SET rev = :rev WHERE fact = :fact AND uid = :uid AND id < :id "
                                   "AND rev = :rev_before");
    if (!update) return failed(update);
    put(*update, ":fact", item.fact);
    put(*update, ":uid", item.uid);
    return update->bind(":rev", rev).bind(":id", item.id).bind(":rev_before", item.revBefore).run();
}

Result<void> removeItem(Database& database, const BatchItem& item)
{
    auto remove = database.prepare("DELETE FROM batch_item WHERE id = :id");
    if (!remove) return failed(remove);
    return remove->bind(":id", item.id).run();
}

}
