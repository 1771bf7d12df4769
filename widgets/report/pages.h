// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace widgets {

/// What stands on a page and is never split: a line of text, a line of a table's row, a figure with its caption.
struct Piece {
    qreal height = 0;
    std::function<void(QPainter&, QPointF)> draw; ///< at the piece's upper left corner
    enum class Stays { free, withNext } stays = Stays::free;
    qreal above = 0;                     ///< room before it; none at the top of a page
    std::shared_ptr<const Piece> head{}; ///< drawn again where the piece is the first of a page: of tables
    QString section{};                   ///< of which part of the report it is
};

struct Placed {
    const Piece* piece = nullptr;
    qreal y = 0;
};

using Sheet = std::vector<Placed>;

/// Puts pieces one below the other on sheets of this height; those that stay with the next one go to the next sheet
/// together, unless they are more than a sheet. One sheet at least; the pieces must outlive them.
std::vector<Sheet> sheetsOf(const std::vector<Piece>& pieces, qreal height);

}
