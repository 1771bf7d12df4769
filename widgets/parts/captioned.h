// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <initializer_list>

class QLayout;
class QWidget;

/// Fields of a form: each under its caption, side by side in rows.
namespace widgets {

/// The field under a caption, `width` pixels wide at 100 %; what it says comes by setCaption(). The field has an object
/// name already.
QWidget* captioned(QWidget* field, int width);

/// The same, as wide as there is room.
QWidget* captionedWide(QWidget* field);

/// What a captioned field is called, on the screen and by screen readers.
void setCaption(QWidget* field, const QString& caption);

/// Fields from left to right, each line of them on one base line.
QLayout* fieldRow(std::initializer_list<QWidget*> fields);

}
