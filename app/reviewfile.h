// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"

namespace app {

/// One review as a file (JSON): the exact bytes of its snapshot, the lines of its charts, and what people recorded, for
/// whoever has a copy of the workspace. The same review gives the same bytes.
reliability::Result<std::string> exportReview(storage::Session& session, const reliability::Review& review);

/// The largest file that is read.
inline constexpr std::int64_t largestReviewFile = 256LL << 20;

/// What reading such a file did to a workspace.
struct ReviewMerge {
    reliability::Review review;
    enum class Came { taken, merged } came = Came::merged; ///< taken over whole: the week was not frozen here
    std::int64_t added = 0, changed = 0, unchanged = 0;    ///< facts of the record
};

/// Brings what such a file records into the review of its week, by uid; where the week is not frozen yet the review is
/// taken over with its snapshot and charts. A fact that only one side has changed is as that side has it; a note that
/// both have changed is there twice; what is in the bin stays there. All of it or nothing. Fails with fileInvalid for
/// another snapshot of the week, for what both sides decided or signed differently and for a file of another form;
/// snapshotMismatch when its bytes are not those that were hashed; reviewFrozen when the record here is signed and
/// lacks something that is no addendum. `path` is for the errors.
reliability::Result<ReviewMerge> importReview(storage::Session& session, std::string_view bytes,
                                              const std::string& path, const Actor& actor);

}
