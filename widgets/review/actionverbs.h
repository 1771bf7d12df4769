// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "widgets/review/verbbar.h"

#include <QCoreApplication>
#include <array>

namespace widgets {

/// What can be done to an action in a table, in the meeting as in the log.
inline constexpr std::array actionVerbs{
    RowVerb{"actionDone", Qt::Key_1, QT_TRANSLATE_NOOP("verbs", "Done")},
    RowVerb{"actionNewDate", Qt::Key_2, QT_TRANSLATE_NOOP("verbs", "New date..."), RowVerb::Asks::dateAndReason},
    RowVerb{"actionDrop", Qt::Key_3, QT_TRANSLATE_NOOP("verbs", "Drop..."), RowVerb::Asks::reason},
};

/// The action after one of actionVerbs, by its place.
reliability::Action changedBy(int verb, reliability::Action action, reliability::Instant day, const QString& reason);

}
