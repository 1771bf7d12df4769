// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"
#include "reliability/facts/review.h"
#include "storage/database.h"

namespace storage {

/// The lines of a frozen review's charts: later data and retention change the samples, a review must redraw.
class SnapshotStore {
public:
    explicit SnapshotStore(Database& database) : m_database(database) {}

    /// Keeps the points (column value) of a chart ("PROJECT/INDICATOR"), within the caller's transaction. Fails with
    /// alreadyExists for a chart that is kept, countInvalid for points that can't be stored.
    Result<void> keep(reliability::Id<reliability::Review> review, std::string_view chart,
                      const reliability::Samples& points);
    /// The points of a chart; none of a chart that was not kept.
    Result<reliability::Samples> read(reliability::Id<reliability::Review> review, std::string_view chart);

private:
    Database& m_database;
};

}
