// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/incidentanswer.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"

namespace app {

using namespace reliability;

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
    out.timeline = i.reading.timeline;
    out.conflicts = i.reading.conflicts;
    out.zone = i.reading.zone;
    out.marks = i.reading.marks;
    out.detection = i.reading.detection;
    out.trigger = i.reading.trigger;
    out.surprise = i.reading.surprise;
    out.contributing = i.reading.causes;
    return out;
}

}
