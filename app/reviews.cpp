// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews.h"

#include "app/reviewloader.h"
#include "app/seriesfeed.h"
#include "app/snapshot.h"
#include "app/zones.h"
#include "storage/snapshotstore.h"
#include "widgets/models/projectcharts.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

constexpr int snapshotColumns = 300;

Review frozen(const ReviewData& data, std::string_view snapshot, Week week, const Actor& actor)
{
    Review review;
    review.uid = makeUid();
    review.week = format(week);
    review.asOf = data.asOf;
    review.frozen = actor.now;
    review.sha256 = sha256(snapshot);
    for (const Review& other : data.reviews) review.number = std::max(review.number, other.number);
    ++review.number;
    return review;
}

/// Keeps the line of every chart of the review, thinned to what a picture needs.
Result<void> keepCharts(storage::Session& session, Id<Review> review, const ReviewData& data)
{
    storage::SnapshotStore snapshots(session.database());
    const Range range = models::usualRange(data.asOf);
    for (const auto& project : data.projects)
        for (const Indicator& indicator : project->indicators) {
            const auto line = answerOf(session, {indicator.id, range, snapshotColumns, 0});
            if (!line) return failed(line);
            if (const auto ok = snapshots.keep(review, chartName(project->project, indicator), *line); !ok) return ok;
        }
    return {};
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
    const auto data = loadReview(session, end);
    if (!data) return failed(data);
    const std::string snapshot = snapshotOf(*data);
    auto saved = session.store<Review>().save({}, frozen(*data, snapshot, week, actor), provenance(actor));
    if (!saved) return saved;
    storage::SnapshotStore snapshots(session.database());
    if (const auto ok = snapshots.keep(saved->id, snapshot); !ok) return failed(ok);
    if (const auto ok = keepCharts(session, saved->id, *data); !ok) return failed(ok);
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

Result<std::string> snapshotBytes(storage::Session& session, const Review& review)
{
    return storage::SnapshotStore(session.database()).read(review.id);
}

Result<void> verifyReview(const Review& review, std::string_view bytes)
{
    const std::string computed = sha256(bytes);
    if (computed != review.sha256) return fail(Code::snapshotMismatch, {review.week, review.sha256, computed});
    return {};
}

}
