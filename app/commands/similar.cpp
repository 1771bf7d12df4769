// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/postmortems.h"
#include "reliability/likeness.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace app {

using namespace reliability;

namespace {

constexpr std::int64_t usualCount = 10, mostCount = 1000;

struct SimilarAnswer {
    std::string id; ///< "INC-12"
    Uid uid;
    std::string title;
    std::optional<std::string> project;
    std::optional<Instant> start;
    double score = 0;
    std::vector<SharedTerm> terms;
};

struct SameDayAnswer {
    std::string id;
    Uid uid;
    std::string title;
    std::optional<std::string> project;
    std::optional<Instant> start;
    std::int64_t yearsAgo = 0;
};

struct SimilarsAnswer {
    std::string id;
    std::vector<SimilarAnswer> similar; ///< best first
    std::vector<SameDayAnswer> sameDay; ///< latest first
};

}

}

template <>
inline constexpr auto reliability::fields<app::SimilarAnswer> = Fields{field("id", &app::SimilarAnswer::id),
                                                                       field("uid", &app::SimilarAnswer::uid),
                                                                       field("title", &app::SimilarAnswer::title),
                                                                       field("project", &app::SimilarAnswer::project),
                                                                       field("start", &app::SimilarAnswer::start),
                                                                       field("score", &app::SimilarAnswer::score),
                                                                       field("terms", &app::SimilarAnswer::terms)};
template <>
inline constexpr auto reliability::fields<app::SameDayAnswer> =
    Fields{field("id", &app::SameDayAnswer::id),
           field("uid", &app::SameDayAnswer::uid),
           field("title", &app::SameDayAnswer::title),
           field("project", &app::SameDayAnswer::project),
           field("start", &app::SameDayAnswer::start),
           field("years_ago", &app::SameDayAnswer::yearsAgo)};
template <>
inline constexpr auto reliability::fields<app::SimilarsAnswer> =
    Fields{field("id", &app::SimilarsAnswer::id),
           field("similar", &app::SimilarsAnswer::similar),
           field("same_day", &app::SimilarsAnswer::sameDay)};

namespace app {

namespace {

QString worded(const char* text) { return QCoreApplication::translate("commands", text); }

Result<std::size_t> countOf(const Call& call)
{
    const auto wanted = call.number("limit");
    if (!wanted) return failed(wanted);
    const double count = wanted->value_or(static_cast<double>(usualCount));
    if (count != std::floor(count) || count < 1 || count > static_cast<double>(mostCount))
        return fail(Code::valueUnknown, {formatNumber(count), "a whole number from 1 to 1000"});
    return static_cast<std::size_t>(count);
}

/// The workspace's incidents and their projects' names.
struct Known {
    std::vector<Incident> incidents;
    Directory directory;

    std::optional<std::string> projectOf(const Incident& incident) const
    {
        const Project* project = directory.project(incident.project);
        return project ? std::optional(project->name) : std::nullopt;
    }
};

Result<Known> knownOf(storage::Session& session)
{
    auto incidents = session.store<Incident>().all();
    if (!incidents) return failed(incidents);
    auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    std::ranges::sort(*incidents, {}, &Incident::id);
    return Known{std::move(*incidents), std::move(*directory)};
}

std::vector<SimilarAnswer> alike(const Known& known, const Incident& incident, std::size_t most)
{
    Likeness likeness(models::comparable);
    std::map<Uid, const Incident*> byUid;
    for (const Incident& one : known.incidents) {
        likeness.add(one);
        byUid[one.uid] = &one;
    }
    std::vector<SimilarAnswer> out;
    for (SimilarIncident& found : likeness.similarTo(incident, most)) {
        const Incident& one = *byUid.at(found.uid);
        out.push_back({models::utf8(models::incidentId(one)),
                       one.uid,
                       one.title,
                       known.projectOf(one),
                       one.start,
                       found.score,
                       std::move(found.terms)});
    }
    return out;
}

std::vector<SameDayAnswer> onItsDay(const Known& known, const Incident& incident, const Zone& zone)
{
    std::vector<SameDayAnswer> out;
    if (!incident.start) return out;
    for (const Incident& one : known.incidents)
        if (one.start)
            if (const auto years = sameDayYearsAgo(*incident.start, *one.start, zone))
                out.push_back({models::utf8(models::incidentId(one)),
                               one.uid,
                               one.title,
                               known.projectOf(one),
                               one.start,
                               *years});
    std::ranges::stable_sort(out, std::greater(), &SameDayAnswer::start);
    return out;
}

QString termsText(const std::vector<SharedTerm>& terms)
{
    QStringList words;
    for (const SharedTerm& term : terms) words += models::text(term.term);
    return words.join(QStringLiteral(", "));
}

QString textOf(const SimilarsAnswer& answer, const Zone& zone)
{
    std::vector<QStringList> rows;
    for (const SimilarAnswer& s : answer.similar)
        rows.push_back({models::figure(std::round(s.score * 100) / 100),
                        models::text(s.id),
                        models::date(s.start, zone),
                        models::text(s.project.value_or("")),
                        models::text(s.title),
                        termsText(s.terms)});
    QString out = rows.empty() ? worded(QT_TRANSLATE_NOOP("commands", "No incident is similar.")) + QLatin1Char('\n')
                               : textTable(rows, {0});
    if (answer.sameDay.empty()) return out;
    out += worded(QT_TRANSLATE_NOOP("commands", "On the same day in past years:")) + QLatin1Char('\n');
    rows.clear();
    for (const SameDayAnswer& s : answer.sameDay)
        rows.push_back({models::date(s.start, zone),
                        models::text(s.id),
                        models::text(s.project.value_or("")),
                        models::text(s.title)});
    return out + textTable(rows);
}

}

Result<Outcome> runPostmortemSimilar(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    const auto most = countOf(call);
    if (!most) return failed(most);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto incident = incidentNamed(w->session, *name);
    if (!incident) return failed(incident);
    const auto known = knownOf(w->session);
    if (!known) return failed(known);
    const SimilarsAnswer answer{models::utf8(models::incidentId(*incident)),
                                alike(*known, *incident, *most),
                                onItsDay(*known, *incident, w->zone)};
    return Outcome{toJson(answer), textOf(answer, w->zone), 0};
}

Json schemaOfPostmortemSimilar() { return schemaDocument<SimilarsAnswer>(); }

}
