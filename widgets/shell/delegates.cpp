// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/delegates.h"

#include "widgets/models/roles.h"
#include "widgets/models/words.h"
#include "widgets/parts/bulletbar.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/sparkline.h"
#include "widgets/parts/statuschip.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace widgets {

using reliability::Status;

namespace {

std::optional<double> figure(const QModelIndex& index, int role)
{
    const QVariant v = index.data(role);
    return v.isValid() ? std::optional(v.toDouble()) : std::nullopt;
}

std::optional<Status> statusOf(const QModelIndex& index)
{
    const QVariant v = index.data(models::StatusRole);
    return v.isValid() ? std::optional(static_cast<Status>(v.toInt())) : std::nullopt;
}

Status rowStatus(const QModelIndex& index)
{
    for (int column = -1; column < index.model()->columnCount(); ++column)
        if (const auto status = statusOf(column < 0 ? index : index.siblingAtColumn(column))) return *status;
    return Status::noData;
}

// Figures of data that come no more are grey; a date stands beside them.
QColor figureColour(const QModelIndex& index, const Colours& c)
{
    return index.data(models::StaleRole).toBool() ? c.text3 : c.text1;
}

int textWidth(const QString& text, Role role) { return QFontMetrics(font(role)).horizontalAdvance(text); }

void drawText(QPainter& painter, const QRectF& rect, int alignment, const QString& text, Role role,
              const QColor& colour)
{
    painter.setFont(font(role));
    painter.setPen(colour);
    painter.drawText(rect, alignment, painter.fontMetrics().elidedText(text, Qt::ElideRight, qCeil(rect.width())));
}

bool wraps(const QStyleOptionViewItem& option) { return option.features & QStyleOptionViewItem::WrapText; }

/// How high a text is in lines of that width.
int textHeight(const QString& text, Role role, int width)
{
    return QFontMetrics(font(role))
        .boundingRect(0, 0, std::max(width, 1), QWIDGETSIZE_MAX, Qt::TextWordWrap, text)
        .height();
}

void drawLines(QPainter& painter, const QRectF& rect, int alignment, const QString& text, Role role,
               const QColor& colour)
{
    painter.setFont(font(role));
    painter.setPen(colour);
    painter.drawText(rect, alignment | Qt::TextWordWrap, text);
}

QRectF upper(const QRectF& rect) { return {rect.left(), rect.top(), rect.width(), rect.height() * 0.54}; }
QRectF lower(const QRectF& rect)
{
    return {rect.left(), rect.top() + rect.height() * 0.54, rect.width(), rect.height() * 0.46};
}

int margin() { return scaled(space::m) - 1; }
int sparkWidth() { return scaled(metric::sparkWidth - space::l); }
int barWidth() { return scaled(metric::bulletWidth - space::xl - space::xs); }
constexpr int widestCaption = 240;
int figureWidth() { return textWidth(QStringLiteral("\u221288.8 %"), Role::strong); }

}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.icon = {};
    const QWidget* view = option.widget;
    const QStyle* style = view != nullptr ? view->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, view);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCell(*painter,
              QRectF(option.rect).adjusted(margin(), scaled(space::xs), -margin(), -scaled(space::xs)),
              option,
              index);
    painter->restore();
}

int CellDelegate::inside(const QStyleOptionViewItem& option) { return option.rect.width() - 2 * margin(); }

QSize CellDelegate::sized(const QStyleOptionViewItem& option, int width)
{
    // A row that wraps may be higher than its content now: what it is says nothing.
    const int height = wraps(option) ? 0 : option.rect.height();
    return {width + 2 * margin(), std::max(height, scaled(metric::row))};
}

QString NameDelegate::below(const QModelIndex& index) const
{
    const QString word = models::word(rowStatus(index));
    return m_extra < 0 ? word
                       : QStringLiteral("%1 \u00B7 %2").arg(word, index.siblingAtColumn(m_extra).data().toString());
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int text =
        std::max(textWidth(index.data().toString(), Role::strong), textWidth(below(index), Role::secondary));
    return sized(option, text + scaled(metric::icon + space::s));
}

void NameDelegate::paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Colours& c = colours(option.palette);
    const Status status = rowStatus(index);
    const double side = scaled(metric::icon);
    const QRectF sign(rect.left(), upper(rect).center().y() - side / 2 + 1, side, side);
    paintIcon(painter, sign, glyphOf(status), c.of(status).text);
    const double indent = side + scaled(space::s);
    drawText(painter,
             upper(rect).adjusted(indent, 0, 0, 0),
             Qt::AlignVCenter,
             index.data().toString(),
             Role::strong,
             c.text1);
    drawText(painter,
             lower(rect).adjusted(indent, 0, 0, 0),
             Qt::AlignVCenter,
             below(index),
             Role::secondary,
             c.of(status).text);
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString second = index.siblingAtColumn(m_second).data().toString();
    const QString first = index.data().toString();
    const int text = std::max(textWidth(first, Role::body), textWidth(second, Role::secondary)) + scaled(space::xs);
    if (!wraps(option)) return sized(option, text);
    const int below = QFontMetrics(font(Role::secondary)).height();
    return {text + 2 * margin(), textHeight(first, Role::body, inside(option)) + below + 2 * scaled(space::xs)};
}

void PairDelegate::paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Colours& c = colours(option.palette);
    const int side = index.data(Qt::TextAlignmentRole).toInt();
    const QString first = index.data().toString();
    const QString second = index.siblingAtColumn(m_second).data().toString();
    QRectF above = upper(rect), below = lower(rect);
    if (wraps(option)) { // both together in the middle, whatever the height of the row
        const int high = textHeight(first, Role::body, qFloor(rect.width()));
        const int low = QFontMetrics(font(Role::secondary)).height();
        above = QRectF(rect.left(), rect.center().y() - (high + low) / 2.0, rect.width(), high);
        below = QRectF(rect.left(), above.bottom(), rect.width(), low);
    }
    if (wraps(option)) drawLines(painter, above, side, first, Role::body, figureColour(index, c));
    else drawText(painter, above, side, first, Role::body, figureColour(index, c));
    drawText(painter, below, side, second, Role::secondary, c.text2);
}

namespace {

constexpr qsizetype shortestParted = 10; // letters

bool parts(const QString& text, qsizetype blank)
{
    const QStringView before = QStringView(text).left(blank);
    const bool figure = blank > 0 && text[blank - 1].isDigit();
    const bool unit = blank + 1 < text.size() && (text[blank + 1].isLetter() || text[blank + 1] == u'%');
    return !(figure && unit) && before.count(u'(') == before.count(u')');
}

}

QStringList TwoLineDelegate::lines(const QString& text)
{
    if (text.size() < shortestParted) return {text};
    std::optional<qsizetype> best;
    for (qsizetype i = text.indexOf(u' '); i >= 0; i = text.indexOf(u' ', i + 1))
        if (parts(text, i) && (!best || std::abs(2 * i - text.size()) < std::abs(2 * *best - text.size()))) best = i;
    return best ? QStringList{text.left(*best), text.mid(*best + 1)} : QStringList{text};
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int width = 0;
    for (const QString& line : lines(index.data().toString())) width = std::max(width, textWidth(line, Role::body));
    return sized(option, width + scaled(space::xs));
}

void TwoLineDelegate::paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    QStringList texts = lines(index.data().toString());
    const QString caption = index.data(models::CaptionRole).toString();
    const auto cut = [&](const QString& line) { return textWidth(line, Role::body) > rect.width(); };
    if (!caption.isEmpty() && std::ranges::any_of(texts, cut)) // the words give way, never the figure
        texts = {index.data().toString().chopped(caption.size()).trimmed(), caption};
    const QColor colour = figureColour(index, colours(option.palette));
    const int side = index.data(Qt::TextAlignmentRole).toInt();
    if (texts.size() == 1) return drawText(painter, rect, side, texts.front(), Role::body, colour);
    drawText(painter, upper(rect), side, texts.front(), Role::body, colour);
    drawText(painter, lower(rect), side, texts.back(), Role::body, colour);
}

QSize CaptionedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int caption = textWidth(index.data(models::CaptionRole).toString(), Role::secondary);
    return sized(option, std::max(textWidth(index.data().toString(), Role::body), caption) + scaled(space::xs));
}

void CaptionedDelegate::paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const Colours& c = colours(option.palette);
    const QString caption = index.data(models::CaptionRole).toString();
    const int side = index.data(Qt::TextAlignmentRole).toInt();
    const QRectF line = caption.isEmpty() ? rect : upper(rect);
    drawText(painter, line, side, index.data().toString(), Role::body, figureColour(index, c));
    drawText(painter, lower(rect), side, caption, Role::secondary, c.text2);
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    if (wraps(option) && !statusOf(index))
        return {textWidth(text, Role::body) + scaled(space::xl), textHeight(text, Role::body, inside(option))};
    const int below = textWidth(index.data(models::CaptionRole).toString(), Role::secondary) + scaled(space::xs);
    return sized(option, std::max(textWidth(text, Role::body) + scaled(space::xl) + scaled(space::xs), below));
}

void StatusDelegate::paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const auto status = statusOf(index);
    const QString text = index.data().toString(), caption = index.data(models::CaptionRole).toString();
    const Colours& c = colours(option.palette);
    drawText(painter, lower(rect), Qt::AlignVCenter, caption, Role::secondary, c.text2);
    if (status) paintStatus(painter, caption.isEmpty() ? rect : upper(rect), *status, text, option.palette);
    else if (wraps(option)) drawLines(painter, rect, Qt::AlignVCenter, text, Role::body, colours(option.palette).text1);
    else drawText(painter, rect, Qt::AlignVCenter, text, Role::body, colours(option.palette).text1);
}

QSize BudgetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int bar = barWidth() + scaled(space::s) + figureWidth();
    const int caption = textWidth(index.data(models::CaptionRole).toString(), Role::secondary) + scaled(space::xs);
    return sized(option, std::clamp(caption, bar, scaled(widestCaption)));
}

void BudgetDelegate::paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Colours& c = colours(option.palette);
    const QString caption = index.data(models::CaptionRole).toString();
    const QString text = index.data().toString();
    const auto status = statusOf(index);
    if (!status) return drawText(painter, rect, Qt::AlignVCenter, text, Role::body, c.text3);
    const QRectF line = caption.isEmpty() ? rect : upper(rect);
    const double high = scaled(metric::bulletHeight);
    const QRectF bar(rect.left(), line.center().y() - high / 2, barWidth(), high);
    const bool stale = *status == Status::noData && figure(index, models::FigureRole);
    paintBullet(painter,
                bar,
                {figure(index, models::FigureRole), figure(index, models::LastWeekRole), *status, stale},
                option.palette);
    const QRectF number(bar.right() + scaled(space::s), line.top(), figureWidth(), line.height());
    drawText(painter, number, Qt::AlignRight | Qt::AlignVCenter, text, Role::strong, stale ? c.text3 : c.text1);
    drawText(painter, lower(rect), Qt::AlignVCenter, caption, Role::secondary, c.text2);
}

QSize WeeksDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return sized(option, sparkWidth());
}

void WeeksDelegate::paintCell(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    Sparkline line;
    const QVariantList weeks = index.data(models::SeriesRole).toList();
    for (const QVariant& week : weeks)
        line.values.push_back(week.isValid() ? std::optional(week.toDouble()) : std::nullopt);
    if (line.values.empty())
        return drawText(
            painter, rect, Qt::AlignVCenter, index.data().toString(), Role::body, colours(option.palette).text3);
    line.level = 0;
    const double high = scaled(metric::sparkHeight) + scaled(space::xs);
    paintSparkline(
        painter, {rect.left(), rect.center().y() - high / 2, double(sparkWidth()), high}, line, option.palette);
}

}
