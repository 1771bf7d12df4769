// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// Paints a cell's background as the style does, and leaves the rest to its heirs. Cells keep their text for screen
/// readers and for copying.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;

protected:
    /// `rect` is the cell without its margins.
    virtual void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const = 0;
    static QSize sized(const QStyleOptionViewItem& option, int width);
    /// How wide a cell's content may be.
    static int inside(const QStyleOptionViewItem& option);
};

/// A name and, below it, the word of its status with its glyph: the StatusRole of this cell, else the first one of its
/// row. `extra` is a column whose text follows the word; -1: none.
class NameDelegate final : public CellDelegate {
public:
    NameDelegate(int extra, QObject* parent) : CellDelegate(parent), m_extra(extra) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;

private:
    QString below(const QModelIndex& index) const;

    int m_extra;
};

/// A text or figure and, below it, the one of another column.
class PairDelegate final : public CellDelegate {
public:
    PairDelegate(int second, QObject* parent) : CellDelegate(parent), m_second(second) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;

private:
    int m_second;
};

/// A text of several words in two lines of about one length; a figure stays with its unit, parentheses stay whole.
/// Where there is too little room and the text ends in its CaptionRole, that has the second line to itself.
class TwoLineDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The lines; one where there is no place to part.
    static QStringList lines(const QString& text);

protected:
    void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;
};

/// A figure and, below it, its CaptionRole where it has one: "as of 11-26 14:00" of stale ones.
class CaptionedDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;
};

/// The cell's text with the glyph and colour of its StatusRole, its CaptionRole below; plain where it has none.
class StatusDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;
};

/// Bullet bar (FigureRole, LastWeekRole, StatusRole), the figure, and below it what the budget is of (CaptionRole).
class BudgetDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;
};

/// The last weeks (SeriesRole) as a sparkline.
class WeeksDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;
};

}
