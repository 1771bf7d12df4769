// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "storage/session.h"

namespace app {

/// All figures of the workspace as of a time, in one read transaction: what the window shows, the report writes and
/// the command line prints.
reliability::Result<reliability::ReviewData> loadReview(storage::Session& session, reliability::Instant asOf);

/// The same without what people recorded in reviews.
reliability::Result<reliability::ReviewData> computeReview(storage::Session& session, reliability::Instant asOf);

/// Adds what is told of the workspace's reviews beside their figures: all of them, newest first, and the record of the
/// one of `data.week`.
reliability::Result<void> addReviews(storage::Session& session, reliability::ReviewData& data);

/// The as-of of a command without --at: the sample's pinned clock, else now.
reliability::Instant asOfDefault(const reliability::Workspace& workspace, reliability::Instant now);

}
