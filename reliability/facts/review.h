// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/project.h"

namespace reliability {

/// The review of one ISO week. Frozen: the bytes of its snapshot are kept apart from what people edit and never change
/// again.
struct Review {
    Id<Review> id;
    Uid uid;
    std::int64_t rev = 0;
    std::string week; ///< "2026-W47"
    std::int64_t number = 0;
    Instant asOf;
    Instant frozen;
    std::string sha256; ///< of the snapshot's bytes, 64 lower-case hex digits
    std::string notes;  ///< Markdown, not part of the snapshot
    bool operator==(const Review&) const = default;
};
template <>
inline constexpr auto fields<Review> = std::tuple{
    field("week", &Review::week),
    field("number", &Review::number),
    field("as_of", &Review::asOf),
    field("frozen", &Review::frozen),
    field("sha256", &Review::sha256),
    field("notes", &Review::notes),
};

enum class DecisionKind { freeze, allow, objectiveChange, phaseChange, reliabilityWork, acceptRisk, revisit, none };
template <>
inline constexpr auto names<DecisionKind> = std::array{
    Name<DecisionKind>{DecisionKind::freeze, "freeze"},
    Name<DecisionKind>{DecisionKind::allow, "allow"},
    Name<DecisionKind>{DecisionKind::objectiveChange, "objective-change"},
    Name<DecisionKind>{DecisionKind::phaseChange, "phase-change"},
    Name<DecisionKind>{DecisionKind::reliabilityWork, "reliability-work"},
    Name<DecisionKind>{DecisionKind::acceptRisk, "accept-risk"},
    Name<DecisionKind>{DecisionKind::revisit, "revisit-requirement"},
    Name<DecisionKind>{DecisionKind::none, "none"},
};

/// What a review decided about a project.
struct Decision {
    Id<Decision> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Review> review;
    Id<Project> project;
    DecisionKind kind = DecisionKind::none;
    std::string text, owner;
    std::optional<Instant> due, expires;
    bool operator==(const Decision&) const = default;
};
template <>
inline constexpr auto fields<Decision> = std::tuple{
    field("review_id", &Decision::review),
    field("project_id", &Decision::project),
    field("kind", &Decision::kind),
    field("text", &Decision::text),
    field("owner", &Decision::owner),
    field("due", &Decision::due),
    field("expires", &Decision::expires),
};

/// A criterion that need not be met for a while.
struct Waiver {
    Id<Waiver> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    std::string criterion;
    std::string reason, author;
    std::optional<Instant> expires;
    bool operator==(const Waiver&) const = default;
};
template <>
inline constexpr auto fields<Waiver> = std::tuple{
    field("project_id", &Waiver::project),
    field("criterion", &Waiver::criterion),
    field("reason", &Waiver::reason),
    field("author", &Waiver::author),
    field("expires", &Waiver::expires),
};

}
