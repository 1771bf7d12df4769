// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace widgets {

/// Shows the postmortems of a table (its model has the columns of models::IncidentModel) on two lines a row: the
/// project below the title, the duration below the start, the cause below the symptom.
void pairIncidents(QTableView& table);

}
