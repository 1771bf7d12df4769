// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace widgets {

/// The PDF of a Qt writer with the characters that people type. Fonts for Chinese and Japanese draw a radical and the
/// character of the same look with one glyph, and Qt says of a glyph the lowest character it stands for: nobody would
/// find U+65E5 written as U+2F47. The length stays the same.
QByteArray searchable(QByteArray pdf);

}
