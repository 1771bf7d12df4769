// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartexport.h"
#include "widgets/charts/timerange.h"
#include "widgets/charts/timeview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QStyleHints>

#include <cmath>

/// What keys and mouse do in a TimeView; its looks are in timeview.cpp.
namespace widgets {

using models::Band;
using reliability::Instant;
using reliability::Range;

namespace {

constexpr double zoomIn = 0.5, zoomOut = 2, wheelZoom = 0.8, page = 0.5, wheelPan = 0.1;
constexpr double wheelNotch = 120; // Qt's eighths of a degree

double notches(const QWheelEvent& event)
{
    const QPoint angle = event.angleDelta();
    return (angle.y() != 0 ? angle.y() : angle.x()) / wheelNotch;
}

}

void TimeView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) return copy();
    if (!runKey(event->key(), event->modifiers() & ~Qt::KeypadModifier)) QWidget::keyPressEvent(event);
}

bool TimeView::runKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (map() == nullptr || modifiers & (Qt::AltModifier | Qt::MetaModifier)) return false;
    if (m_selecting == Selecting::ends && modifiers & Qt::ShiftModifier &&
        (key == Qt::Key_Left || key == Qt::Key_Right))
        return moveEnd(modifiers & Qt::ControlModifier ? Edge::to : Edge::from, key == Qt::Key_Left ? -1 : 1), true;
    const bool plain = !(modifiers & Qt::ControlModifier);
    switch (key) {
    case Qt::Key_Left: return step(-1, modifiers), true;
    case Qt::Key_Right: return step(1, modifiers), true;
    case Qt::Key_Home: return stepTo(neighbour(stopsOf(m_spec.lanes[m_lane], m_spec.range), {}, 1), modifiers), true;
    case Qt::Key_End: return stepTo(neighbour(stopsOf(m_spec.lanes[m_lane], m_spec.range), {}, -1), modifiers), true;
    case Qt::Key_Up: return changeLane(-1), true;
    case Qt::Key_Down: return changeLane(1), true;
    case Qt::Key_PageUp: return setRange(panned(m_spec.range, -page)), true;
    case Qt::Key_PageDown: return setRange(panned(m_spec.range, page)), true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return plain && (zoom(zoomIn), true);
    case Qt::Key_Minus: return plain && (zoom(zoomOut), true);
    case Qt::Key_0: return plain && (resetRange(), true);
    case Qt::Key_W: return plain && (toggleLastWeek(), true);
    case Qt::Key_T: return plain && (toggleTable(), true);
    case Qt::Key_Escape: return leave();
    case Qt::Key_Return:
    case Qt::Key_Enter: return plain && (openMenu(), true);
    default: return false;
    }
}

void TimeView::step(int direction, Qt::KeyboardModifiers modifiers)
{
    const auto stops =
        modifiers & Qt::ControlModifier
            ? landmarksOf(m_spec)
            : stopsOf(m_spec.lanes[m_lane],
                      {m_spec.range.from - m_spec.range.length(), m_spec.range.to + m_spec.range.length()});
    const bool fromOutside = !m_overlay.cursor || !m_spec.range.contains(*m_overlay.cursor);
    if (!fromOutside || modifiers & Qt::ControlModifier)
        return stepTo(neighbour(stops, m_overlay.cursor, direction), modifiers);
    stepTo(neighbour(stopsOf(m_spec.lanes[m_lane], m_spec.range), {}, direction), modifiers);
}

void TimeView::stepTo(std::optional<Instant> t, Qt::KeyboardModifiers modifiers)
{
    if (!t) return;
    if (modifiers & Qt::ShiftModifier && m_selecting == Selecting::spans) {
        if (!m_anchor) m_anchor = m_overlay.cursor.value_or(*t);
        setSelection(Range{std::min(*m_anchor, *t), std::max(*m_anchor, *t)});
    }
    keepVisible(*t);
    setCursorTime(t);
    describe();
}

// The crosshair goes along: it reads out what the end now stands on.
void TimeView::moveEnd(Edge edge, int direction)
{
    if (!m_overlay.selection) return;
    const auto step = edgeStep(m_spec.range, map()->plot.width());
    const Instant at = edge == Edge::from ? m_overlay.selection->from : m_overlay.selection->to;
    const Range moved = withEdge(*m_overlay.selection, edge, at + direction * step, step);
    setSelection(moved);
    const Instant now = edge == Edge::from ? moved.from : moved.to;
    keepVisible(now);
    setCursorTime(now);
    describe();
}

void TimeView::keepVisible(Instant t)
{
    if (t < m_spec.range.from) setRange(panned(m_spec.range, -page));
    else if (t >= m_spec.range.to) setRange(panned(m_spec.range, page));
}

void TimeView::changeLane(int direction)
{
    const auto last = static_cast<std::int64_t>(m_spec.lanes.size()) - 1;
    m_lane = static_cast<std::size_t>(std::clamp<std::int64_t>(static_cast<std::int64_t>(m_lane) + direction, 0, last));
    update();
}

void TimeView::zoom(double factor)
{
    const Instant middle = m_spec.range.from + m_spec.range.length() / 2;
    setRange(zoomed(m_spec.range, m_overlay.cursor.value_or(middle), factor));
}

bool TimeView::leave()
{
    if (m_overlay.selection && m_selecting == Selecting::spans) setSelection(std::nullopt);
    else if (m_overlay.cursor) setCursorTime(std::nullopt);
    else return false;
    describe();
    return true;
}

void TimeView::copy()
{
    QGuiApplication::clipboard()->setMimeData(charts::clipboard(models::oneLane(m_spec, m_lane)).release());
}

void TimeView::openMenu()
{
    const double x = map()->x(m_overlay.cursor.value_or(m_spec.range.from));
    const QPointF place(x, m_stack.chart(m_lane).frame().plot.center().y());
    Q_EMIT menuRequested(m_lane, mapToGlobal(place.toPoint()));
}

void TimeView::contextMenuEvent(QContextMenuEvent* event)
{
    if (map() == nullptr) return;
    if (event->reason() == QContextMenuEvent::Keyboard) return openMenu();
    m_lane = m_stack.laneAt(event->y());
    Q_EMIT menuRequested(m_lane, event->globalPos());
}

// The end of the selection under the pointer; the nearer of two.
std::optional<Edge> TimeView::edgeAt(QPointF position)
{
    if (!m_overlay.selection) return std::nullopt;
    const double from = std::abs(map()->x(m_overlay.selection->from) - position.x());
    const double to = std::abs(map()->x(m_overlay.selection->to) - position.x());
    if (std::min(from, to) > scaled(space::s)) return std::nullopt;
    return from < to ? Edge::from : Edge::to;
}

void TimeView::mousePressEvent(QMouseEvent* event)
{
    if (map() == nullptr) return;
    m_pressed = event->position();
    m_pressedRange = m_spec.range;
    m_lane = m_stack.laneAt(m_pressed.y());
    if (event->button() == Qt::MiddleButton) m_drag = Drag::pan;
    if (event->button() == Qt::LeftButton) pressForSpan();
    update();
}

// At an end of the selection that end is dragged: the anchor is the other one.
void TimeView::pressForSpan()
{
    m_grabbed = edgeAt(m_pressed);
    if (!m_grabbed && m_selecting == Selecting::ends) return;
    m_drag = Drag::pressed;
    m_anchor = !m_grabbed                 ? map()->instant(m_pressed.x())
               : *m_grabbed == Edge::from ? m_overlay.selection->to
                                          : m_overlay.selection->from;
}

void TimeView::dragTo(Instant t)
{
    if (m_selecting == Selecting::spans) return setSelection(Range{std::min(*m_anchor, t), std::max(*m_anchor, t)});
    setSelection(withEdge(*m_overlay.selection, *m_grabbed, t, edgeStep(m_spec.range, map()->plot.width())));
}

void TimeView::mouseMoveEvent(QMouseEvent* event)
{
    if (map() == nullptr) return;
    const QPointF moved = event->position() - m_pressed;
    if (m_drag == Drag::pan) return setRange(panned(m_pressedRange, -moved.x() / map()->plot.width()));
    const Instant t = map()->instant(event->position().x());
    const bool far = std::abs(moved.x()) >= QGuiApplication::styleHints()->startDragDistance() / 2.0;
    if (m_drag == Drag::pressed && far) m_drag = Drag::select;
    if (m_drag == Drag::select) dragTo(t);
    const bool atEdge = m_drag == Drag::none ? edgeAt(event->position()).has_value() : m_grabbed.has_value();
    setCursor(atEdge ? Qt::SplitHCursor : Qt::ArrowCursor);
    const bool inside = map()->plot.left() <= event->position().x() && event->position().x() <= map()->plot.right();
    setCursorTime(inside ? std::optional(t) : std::nullopt);
}

void TimeView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool click = std::exchange(m_drag, Drag::none) == Drag::pressed;
    if (click && m_selecting == Selecting::spans) this->click(event->position());
}

void TimeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) resetRange();
    else mousePressEvent(event);
}

// A click ends a selection, opens an incident, or does nothing.
void TimeView::click(QPointF position)
{
    if (m_overlay.selection) return setSelection(std::nullopt);
    m_anchor.reset();
    for (const Band* band : bandsAt(m_spec, map()->instant(position.x())))
        if (band->kind == Band::Kind::incident && !band->id.isEmpty()) {
            const QString id = band->id;
            Q_EMIT incidentActivated(id);
            return;
        }
}

void TimeView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (m_drag == Drag::none) setCursorTime(std::nullopt);
}

void TimeView::wheelEvent(QWheelEvent* event)
{
    const double turned = notches(*event);
    if (map() == nullptr || !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) || turned == 0)
        return QWidget::wheelEvent(event);
    if (event->modifiers() & Qt::ControlModifier)
        setRange(zoomed(m_spec.range, map()->instant(event->position().x()), std::pow(wheelZoom, turned)));
    else setRange(panned(m_spec.range, -wheelPan * turned));
    event->accept();
}

}
