// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/redacted.h"
#include "widgets/models/report.h"

#include <QStringList>

namespace models {

// The record of the meeting for the weekly report. Once both roles have signed nothing of it changes but that dated
// addenda come: a report written later is the same.

/// Who signs: "MLE mle-1, SRE awaited".
QString signersText(const reliability::ReviewRecord& record);

/// Who was there and who was missed, and the signatures with their times; a line each. Of what is redacted() nobody can
/// say who was missed.
QStringList meetingTexts(const reliability::ReviewData& data, Texts texts);

/// Actions as the review accepted them.
Table acceptedTable(const reliability::ReviewData& data);
/// Changes of phase that were proposed in it; a line each.
QStringList phaseTexts(const reliability::ReviewData& data);
/// What was noted, explained, acknowledged and added, oldest first.
Table remarkTable(const reliability::ReviewData& data);

}
