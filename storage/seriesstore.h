// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"
#include "storage/database.h"
#include "storage/daysum.h"

namespace storage {

/// What a merge did, counted by stamp (or run).
struct Merged {
    std::int64_t added = 0, updated = 0, unchanged = 0;
    bool operator==(const Merged&) const = default;
};

/// One stream: the samples of an indicator with one set of labels.
struct StreamInfo {
    reliability::Id<StreamInfo> id;
    reliability::Id<reliability::Indicator> indicator;
    reliability::Labels labels;
    reliability::Shape shape = reliability::Shape::ratio;
    Milliseconds step{0}; ///< expected spacing; 0: irregular
    std::int64_t rev = 0; ///< of its last change
    std::int64_t count = 0;
    std::optional<Instant> first, last; ///< stamps
};

/// The samples of indicators, in compressed chunks. Writing needs a session for writing; each call is one transaction
/// or a part of the caller's.
class SeriesStore {
public:
    explicit SeriesStore(Database& database) : m_database(database) {}

    /// Brings samples (ascending stamps) into the stream of these labels, made when there is none; its shape and step
    /// stay those of the first merge. All samples of one stamp are replaced together; nothing is written of what is
    /// there already. With a batch the merge can be undone. Fails with valueUnknown when the indicator's streams have
    /// another shape, countInvalid for values and stamps that can't be stored; then nothing is changed.
    Result<Merged> merge(reliability::Id<reliability::Indicator> indicator, const reliability::Labels& labels,
                         reliability::Shape shape, Milliseconds step, const reliability::Samples& samples,
                         reliability::Id<reliability::ImportBatch> batch);

    /// The streams of an indicator, in the order in which they were made.
    Result<std::vector<StreamInfo>> streams(reliability::Id<reliability::Indicator> indicator);

    /// The samples of an indicator with a stamp in the range, of all its streams: counts are added up stamp by stamp,
    /// values stand each on its own.
    Result<reliability::Samples> read(reliability::Id<reliability::Indicator> indicator, reliability::Range range);
    /// The samples of one stream with a stamp in the range; none of a stream that is not there.
    Result<reliability::Samples> read(reliability::Id<StreamInfo> stream, reliability::Range range);

    /// Sums by UTC day, ascending; none for streams with steps of a day or more.
    Result<std::vector<DaySum>> daySums(reliability::Id<StreamInfo> stream);

    /// Takes back what a batch brought, as if it had never come: what later batches brought stays, also where they
    /// brought the same. Streams left without samples go.
    Result<void> undo(reliability::Id<reliability::ImportBatch> batch);

private:
    Database& m_database;
};

}
