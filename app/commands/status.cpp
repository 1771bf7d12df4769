// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/answers.h"
#include "app/commands/budgetoptions.h"
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/reviewloader.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

ProjectStatus projectStatus(const ProjectReview& p)
{
    ProjectStatus out{p.project.name,
                      p.project.phase,
                      p.status,
                      p.trial,
                      {},
                      said(p.project.mle),
                      said(p.project.sre),
                      said(p.project.web),
                      {},
                      {},
                      p.suggestedPhase};
    if (p.worst) out.worst = p.objectives[*p.worst].indicator.name + "/" + p.objectives[*p.worst].objective.name;
    for (const ObjectiveReview& o : p.objectives) out.objectives.push_back(o.now);
    std::sort(out.objectives.begin(), out.objectives.end(), [](const Budget& a, const Budget& b) {
        return std::tie(a.indicator, a.objective) < std::tie(b.indicator, b.objective);
    });
    for (const Finding& f : p.findings) out.findings.push_back({f.rule, models::utf8(models::sentence(f))});
    return out;
}

QString statusText(const std::vector<std::shared_ptr<const ProjectReview>>& projects)
{
    if (projects.empty()) return QCoreApplication::translate("commands", "No projects yet.") + QLatin1Char('\n');
    std::vector<QStringList> rows;
    for (const auto& p : projects) {
        const Budget* worst = p->worst ? &p->objectives[*p->worst].now : nullptr;
        rows.push_back({models::word(p->status),
                        models::text(p->project.name),
                        models::shortWord(p->project.phase),
                        worst ? models::remaining(*worst) : models::missing(),
                        worst ? models::text(*worst->indicator) : QString()});
    }
    return textTable(rows, {3});
}

}

Result<Outcome> runStatus(const Call& call)
{
    const auto wanted = failOn(call);
    if (!wanted) return failed(wanted);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    auto data = loadReview(w->session, w->asOf);
    if (!data) return failed(data);
    if (const auto only = call.text("project")) {
        const auto directory = Directory::load(w->session);
        if (!directory) return failed(directory);
        const auto project = directory->needProject(*only);
        if (!project) return failed(project);
        std::erase_if(data->projects, [&](const auto& p) { return p->project.id != project->id; });
    }
    StatusAnswer answer{w->asOf, {}};
    for (const auto& p : data->projects) answer.projects.push_back(projectStatus(*p));
    const bool matched = std::any_of(answer.projects.begin(), answer.projects.end(), [&](const ProjectStatus& p) {
        return std::find(wanted->begin(), wanted->end(), name(p.status)) != wanted->end();
    });
    return Outcome{toJson(answer), statusText(data->projects), matched ? matchedStatus : doneStatus};
}

Json schemaOfStatus() { return schemaDocument<StatusAnswer>(); }

}
