// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews.h"

#include "app/reviewloader.h"
#include "app/snapshot.h"
#include "app/zones.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

Result<Review> frozen(storage::Session& session, Week week, Instant end, const Actor& actor)
{
    const auto data = loadReview(session, end);
    if (!data) return failed(data);
    Review review;
    review.uid = makeUid();
    review.week = format(week);
    review.asOf = end;
    review.frozen = actor.now;
    review.snapshot = snapshotOf(*data);
    review.sha256 = sha256(review.snapshot);
    for (const Review& other : data->reviews) review.number = std::max(review.number, other.number);
    ++review.number;
    return review;
}

}

Result<Review> freezeReview(storage::Session& session, Week week, const Actor& actor)
{
    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    const auto known = session.store<Review>().findBy("week", format(week));
    if (!known) return failed(known);
    if (!known->empty()) return known->front();
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    const Instant end = range(week, *zone).to;
    if (actor.now < end) return fail(Code::usage, {"week " + format(week) + " is not over before " + format(end)});
    const auto review = frozen(session, week, end, actor);
    if (!review) return review;
    auto saved = session.store<Review>().save({}, *review, provenance(actor));
    if (!saved) return saved;
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return saved;
}

Result<Review> findReview(storage::Session& session, Week week)
{
    const auto found = session.store<Review>().findBy("week", format(week));
    if (!found) return failed(found);
    if (found->empty()) return fail(Code::unknownName, {"review", format(week), ""});
    return found->front();
}

Result<void> verifyReview(const Review& review)
{
    const std::string computed = sha256(review.snapshot);
    if (computed != review.sha256) return fail(Code::snapshotMismatch, {review.week, review.sha256, computed});
    return {};
}

}
