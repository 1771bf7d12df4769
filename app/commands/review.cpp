// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/recordanswer.h"
#include "app/commands/reviewcall.h"
#include "app/json/schema.h"
#include "app/records.h"
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

/// The record, and what it stands beside.
struct ReviewShown : RecordAnswer {
    Json snapshot;
    std::vector<Comparison> comparisons;
};

/// The fields of the record, as those of what derives from it, and its own.
struct ShownFields {
    constexpr void each(auto& visit) const
    {
        auto asOwn = [&]<class M>(const Field<RecordAnswer, M>& f) { visit(Field<ReviewShown, M>{f.name, f.member}); };
        reliability::fields<RecordAnswer>.each(asOwn);
        visit(field("snapshot", &ReviewShown::snapshot));
        visit(field("comparisons", &ReviewShown::comparisons));
    }
};

struct ReviewList {
    std::vector<ReviewAnswer> reviews;
};

ReviewAnswer reviewAnswer(const Review& review) { return {review.week, review.number, review.sha256}; }

QString reviewLine(const Review& review)
{
    return QCoreApplication::translate("commands", "Review %1, snapshot %2, SHA-256 %3")
               .arg(models::text(review.week))
               .arg(review.number)
               .arg(models::text(review.sha256)) +
           QLatin1Char('\n');
}

}

}

template <>
inline constexpr auto reliability::fields<app::ReviewAnswer> = Fields{field("week", &app::ReviewAnswer::week),
                                                                      field("number", &app::ReviewAnswer::number),
                                                                      field("sha256", &app::ReviewAnswer::sha256)};
template <>
inline constexpr auto reliability::fields<app::ReviewShown> = app::ShownFields();
template <>
inline constexpr auto reliability::fields<app::ReviewList> = Fields{field("reviews", &app::ReviewList::reviews)};

namespace app {

Result<Outcome> runReviewOpen(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto week = weekOfCall(call, *w);
    if (!week) return failed(week);
    const auto review = freezeReview(w->session, *week, w->actor("Freeze review " + format(*week)));
    if (!review) return failed(review);
    return Outcome{toJson(reviewAnswer(*review)), reviewLine(*review)};
}

Result<Outcome> runReviewShow(const Call& call)
{
    auto of = openReview(call, storage::Access::read);
    if (!of) return failed(of);
    const Review& review = of->review;
    const auto bytes = snapshotBytes(of->w.session, review);
    if (!bytes) return failed(bytes);
    if (call.has("snapshot")) {
        if (call.has("json")) return fail(Code::usage, {"--snapshot prints the hashed bytes: leave out --json"});
        return Outcome{{}, models::text(*bytes)};
    }
    const auto snapshot = storage::parseJson(*bytes);
    if (!snapshot) return failed(snapshot);
    const auto data = loadRecord(of->w.session, review);
    if (!data) return failed(data);
    const auto names = RecordNames::load(of->w.session);
    if (!names) return failed(names);
    const ReviewShown shown{recordAnswer(review, *data, *names), *snapshot, data->meeting.comparisons};
    return Outcome{toJson(shown), recordText(shown, data->zone)};
}

Result<Outcome> runReviewVerify(const Call& call)
{
    auto of = openReview(call, storage::Access::read);
    if (!of) return failed(of);
    const Review& review = of->review;
    if (const auto ok = verifyReview(of->w.session, review); !ok) return failed(ok);
    return Outcome{toJson(reviewAnswer(review)),
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
        answer.reviews.push_back(reviewAnswer(review));
        text += reviewLine(review);
    }
    return Outcome{toJson(answer), text};
}

Json schemaOfReview() { return schemaDocument<ReviewAnswer>(); }
Json schemaOfReviewShow() { return schemaDocument<ReviewShown>(); }
Json schemaOfReviewList() { return schemaDocument<ReviewList>(); }

}
