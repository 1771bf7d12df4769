// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/runstore.h"

#include "storage/batchitems.h"
#include "storage/rows.h"
#include "storage/transaction.h"

namespace storage {

using reliability::Id;
using reliability::ImportBatch;
using reliability::Indicator;
using reliability::Range;
using reliability::Run;

namespace {

Result<void> checkRuns(const std::vector<Run>& runs)
{
    for (const Run& run : runs) {
        if (run.key.empty()) return fail(Code::countInvalid, {"a run without key"});
        if (run.value && !std::isfinite(*run.value)) return fail(Code::countInvalid, {"a value is not finite"});
    }
    return {};
}

// The statements of one merge, prepared once.
struct RunMerge {
    Database& database;
    Id<ImportBatch> batch;
    Statement find, insert, update;
    Merged counts{};

    Result<void> take(Run run)
    {
        put(find, ":indicator", run.indicator);
        find.bind(":key", run.key);
        const auto stored = readOne<Run>(database, find);
        if (!stored) return failed(stored);
        if (*stored) {
            run.id = (*stored)->id;
            run.uid = (*stored)->uid;
            run.rev = (*stored)->rev;
        } else if (run.uid == reliability::Uid{}) {
            run.uid = reliability::makeUid();
        }
        const bool same = *stored && run == **stored;
        ++(same ? counts.unchanged : *stored ? counts.updated : counts.added);
        if (!same)
            if (auto done = write(run); !done) return done;
        return batch ? record(*stored, run) : Result<void>();
    }

    Result<void> write(Run& run)
    {
        const auto rev = database.nextRev();
        if (!rev) return failed(rev);
        run.rev = *rev;
        Statement& statement = run.id ? update : insert;
        bindFields(statement, run);
        if (run.id) put(statement, ":id", run.id);
        return statement.run();
    }

    Result<void> record(const std::optional<Run>& before, const Run& run)
    {
        BatchItem item{0, batch, std::string(tableOf<Run>), run.uid, std::nullopt, 0, run.rev};
        if (before) item.before = reliability::toJson(*before);
        if (before) item.revBefore = before->rev;
        return recordItem(database, item);
    }
};

}

Result<Merged> RunStore::merge(Id<Indicator> indicator, const std::vector<Run>& runs, Id<ImportBatch> batch)
{
    if (auto valid = checkRuns(runs); !valid) return failed(valid);
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return failed(transaction);
    auto find = selectRows<Run>(m_database, "WHERE indicator_id = :indicator AND key = :key");
    auto insert = insertStatement<Run>(m_database);
    auto update = updateStatement<Run>(m_database);
    if (!find || !insert || !update) return failed(!find ? find : !insert ? insert : update);
    RunMerge merge{m_database, batch, std::move(*find), std::move(*insert), std::move(*update)};
    for (Run run : runs) {
        run.id = {};
        run.indicator = indicator;
        if (auto done = merge.take(std::move(run)); !done) return failed(done);
    }
    if (auto done = transaction->commit(); !done) return failed(done);
    return merge.counts;
}

Result<std::vector<Run>> RunStore::read(Id<Indicator> indicator, Range range)
{
    auto select = selectRows<Run>(
        m_database, "WHERE indicator_id = :indicator AND ended >= :from AND ended < :to ORDER BY ended, id");
    if (!select) return failed(select);
    select->bind(":indicator", indicator.value).bind(":from", range.from.ms).bind(":to", range.to.ms);
    return readRows<Run>(m_database, *select);
}

}
