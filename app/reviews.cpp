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
#include <map>

namespace app {

using namespace reliability;

namespace {

constexpr int snapshotColumns = 300;

Review frozen(const ReviewData& data, std::string_view snapshot, Week week, const Actor& actor, std::int64_t number)
{
    Review review;
    review.uid = makeUid();
    review.week = format(week);
    review.asOf = data.asOf;
    review.frozen = actor.now;
    review.sha256 = sha256(snapshot);
    review.number = number;
    return review;
}

using ChartLines = std::map<std::string, SeriesAnswer>;

/// The line of every chart of the review, thinned to what a picture needs.
Result<ChartLines> burnLines(storage::Session& session, const ReviewData& data)
{
    ChartLines lines;
    const Range range = models::usualRange(data.asOf);
    for (const auto& project : data.projects)
        for (const Indicator& indicator : project->indicators) {
            auto line = answerOf(session, {indicator.id, range, snapshotColumns, 0}, data.asOf);
            if (!line) return failed(line);
            lines.emplace(chartName(project->project, indicator), std::move(*line));
        }
    return lines;
}

Result<void> keep(storage::Session& session, Id<Review> review, std::string_view snapshot, const ChartLines& lines)
{
    storage::SnapshotStore snapshots(session.database());
    if (const auto ok = snapshots.keep(review, snapshot); !ok) return ok;
    for (const auto& [chart, line] : lines)
        if (const auto ok = snapshots.keep(review, chart, line); !ok) return ok;
    return {};
}

}

Result<std::int64_t> nextReviewNumber(storage::Session& session)
{
    const auto kept = session.store<Review>().all();
    if (!kept) return failed(kept);
    const auto binned = session.store<Review>().removed();
    if (!binned) return failed(binned);
    std::int64_t last = 0;
    for (const auto* reviews : {&*kept, &*binned})
        for (const Review& review : *reviews) last = std::max(last, review.number);
    return last + 1;
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
    const auto lines = burnLines(session, *data);
    if (!lines) return failed(lines);
    ChartDigests digests;
    for (const auto& [chart, line] : *lines) digests.emplace(chart, digestOf(line));
    const std::string snapshot = snapshotOf(*data, digests);
    const auto number = nextReviewNumber(session);
    if (!number) return failed(number);
    auto saved = session.store<Review>().save({}, frozen(*data, snapshot, week, actor, *number), provenance(actor));
    if (!saved) return saved;
    if (const auto ok = keep(session, saved->id, snapshot, *lines); !ok) return failed(ok);
    if (const auto ok = transaction->commit(); !ok) return failed(ok);
    return saved;
}

Result<Review> findReview(storage::Session& session, Week week)
{
    const auto found = session.store<Review>().findBy("week", format(week));
    if (!found) return failed(found);
    if (found->empty()) return fail(Code::reviewMissing, {format(week)});
    return found->front();
}

Result<std::string> snapshotBytes(storage::Session& session, const Review& review)
{
    return storage::SnapshotStore(session.database()).read(review.id);
}

Result<void> verifyFigures(const Review& review, std::string_view bytes)
{
    const std::string computed = sha256(bytes);
    if (computed != review.sha256) return fail(Code::snapshotMismatch, {review.week, review.sha256, computed});
    return {};
}

Result<void> verifyReview(storage::Session& session, const Review& review)
{
    const auto bytes = snapshotBytes(session, review);
    if (!bytes) return failed(bytes);
    if (const auto ok = verifyFigures(review, *bytes); !ok) return ok;
    const auto digests = digestsIn(*bytes);
    if (!digests) return failed(digests);
    storage::SnapshotStore snapshots(session.database());
    for (const auto& [chart, digest] : *digests) {
        const auto line = snapshots.read(review.id, chart);
        if (!line) return failed(line);
        const std::string computed = digestOf(*line);
        if (computed != digest)
            return fail(Code::snapshotMismatch, {review.week + ", chart " + chart, digest, computed});
    }
    return {};
}

}
