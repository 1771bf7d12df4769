// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewfile.h"

#include "app/edits.h"
#include "app/json/portable.h"
#include "app/reviews.h"
#include "app/snapshot.h"
#include "reliability/meetingrules.h"
#include "reliability/week.h"
#include "storage/json.h"
#include "storage/snapshotstore.h"

#include <algorithm>

namespace {

constexpr std::int64_t formatVersion = 1;

/// What stands around the facts of the record.
struct Cover {
    std::string format;
    std::int64_t version = 0;
    reliability::Uid uid;
    std::string week;
    std::int64_t number = 0;
    reliability::Instant asOf, frozen;
    std::string sha256, snapshot, notes;
};

}

template <>
inline constexpr auto reliability::fields<Cover> = Fields{field("format", &Cover::format),
                                                          field("version", &Cover::version),
                                                          field("uid", &Cover::uid),
                                                          field("week", &Cover::week),
                                                          field("number", &Cover::number),
                                                          field("as_of", &Cover::asOf),
                                                          field("frozen", &Cover::frozen),
                                                          field("sha256", &Cover::sha256),
                                                          field("snapshot", &Cover::snapshot),
                                                          field("notes", &Cover::notes)};

namespace app {

using namespace reliability;

namespace {

constexpr const char* formatName = "shinrai-review";
/// More than a workspace will ever have; a file that says a higher number gets the next one here.
constexpr std::int64_t mostReviews = 1'000'000;
/// The start of the year 10000: times of a file lie before it, so that their distances can be computed.
constexpr std::int64_t lastTime = 253'402'300'800'000;

Json lineJson(const SeriesAnswer& line)
{
    Json::Array points, gaps;
    for (const Point& p : line.points) points.push_back(Json::Array{p.at, p.y});
    for (const Range& gap : line.gaps) gaps.push_back(Json::Array{gap.from.ms, gap.to.ms});
    return Json::Object{{"points", std::move(points)}, {"gaps", std::move(gaps)}, {"aggregated", line.aggregated}};
}

bool isTime(std::int64_t ms) { return -lastTime <= ms && ms <= lastTime; }

/// Calls take(first, second) with the pairs of a list, whose first is a time; false when it is no list of such pairs.
template <class Second, class Take>
bool eachPair(const Json* list, Take take)
{
    const auto* items = list ? list->get<Json::Array>() : nullptr;
    if (!items) return false;
    for (const Json& item : *items) {
        const auto* pair = item.get<Json::Array>();
        std::int64_t first = 0;
        Second second{};
        if (!pair || pair->size() != 2 || !fromJson((*pair)[0], first) || !fromJson((*pair)[1], second) ||
            !isTime(first))
            return false;
        take(first, second);
    }
    return true;
}

bool readLine(const Json& json, SeriesAnswer& line)
{
    const Json* aggregated = json.find("aggregated");
    const bool read = aggregated && fromJson(*aggregated, line.aggregated) &&
                      eachPair<double>(json.find("points"),
                                       [&](std::int64_t at, double y) {
                                           line.points.push_back({at, y});
                                       }) &&
                      eachPair<std::int64_t>(json.find("gaps"), [&](std::int64_t from, std::int64_t to) {
                          line.gaps.push_back({{from}, {to}});
                      });
    return read && std::ranges::all_of(line.gaps, [](const Range& gap) { return isTime(gap.to.ms); });
}

/// The facts of a kind that a review holds, without anything that means nothing elsewhere.
template <class T>
Result<Json> factsJson(storage::Session& session, const Review& review, const Directory& directory)
{
    const auto facts = session.store<T>().findBy("review_id", review.id);
    if (!facts) return failed(facts);
    Json::Array out;
    for (const T& fact : *facts) {
        Json::Object object = *portable(fact).template get<Json::Object>();
        object.emplace_back("uid", format(fact.uid));
        if constexpr (requires { fact.project; })
            if (const Project* project = directory.project(fact.project)) object.emplace_back("project", project->name);
        if constexpr (requires { fact.incident; }) {
            const auto incident = session.store<Incident>().find(fact.incident);
            if (!incident) return failed(incident);
            if (*incident) object.emplace_back("incident", format((*incident)->uid));
        }
        out.push_back(std::move(object));
    }
    return Json(std::move(out));
}

Result<Json> chartsJson(storage::Session& session, const Review& review, std::string_view snapshot)
{
    const auto digests = digestsIn(snapshot);
    if (!digests) return failed(digests);
    Json::Object out;
    for (const auto& [chart, digest] : *digests) {
        const auto line = storage::SnapshotStore(session.database()).read(review.id, chart);
        if (!line) return failed(line);
        out.emplace_back(chart, lineJson(*line));
    }
    return Json(std::move(out));
}

/// Brings the facts of a file into the record of a review.
class Merging {
public:
    Merging(storage::Session& session, std::string path, const Actor& actor)
        : m_session(session)
        , m_path(std::move(path))
        , m_actor(actor)
    {}

    Result<ReviewMerge> run(std::string_view bytes)
    {
        auto transaction = m_session.begin();
        if (!transaction) return failed(transaction);
        const auto json = storage::parseJson(bytes);
        if (!json) return invalid(json.error().args.back());
        const auto directory = Directory::load(m_session);
        if (!directory) return failed(directory);
        m_directory = *directory;
        Cover cover;
        if (const auto ok = open(*json, cover); !ok) return failed(ok);
        if (const auto ok = enter(*json, cover); !ok) return failed(ok);
        if (const auto ok = facts(*json, cover); !ok) return failed(ok);
        if (const auto ok = verifyReview(m_session, m_merge.review); !ok) return failed(ok);
        if (const auto ok = transaction->commit(); !ok) return failed(ok);
        return std::move(m_merge);
    }

private:
    tl::unexpected<Error> invalid(std::string why) const { return fail(Code::fileInvalid, {m_path, "", why}); }

    Result<void> open(const Json& json, Cover& cover)
    {
        if (!fromJson(json, cover) || cover.format != formatName) return invalid("no review of a workspace");
        if (cover.version != formatVersion) return invalid("a newer version of the program wrote it");
        const std::string computed = sha256(cover.snapshot);
        if (computed != cover.sha256) return fail(Code::snapshotMismatch, {cover.week, cover.sha256, computed});
        const auto data = readSnapshot(cover.snapshot);
        if (!data) return failed(data);
        const bool whole = data->asOf == range(data->week, data->zone).to;
        if (format(data->week) != cover.week || data->asOf != cover.asOf || !whole)
            return invalid("its snapshot is of another week");
        if (m_actor.now < data->asOf) return invalid("week " + cover.week + " is not over yet");
        return {};
    }

    /// Finds the review of the week, or takes it over.
    Result<void> enter(const Json& json, const Cover& cover)
    {
        const auto known = m_session.store<Review>().findBy("week", cover.week);
        if (!known) return failed(known);
        if (known->empty()) return takeOver(json, cover);
        m_merge.review = known->front();
        if (m_merge.review.sha256 != cover.sha256)
            return invalid("the review of " + cover.week + " was frozen from other data here");
        return notes(cover);
    }

    Result<void> takeOver(const Json& json, const Cover& cover)
    {
        m_merge.came = ReviewMerge::Came::taken;
        const auto number = freeNumber(cover.number);
        if (!number) return failed(number);
        Review review{{}, cover.uid, 0, cover.week, *number, cover.asOf, cover.frozen, cover.sha256, cover.notes};
        auto saved = m_session.store<Review>().save({}, review, provenance(m_actor));
        if (!saved) return failed(saved);
        m_merge.review = std::move(*saved);
        // One whose freezing was taken back here has its snapshot still: it is held against the hash in the end.
        storage::SnapshotStore snapshots(m_session.database());
        const auto kept = snapshots.read(m_merge.review.id);
        if (!kept) return failed(kept);
        if (!kept->empty()) return {};
        if (const auto ok = snapshots.keep(m_merge.review.id, cover.snapshot); !ok) return ok;
        return charts(json, cover);
    }

    Result<std::int64_t> freeNumber(std::int64_t wanted)
    {
        const auto taken = m_session.store<Review>().findBy("number", wanted);
        if (!taken) return failed(taken);
        return taken->empty() && wanted > 0 && wanted <= mostReviews ? Result<std::int64_t>(wanted)
                                                                     : nextReviewNumber(m_session);
    }

    Result<void> charts(const Json& json, const Cover& cover)
    {
        const auto digests = digestsIn(cover.snapshot);
        if (!digests) return failed(digests);
        const Json* all = json.find("charts");
        storage::SnapshotStore snapshots(m_session.database());
        for (const auto& [chart, digest] : *digests) {
            const Json* one = all ? all->find(chart) : nullptr;
            SeriesAnswer line;
            if (!one || !readLine(*one, line)) return invalid("chart " + chart + " is missing");
            if (const auto ok = snapshots.keep(m_merge.review.id, chart, line); !ok) return ok;
        }
        return {};
    }

    /// What either side has written about the whole review stays.
    Result<void> notes(const Cover& cover)
    {
        const Review& here = m_merge.review;
        const auto history = m_session.store<Review>().history(here.uid);
        if (!history) return failed(history);
        for (const auto& change : *history)
            if (change.after && change.after->notes == cover.notes) return {};
        Review after = here;
        after.notes = joinedNotes(here.notes, cover.notes);
        if (after == here) return {};
        const auto saved = saveEdit(m_session, Edit<Review>{here, after, m_actor.label}, m_actor);
        if (!saved) return failed(saved);
        m_merge.review = *saved->after;
        ++m_merge.changed;
        return {};
    }

    /// Signatures last: what they stand behind must be there, and nothing but addenda comes after them.
    Result<void> facts(const Json& json, const Cover&)
    {
        if (const auto ok = each<Attendance>(json, "attendance"); !ok) return ok;
        if (const auto ok = each<ReviewNote>(json, "remarks"); !ok) return ok;
        if (const auto ok = each<Decision>(json, "decisions"); !ok) return ok;
        if (const auto ok = each<Action>(json, "actions"); !ok) return ok;
        return each<Signature>(json, "signatures");
    }

    template <class T>
    Result<void> each(const Json& json, const char* key)
    {
        const Json* list = json.find(key);
        const auto* items = list ? list->get<Json::Array>() : nullptr;
        if (!items) return invalid(std::string("it has no ") + key);
        for (const Json& item : *items) {
            auto fact = read<T>(item, key);
            if (!fact) return failed(fact);
            if (const auto ok = bring(std::move(*fact)); !ok) return ok;
        }
        return {};
    }

    template <class T>
    Result<T> read(const Json& item, const char* key)
    {
        T fact;
        const Json* uid = item.find("uid");
        if (!uid || !fromJson(*uid, fact.uid) || !fromJson(item, fact))
            return invalid(std::string("something among its ") + key + " is of another form");
        fact.review = m_merge.review.id;
        if constexpr (requires { fact.project; })
            if (const auto ok = linkProject(item, fact.project); !ok) return failed(ok);
        if constexpr (requires { fact.incident; })
            if (const auto ok = linkIncident(item, fact); !ok) return failed(ok);
        return fact;
    }

    // Numbers of rows mean nothing here: a file says names and uids.
    Result<void> linkProject(const Json& item, Id<Project>& project)
    {
        project = {};
        const Json* json = item.find("project");
        if (!json) return {};
        std::string name;
        if (!fromJson(*json, name)) return invalid("the name of a project is no text");
        const auto known = m_directory.needProject(name);
        if (!known) return failed(known);
        project = known->id;
        return {};
    }

    /// A postmortem that is not known here is left out; the action says enough without.
    Result<void> linkIncident(const Json& item, Action& action)
    {
        action.incident = {};
        const Json* json = item.find("incident");
        Uid uid;
        if (!json || !fromJson(*json, uid)) return {};
        const auto incident = m_session.store<Incident>().find(uid);
        if (!incident) return failed(incident);
        if (*incident) action.incident = (*incident)->id;
        return {};
    }

    template <class T>
    Result<void> bring(T wanted)
    {
        const auto stored = m_session.store<T>().find(wanted.uid);
        if (!stored) return failed(stored);
        if (*stored) return reconcile(std::move(wanted), **stored);
        const auto history = m_session.store<T>().history(wanted.uid);
        if (!history) return failed(history);
        const auto twin = hasTwin(wanted);
        if (!twin) return failed(twin);
        if (!history->empty() || *twin) return ++m_merge.unchanged, Result<void>();
        return save<T>({}, std::move(wanted));
    }

    template <class T>
    Result<void> save(std::optional<T> before, T after)
    {
        ++(before ? m_merge.changed : m_merge.added);
        const auto saved = saveEdit(m_session, Edit<T>{std::move(before), std::move(after), m_actor.label}, m_actor);
        return saved ? Result<void>() : failed(saved);
    }

    /// The history says which side changed a fact since both had the same.
    template <class T>
    Result<void> reconcile(T wanted, const T& stored)
    {
        if (stored.review != wanted.review)
            return invalid("\"" + titleOf(stored) + "\" stands in another review here, or in none");
        wanted.id = stored.id;
        wanted.rev = stored.rev;
        if constexpr (requires { wanted.incident; })
            if (!wanted.incident) wanted.incident = stored.incident;
        const auto same = [&](T fact) {
            fact.id = wanted.id;
            fact.rev = wanted.rev;
            return fact == wanted;
        };
        const auto history = m_session.store<T>().history(wanted.uid);
        if (!history) return failed(history);
        for (const auto& change : *history)
            if (change.after && same(*change.after)) return ++m_merge.unchanged, Result<void>();
        if (same(stored)) return ++m_merge.unchanged, Result<void>();
        if constexpr (std::is_same_v<T, ReviewNote>) {
            if (stored.kind == NoteKind::addendum || history->size() > 1) {
                wanted.uid = uidFrom(format(wanted.uid) + '\n' + wanted.text);
                return bring(std::move(wanted));
            }
        }
        if (history->size() > 1) return invalid("\"" + titleOf(stored) + "\" was changed here and in the file");
        return save<T>(stored, std::move(wanted));
    }

    template <class T>
    static std::string titleOf(const T& fact)
    {
        if constexpr (requires { fact.name; }) return fact.name;
        else if constexpr (requires { fact.title; }) return fact.title;
        else return fact.text;
    }

    /// Whether the same is here under another uid.
    template <class T>
    Result<bool> hasTwin(const T& wanted)
    {
        if constexpr (std::is_same_v<T, Attendance> || std::is_same_v<T, Signature>) {
            const auto all = m_session.store<T>().findBy("review_id", m_merge.review.id);
            if (!all) return failed(all);
            for (const T& fact : *all)
                if (fact.role == wanted.role && fact.name == wanted.name) return true;
        }
        return false;
    }

    storage::Session& m_session;
    const std::string m_path;
    const Actor m_actor;
    Directory m_directory;
    ReviewMerge m_merge;
};

}

Result<std::string> exportReview(storage::Session& session, const Review& review)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    if (const auto ok = verifyReview(session, review); !ok) return failed(ok);
    const auto snapshot = snapshotBytes(session, review);
    if (!snapshot) return failed(snapshot);
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    const Cover cover{formatName,
                      formatVersion,
                      review.uid,
                      review.week,
                      review.number,
                      review.asOf,
                      review.frozen,
                      review.sha256,
                      *snapshot,
                      review.notes};
    Json::Object out = *toJson(cover).get<Json::Object>();
    const std::pair<const char*, Result<Json>> parts[] = {
        {"charts", chartsJson(session, review, *snapshot)},
        {"attendance", factsJson<Attendance>(session, review, *directory)},
        {"remarks", factsJson<ReviewNote>(session, review, *directory)},
        {"decisions", factsJson<Decision>(session, review, *directory)},
        {"actions", factsJson<Action>(session, review, *directory)},
        {"signatures", factsJson<Signature>(session, review, *directory)}};
    for (const auto& [key, part] : parts) {
        if (!part) return failed(part);
        out.emplace_back(key, *part);
    }
    return canonical(out);
}

Result<ReviewMerge> importReview(storage::Session& session, std::string_view bytes, const std::string& path,
                                 const Actor& actor)
{
    return Merging(session, path, actor).run(bytes);
}

}
