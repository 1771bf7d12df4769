// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

/// Fields that say beside themselves what is wrong with them.
namespace widgets {

/// The field under a caption, `width` pixels wide at 100 %, with room below it for a problem. The wheel changes it only
/// while it has the focus. The field has an object name already; its caption comes by setCaption().
QWidget* checkedField(QWidget* field, int width);

/// Shows a problem at a checked field, and says it to screen readers; empty: there is none.
void setProblem(QWidget* field, const QString& problem);

/// Shows or hides a checked field with all that belongs to it.
void setFieldVisible(QWidget* field, bool visible);

}
