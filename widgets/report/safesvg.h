// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace widgets {

/// An SVG fit to stand inside an HTML page: no XML declaration and document type, no scripts, event handlers, style
/// sheets or foreign content, no reference but to its own ids, which get `prefix` so that figures do not share them.
/// What is no well-formed SVG becomes an empty text.
QByteArray safeSvg(const QByteArray& svg, const QString& prefix);

}
