// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/printedtable.h"

#include "widgets/parts/icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>

namespace widgets {

using models::Align;
using models::Table;
using models::TableCell;

namespace {

constexpr qreal padding = dots(space::xs), thin = dots(metric::hairline);
constexpr qsizetype unbroken = 12;     // cells up to this length stay on one line: figures with their unit, dates
constexpr qsizetype unbrokenWide = 14; // with characters that are twice as wide and count twice: a date
constexpr qreal glyph = dots(space::m), glyphRoom = dots(space::l); // of a status, before its word
constexpr int together = 8;                                         // rows of more lines may be split

struct Want {
    qreal least = 0, most = 0;
};

bool isWide(QChar c) { return c.unicode() >= 0x2E80; }

// Characters of scripts without blanks are twice as wide.
qsizetype lengthOf(const QString& text) { return text.size() + std::ranges::count_if(text, isWide); }

// Blanks at which a line may end.
qreal widestWord(const QString& text, const QFontMetricsF& metrics)
{
    const bool wide = std::ranges::any_of(text, isWide);
    if (lengthOf(text) <= (wide ? unbrokenWide : unbroken)) return metrics.horizontalAdvance(text);
    qreal widest = 0;
    for (const QString& word : text.split(u' ')) {
        // A word of a script without blanks breaks anywhere.
        const bool anywhere = std::ranges::any_of(word, isWide);
        widest = std::max(widest, metrics.horizontalAdvance(anywhere ? word.left(unbroken / 2) : word));
    }
    return widest;
}

Want wanted(const Table& table, std::size_t column, const QPagedPaintDevice& device)
{
    const QFontMetricsF bold(printFont(Role::smallStrong), &device), plain(printFont(Role::small), &device);
    Want want{widestWord(table.columns[column].title, bold), 0};
    for (const auto& row : table.rows) {
        if (column >= row.size()) continue;
        const QFontMetricsF& metrics = row[column].status ? bold : plain;
        const qreal before = row[column].status ? glyphRoom : 0;
        want.least = std::max(want.least, before + widestWord(row[column].text, metrics));
        want.most = std::max(want.most, before + metrics.horizontalAdvance(row[column].text));
    }
    want.least += 2 * padding + dots(1);
    want.most = std::max(want.least, want.most + 2 * padding + dots(1));
    return want;
}

struct Cell {
    std::shared_ptr<const Typeset> text;
    std::optional<reliability::Status> status;
};
using Cells = std::vector<Cell>;

void draw(const Cell& cell, QPainter& painter, int line, QPointF at)
{
    if (line == 0 && cell.status) {
        const QPointF corner(at.x(), at.y() + (cell.text->lineHeight() - glyph) / 2);
        paintIcon(painter,
                  QRectF(corner, QSizeF(glyph, glyph)),
                  glyphOf(*cell.status),
                  colours(Theme::light).of(*cell.status).text);
    }
    if (line < cell.text->lines()) cell.text->draw(painter, line, at + QPointF(cell.status ? glyphRoom : 0, 0));
}

Cells cellsOf(const Table& table, const std::vector<TableCell>& row, Role role, const std::vector<qreal>& widths,
              const QPagedPaintDevice& device)
{
    const Colours& c = colours(Theme::light);
    Cells cells;
    for (std::size_t i = 0; i < std::min(row.size(), table.columns.size()); ++i) {
        const auto status = row[i].status;
        const Words words{row[i].text,
                          status ? Role::smallStrong : role,
                          status ? c.of(*status).text : c.text1,
                          table.columns[i].align == Align::end ? Qt::AlignRight : Qt::AlignLeft};
        cells.push_back(
            {std::make_shared<const Typeset>(device, words, widths[i] - 2 * padding - (status ? glyphRoom : 0)),
             status});
    }
    return cells;
}

// The pieces of one row, a line each; the last one has the rule below.
std::vector<Piece> piecesOf(Cells cells, const std::vector<qreal>& widths)
{
    int lines = 0;
    qreal height = 0;
    for (const Cell& cell : cells) {
        lines = std::max(lines, cell.text->lines());
        height = std::max(height, cell.text->lineHeight());
    }
    const auto shared = std::make_shared<const Cells>(std::move(cells));
    const qreal whole = std::accumulate(widths.begin(), widths.end(), 0.0);
    std::vector<Piece> pieces;
    for (int line = 0; line < lines; ++line) {
        const qreal top = line == 0 ? padding / 2 : 0, foot = line + 1 == lines ? padding / 2 + thin : 0;
        pieces.push_back({top + height + foot,
                          [shared, widths, line, top, foot, height, whole](QPainter& painter, QPointF at) {
                              qreal x = padding;
                              for (std::size_t i = 0; i < shared->size(); x += widths[i++])
                                  draw((*shared)[i], painter, line, at + QPointF(x, top));
                              if (foot > 0)
                                  painter.fillRect(QRectF(at.x(), at.y() + top + height + foot - thin, whole, thin),
                                                   colours(Theme::light).border);
                          },
                          lines <= together && line + 1 < lines ? Piece::Stays::withNext : Piece::Stays::free});
    }
    return pieces;
}

Piece joined(const std::vector<Piece>& pieces)
{
    Piece all;
    for (const Piece& piece : pieces) all.height += piece.height;
    all.stays = Piece::Stays::withNext;
    all.draw = [pieces](QPainter& painter, QPointF at) {
        for (const Piece& piece : pieces) {
            piece.draw(painter, at);
            at.ry() += piece.height;
        }
    };
    return all;
}

}

std::vector<qreal> columnWidths(const Table& table, const QPagedPaintDevice& device, qreal width)
{
    std::vector<qreal> widths;
    std::vector<Want> wants;
    Want all;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        wants.push_back(wanted(table, i, device));
        all.least += wants.back().least;
        all.most += wants.back().most;
    }
    const qreal share = all.most > all.least ? std::max(0.0, width - all.least) / (all.most - all.least) : 0;
    for (const Want& want : wants)
        widths.push_back(all.least > width  ? want.least * width / all.least
                         : all.most > width ? want.least + (want.most - want.least) * share
                                            : want.most * width / all.most);
    return widths;
}

std::vector<Piece> printed(const Table& table, const QPagedPaintDevice& device, qreal width)
{
    if (table.columns.empty()) return {};
    const std::vector<qreal> widths = columnWidths(table, device, width);
    std::vector<TableCell> titles;
    for (const auto& column : table.columns) titles.push_back({column.title, {}});
    const auto head = std::make_shared<const Piece>(
        joined(piecesOf(cellsOf(table, titles, Role::smallStrong, widths, device), widths)));
    std::vector<Piece> pieces{*head};
    for (const auto& row : table.rows)
        for (Piece& piece : piecesOf(cellsOf(table, row, Role::small, widths, device), widths)) {
            piece.head = head;
            pieces.push_back(std::move(piece));
        }
    return pieces;
}

}
