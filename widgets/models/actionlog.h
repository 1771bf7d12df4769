// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/actionstatistics.h"
#include "widgets/models/actions.h"

#include <QSortFilterProxyModel>

namespace models {

/// Actions of all postmortems, whatever became of them.
class ActionLogModel final : public RowModel<OpenAction> {
    Q_OBJECT

public:
    enum ColumnPlace { Title, Owner, Due, State, Priority, Type, DoneTest, Age, Incident, Project };

    explicit ActionLogModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data) { setRows(allActions(data)); }
};

/// Which of them are shown.
enum class ActionChoice { open, overdue, ideas, closed, all };

class ActionLogFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ActionLogFilter(QObject* parent = nullptr);
    void choose(ActionChoice choice);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    ActionChoice m_choice = ActionChoice::open;
};

/// What became of the actions in rows.
reliability::ActionStatistics statisticsOf(const std::vector<OpenAction>& rows);

/// "12 of 20 accepted actions are done (60.0 %), 2 dropped, 3 of 6 open ones overdue; 9 of 11 done in time; 4 ideas".
QString actionsSummary(const reliability::ActionStatistics& statistics);

}
