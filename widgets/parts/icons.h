// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace widgets {

/// One of resources/icons/*.svg in a colour, sharp at any size; an empty icon for an unknown name.
QIcon icon(const QString& name, const QColor& colour);

/// The same drawn into SVG and PDF as vectors, on screen from a picture that is kept. Draws nothing for an unknown
/// name.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour);

/// The icon of a status: circle, triangle, cross in a square, question mark, hollow circle.
QString glyphOf(reliability::Status status);

}
