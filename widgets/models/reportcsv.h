// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/report.h"

#include <QByteArray>

namespace models {

// What a report is made of, for machines and spreadsheets: RFC 4180 with \n, no text is a formula.

/// Name and value of what its head says: title, mark, week, snapshot ...
QByteArray aboutCsv(const Report& report);
/// A table as it is shown, with hyphens for true minus signs.
QByteArray csv(const Table& table);
/// Every objective, projects worst first: unrounded figures with a dot, shares as fractions, times in UTC, missing
/// cells empty. The names of its columns are those of the budgets that the command line answers as JSON.
QByteArray budgetsCsv(const reliability::ReviewData& data);

}
