// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/answers.h"
#include "reliability/zone.h"

#include <QString>

namespace app {

/// Budgets as lines for a terminal: one row each, worst last word its status; with `explained` the formula below.
enum class Detail { brief, explained };
QString budgetText(const BudgetAnswer& answer, const reliability::Zone& zone, Detail detail);
QString countsText(const CountsAnswer& answer);

}
