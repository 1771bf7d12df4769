// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace widgets {

/// What `paint` draws, as SVG of `size` pixels, many times smaller than QSvgGenerator's: places are rounded to tenths
/// of a pixel and written relative to each other, neighbours of the same look share a path, and no element repeats what
/// is usual. Text stays text. For flat colours only: gradients, patterns and pixmaps are left out, clipping is not
/// known. Same drawing, same bytes.
QByteArray smallSvg(QSize size, const QString& title, const QString& description,
                    const std::function<void(QPainter&)>& paint);

}
