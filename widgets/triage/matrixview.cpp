// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/triage/matrixview.h"

#include "widgets/models/words.h"
#include "widgets/tokens.h"

#include <QDragEnterEvent>
#include <QPainter>

namespace widgets {

using reliability::Cause;
using reliability::Symptom;

namespace {

constexpr int headWidth = 80, headHeight = 28, cellHeight = 72, bothWidth = 80, trayHeight = 36, leastCell = 138;

double left() { return scaled(headWidth); }
double top() { return scaled(headHeight); }

}

MatrixView::MatrixView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("triageMatrix"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAcceptDrops(true);
    retranslate();
}

void MatrixView::setMatrix(const models::TriageMatrix& matrix)
{
    m_matrix = matrix;
    retranslate();
}

void MatrixView::setCurrent(std::optional<std::pair<Symptom, Cause>> cell)
{
    m_current = cell;
    update();
}

std::array<MatrixView::Cell, 6> MatrixView::cells() const
{
    return {{{Symptom::errors, Cause::service, m_matrix.errors.service},
             {Symptom::errors, Cause::both, m_matrix.errors.both},
             {Symptom::errors, Cause::ml, m_matrix.errors.ml},
             {Symptom::accuracy, Cause::service, m_matrix.accuracy.service},
             {Symptom::accuracy, Cause::both, m_matrix.accuracy.both},
             {Symptom::accuracy, Cause::ml, m_matrix.accuracy.ml}}};
}

// The picture in words, for those who cannot see it.
void MatrixView::retranslate()
{
    QStringList lines;
    for (const Cell& cell : cells())
        lines += tr("%1: %2, %n item(s)", nullptr, cell.count)
                     .arg(models::cell(cell.symptom, cell.cause), models::whoActs(cell.symptom, cell.cause));
    lines += tr("Symptom or cause unknown: %1").arg(m_matrix.tray);
    lines.prepend(counted());
    setAccessibleName(tr("Symptom and cause: who can handle it"));
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

QString MatrixView::counted() const { return tr("Inbox and accepted"); }

QSize MatrixView::sizeHint() const
{
    return {scaled(headWidth + bothWidth + 2 * leastCell), scaled(headHeight + 2 * cellHeight + space::s + trayHeight)};
}

// The causes on both sides stand in a narrow column between the two.
QRectF MatrixView::rectOf(const Cell& cell) const
{
    const double both = scaled(bothWidth), wide = (width() - left() - both) / 2, high = scaled(cellHeight);
    const double x = cell.cause == Cause::service ? 0 : cell.cause == Cause::both ? wide : wide + both;
    return {left() + x,
            top() + (cell.symptom == Symptom::accuracy ? high : 0),
            cell.cause == Cause::both ? both : wide,
            high};
}

QRectF MatrixView::trayRect() const
{
    const double at = top() + 2 * scaled(cellHeight) + scaled(space::s);
    return QRectF(left(), at, width() - left(), scaled(trayHeight)).adjusted(2, 0, -2, -2);
}

std::optional<MatrixView::Place> MatrixView::placeAt(QPointF at) const
{
    for (const Cell& cell : cells())
        if (rectOf(cell).contains(at)) return Place{cell.symptom, cell.cause};
    if (trayRect().contains(at)) return Place{Symptom::none, Cause::unknown};
    return std::nullopt;
}

bool MatrixView::isIn(const std::optional<Place>& place, Symptom symptom, Cause cause)
{
    return place && place->first == symptom && place->second == cause;
}

// Only what comes from a list of this window is an item.
void MatrixView::dragEnterEvent(QDragEnterEvent* event)
{
    const auto* list = qobject_cast<QWidget*>(event->source());
    if (list && list->window() == window()) dragOver(*event);
}

void MatrixView::dragMoveEvent(QDragMoveEvent* event) { dragOver(*event); }

void MatrixView::dragOver(QDragMoveEvent& event)
{
    m_target = placeAt(event.position());
    event.setDropAction(Qt::MoveAction);
    event.accept();
    update();
}

void MatrixView::dragLeaveEvent(QDragLeaveEvent*)
{
    m_target.reset();
    update();
}

void MatrixView::dropEvent(QDropEvent* event)
{
    const auto place = placeAt(event->position());
    m_target.reset();
    update();
    event->setDropAction(Qt::IgnoreAction); // the list loses no row: the next figures move it
    event->accept();
    if (place) Q_EMIT dropped(place->first, place->second);
}

void MatrixView::choosePens(QPainter& painter, bool isChosen, bool isTarget, Qt::PenStyle style) const
{
    const Colours& c = colours(palette());
    const bool strong = isChosen || isTarget;
    const QColor& plain = style == Qt::DashLine ? c.border : c.grid;
    painter.setBrush(strong ? c.selection : style == Qt::DashLine ? c.window : c.surface);
    painter.setPen(QPen(strong ? c.focus : plain, strong ? metric::focusRing : metric::border, style));
}

void MatrixView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeads(painter);
    for (const Cell& cell : cells()) paintCell(painter, cell);
    paintTray(painter);
}

void MatrixView::paintHeads(QPainter& painter) const
{
    const Colours& c = colours(palette());
    painter.setPen(c.text2);
    painter.setFont(widgets::font(Role::secondary));
    for (const Cell& cell : cells()) {
        const QRectF rect = rectOf(cell);
        if (cell.symptom == Symptom::errors)
            painter.drawText(QRectF(rect.left(), 0, rect.width(), top()), Qt::AlignCenter, models::word(cell.cause));
        if (cell.cause == Cause::service)
            painter.drawText(QRectF(0, rect.top(), left() - scaled(space::m), rect.height()),
                             Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                             models::word(cell.symptom));
    }
    const QRectF tray = trayRect();
    painter.drawText(QRectF(0, tray.top(), left() - scaled(space::m), tray.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                     counted());
}

void MatrixView::paintCell(QPainter& painter, const Cell& cell) const
{
    const Colours& c = colours(palette());
    const QRectF rect = rectOf(cell).adjusted(2, 2, -2, -2);
    choosePens(
        painter, isIn(m_current, cell.symptom, cell.cause), isIn(m_target, cell.symptom, cell.cause), Qt::SolidLine);
    painter.drawRoundedRect(rect, metric::cardRadius, metric::cardRadius);
    const QRectF inner = rect.adjusted(scaled(space::m), scaled(space::s), -scaled(space::m), -scaled(space::s));
    painter.setPen(cell.count > 0 ? c.text1 : c.text3);
    painter.setFont(widgets::font(Role::keyFigure));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, QString::number(cell.count));
    painter.setFont(widgets::font(Role::secondary));
    painter.setPen(c.text2);
    painter.drawText(inner,
                     Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
                     models::word(reliability::responder(cell.symptom, cell.cause)));
}

void MatrixView::paintTray(QPainter& painter) const
{
    const Colours& c = colours(palette());
    const QRectF rect = trayRect();
    const bool current = m_current && (m_current->first == Symptom::none || m_current->second == Cause::unknown);
    choosePens(painter, current, isIn(m_target, Symptom::none, Cause::unknown), Qt::DashLine);
    painter.drawRoundedRect(rect, metric::cardRadius, metric::cardRadius);
    painter.setPen(c.text1);
    painter.setFont(widgets::font(Role::body));
    painter.drawText(rect.adjusted(scaled(space::m), 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     tr("Symptom or cause unknown: %1").arg(m_matrix.tray));
}

}
