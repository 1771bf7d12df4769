// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/redacted.h"
#include "widgets/models/report.h"

namespace models {

/// What people read before the meeting: budgets worst first, what the rules found, business figures, and the questions
/// that their owners answer beforehand; healthy projects in one line. Of data that are redacted() it says that texts
/// are left out. Depends on its arguments and the language only.
Report digest(const reliability::ReviewData& data, Texts texts = Texts::all);

}
