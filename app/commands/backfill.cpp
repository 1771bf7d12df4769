// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/backfill.h"
#include "app/commands/commandlist.h"
#include "app/commands/workspacecall.h"
#include "app/indicatorseries.h"
#include "app/json/schema.h"
#include "app/objectives.h"
#include "reliability/duration.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <numeric>

namespace app {

using namespace reliability;

namespace {

/// The series that past incidents give, and what was made for it.
struct BackfillAnswer {
    std::string project, indicator;
    std::optional<std::string> objective;
    std::optional<Instant> from, to; ///< none: no incident says when it began
    double minutes = 0, bad = 0;
};

}

}

template <>
inline constexpr auto reliability::fields<app::BackfillAnswer> =
    Fields{field("project", &app::BackfillAnswer::project),
           field("indicator", &app::BackfillAnswer::indicator),
           field("objective", &app::BackfillAnswer::objective),
           field("from", &app::BackfillAnswer::from),
           field("to", &app::BackfillAnswer::to),
           field("minutes", &app::BackfillAnswer::minutes),
           field("bad_minutes", &app::BackfillAnswer::bad)};

namespace app {

namespace {

/// A phase that nobody dated was assumed: an objective asks for another one.
Result<void> assumePhase(WorkspaceCall& w, Directory& directory, Project project)
{
    if (project.phase != Phase::concept_ || project.phaseSince) return {};
    project.phase = Phase::technical;
    const auto saved = directory.put(w.session, project, provenance(w.actor("Availability from postmortems")));
    return saved ? Result<void>() : failed(saved);
}

/// The objective that --target asks for; its name, none without a target.
Result<std::optional<std::string>> objectiveFor(const Call& call, WorkspaceCall& w, const Indicator& indicator)
{
    const auto target = call.read("target", parseTarget);
    if (!target) return failed(target);
    const auto window = call.read("window", parseLength);
    if (!window) return failed(window);
    if (!*target) return std::optional<std::string>();
    Objective objective;
    objective.indicator = indicator.id;
    objective.name = indicator.name;
    ObjectiveVersion version;
    version.target = **target;
    if (*window) version.window = **window;
    const Actor actor = w.actor("Availability from postmortems");
    version.author = actor.name;
    version.reason = "past incidents, where nothing was measured";
    const auto put = putObjective(w.session, objective, version, w.now, provenance(actor));
    if (!put) return failed(put);
    return std::optional(objective.name);
}

QString textOf(const BackfillAnswer& a, const Zone& zone)
{
    const auto worded = [](const char* text) { return QCoreApplication::translate("commands", text); };
    const QString name = models::text(a.project + "/" + a.indicator);
    if (!a.from)
        return models::filled(
                   worded(QT_TRANSLATE_NOOP("commands", "%1: no incident of the project says when it began.")),
                   {name}) +
               QLatin1Char('\n');
    return models::filled(
               worded(QT_TRANSLATE_NOOP("commands", "%1: %2 of %3 minutes bad, from %4 to %5, by past incidents")),
               {name,
                models::figure(a.bad),
                models::figure(a.minutes),
                models::plainDateTime(*a.from, zone),
                models::plainDateTime(*a.to, zone)}) +
           QLatin1Char('\n');
}

}

Result<Outcome> runPostmortemAvailability(const Call& call)
{
    const auto name = call.argument();
    if (!name) return failed(name);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    auto directory = Directory::load(w->session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(*name);
    if (!project) return failed(project);
    Indicator wanted = backfilledAvailability(project->id);
    const Indicator* known = directory->indicator(project->id, wanted.name);
    if (!known) wanted.uid = makeUid();
    const auto indicator =
        known ? Result<Indicator>(*known)
              : directory->put(w->session, wanted, provenance(w->actor("Availability from postmortems")));
    if (!indicator) return failed(indicator);
    const auto objective = objectiveFor(call, *w, *indicator);
    if (!objective) return failed(objective);
    if (*objective)
        if (const auto ok = assumePhase(*w, *directory, *project); !ok) return failed(ok);
    const auto samples = samplesOf(w->session, *indicator, allTime, w->asOf);
    if (!samples) return failed(samples);
    BackfillAnswer answer{project->name, indicator->name, *objective, {}, {}, 0, 0};
    if (!samples->at.empty()) {
        answer.from = Instant{samples->at.front()};
        answer.to = Instant{samples->at.back()} + indicator->interval;
    }
    answer.minutes = std::accumulate(samples->total.begin(), samples->total.end(), 0.0);
    answer.bad = std::accumulate(samples->bad.begin(), samples->bad.end(), 0.0);
    return Outcome{toJson(answer), textOf(answer, w->zone), 0};
}

Json schemaOfPostmortemAvailability() { return schemaDocument<BackfillAnswer>(); }

}
