// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewloader.h"

#include "app/incidentviews.h"
#include "app/meetings.h"
#include "app/projectloader.h"
#include "app/triageitems.h"
#include "app/zones.h"
#include "reliability/phase/freeze.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

/// The week that the as-of ends, else the one it lies in.
Week weekOfReview(Instant asOf, const Zone& zone)
{
    const Week last = lastComplete(asOf, zone);
    return range(last, zone).to == asOf ? last : weekOf(asOf, zone);
}

}

Instant asOfDefault(const Workspace& workspace, Instant now) { return workspace.clock.value_or(now); }

Result<ReviewData> loadReview(storage::Session& session, Instant asOf)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    auto data = computeReview(session, asOf);
    if (!data) return data;
    if (const auto ok = addReviews(session, *data); !ok) return failed(ok);
    auto bin = binnedIncidents(session);
    if (!bin) return failed(bin);
    data->bin = std::move(*bin);
    return data;
}

Result<ReviewData> computeReview(storage::Session& session, Instant asOf)
{
    const auto reading = session.begin();
    if (!reading) return failed(reading);
    ReviewData data;
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    const auto rev = session.rev();
    if (!rev) return failed(rev);
    auto facts = WorkspaceFacts::load(session);
    if (!facts) return failed(facts);
    data.rev = *rev;
    data.workspace = *workspace;
    data.zone = *zone;
    data.asOf = asOf;
    data.week = weekOfReview(asOf, *zone);
    for (const Project& project : facts->projects) {
        auto review = loadProject(session, *facts, project, asOf, data.zone);
        if (!review) return failed(review);
        const Range week{zone->addDays(asOf, -7), asOf};
        const auto freezes = activeFreezes(project.id, facts->decisions, facts->reviews, week);
        for (Finding& finding : freezeFindings(*review, freezes, asOf)) review->findings.push_back(std::move(finding));
        data.projects.push_back(std::make_shared<const ProjectReview>(std::move(*review)));
    }
    std::sort(
        data.projects.begin(), data.projects.end(), [](const auto& a, const auto& b) { return worseThan(*a, *b); });
    for (const Incident& incident : facts->incidents)
        if (!incident.project) data.unassigned.push_back({incident, {}, {}, actionsOf(*facts, incident)});
    data.triage = unassignedTriage(data, storedTriage(facts->triage, facts->incidents, {}));
    return data;
}

Result<void> addReviews(storage::Session& session, ReviewData& data)
{
    auto reviews = session.store<Review>().all();
    if (!reviews) return failed(reviews);
    data.reviews = std::move(*reviews);
    std::sort(
        data.reviews.begin(), data.reviews.end(), [](const Review& a, const Review& b) { return a.week > b.week; });
    const auto frozen = std::ranges::find(data.reviews, format(data.week), &Review::week);
    return frozen == data.reviews.end() ? Result<void>() : addMeeting(session, *frozen, data);
}

}
