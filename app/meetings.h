// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "storage/session.h"

namespace app {

/// Adds what people recorded in a frozen review, whose week `data` is of. Where `data` are the figures that were frozen
/// also how they differ from 1, 4 and 12 weeks ago, and how many of them today's samples give otherwise.
reliability::Result<void> addMeeting(storage::Session& session, const reliability::Review& review,
                                     reliability::ReviewData& data);

/// How `data` differ from the review that was frozen `weeksAgo` weeks earlier; none when there is none, or its bytes
/// are not those that were hashed any more.
reliability::Result<std::optional<reliability::Comparison>>
compareWith(storage::Session& session, const reliability::ReviewData& data, int weeksAgo);

/// The actions nobody has done or dropped: overdue at `asOf` first, then the oldest first.
reliability::Result<std::vector<reliability::Action>>
pendingActions(storage::Session& session, const reliability::Zone& zone, reliability::Instant asOf);

}
