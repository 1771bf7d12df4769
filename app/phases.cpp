// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/phases.h"

#include "reliability/canonicaljson.h"
#include "reliability/phase/criteria.h"
#include "reliability/phase/rubric.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace app {

using namespace reliability;

namespace {

std::string trimmed(std::string_view text)
{
    const auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return std::string(text);
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

Result<Project> storedProject(storage::Session& session, Id<Project> id)
{
    auto project = session.store<Project>().find(id);
    if (!project) return failed(project);
    if (!*project) return fail(Code::unknownName, {"project", "", ""});
    return std::move(**project);
}

/// The newest review that not both roles have signed; 0 when there is none.
Result<Id<Review>> reviewHeld(storage::Session& session)
{
    const auto reviews = session.store<Review>().all();
    if (!reviews) return failed(reviews);
    const auto newest = std::ranges::max_element(*reviews, {}, &Review::week);
    if (newest == reviews->end()) return Id<Review>();
    const auto signatures = session.store<Signature>().findBy("review_id", newest->id);
    if (!signatures) return failed(signatures);
    const auto signedBy = [&](ReviewRole role) {
        return std::ranges::find(*signatures, role, &Signature::role) != signatures->end();
    };
    return signedBy(ReviewRole::mle) && signedBy(ReviewRole::sre) ? Id<Review>() : newest->id;
}

Result<void> noOtherOpen(storage::Session& session, const PhaseChange& change, const Project& project)
{
    const auto all = session.store<PhaseChange>().findBy("project_id", change.project);
    if (!all) return failed(all);
    for (const PhaseChange& other : *all)
        if (!other.confirmed && other.uid != change.uid) return fail(Code::proposalOpen, {project.title()});
    return {};
}

Result<PhaseChange> madeChange(storage::Session& session, PhaseChange change, const storage::Provenance& by)
{
    if (change.at == Instant()) change.at = by.at;
    const auto review = reviewHeld(session);
    if (!review) return failed(review);
    if (!change.review) change.review = *review;
    return change;
}

/// The project as it was before the change that began its phase at `since`.
Result<std::optional<Project>> before(storage::Session& session, const Project& project, Instant since)
{
    const auto changes = session.store<Project>().history(project.uid);
    if (!changes) return failed(changes);
    for (auto at = changes->rbegin(); at != changes->rend(); ++at)
        if (at->before && at->after && at->after->phaseSince == since && at->before->phaseSince != since)
            return at->before;
    return std::optional<Project>();
}

Result<void> save(storage::Session& session, const Project& stored, const Project& moved, const storage::Provenance& by)
{
    const auto saved = session.store<Project>().save(stored, moved, by);
    return saved ? Result<void>() : Result<void>(failed(saved));
}

}

Result<PhaseChange> prepared(storage::Session& session, const std::optional<PhaseChange>& before, PhaseChange after,
                             const storage::Provenance& by)
{
    after.reason = trimmed(after.reason);
    after.mle = trimmed(after.mle);
    after.sre = trimmed(after.sre);
    if (after.reason.empty()) return fail(Code::reasonMissing);
    const bool both = !after.mle.empty() && !after.sre.empty();
    if (both && lower(after.mle) == lower(after.sre)) return fail(Code::samePerson, {after.mle});
    const auto project = storedProject(session, after.project);
    if (!project) return failed(project);
    if (!both) after.confirmed.reset();
    else if (!after.confirmed) after.confirmed = by.at;
    const bool decided = before && before->confirmed;
    if (!decided && project->phase != after.before) return fail(Code::changedMeanwhile, {"project", project->title()});
    if (!after.confirmed)
        if (const auto ok = noOtherOpen(session, after, *project); !ok) return failed(ok);
    return before ? Result<PhaseChange>(std::move(after)) : madeChange(session, std::move(after), by);
}

Result<Waiver> prepared(storage::Session&, const std::optional<Waiver>& before, Waiver after,
                        const storage::Provenance& by)
{
    after.reason = trimmed(after.reason);
    if (after.reason.empty()) return fail(Code::reasonMissing);
    if (!before && (!after.expires || *after.expires <= by.at)) return fail(Code::expiryMissing);
    return after;
}

Result<Evidence> prepared(storage::Session&, const std::optional<Evidence>& before, Evidence after,
                          const storage::Provenance& by)
{
    after.note = trimmed(after.note);
    if (!isEvidenceItem(after.item))
        return fail(Code::valueUnknown, {after.item, "D1 ... O7, mltrl, on-call, rollback, review-date"});
    const bool isLevel = after.item == levelItem;
    const double steps = isLevel ? after.score : after.score * 2;
    const bool allowed = after.score >= 0 && after.score <= highestScore(after.item) && steps == std::floor(steps);
    if (!allowed) return fail(Code::valueUnknown, {formatNumber(after.score), isLevel ? "0 ... 9" : "0, 0.5, 1"});
    if (after.note.empty()) return fail(Code::reasonMissing);
    if (!before && after.at == Instant()) after.at = by.at;
    return after;
}

Result<void> moveProject(storage::Session& session, const std::optional<PhaseChange>& was,
                         const std::optional<PhaseChange>& is, const storage::Provenance& by)
{
    const bool held = was && was->confirmed, holds = is && is->confirmed;
    if (held == holds) return {};
    const PhaseChange& change = holds ? *is : *was;
    const auto stored = storedProject(session, change.project);
    if (!stored) return failed(stored);
    Project moved = *stored;
    if (holds) {
        moved.phase = change.after;
        moved.phaseSince = change.confirmed;
        return save(session, *stored, moved, by);
    }
    if (stored->phase != change.after || stored->phaseSince != change.confirmed)
        return fail(Code::changedMeanwhile, {"project", stored->title()});
    const auto earlier = before(session, *stored, *change.confirmed);
    if (!earlier) return failed(earlier);
    moved.phase = change.before;
    moved.phaseSince = *earlier ? (*earlier)->phaseSince : std::nullopt;
    return save(session, *stored, moved, by);
}

}
