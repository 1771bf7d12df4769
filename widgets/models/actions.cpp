// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/actions.h"

#include "reliability/actionstatistics.h"
#include "reliability/meetingrules.h"
#include "widgets/models/actionlog.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

struct Actions {
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

OpenAction::Due dueOf(const Action& action, const ReviewData& data)
{
    if (!action.due) return OpenAction::Due::unsaid;
    return isOverdue(action, data.zone, data.asOf) ? OpenAction::Due::overdue : OpenAction::Due::ahead;
}

bool sooner(const OpenAction& a, const OpenAction& b)
{
    return std::tuple(a.due, a.action.due) < std::tuple(b.due, b.action.due);
}

using IncidentPointer = std::shared_ptr<const IncidentReview>;
using ProjectPointer = std::shared_ptr<const ProjectReview>;

OpenAction rowOf(const Action& action, IncidentPointer incident, ProjectPointer project, const ReviewData& data)
{
    return {action, std::move(incident), std::move(project), data.zone, dueOf(action, data), data.asOf};
}

ProjectPointer projectOf(const Action& action, const ReviewData& data)
{
    const auto found = std::ranges::find(data.projects, action.project, [](const auto& p) { return p->project.id; });
    return action.project && found != data.projects.end() ? *found : nullptr;
}

IncidentPointer incidentOf(const Action& action, const ReviewData& data)
{
    const auto is = [&](const IncidentReview& review) {
        return action.incident && review.incident.id == action.incident;
    };
    for (const auto& project : data.projects)
        if (const auto at = std::ranges::find_if(project->incidents, is); at != project->incidents.end())
            return {project, &*at};
    const auto at = std::ranges::find_if(data.unassigned, is);
    return at == data.unassigned.end() ? nullptr : std::make_shared<const IncidentReview>(*at);
}

QString orMissing(const std::string& s) { return s.empty() ? missing() : text(s).simplified(); }

QVariant dueValue(const OpenAction& row, int role)
{
    if (role != SortRole) return {};
    return sortable(row.action.due ? std::optional(static_cast<double>(row.action.due->ms)) : std::nullopt);
}

QVariant stateValue(const OpenAction& row, int role)
{
    return role == Qt::ToolTipRole && !row.action.reason.empty() ? QVariant(text(row.action.reason)) : QVariant();
}

QVariant incidentValue(const OpenAction& row, int role)
{
    return role == Qt::ToolTipRole && row.incident ? QVariant(text(row.incident->incident.title)) : QVariant();
}

using C = Column<OpenAction>;
constexpr std::array everyColumn{
    C{QT_TRANSLATE_NOOP("tables", "Action"),
      nullptr,
      Align::start,
      [](const OpenAction& r) { return text(r.action.title).simplified(); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Owner"),
      nullptr,
      Align::start,
      [](const OpenAction& r) { return orMissing(r.action.owner); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Due"),
      nullptr,
      Align::start,
      [](const OpenAction& r) { return date(r.action.due, r.zone); },
      dueValue},
    C{QT_TRANSLATE_NOOP("tables", "State"), nullptr, Align::start, stateText, stateValue},
    C{QT_TRANSLATE_NOOP("tables", "Priority"),
      nullptr,
      Align::start,
      [](const OpenAction& r) { return orMissing(r.action.priority); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Type"),
      QT_TRANSLATE_NOOP("tables", "Prevent, detect, mitigate or process"),
      Align::start,
      [](const OpenAction& r) { return orMissing(r.action.kind); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Done when"),
      QT_TRANSLATE_NOOP("tables", "What shows that it is done"),
      Align::start,
      [](const OpenAction& r) { return orMissing(r.action.doneTest); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Age"),
      QT_TRANSLATE_NOOP("tables", "For how long it has been open, or was until it was closed"),
      Align::end,
      ageText,
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Incident"),
      nullptr,
      Align::start,
      [](const OpenAction& r) { return r.incident ? incidentId(r.incident->incident) : missing(); },
      incidentValue},
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const OpenAction& r) { return r.project ? text(r.project->project.title()) : missing(); },
      nullptr},
};

// What is told of one where there is little room.
constexpr std::array fewColumns{everyColumn[ActionLogModel::Title],
                                everyColumn[ActionLogModel::Owner],
                                everyColumn[ActionLogModel::Due],
                                everyColumn[ActionLogModel::State],
                                everyColumn[ActionLogModel::Age],
                                everyColumn[ActionLogModel::Incident],
                                everyColumn[ActionLogModel::Project]};

}

std::span<const Column<OpenAction>> actionColumns(ActionColumns which)
{
    if (which == ActionColumns::whole) return everyColumn;
    return fewColumns;
}

QVariant actionValue(const OpenAction& row, int role)
{
    switch (role) {
    case IdRole: return static_cast<qint64>(row.action.id.value);
    case ProjectIdRole: return static_cast<qint64>(row.project ? row.project->project.id.value : 0);
    default: return {};
    }
}

std::vector<OpenAction> openActions(const ReviewData& data)
{
    std::vector<OpenAction> open;
    const auto add = [&](std::shared_ptr<const IncidentReview> incident, std::shared_ptr<const ProjectReview> project) {
        for (const Action& action : incident->actions)
            if (isOpen(action)) open.push_back(rowOf(action, incident, project, data));
    };
    for (const auto& project : data.projects)
        for (const IncidentReview& incident : project->incidents) add({project, &incident}, project);
    for (const IncidentReview& incident : data.unassigned)
        add(std::make_shared<const IncidentReview>(incident), nullptr);
    std::ranges::stable_sort(open, sooner);
    return open;
}

std::vector<OpenAction> pendingActions(const ReviewData& data)
{
    if (!data.record) return openActions(data);
    std::vector<OpenAction> open;
    for (const Action& action : data.meeting.pending)
        open.push_back(rowOf(action, incidentOf(action, data), projectOf(action, data), data));
    std::ranges::stable_sort(open, sooner);
    return open;
}

std::vector<OpenAction> allActions(const ReviewData& data)
{
    std::vector<OpenAction> all;
    const auto add = [&](const IncidentPointer& incident, const ProjectPointer& project) {
        for (const Action& action : incident->actions) all.push_back(rowOf(action, incident, project, data));
    };
    for (const auto& project : data.projects)
        for (const IncidentReview& incident : project->incidents) add({project, &incident}, project);
    for (const IncidentReview& incident : data.unassigned)
        add(std::make_shared<const IncidentReview>(incident), nullptr);
    for (const auto* list : {&data.meeting.actions, &data.meeting.pending})
        for (const Action& action : *list) {
            const auto known = std::ranges::find(all, action.uid, [](const OpenAction& r) { return r.action.uid; });
            OpenAction row = rowOf(action, incidentOf(action, data), projectOf(action, data), data);
            if (known == all.end()) all.push_back(std::move(row));
            else *known = std::move(row);
        }
    std::ranges::stable_sort(all, [&](const OpenAction& a, const OpenAction& b) {
        return moreUrgent(a.action, b.action, data.zone, data.asOf);
    });
    return all;
}

QString stateText(const OpenAction& row)
{
    const QString state = word(row.action.state);
    return row.due == OpenAction::Due::overdue ? Actions::tr("%1, overdue").arg(state) : state;
}

QString ageText(const OpenAction& row)
{
    const auto days = ageInDays(row.action, row.asOf);
    return days ? length({static_cast<int>(*days), Length::Unit::day}) : missing();
}

ActionsModel::ActionsModel(QObject* parent) : RowModel(actionColumns(ActionColumns::few), actionValue, parent) {}

void ActionsModel::show(const ReviewData& data) { setRows(pendingActions(data)); }

}
