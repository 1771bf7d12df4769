// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/similarincidents.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Similar {
    Q_DECLARE_TR_FUNCTIONS(Similar)
};

constexpr std::size_t mostAlike = 3, mostOnItsDay = 2, termsShown = 3;

bool sameIncidents(const std::vector<std::shared_ptr<const IncidentReview>>& a,
                   const std::vector<std::shared_ptr<const IncidentReview>>& b)
{
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
        return x->incident.uid == y->incident.uid && x->incident.rev == y->incident.rev;
    });
}

QString termsText(const std::vector<SharedTerm>& terms)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(terms.size(), termsShown); ++i) words += text(terms[i].term);
    return words.join(QStringLiteral(", "));
}

SimilarEntry entryOf(const Incident& incident, const SimilarIncident& found)
{
    SimilarEntry entry{found.uid, incidentName(incident), {}, {}};
    entry.why = QStringLiteral("%1: %2").arg(QString::number(found.score, 'f', 2), termsText(found.terms));
    QStringList parts;
    for (const SharedTerm& term : found.terms)
        parts += QStringLiteral("%1 %2").arg(text(term.term), QString::number(term.share, 'f', 2));
    entry.tip =
        Similar::tr("Cosine of the two texts' words, each weighed by how rare it is (tf-idf); largest parts: %1")
            .arg(parts.join(QStringLiteral(", ")));
    return entry;
}

}

std::string SimilarIncidents::foldedForLikeness(std::string_view text) { return comparable(text); }

void SimilarIncidents::setReview(const ReviewData& data)
{
    std::vector<Reviewed> all;
    for (const auto& project : data.projects)
        for (const IncidentReview& review : project->incidents) all.push_back({project, &review});
    for (const IncidentReview& review : data.unassigned) all.push_back(std::make_shared<const IncidentReview>(review));
    std::ranges::stable_sort(all, {}, [](const Reviewed& r) { return r->incident.id; });
    m_zone = data.zone;
    const bool same = sameIncidents(all, m_incidents);
    m_incidents = std::move(all);
    if (!same) m_likeness = Likeness(&foldedForLikeness);
}

bool SimilarIncidents::readSome(std::size_t count)
{
    for (; count > 0 && m_likeness.size() < m_incidents.size(); --count)
        m_likeness.add(m_incidents[m_likeness.size()]->incident);
    return m_likeness.size() == m_incidents.size();
}

const Incident* SimilarIncidents::find(Uid uid) const
{
    const auto found = std::ranges::find(m_incidents, uid, [](const Reviewed& r) { return r->incident.uid; });
    return found == m_incidents.end() ? nullptr : &(*found)->incident;
}

void SimilarIncidents::addSameDay(std::vector<SimilarEntry>& entries, const Incident& incident) const
{
    if (!incident.start) return;
    std::vector<std::pair<int, const Incident*>> found;
    for (const Reviewed& other : m_incidents)
        if (other->incident.start && other->incident.uid != incident.uid)
            if (const auto years = sameDayYearsAgo(*incident.start, *other->incident.start, m_zone))
                found.emplace_back(*years, &other->incident);
    std::ranges::stable_sort(found, {}, &std::pair<int, const Incident*>::first);
    if (found.size() > mostOnItsDay) found.resize(mostOnItsDay);
    for (const auto& [years, other] : found)
        entries.push_back({other->uid,
                           incidentName(*other),
                           Similar::tr("same day, %n years ago", nullptr, years),
                           Similar::tr("It began within three days of this day in another year")});
}

std::vector<SimilarEntry> SimilarIncidents::entriesFor(const Incident& incident) const
{
    std::vector<SimilarEntry> entries;
    for (const SimilarIncident& found : m_likeness.similarTo(incident, mostAlike))
        if (const Incident* other = find(found.uid)) entries.push_back(entryOf(*other, found));
    addSameDay(entries, incident);
    return entries;
}

}
