// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordrules.h"

#include "app/reviews.h"
#include "app/snapshot.h"
#include "reliability/meetingrules.h"

namespace app {

using namespace reliability;

namespace {

/// The review that a fact is said of; unknownName for one that is not there any more.
Result<Review> storedReview(storage::Session& session, Id<Review> id)
{
    const auto review = session.store<Review>().find(id);
    if (!review) return failed(review);
    if (!*review) return fail(Code::unknownName, {"review", std::to_string(id.value), ""});
    return **review;
}

Result<std::vector<Signature>> signaturesOf(storage::Session& session, const Review& review)
{
    return session.store<Signature>().findBy("review_id", review.id);
}

/// Fails with reviewFrozen once both roles have signed.
Result<void> permitWriting(storage::Session& session, const Review& review)
{
    const auto signatures = signaturesOf(session, review);
    if (!signatures) return failed(signatures);
    if (isSigned(*signatures)) return fail(Code::reviewFrozen, {review.week});
    return {};
}

template <class T>
Result<void> permitWriting(storage::Session& session, const Edit<T>& edit)
{
    for (const auto* side : {&edit.before, &edit.after}) {
        if (!*side) continue;
        const auto review = storedReview(session, (*side)->review);
        if (!review) return failed(review);
        if (const auto ok = permitWriting(session, *review); !ok) return ok;
    }
    return {};
}

bool onlyOutcomeDiffers(const Decision& before, Decision after)
{
    after.state = before.state;
    after.outcome = before.outcome;
    return after == before;
}

bool onlyNotesDiffer(const Review& before, Review after)
{
    after.notes = before.notes;
    return after == before;
}

tl::unexpected<Error> refusal(Obstacle obstacle, const Signature& wanted, const Review& review, const ReviewData& data)
{
    switch (obstacle) {
    case Obstacle::nameMissing: break;
    case Obstacle::roleSigned: return fail(Code::roleSigned, {std::string(name(wanted.role)), review.week});
    case Obstacle::samePerson:
    case Obstacle::reasonMissing: return fail(Code::soloUnsaid, {wanted.name});
    case Obstacle::unacknowledged: return fail(Code::dataIncomplete, {incompleteData(data).front()});
    }
    return fail(Code::usage, {"a signature needs a name"});
}

/// What a signature stands behind: the snapshot, and what of the record decides whether it may be given.
Result<ReviewData> signedData(storage::Session& session, const Review& review)
{
    if (const auto ok = verifyReview(session, review); !ok) return failed(ok);
    const auto bytes = snapshotBytes(session, review);
    if (!bytes) return failed(bytes);
    auto data = readSnapshot(*bytes);
    if (!data) return data;
    auto signatures = signaturesOf(session, review);
    if (!signatures) return failed(signatures);
    auto notes = session.store<ReviewNote>().findBy("review_id", review.id);
    if (!notes) return failed(notes);
    data->meeting.signatures = std::move(*signatures);
    data->meeting.notes = std::move(*notes);
    return data;
}

}

Result<void> permit(storage::Session& session, const Edit<Review>& edit)
{
    if (!edit.before || !edit.after) return {};
    if (!onlyNotesDiffer(*edit.before, *edit.after)) return fail(Code::reviewFrozen, {edit.before->week});
    return permitWriting(session, *edit.before);
}

Result<void> permit(storage::Session& session, const Edit<Decision>& edit)
{
    if (edit.after)
        if (const std::string lack = lackOf(*edit.after); !lack.empty()) return fail(Code::decisionIncomplete, {lack});
    if (edit.before && edit.after && onlyOutcomeDiffers(*edit.before, *edit.after)) return {};
    return permitWriting(session, edit);
}

Result<void> permit(storage::Session& session, const Edit<Attendance>& edit)
{
    if (edit.after && edit.after->name.empty()) return fail(Code::usage, {"somebody at the roll call needs a name"});
    return permitWriting(session, edit);
}

Result<void> permit(storage::Session& session, const Edit<ReviewNote>& edit)
{
    if (edit.after && edit.after->text.empty()) return fail(Code::usage, {"the note has no text"});
    const ReviewNote& note = edit.after ? *edit.after : *edit.before;
    const auto review = storedReview(session, note.review);
    if (!review) return failed(review);
    const auto isAddendum = [](const std::optional<ReviewNote>& side) {
        return side && side->kind == NoteKind::addendum;
    };
    if (edit.before && edit.after && (isAddendum(edit.before) || isAddendum(edit.after)))
        return fail(Code::reviewFrozen, {review->week});
    return note.kind == NoteKind::addendum ? Result<void>() : permitWriting(session, edit);
}

Result<void> permit(storage::Session& session, const Edit<Signature>& edit)
{
    if (!edit.after) return {};
    const Signature& wanted = *edit.after;
    const auto review = storedReview(session, wanted.review);
    if (!review) return failed(review);
    if (edit.before) return fail(Code::reviewFrozen, {review->week});
    if (wanted.sha256 != review->sha256)
        return fail(Code::snapshotMismatch, {review->week, review->sha256, wanted.sha256});
    const auto data = signedData(session, *review);
    if (!data) return failed(data);
    if (const auto against = obstacle(wanted, *data)) return refusal(*against, wanted, *review, *data);
    return {};
}

Result<void> permit(storage::Session& session, const Edit<Action>& edit)
{
    const Id<Review> was = edit.before ? edit.before->review : Id<Review>();
    const Id<Review> is = edit.after ? edit.after->review : Id<Review>();
    if (was == is) return {};
    for (const Id<Review> id : {was, is}) {
        if (!id) continue;
        const auto review = storedReview(session, id);
        if (!review) return failed(review);
        if (const auto ok = permitWriting(session, *review); !ok) return ok;
    }
    return {};
}

}
