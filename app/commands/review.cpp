// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/reviews.h"
#include "storage/json.h"
#include "widgets/models/text.h"

#include <QCoreApplication>

namespace app {

using namespace reliability;

namespace {

struct ReviewAnswer {
    std::string week;
    std::int64_t number = 0;
    std::string sha256;
};

/// `signatures` stays empty until reviews are signed.
struct ReviewShown {
    std::string week;
    std::int64_t number = 0;
    std::string sha256;
    Json snapshot;
    std::vector<std::string> signatures;
};

struct ReviewList {
    std::vector<ReviewAnswer> reviews;
};

ReviewAnswer answerOf(const Review& review) { return {review.week, review.number, review.sha256}; }

QString lineOf(const Review& review)
{
    return QCoreApplication::translate("commands", "Review %1, snapshot %2, SHA-256 %3")
               .arg(models::text(review.week))
               .arg(review.number)
               .arg(models::text(review.sha256)) +
           QLatin1Char('\n');
}

/// --week, else the last week that is over.
Result<Week> weekOfCall(const Call& call, const WorkspaceCall& w)
{
    const auto given = call.read("week", [](std::string_view s) { return parseWeek(s); });
    if (!given) return failed(given);
    return given->value_or(lastComplete(w.now, w.zone));
}

struct Frozen {
    storage::Session session;
    Review review;
};

/// The frozen review that the call means, read from its workspace.
Result<Frozen> frozenOfCall(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto week = weekOfCall(call, *w);
    if (!week) return failed(week);
    const auto review = findReview(w->session, *week);
    if (!review) return failed(review);
    return Frozen{std::move(w->session), *review};
}

}

}

template <>
inline constexpr auto reliability::fields<app::ReviewAnswer> = std::tuple{field("week", &app::ReviewAnswer::week),
                                                                          field("number", &app::ReviewAnswer::number),
                                                                          field("sha256", &app::ReviewAnswer::sha256)};
template <>
inline constexpr auto reliability::fields<app::ReviewShown> =
    std::tuple{field("week", &app::ReviewShown::week),
               field("number", &app::ReviewShown::number),
               field("sha256", &app::ReviewShown::sha256),
               field("snapshot", &app::ReviewShown::snapshot),
               field("signatures", &app::ReviewShown::signatures)};
template <>
inline constexpr auto reliability::fields<app::ReviewList> = std::tuple{field("reviews", &app::ReviewList::reviews)};

namespace app {

Result<Outcome> runReviewOpen(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto week = weekOfCall(call, *w);
    if (!week) return failed(week);
    const auto review = freezeReview(w->session, *week, w->actor("Freeze review " + format(*week)));
    if (!review) return failed(review);
    return Outcome{toJson(answerOf(*review)), lineOf(*review)};
}

Result<Outcome> runReviewShow(const Call& call)
{
    auto frozen = frozenOfCall(call);
    if (!frozen) return failed(frozen);
    const Review& review = frozen->review;
    const auto bytes = snapshotBytes(frozen->session, review);
    if (!bytes) return failed(bytes);
    if (call.has("snapshot")) {
        if (call.has("json")) return fail(Code::usage, {"--snapshot prints the hashed bytes: leave out --json"});
        return Outcome{{}, models::text(*bytes)};
    }
    const auto snapshot = storage::parseJson(*bytes);
    if (!snapshot) return failed(snapshot);
    return Outcome{toJson(ReviewShown{review.week, review.number, review.sha256, *snapshot, {}}), lineOf(review)};
}

Result<Outcome> runReviewVerify(const Call& call)
{
    auto frozen = frozenOfCall(call);
    if (!frozen) return failed(frozen);
    const Review& review = frozen->review;
    if (const auto ok = verifyReview(frozen->session, review); !ok) return failed(ok);
    return Outcome{toJson(answerOf(review)),
                   QCoreApplication::translate("commands", "%1 is as it was frozen.").arg(models::text(review.week)) +
                       QLatin1Char('\n')};
}

Result<Outcome> runReviewList(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto reviews = w->session.store<Review>().all();
    if (!reviews) return failed(reviews);
    ReviewList answer;
    QString text;
    for (const Review& review : *reviews) {
        answer.reviews.push_back(answerOf(review));
        text += lineOf(review);
    }
    return Outcome{toJson(answer), text};
}

Json schemaOfReview() { return schemaDocument<ReviewAnswer>(); }
Json schemaOfReviewShow() { return schemaDocument<ReviewShown>(); }
Json schemaOfReviewList() { return schemaDocument<ReviewList>(); }

}
