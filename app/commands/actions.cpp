// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/recordanswer.h"
#include "app/commands/reviewcall.h"
#include "app/edits.h"
#include "app/json/schema.h"
#include "app/reviews.h"
#include "reliability/actionstatistics.h"
#include "reliability/meetingrules.h"
#include "widgets/models/actionlog.h"

#include <QCoreApplication>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

struct ActionsAnswer {
    Instant asOf;
    std::vector<ActionEntry> actions;
    std::optional<ActionStatistics> statistics; ///< of all, or of the project's: what became of them
};

}

}

template <>
inline constexpr auto reliability::fields<app::ActionsAnswer> =
    Fields{field("as_of", &app::ActionsAnswer::asOf),
           field("actions", &app::ActionsAnswer::actions),
           field("statistics", &app::ActionsAnswer::statistics)};

namespace app {

namespace {

Result<Outcome> actionsOutcome(WorkspaceCall& w, const std::vector<Action>& actions,
                               const std::optional<ActionStatistics>& statistics = {})
{
    const auto names = RecordNames::load(w.session);
    if (!names) return failed(names);
    ActionsAnswer answer{w.asOf, {}, statistics};
    for (const Action& a : actions) answer.actions.push_back(names->entry(a, w.zone, w.asOf));
    const QString text = answer.actions.empty()
                             ? QCoreApplication::translate("commands", "No open actions.") + QLatin1Char('\n')
                             : actionsText(answer.actions, w.zone);
    return Outcome{
        toJson(answer), statistics ? text + models::actionsSummary(*statistics) + QLatin1Char('\n') : text, 0};
}

Result<Outcome> changedAction(WorkspaceCall& w, const Edit<Action>& edit)
{
    const auto done = saveEdit(w.session, edit, w.actor(edit.label));
    if (!done) return failed(done);
    return actionsOutcome(w, {*done->after});
}

/// Links an action to the project and the review that the call names.
Result<void> place(const Call& call, WorkspaceCall& w, Action& action)
{
    if (const auto name = call.text("project")) {
        const auto directory = Directory::load(w.session);
        if (!directory) return failed(directory);
        const auto project = directory->needProject(*name);
        if (!project) return failed(project);
        action.project = project->id;
    }
    const auto week = call.read("week", [](std::string_view s) { return parseWeek(s); });
    if (!week) return failed(week);
    if (!*week) return {};
    const auto review = findReview(w.session, **week);
    if (!review) return failed(review);
    action.review = review->id;
    return {};
}

/// What the options say of an action; what they leave out stays.
Result<Action> described(const Call& call, const Zone& zone, Action action)
{
    const auto state = call.choice<ActionState>("state");
    if (!state) return failed(state);
    const auto due = dayOption(call, "due", zone);
    if (!due) return failed(due);
    action.state = state->value_or(action.state);
    if (*due) action.due = *due;
    const std::pair<const char*, std::string*> texts[] = {{"owner", &action.owner},
                                                          {"type", &action.kind},
                                                          {"priority", &action.priority},
                                                          {"done-test", &action.doneTest},
                                                          {"reason", &action.reason}};
    for (const auto& [option, text] : texts) *text = call.text(option).value_or(*text);
    if (action.state == ActionState::dropped && action.reason.empty())
        return fail(Code::usage, {"say with --reason why it is dropped"});
    return action;
}

}

namespace {

/// Which actions the call asks for: those nobody has done or dropped, unless it says otherwise.
bool isAskedFor(const Call& call, const Action& action, const WorkspaceCall& w)
{
    if (call.has("overdue")) return isOverdue(action, w.zone, w.asOf);
    if (call.has("ideas")) return action.state == ActionState::idea;
    return call.has("all") || isOpen(action);
}

}

Result<Outcome> runActions(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    auto actions = w->session.store<Action>().all();
    if (!actions) return failed(actions);
    if (const auto name = call.text("project")) {
        const auto directory = Directory::load(w->session);
        if (!directory) return failed(directory);
        const auto project = directory->needProject(*name);
        if (!project) return failed(project);
        std::erase_if(*actions, [&](const Action& a) { return a.project != project->id; });
    }
    const ActionStatistics statistics = actionStatistics(*actions, w->zone, w->asOf);
    std::erase_if(*actions, [&](const Action& a) { return !isAskedFor(call, a, *w); });
    std::ranges::stable_sort(*actions,
                             [&](const Action& a, const Action& b) { return moreUrgent(a, b, w->zone, w->asOf); });
    return actionsOutcome(*w, *actions, statistics);
}

Result<Outcome> runActionsAdd(const Call& call)
{
    const auto title = call.argument();
    if (!title) return failed(title);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    auto action = described(call, w->zone, Action());
    if (!action) return failed(action);
    action->title = *title;
    if (action->state != ActionState::idea && (action->owner.empty() || !action->due))
        return fail(Code::usage, {"an action needs --owner and --due; one that has neither is --state idea"});
    if (const auto ok = place(call, *w, *action); !ok) return failed(ok);
    return changedAction(*w, {{}, *action, "Add action"});
}

Result<Outcome> runActionsSet(const Call& call)
{
    const auto number = call.argument();
    if (!number) return failed(number);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto before = factOfNumber<Action>(w->session, "action", *number);
    if (!before) return failed(before);
    const auto after = described(call, w->zone, *before);
    if (!after) return failed(after);
    return changedAction(*w, {*before, *after, "Change action"});
}

Json schemaOfActions() { return schemaDocument<ActionsAnswer>(); }

}
