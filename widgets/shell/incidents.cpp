// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/incidents.h"

#include "widgets/models/incidentmodel.h"
#include "widgets/shell/delegates.h"
#include "widgets/tokens.h"

#include <QHeaderView>
#include <QTableView>

namespace widgets {

void pairIncidents(QTableView& table)
{
    using Column = models::IncidentModel::ColumnPlace;
    table.verticalHeader()->setDefaultSectionSize(scaled(metric::rowComfortable + space::s));
    table.setItemDelegateForColumn(Column::Title, new PairDelegate(Column::Project, &table));
    table.setItemDelegateForColumn(Column::Start, new PairDelegate(Column::Duration, &table));
    table.setItemDelegateForColumn(Column::Symptom, new PairDelegate(Column::Cause, &table));
    for (const int column : {Column::Project, Column::Duration, Column::Cause}) table.hideColumn(column);
}

}
