// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/sourcesetup.h"
#include "reliability/reviewdata.h"
#include "storage/session.h"

namespace app {

/// What the window shows at once.
struct ShownFigures {
    std::shared_ptr<const reliability::ReviewData> now, weekly;
    std::optional<reliability::Error> problem; ///< why `weekly` is not the record it should be
    std::optional<reliability::Week> newest;   ///< of the newest samples, when the shown weeks have none
    std::vector<reliability::ImportBatch> imports;
    std::vector<reliability::SourceState> sources;
    std::int64_t rev = 0; ///< of the last write that is in them
};

/// The figures as of a time (none: as of now), and the review of the last week that was over then.
reliability::Result<ShownFigures> loadFigures(storage::Session& session, std::optional<reliability::Instant> asOf);

}
