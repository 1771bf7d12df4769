// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/actionlog.h"

#include "reliability/meetingrules.h"
#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace models {

using namespace reliability;

namespace {

struct ActionLog {
    Q_DECLARE_TR_FUNCTIONS(ActionLog)
};

bool isChosen(const OpenAction& row, ActionChoice choice)
{
    switch (choice) {
    case ActionChoice::open: return row.action.state == ActionState::open;
    case ActionChoice::overdue: return row.due == OpenAction::Due::overdue && isOpen(row.action);
    case ActionChoice::ideas: return row.action.state == ActionState::idea;
    case ActionChoice::closed: return !isOpen(row.action);
    case ActionChoice::all: return true;
    }
    return true;
}

}

ActionLogModel::ActionLogModel(QObject* parent) : RowModel(actionColumns(ActionColumns::whole), actionValue, parent) {}

ActionLogFilter::ActionLogFilter(QObject* parent) : QSortFilterProxyModel(parent) {}

void ActionLogFilter::choose(ActionChoice choice)
{
    m_choice = choice;
    invalidateFilter();
}

bool ActionLogFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const auto& rows = static_cast<const ActionLogModel*>(sourceModel())->rows();
    return isChosen(rows[static_cast<std::size_t>(sourceRow)], m_choice);
}

ActionStatistics statisticsOf(const std::vector<OpenAction>& rows)
{
    if (rows.empty()) return {};
    std::vector<Action> actions;
    for (const OpenAction& row : rows) actions.push_back(row.action);
    return actionStatistics(actions, rows.front().zone, rows.front().asOf);
}

QString actionsSummary(const ActionStatistics& s)
{
    QStringList parts;
    if (s.accepted > 0)
        parts += ActionLog::tr("%1 of %2 accepted actions are done (%3), %4 dropped, %5 of %6 open ones overdue")
                     .arg(s.done)
                     .arg(s.accepted)
                     .arg(percent(s.completion))
                     .arg(s.dropped)
                     .arg(s.overdue)
                     .arg(s.open);
    if (s.dated > 0) parts += ActionLog::tr("%1 of %2 done in time").arg(s.inTime).arg(s.dated);
    if (s.medianAgeDays)
        parts += ActionLog::tr("open for %1 d (median), at most %2 d").arg(*s.medianAgeDays).arg(*s.oldestAgeDays);
    if (s.ideas > 0) parts += ActionLog::tr("%n ideas that are no action yet", nullptr, static_cast<int>(s.ideas));
    return parts.isEmpty() ? ActionLog::tr("No action yet.") : parts.join(QStringLiteral("; "));
}

}
