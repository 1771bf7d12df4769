// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "storage/seriesstore.h"

namespace storage {

/// The runs of indicators (jobs, evaluations, retrainings), one row each.
class RunStore {
public:
    explicit RunStore(Database& database) : m_database(database) {}

    /// Brings runs in; a run with the key of a stored one replaces it. With a batch the merge can be undone. Fails with
    /// countInvalid for a run without key or a value that is not finite; then nothing is changed.
    Result<Merged> merge(reliability::Id<reliability::Indicator> indicator, const std::vector<reliability::Run>& runs,
                         reliability::Id<reliability::ImportBatch> batch);

    /// The runs whose end lies in the range, in order of their end.
    Result<std::vector<reliability::Run>> read(reliability::Id<reliability::Indicator> indicator,
                                               reliability::Range range);

private:
    Database& m_database;
};

}
