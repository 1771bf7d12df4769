// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "storage/database.h"

namespace storage {

/// What a frozen review shows, written once: its figures, and the lines of its charts, since later data and retention
/// change the samples and a review must redraw.
class SnapshotStore {
public:
    explicit SnapshotStore(Database& database) : m_database(database) {}

    /// Keeps the exact bytes that were hashed, within the caller's transaction; alreadyExists for a review that has
    /// some.
    Result<void> keep(reliability::Id<reliability::Review> review, std::string_view bytes);
    /// Those bytes; empty for a review that has none.
    Result<std::string> read(reliability::Id<reliability::Review> review);

    /// Keeps the line of a chart ("PROJECT/INDICATOR"), within the caller's transaction. Fails with alreadyExists for a
    /// chart that is kept, countInvalid for points that can't be stored.
    Result<void> keep(reliability::Id<reliability::Review> review, std::string_view chart,
                      const reliability::SeriesAnswer& line);
    /// The line of a chart; an empty one of a chart that was not kept.
    Result<reliability::SeriesAnswer> read(reliability::Id<reliability::Review> review, std::string_view chart);

    /// Whether nothing that its figures come from was written since this workspace froze the review: what it would be
    /// computed as today is what it says. False where that is not known, as of a review from another workspace.
    Result<bool> isUntouched(const reliability::Review& review);

private:
    Database& m_database;
};

}
