// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "reliability/week.h"

namespace app {

/// Freezes the review of a finished week: a snapshot as of the week's end, with the next number and its hash, and the
/// lines of its charts. A week that is frozen already is returned as it is. Fails with usage for a week that is not
/// over at the actor's now.
reliability::Result<reliability::Review> freezeReview(storage::Session& session, reliability::Week week,
                                                      const Actor& actor);

/// The number of the next snapshot: no other has it, not even one whose freezing was taken back.
reliability::Result<std::int64_t> nextReviewNumber(storage::Session& session);

/// The frozen review of a week; reviewMissing when there is none.
reliability::Result<reliability::Review> findReview(storage::Session& session, reliability::Week week);

/// The exact bytes that a review froze.
reliability::Result<std::string> snapshotBytes(storage::Session& session, const reliability::Review& review);

/// Computes the hash of the stored bytes anew; snapshotMismatch when it is not the one that was stored.
reliability::Result<void> verifyFigures(const reliability::Review& review, std::string_view bytes);

/// The same of all that the review froze: its bytes, and by the digests in them the lines of its charts. Fails with
/// snapshotMismatch, which names the review or the chart.
reliability::Result<void> verifyReview(storage::Session& session, const reliability::Review& review);

}
