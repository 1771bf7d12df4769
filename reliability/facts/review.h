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
inline constexpr auto fields<Review> = Fields{
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

enum class DecisionState { open, done, dropped };
template <>
inline constexpr auto names<DecisionState> = std::array{
    Name<DecisionState>{DecisionState::open, "open"},
    Name<DecisionState>{DecisionState::done, "done"},
    Name<DecisionState>{DecisionState::dropped, "dropped"},
};

/// What a review decided about a project, and what became of it.
struct Decision {
    Id<Decision> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Review> review;
    Id<Project> project;
    DecisionKind kind = DecisionKind::none;
    std::string text, owner;
    std::optional<Instant> due, expires;
    DecisionState state = DecisionState::open;
    std::string outcome; ///< what became of it, in words
    bool operator==(const Decision&) const = default;
};
template <>
inline constexpr auto fields<Decision> = Fields{
    field("review_id", &Decision::review),
    field("project_id", &Decision::project),
    field("kind", &Decision::kind),
    field("text", &Decision::text),
    field("owner", &Decision::owner),
    field("due", &Decision::due),
    field("expires", &Decision::expires),
    field("state", &Decision::state),
    field("outcome", &Decision::outcome),
};

/// What somebody answers for.
enum class ReviewRole { mle, sre };
template <>
inline constexpr auto names<ReviewRole> = std::array{
    Name<ReviewRole>{ReviewRole::mle, "mle"},
    Name<ReviewRole>{ReviewRole::sre, "sre"},
};

/// Somebody at the roll call of a review.
struct Attendance {
    Id<Attendance> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Review> review;
    ReviewRole role = ReviewRole::mle;
    std::string name; ///< handle
    bool operator==(const Attendance&) const = default;
};
template <>
inline constexpr auto fields<Attendance> = Fields{
    field("review_id", &Attendance::review),
    field("role", &Attendance::role),
    field("name", &Attendance::name),
};

/// A role stands behind a review. Nobody signs for both roles, unless alone and with the reason recorded.
struct Signature {
    Id<Signature> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Review> review;
    ReviewRole role = ReviewRole::mle;
    std::string name; ///< handle
    Instant at;
    std::string sha256; ///< of the snapshot that was signed
    bool solo = false;  ///< the other role was signed for by the same person
    std::string reason; ///< of that
    bool operator==(const Signature&) const = default;
};
template <>
inline constexpr auto fields<Signature> = Fields{
    field("review_id", &Signature::review),
    field("role", &Signature::role),
    field("name", &Signature::name),
    field("at", &Signature::at),
    field("sha256", &Signature::sha256),
    field("solo", &Signature::solo),
    field("reason", &Signature::reason),
};

enum class NoteKind { note, explanation, acknowledgement, addendum };
template <>
inline constexpr auto names<NoteKind> = std::array{
    Name<NoteKind>{NoteKind::note, "note"},
    Name<NoteKind>{NoteKind::explanation, "explanation"},
    Name<NoteKind>{NoteKind::acknowledgement, "acknowledgement"},
    Name<NoteKind>{NoteKind::addendum, "addendum"},
};

/// A text written in a review: a note, what happened at a dip, that data are known to be incomplete; once the review is
/// signed only addenda come.
struct ReviewNote {
    Id<ReviewNote> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Review> review;
    Id<Project> project;   ///< 0: the whole review
    std::string indicator; ///< name in the project; may be empty
    NoteKind kind = NoteKind::note;
    Instant at;
    std::string author;
    std::string text;                ///< Markdown
    std::optional<Instant> from, to; ///< of the dip that is explained
    bool operator==(const ReviewNote&) const = default;
};
template <>
inline constexpr auto fields<ReviewNote> = Fields{
    field("review_id", &ReviewNote::review),
    field("project_id", &ReviewNote::project),
    field("indicator", &ReviewNote::indicator),
    field("kind", &ReviewNote::kind),
    field("at", &ReviewNote::at),
    field("author", &ReviewNote::author),
    field("text", &ReviewNote::text),
    field("from_ms", &ReviewNote::from),
    field("to_ms", &ReviewNote::to),
};

/// A change of a project's declared phase: proposed by one, in force when both roles have confirmed it.
struct PhaseChange {
    Id<PhaseChange> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    Id<Review> review; ///< in which it was proposed; 0: outside of one
    Phase before = Phase::concept_, after = Phase::concept_;
    Instant at; ///< of the proposal
    std::string author, reason;
    std::string mle, sre;             ///< who confirmed it; may be empty
    std::optional<Instant> confirmed; ///< by both
    std::string evidence;             ///< canonical JSON of the criteria as they stood
    bool operator==(const PhaseChange&) const = default;
};
template <>
inline constexpr auto fields<PhaseChange> = Fields{
    field("project_id", &PhaseChange::project),
    field("review_id", &PhaseChange::review),
    field("before", &PhaseChange::before),
    field("after", &PhaseChange::after),
    field("at", &PhaseChange::at),
    field("author", &PhaseChange::author),
    field("reason", &PhaseChange::reason),
    field("mle", &PhaseChange::mle),
    field("sre", &PhaseChange::sre),
    field("confirmed", &PhaseChange::confirmed),
    field("evidence", &PhaseChange::evidence),
};

/// What people enter by hand about an item of a rubric: a test of the ML Test Score ("D1", 0, 0.5 or 1), the readiness
/// level ("mltrl", 0 to 9), a criterion that no data can show.
struct Evidence {
    Id<Evidence> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    std::string item;
    double score = 0;
    std::string note, author;
    Instant at;
    bool operator==(const Evidence&) const = default;
};
template <>
inline constexpr auto fields<Evidence> = Fields{
    field("project_id", &Evidence::project),
    field("item", &Evidence::item),
    field("score", &Evidence::score),
    field("note", &Evidence::note),
    field("author", &Evidence::author),
    field("at", &Evidence::at),
};

/// A criterion that need not be met for a while.
struct Waiver {
    Id<Waiver> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Project> project;
    std::string criterion;
    std::string reason, author;
    std::optional<ReviewRole> role; ///< the author's
    std::optional<Instant> expires;
    bool operator==(const Waiver&) const = default;
};
template <>
inline constexpr auto fields<Waiver> = Fields{
    field("project_id", &Waiver::project),
    field("criterion", &Waiver::criterion),
    field("reason", &Waiver::reason),
    field("author", &Waiver::author),
    field("role", &Waiver::role),
    field("expires", &Waiver::expires),
};

}
