// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"

#include <QDateTime>
#include <optional>

class QDateEdit;
class QDateTimeEdit;
class QLineEdit;

/// Times in fields: the edits know no zone of ours, they show the wall clock as if it were UTC.
namespace widgets {

/// A field for a time to the minute.
QDateTimeEdit* timeEdit(const char* name);

QDateTime wallClock(reliability::Instant t, const reliability::Zone& zone);

/// The instant that the field shows; `before` to the millisecond where it still shows that minute.
reliability::Instant instantOf(const QDateTimeEdit& edit, const std::optional<reliability::Instant>& before,
                               const reliability::Zone& zone);

/// A field for a day.
QDateEdit* dayEdit(const char* name);
/// The text within such a field, whose returnPressed() is the field's.
QLineEdit& textOf(const QDateEdit& edit);
/// Shows the day in which `t` lies.
void setDay(QDateEdit& edit, reliability::Instant t, const reliability::Zone& zone);
/// The begin of the day that the field shows.
reliability::Instant dayOf(const QDateEdit& edit, const reliability::Zone& zone);

}
