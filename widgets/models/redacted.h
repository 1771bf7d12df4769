// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

namespace models {

/// Whether a report holds what people wrote.
enum class Texts { all, redacted };

/// The same figures without what people wrote and who they are: titles of incidents, changes, actions and triage items,
/// handles, notes, reasons and other free texts. Names of projects and indicators, numbers of incidents, dates, phases
/// and kinds of decisions stay. Charts made of these figures hold none of it either.
reliability::ReviewData redacted(reliability::ReviewData data);

}
