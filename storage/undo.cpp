// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo.h"

#include "storage/batchitems.h"
#include "storage/rows.h"

namespace storage {

using reliability::Id;
using reliability::ImportBatch;
using reliability::Indicator;
using reliability::Run;

namespace {

// An indicator whose samples or runs another import brought stays, with what it belongs to.
Result<bool> hasData(Database& database, std::int64_t indicator)
{
    auto select = database.prepare("SELECT EXISTS (SELECT 1 FROM stream WHERE indicator_id = :id) "
                                   "OR EXISTS (SELECT 1 FROM run WHERE indicator_id = :id)");
    if (!select) return failed(select);
    const auto row = select->bind(":id", indicator).step();
    if (!row) return failed(row);
    return select->integer(0) != 0;
}

template <class T>
Result<T> factOf(const Database& database, const BatchItem& item, T stored)
{
    if (fromJson(*item.before, stored)) return stored;
    return tl::unexpected<Error>(database.corrupt("batch_item, row " + std::to_string(item.id)));
}

template <class T>
Result<void> removeFact(Session& session, const T& fact, const Provenance& provenance)
{
    if constexpr (std::is_same_v<T, Indicator>) {
        const auto needed = hasData(session.database(), fact.id.value);
        if (!needed) return failed(needed);
        if (*needed) return {};
    }
    auto removed = session.store<T>().remove(fact, provenance);
    if (!removed && removed.error().code != Code::stillUsed) return removed;
    return {};
}

template <class T>
Result<void> undoFact(Session& session, const BatchItem& item, const Provenance& provenance)
{
    Store<T> store = session.store<T>();
    const auto stored = store.find(item.uid);
    if (!stored) return failed(stored);
    if (!*stored || (*stored)->rev != item.rev) return {};
    if (!item.before) return removeFact(session, **stored, provenance);
    const auto before = factOf(session.database(), item, **stored);
    if (!before) return failed(before);
    const auto saved = store.save(**stored, *before, provenance);
    if (!saved) return failed(saved);
    return settle(session.database(), item, saved->rev);
}

Result<void> undoRun(Database& database, const BatchItem& item)
{
    auto select = selectRows<Run>(database, "WHERE uid = :uid");
    if (!select) return failed(select);
    put(*select, ":uid", item.uid);
    const auto stored = readOne<Run>(database, *select);
    if (!stored) return failed(stored);
    if (!*stored || (*stored)->rev != item.rev) return {};
    const auto rev = database.nextRev();
    if (!rev) return failed(rev);
    auto write = item.before ? updateStatement<Run>(database) : database.prepare("DELETE FROM run WHERE id = :id");
    if (!write) return failed(write);
    put(*write, ":id", (*stored)->id);
    if (!item.before) return write->run();
    auto before = factOf(database, item, **stored);
    if (!before) return failed(before);
    before->rev = *rev;
    bindFields(*write, *before);
    if (auto done = write->run(); !done) return done;
    return settle(database, item, *rev);
}

Result<void> putBack(Session& session, const BatchItem& item, const Provenance& provenance)
{
    if (item.fact == tableOf<Run>) return undoRun(session.database(), item);
    Result<void> done = tl::unexpected<Error>(session.database().corrupt("batch_item, row " + std::to_string(item.id)));
    forEachFact([&]<class T>(std::type_identity<T>) {
        if (item.fact == tableOf<T>) done = undoFact<T>(session, item, provenance);
    });
    return done;
}

Result<void> undoItems(Session& session, Id<ImportBatch> batch, const Provenance& provenance)
{
    Database& database = session.database();
    const auto items = itemsOf(database, batch);
    if (!items) return failed(items);
    for (const BatchItem& item : *items) {
        const auto handed = handOn(database, item);
        if (!handed) return failed(handed);
        if (!*handed)
            if (auto done = putBack(session, item, provenance); !done) return done;
        if (auto done = removeItem(database, item); !done) return done;
    }
    return {};
}

}

Result<void> undoBatch(Session& session, Id<ImportBatch> batch, const Provenance& provenance)
{
    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    auto batches = session.store<ImportBatch>();
    const auto stored = batches.find(batch);
    if (!stored) return failed(stored);
    if (!*stored || (*stored)->undone) return fail(Code::nothingToUndo, {std::to_string(batch.value)});
    if (auto done = session.series().undo(batch); !done) return done;
    const Provenance own{provenance.author, provenance.label, provenance.at, {}};
    if (auto done = undoItems(session, batch, own); !done) return done;
    ImportBatch undone = **stored;
    undone.undone = provenance.at;
    if (const auto saved = batches.save(**stored, undone, own); !saved) return failed(saved);
    return transaction->commit();
}

}
