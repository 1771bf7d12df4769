// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/incidentanswer.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <algorithm>
#include <cmath>

namespace app {

using namespace reliability;

namespace {

using Times = std::optional<Instant> IncidentAnswer::*;

Spread spreadOf(const std::vector<IncidentAnswer>& incidents, Times from, Times to)
{
    std::vector<double> minutes;
    for (const IncidentAnswer& i : incidents)
        if (i.*from && i.*to)
            minutes.push_back(std::chrono::duration<double, std::ratio<60>>(*(i.*to) - *(i.*from)).count());
    std::sort(minutes.begin(), minutes.end());
    Spread out;
    out.n = static_cast<std::int64_t>(minutes.size());
    if (minutes.empty()) return out;
    const std::size_t n = minutes.size();
    out.median = (minutes[(n - 1) / 2] + minutes[n / 2]) / 2;
    out.p90 = minutes[static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(n))) - 1];
    return out;
}

}

IncidentAnswer incidentAnswer(const IncidentReview& review, const std::string& project)
{
    const Incident& i = review.incident;
    IncidentAnswer out;
    out.id = models::utf8(models::incidentId(i));
    out.uid = i.uid;
    out.title = i.title;
    if (!project.empty()) out.project = project;
    out.status = i.state;
    out.severity = i.severity;
    out.start = i.start;
    out.detected = i.detected;
    out.end = i.end;
    out.approximate = i.approximate;
    out.symptom = i.symptom;
    out.cause = i.cause;
    out.causes = i.causes;
    out.tags = i.tags;
    out.budgetSpent = review.budgetSpent;
    for (const IncidentCost& cost : review.costs)
        out.costs.push_back({cost.indicator, cost.objective, cost.spent, cost.excess});
    for (const Action& a : review.actions) out.actions.push_back({a.title, a.kind, a.owner, a.due, a.state});
    out.sourceFile = i.sourceFile;
    out.frontMatter = i.frontMatter;
    return out;
}

IncidentStatistics statisticsOf(const std::vector<IncidentAnswer>& incidents)
{
    IncidentStatistics out;
    out.n = static_cast<std::int64_t>(incidents.size());
    for (const IncidentAnswer& i : incidents)
        if (i.budgetSpent) out.budgetSpent = out.budgetSpent.value_or(0) + *i.budgetSpent;
    out.duration = spreadOf(incidents, &IncidentAnswer::start, &IncidentAnswer::end);
    out.detect = spreadOf(incidents, &IncidentAnswer::start, &IncidentAnswer::detected);
    out.repair = spreadOf(incidents, &IncidentAnswer::detected, &IncidentAnswer::end);
    return out;
}

}
