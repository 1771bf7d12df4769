// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/pages.h"

namespace widgets {

namespace {

// The piece and what stays with it.
std::size_t endOfGroup(const std::vector<Piece>& pieces, std::size_t begin)
{
    std::size_t end = begin + 1;
    while (end < pieces.size() && pieces[end - 1].stays == Piece::Stays::withNext) ++end;
    return end;
}

qreal heightOf(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end)
{
    qreal height = 0;
    for (std::size_t i = begin; i < end; ++i) height += pieces[i].above + pieces[i].height;
    return height;
}

}

std::vector<Sheet> sheetsOf(const std::vector<Piece>& pieces, qreal height)
{
    std::vector<Sheet> sheets(1);
    qreal y = 0;
    const auto begin = [&](const Piece& piece) {
        if (!sheets.back().empty()) sheets.emplace_back();
        y = 0;
        if (!piece.head) return;
        sheets.back().push_back({piece.head.get(), 0});
        y = piece.head->height;
    };
    for (std::size_t i = 0; i < pieces.size();) {
        const std::size_t end = endOfGroup(pieces, i);
        if (y > 0 && y + heightOf(pieces, i, end) > height) begin(pieces[i]);
        for (; i < end; ++i) {
            const Piece& piece = pieces[i];
            if (y > 0 && y + piece.above + piece.height > height) begin(piece);
            if (!sheets.back().empty()) y += piece.above;
            sheets.back().push_back({&piece, y});
            y += piece.height;
        }
    }
    return sheets;
}

}
