// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/questions.h"

#include "reliability/meetingrules.h"
#include "widgets/models/actions.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/triagemodel.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Questions {
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString one(const std::string& s) { return text(s).simplified(); }

/// Who answers for a role in a project, by handle where one is named.
QString owner(const Project& project, ReviewRole role)
{
    const QString handle = one(role == ReviewRole::mle ? project.mle : project.sre);
    return handle.isEmpty() ? word(role) : handle;
}

QString both(const Project& project)
{
    const QString mle = owner(project, ReviewRole::mle), sre = owner(project, ReviewRole::sre);
    return mle == sre ? mle : mle + QStringLiteral(", ") + sre;
}

QString owner(const Project& project, Responder responder)
{
    if (responder == Responder::mleAlone) return owner(project, ReviewRole::mle);
    if (responder != Responder::webAlone) return both(project);
    const QString web = one(project.web);
    return web.isEmpty() ? owner(project, ReviewRole::sre) : web;
}

OwnerQuestion unexplained(const TriageRow& row, const Zone& zone)
{
    const TriageItem& item = row.item();
    const QString named = one(item.owners);
    const Project& project = row.project->project;
    const QString said = triageTitle(row).simplified(), title = said.isEmpty() ? one(item.indicator) : said;
    return {project.id,
            named.isEmpty() ? owner(project, responder(item.symptom, item.cause)) : named,
            filled(Questions::tr("%1 (since %2; budget spent: %3): what happened?"),
                   {title.isEmpty() ? missing() : title, shortDateTime(item.at, zone), points(row.spent)})};
}

OwnerQuestion withoutData(const ProjectReview& project, const ObjectiveReview& objective)
{
    const bool ml = objective.indicator.family == Family::ml;
    const Budget& now = objective.now;
    return {project.project.id,
            owner(project.project, ml ? ReviewRole::mle : ReviewRole::sre),
            filled(Questions::tr("Too little data of %1 (%2; %3 of the window is there): what keeps them away?"),
                   {objectiveTitle(project, objective), freshness(now), percent(now.coverage)})};
}

OwnerQuestion unfinished(const Project& project, const Incident& incident)
{
    return {project.id,
            both(project),
            filled(Questions::tr("The postmortem of %1 is not done: who finishes it, and by when?"),
                   {incidentName(incident)})};
}

OwnerQuestion overdue(const OpenAction& row)
{
    const Project none;
    const Project& project = row.project ? row.project->project : none;
    const QString title = one(row.action.title), named = one(row.action.owner);
    return {project.id,
            named.isEmpty() ? both(project) : named,
            filled(Questions::tr("The action \"%1\" was due on %2: done, a new date with a reason, or dropped?"),
                   {title.isEmpty() ? missing() : title, date(row.action.due, row.zone)})};
}

class Asking {
public:
    explicit Asking(const ReviewData& data) : m_data(data) {}

    std::vector<OwnerQuestion> ask()
    {
        TriageModel inbox;
        inbox.show(m_data);
        for (const TriageRow& row : inbox.rows())
            if (!row.item().incident) m_all.push_back(unexplained(row, m_data.zone));
        const auto incomplete = incompleteData(m_data);
        for (const auto& project : m_data.projects) {
            for (const ObjectiveReview& o : project->objectives)
                if (const std::string path = project->project.name + '/' + o.indicator.name + '/' + o.objective.name;
                    std::ranges::find(incomplete, path) != incomplete.end())
                    m_all.push_back(withoutData(*project, o));
            askPostmortems(project->incidents, project->project);
        }
        askPostmortems(m_data.unassigned, {});
        for (const OpenAction& action : pendingActions(m_data))
            if (action.due == OpenAction::Due::overdue) m_all.push_back(overdue(action));
        std::ranges::stable_sort(m_all, {}, [&](const OwnerQuestion& q) { return placeOf(q.project); });
        return std::move(m_all);
    }

private:
    void askPostmortems(const std::vector<IncidentReview>& incidents, const Project& project)
    {
        for (const IncidentReview& review : incidents)
            if (review.incident.state != IncidentState::done && touches(review.incident, weekOf(m_data)))
                m_all.push_back(unfinished(project, review.incident));
    }

    /// What has no project stands last.
    std::ptrdiff_t placeOf(Id<Project> id) const
    {
        return std::ranges::find(m_data.projects, id, [](const auto& p) { return p->project.id; }) -
               m_data.projects.begin();
    }

    const ReviewData& m_data;
    std::vector<OwnerQuestion> m_all;
};

}

std::vector<OwnerQuestion> questions(const ReviewData& data) { return Asking(data).ask(); }

}
