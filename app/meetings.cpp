// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meetings.h"

#include "app/reviewloader.h"
#include "app/reviews.h"
#include "app/snapshot.h"
#include "reliability/meetingrules.h"
#include "reliability/reviewdiff.h"
#include "storage/snapshotstore.h"

#include <algorithm>
#include <array>

namespace app {

using namespace reliability;

namespace {

constexpr std::array comparedWeeks{1, 4, 12};

/// The facts of a kind that were recorded in a review.
template <class T>
Result<void> readRecords(storage::Session& session, const Review& review, std::vector<T>& into)
{
    auto facts = session.store<T>().findBy("review_id", review.id);
    if (!facts) return failed(facts);
    into = std::move(*facts);
    return {};
}

/// The review's actions as they were accepted: what became of them later is no matter of its record.
Result<std::vector<Action>> acceptedIn(storage::Session& session, const std::vector<Action>& actions)
{
    std::vector<Action> out;
    for (const Action& action : actions) {
        const auto history = session.store<Action>().history(action.uid);
        if (!history) return failed(history);
        const bool known = !history->empty() && history->front().after;
        out.push_back(known ? *history->front().after : action);
    }
    return out;
}

/// The incidents of the review's week that its figures do not know.
Result<std::vector<Incident>> openedSince(storage::Session& session, const ReviewData& data)
{
    auto all = session.store<Incident>().all();
    if (!all) return all;
    const Range week{data.zone.addDays(data.asOf, -7), data.asOf};
    const auto isKnown = [](const std::vector<IncidentReview>& known, const Incident& incident) {
        return std::ranges::find(known, incident.uid, [](const IncidentReview& r) { return r.incident.uid; }) !=
               known.end();
    };
    std::erase_if(*all, [&](const Incident& incident) {
        const bool outside = !incident.start || *incident.start >= week.to ||
                             (*incident.start < week.from && incident.over(week.to) <= week.from);
        return outside || isKnown(data.unassigned, incident) ||
               std::ranges::any_of(data.projects, [&](const auto& p) { return isKnown(p->incidents, incident); });
    });
    return all;
}

/// The changes of phase that were proposed or confirmed in the review: from its freezing to its last signature.
Result<std::vector<PhaseChange>> phasesIn(storage::Session& session, const Review& review,
                                          const std::vector<Signature>& signatures)
{
    auto all = session.store<PhaseChange>().all();
    if (!all) return all;
    std::optional<Instant> end;
    for (const Signature& s : signatures)
        if (isSigned(signatures)) end = std::max(end, std::optional(s.at));
    std::erase_if(*all, [&](const PhaseChange& c) {
        const bool decided = c.confirmed && *c.confirmed >= review.frozen && (!end || *c.confirmed <= *end);
        return c.review != review.id && !decided;
    });
    return all;
}

/// A decision that a later review asks about: the last one's, an open one, one that has expired since the last one.
bool isAskedAbout(const Decision& decision, const Review* last, Instant asOf)
{
    const bool expired = decision.expires && *decision.expires <= asOf && (!last || *decision.expires > last->asOf);
    return decision.state == DecisionState::open || (last && decision.review == last->id) || expired;
}

/// `reviews`: newest first.
Result<std::vector<Decision>> earlierDecisions(storage::Session& session, const std::vector<Review>& reviews,
                                               const Review& review)
{
    std::vector<Decision> out;
    const Review* last = nullptr;
    for (const Review& other : reviews) {
        if (other.week >= review.week) continue;
        if (!last) last = &other;
        std::vector<Decision> decisions;
        if (const auto ok = readRecords(session, other, decisions); !ok) return failed(ok);
        std::ranges::copy_if(
            decisions, std::back_inserter(out), [&](const Decision& d) { return isAskedAbout(d, last, review.asOf); });
    }
    return out;
}

/// How many of the frozen figures today's samples give otherwise.
Result<std::int64_t> changedSince(storage::Session& session, const Review& review, const ReviewData& data)
{
    const auto untouched = storage::SnapshotStore(session.database()).isUntouched(review);
    if (!untouched) return failed(untouched);
    if (*untouched) return std::int64_t{0};
    const auto today = computeReview(session, data.asOf);
    if (!today) return failed(today);
    return changedFigures(data, *today);
}

Result<void> addComparisons(storage::Session& session, const Review& review, ReviewData& data)
{
    for (const int weeksAgo : comparedWeeks) {
        auto compared = compareWith(session, data, weeksAgo);
        if (!compared) return failed(compared);
        if (*compared) data.meeting.comparisons.push_back(std::move(**compared));
    }
    const auto changed = changedSince(session, review, data);
    if (!changed) return failed(changed);
    data.meeting.changedSince = *changed;
    return {};
}

}

Result<std::vector<Action>> pendingActions(storage::Session& session, const Zone& zone, Instant asOf)
{
    auto actions = session.store<Action>().all();
    if (!actions) return actions;
    std::erase_if(*actions, [](const Action& a) { return !isOpen(a); });
    std::ranges::stable_sort(*actions, {}, [&](const Action& a) {
        return std::tuple(!isOverdue(a, zone, asOf), !a.created, a.created.value_or(Instant()));
    });
    return actions;
}

Result<std::optional<Comparison>> compareWith(storage::Session& session, const ReviewData& data, int weeksAgo)
{
    const auto found = session.store<Review>().findBy("week", format(plus(data.week, -weeksAgo)));
    if (!found) return failed(found);
    if (found->empty()) return std::optional<Comparison>();
    const Review& earlier = found->front();
    const auto bytes = snapshotBytes(session, earlier);
    if (!bytes) return failed(bytes);
    if (!verifyFigures(earlier, *bytes)) return std::optional<Comparison>();
    const auto before = readSnapshot(*bytes);
    if (!before) return failed(before);
    return std::optional(Comparison{weeksAgo, earlier.week, earlier.number, differences(*before, data)});
}

Result<void> addMeeting(storage::Session& session, const Review& review, ReviewData& data)
{
    ReviewRecord& record = data.meeting;
    for (const auto& ok : {readRecords(session, review, record.attendance),
                           readRecords(session, review, record.signatures),
                           readRecords(session, review, record.notes),
                           readRecords(session, review, record.decisions),
                           readRecords(session, review, record.actions)})
        if (!ok) return ok;
    auto changes = phasesIn(session, review, record.signatures);
    if (!changes) return failed(changes);
    record.changes = std::move(*changes);
    auto accepted = acceptedIn(session, record.actions);
    if (!accepted) return failed(accepted);
    record.accepted = std::move(*accepted);
    auto opened = openedSince(session, data);
    if (!opened) return failed(opened);
    record.opened = std::move(*opened);
    std::ranges::stable_sort(record.notes, {}, &ReviewNote::at);
    auto earlier = earlierDecisions(session, data.reviews, review);
    if (!earlier) return failed(earlier);
    record.earlier = std::move(*earlier);
    auto pending = pendingActions(session, data.zone, data.asOf);
    if (!pending) return failed(pending);
    record.pending = std::move(*pending);
    return data.record ? addComparisons(session, review, data) : Result<void>();
}

}
