// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace reliability {

// What holds for the record of a review, as pure questions: the window asks them to enable what it offers, the store's
// side to refuse what is not allowed.

/// Whether both roles have signed: from then on only addenda come.
bool isSigned(const std::vector<Signature>& signatures);

/// A project nobody at the roll call answers for in a role: its own MLE or SRE, anybody of the role where it names
/// none.
struct QuorumGap {
    std::string project; ///< name
    ReviewRole role = ReviewRole::mle;
    std::string expected; ///< handle; empty: anybody
    bool operator==(const QuorumGap&) const = default;
};
template <>
inline constexpr auto fields<QuorumGap> = Fields{
    field("project", &QuorumGap::project), field("role", &QuorumGap::role), field("expected", &QuorumGap::expected)};

/// Those of all projects. They are told and hinder nobody.
std::vector<QuorumGap> quorumGaps(const ReviewData& data);

/// The objectives whose data are stale, missing or less than half there, as "PROJECT/INDICATOR/OBJECTIVE".
std::vector<std::string> incompleteData(const ReviewData& data);

/// What stands against a signature.
enum class Obstacle { nameMissing, roleSigned, samePerson, reasonMissing, unacknowledged };

/// The first thing that does; none: it may be given. `wanted` may be for both roles by one person when it is solo and
/// says why. Handles are compared without blanks around them and without case.
std::optional<Obstacle> obstacle(const Signature& wanted, const ReviewData& data);

/// What both texts say: the one that holds the other, else `there` below `here`.
std::string joinedNotes(const std::string& here, const std::string& there);

/// What a decision lacks: "text", "owner", "due", "expires", "outcome"; empty when it is complete. To do nothing needs
/// neither owner nor date, to accept a risk an expiry, to drop a decision a reason.
std::string lackOf(const Decision& decision);

/// Whether a note belongs to a stretch of time on the charts of its project: what happened then, or a remark on it.
bool marksTime(const ReviewNote& note);

/// Whether nobody has done or dropped it yet.
bool isOpen(const Action& action);
/// Whether an open action's due day was over at that time.
bool isOverdue(const Action& action, const Zone& zone, Instant asOf);

}
