// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace storage {

/// What happens between begin and commit happens wholly or not at all; without commit the destructor takes it back.
/// Inside an open transaction a further one is a savepoint of it. The Database must stay where it is meanwhile.
class Transaction {
public:
    /// For writing BEGIN IMMEDIATE (fails with workspaceBusy when another writer outlasts the patience); on a
    /// connection for reading all its reads see one state.
    static Result<Transaction> begin(Database& database);

    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Ends the transaction, on disk when this returns (the outermost one). After a failure nothing is kept.
    Result<void> commit();

private:
    enum class Level { outermost, nested };

    Transaction(Database& database, Level level);
    void rollback();

    Database* m_database; ///< null once ended
    Level m_level;
    std::optional<std::int64_t> m_revBefore;
};

}
