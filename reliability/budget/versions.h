// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

namespace reliability {

/// The version before the one in force, shown beside it for one window after the change.
struct OtherVersion {
    ObjectiveVersion version;
    Instant changedAt;
    std::optional<double> remaining;
};

/// The other version's R at the question's as-of; none when the last change is a window or more ago, or there was none.
/// `question.version` must be the one in force; `versions` in ascending order. Fails as evaluate does.
Result<std::optional<OtherVersion>> otherVersion(const Samples& samples, const Question& question,
                                                 const std::vector<ObjectiveVersion>& versions);

/// True when two versions ask the same, whoever wrote them, why, and from when on they hold.
bool asksTheSame(const ObjectiveVersion& a, const ObjectiveVersion& b);

/// R at a time under the version in force then.
struct VersionedPoint {
    Instant at;
    std::optional<double> remaining;
    bool step = false; ///< the version changed since the point before
    bool operator==(const VersionedPoint&) const = default;
};

/// R as of each of `times` (ascending), each with its own version: past figures keep theirs, and the line is marked
/// where it steps. Fails as evaluate does.
Result<std::vector<VersionedPoint>> remainingByVersion(const Samples& samples, const Question& question,
                                                       const std::vector<ObjectiveVersion>& versions,
                                                       std::span<const Instant> times);

}
