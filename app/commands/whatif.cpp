// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/nearest.h"
#include "app/replays.h"
#include "reliability/label.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace app {

using namespace reliability;

namespace {

struct Stretch {
    Instant from, to;
};

struct ReplayAnswer {
    std::string project, indicator;
    std::optional<std::string> objective;
    Target target;
    Length window;
    std::int64_t weeks = 0, held = 0;
    std::optional<double> lowest;
    std::vector<Stretch> exhausted;
    std::optional<std::vector<TargetAdvice>> advice;
};

struct WhatIfAnswer {
    Instant asOf;
    std::vector<ReplayAnswer> objectives;
};

}

}

template <>
inline constexpr auto reliability::fields<app::Stretch> =
    Fields{field("from", &app::Stretch::from), field("to", &app::Stretch::to)};
template <>
inline constexpr auto reliability::fields<app::ReplayAnswer> = Fields{
    field("project", &app::ReplayAnswer::project),
    field("indicator", &app::ReplayAnswer::indicator),
    field("objective", &app::ReplayAnswer::objective),
    field("target", &app::ReplayAnswer::target),
    field("window", &app::ReplayAnswer::window),
    field("weeks", &app::ReplayAnswer::weeks),
    field("held", &app::ReplayAnswer::held),
    field("lowest", &app::ReplayAnswer::lowest),
    field("exhausted", &app::ReplayAnswer::exhausted),
    field("advice", &app::ReplayAnswer::advice),
};
template <>
inline constexpr auto reliability::fields<app::WhatIfAnswer> =
    Fields{field("as_of", &app::WhatIfAnswer::asOf), field("objectives", &app::WhatIfAnswer::objectives)};

namespace app {

namespace {

/// Where history is replayed: an indicator, and its objectives that the call means (none: it has none).
struct Place {
    Project project;
    Indicator indicator;
    std::vector<Objective> objectives;
};

Result<Place> placeOf(const Call& call, storage::Session& session)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    const auto words = splitPath(*path);
    if (words.size() < 2 || words.size() > 3)
        return fail(Code::usage, {"what-if takes PROJECT/INDICATOR or PROJECT/INDICATOR/OBJECTIVE"});
    const auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    const auto project = directory->needProject(words[0]);
    if (!project) return failed(project);
    const auto indicator = directory->needIndicator(*project, words[1]);
    if (!indicator) return failed(indicator);
    auto objectives = session.store<Objective>().findBy("indicator_id", indicator->id);
    if (!objectives) return failed(objectives);
    if (words.size() == 3) {
        std::vector<std::string> known;
        for (const Objective& o : *objectives) known.push_back(o.name);
        std::erase_if(*objectives,
                      [&](const Objective& o) { return o.name != words[2] && o.name != dnsLabel(words[2]); });
        if (objectives->empty()) return fail(Code::unknownName, {"objective", *path, nearest(words[2], known)});
    }
    return Place{*project, *indicator, std::move(*objectives)};
}

Result<OtherRules> rulesOf(const Call& call)
{
    const auto target = call.read("target", [](std::string_view s) { return parseTarget(s); });
    if (!target) return failed(target);
    const auto window = call.read("window", [](std::string_view s) { return parseLength(s); });
    if (!window) return failed(window);
    const auto op = call.choice<Op>("op");
    if (!op) return failed(op);
    const auto threshold = call.number("threshold");
    if (!threshold) return failed(threshold);
    return OtherRules{*target, *window, *op, *threshold};
}

ReplayAnswer replayAnswer(const Place& place, Replay replay)
{
    ReplayAnswer out{place.project.name,
                     place.indicator.name,
                     std::move(replay.objective),
                     replay.found.target,
                     replay.found.window,
                     replay.found.weeks,
                     replay.found.held,
                     replay.found.lowest,
                     {},
                     std::move(replay.advice)};
    for (const Range& range : replay.found.exhausted) out.exhausted.push_back({range.from, range.to});
    return out;
}

QString adviceText(const std::vector<TargetAdvice>& advice)
{
    std::vector<QStringList> rows;
    for (const TargetAdvice& a : advice) {
        const QString note = a.recommended ? translated(QT_TRANSLATE_NOOP("commands", "advised"))
                             : a.aboveDependencies
                                 ? translated(QT_TRANSLATE_NOOP("commands", "its dependencies give less"))
                                 : QString();
        rows.push_back({models::target(a.target),
                        translated(QT_TRANSLATE_NOOP("commands", "held in %1 of %2 weeks")).arg(a.held).arg(a.weeks),
                        note});
    }
    return textTable(rows, {0});
}

QString replayText(const ReplayAnswer& r, const Zone& zone)
{
    const QString path = models::text(r.project + "/" + r.indicator + (r.objective ? "/" + *r.objective : ""));
    QString out = translated(QT_TRANSLATE_NOOP("commands", "%1: target %2 over %3, held in %4 of %5 weeks, lowest %6."))
                      .arg(path, models::target(r.target), models::length(r.window))
                      .arg(r.held)
                      .arg(r.weeks)
                      .arg(models::percent(r.lowest)) +
                  QLatin1Char('\n');
    for (const Stretch& s : r.exhausted)
        out += translated(QT_TRANSLATE_NOOP("commands", "exhausted %1 (%2)"))
                   .arg(models::longRange({s.from, s.to}, zone), models::duration(s.to - s.from)) +
               QLatin1Char('\n');
    return r.advice ? out + adviceText(*r.advice) : out;
}

}

Result<Outcome> runWhatIf(const Call& call)
{
    const auto rules = rulesOf(call);
    if (!rules) return failed(rules);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto place = placeOf(call, w->session);
    if (!place) return failed(place);
    auto dependencies = dependenciesOf(w->session, place->project, w->asOf);
    if (!dependencies) return failed(dependencies);
    const ReplayContext context{w->asOf, w->zone, place->project.phase, std::move(*dependencies)};
    auto found = replays(w->session, place->indicator, place->objectives, *rules, context);
    if (!found) return failed(found);
    WhatIfAnswer answer{w->asOf, {}};
    QString out;
    for (Replay& replay : *found) {
        answer.objectives.push_back(replayAnswer(*place, std::move(replay)));
        out += replayText(answer.objectives.back(), w->zone);
    }
    return Outcome{toJson(answer), out};
}

Json schemaOfWhatIf() { return schemaDocument<WhatIfAnswer>(); }

}
