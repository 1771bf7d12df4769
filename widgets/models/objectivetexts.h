// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"

#include <QString>

#include <vector>

namespace models {

/// A figure with what it is called and what stands below it.
struct CaptionedFigure {
    QString caption, value, note;
    bool operator==(const CaptionedFigure&) const = default;
};

/// What the head of the page shows of the budget, in order: attained, R with and without corrections, what is left in
/// its unit, the week, the forecast with its range, the burn rates (batch: none).
std::vector<CaptionedFigure> objectiveFigures(const reliability::ObjectiveView& view, const reliability::Zone& zone);

/// "held in 22 of 26 weeks; exhausted 3 times (5 d 3 h in all), lowest -12.5 %; R today 41.2 %".
QString trialText(const reliability::Trial& trial);
/// What a version asks: "99.9 % over 28 d rolling".
QString asksText(const reliability::ObjectiveVersion& version);

/// "page" and "firing" of an alert in the language of the window; an unknown word as it is.
QString alertWord(const std::string& word);

/// "once", "daily", "weekly", "monthly"; other rules as they are written.
QString recurrenceText(const std::string& recurrence);

/// The plain recurrences, in the order in which they are offered: once, daily, weekly, monthly.
const std::vector<std::string>& plainRecurrences();

}
