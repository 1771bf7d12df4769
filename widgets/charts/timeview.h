// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/readout.h"
#include "widgets/charts/timerange.h"

#include <QPixmap>
#include <QRegion>
#include <QTimer>
#include <QWidget>

class QTableView;

namespace widgets {

/// The lanes of a ChartSpec on one time axis, with a shared crosshair, selection of a span, zoom and pan.
/// Keys: Left/Right point, Ctrl+Left/Right change or incident, Home/End, Up/Down lane, Shift+arrows select, + - zoom, 0
/// back, Page Up/Down pan, W last week, T table, Enter menu, Ctrl+C copy, Escape leaves selection, crosshair or table.
/// Mouse: drag selects (an edge of the selection can be dragged), click on an incident opens it, Ctrl+wheel zooms,
/// Shift+wheel or the middle button pans, a double click goes back to the whole range.
/// Where only the ends of a given selection may move: drag an end, or Shift+Left/Right for its start and
/// Ctrl+Shift+Left/Right for its end.
class TimeView final : public QWidget {
    Q_OBJECT

public:
    enum class Selecting {
        spans, ///< any span, or none
        ends,  ///< the selection is given, its ends move
    };

    explicit TimeView(QWidget* parent = nullptr, Selecting selecting = Selecting::spans);
    ~TimeView() override;

    /// Zoom and last week stay when the new spec is of the same project and has the range that the last one came with.
    /// A line without points keeps those it had until its answer comes.
    void setSpec(models::ChartSpec spec);
    /// As shown now: range and last week included.
    const models::ChartSpec& spec() const { return m_spec; }
    /// The answer to a seriesRequested(), of the range or of the week before; stale tickets and unknown indicators are
    /// left out.
    void setAnswer(const reliability::SeriesAnswer& answer);

    void setRange(reliability::Range range);
    /// The range that the spec came with, and the way back to it.
    reliability::Range wholeRange() const { return m_home; }
    bool isZoomed() const { return m_spec.range != m_home; }
    void resetRange() { setRange(m_home); }
    void setSelection(std::optional<reliability::Range> selection);
    std::optional<reliability::Range> selection() const { return m_overlay.selection; }
    /// The instant under the crosshair.
    std::optional<reliability::Instant> cursor() const { return m_overlay.cursor; }
    void setCursorTime(std::optional<reliability::Instant> t);
    std::size_t currentLane() const { return m_lane; }
    void toggleLastWeek();
    /// Chart or its table twin.
    void toggleTable();
    /// The current lane into the clipboard.
    void copy();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// After every spec too, be it the same.
    void rangeChanged(reliability::Range range);
    void selectionChanged(std::optional<reliability::Range> selection);
    void incidentActivated(const QString& id);
    void menuRequested(std::size_t lane, QPoint global);
    void seriesRequested(const reliability::SeriesRequest& request);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { none, pressed, select, pan };

    ChartTheme theme() const;
    const LaneMap* map();
    void changed();
    void build();
    void paintPicture(const QRect& seen);
    void describe();
    void askForSeries();
    void ask(reliability::Id<reliability::Indicator> indicator, int columns);
    bool runKey(int key, Qt::KeyboardModifiers modifiers);
    void step(int direction, Qt::KeyboardModifiers modifiers);
    void stepTo(std::optional<reliability::Instant> t, Qt::KeyboardModifiers modifiers);
    void keepVisible(reliability::Instant t);
    void changeLane(int step);
    void zoom(double factor);
    bool leave();
    void openMenu();
    void click(QPointF position);
    std::optional<Edge> edgeAt(QPointF position);
    void pressForSpan();
    void dragTo(reliability::Instant t);
    void moveEnd(Edge edge, int direction);
    void fillTable();

    const Selecting m_selecting;
    models::ChartSpec m_spec;
    reliability::Range m_home;
    ChartStack m_stack;
    QPixmap m_picture;   ///< of the stack; crosshair and selection are painted over it
    QRegion m_painted;   ///< what of the picture is painted: what was seen so far
    bool m_stale = true; ///< the stack is not that of the spec: built when it is needed, once for many changes
    Overlay m_overlay;
    std::size_t m_lane = 0;
    std::optional<reliability::Instant> m_anchor; ///< where a selection began
    std::optional<Edge> m_grabbed;                ///< the end that is dragged
    Drag m_drag = Drag::none;
    QPointF m_pressed;
    reliability::Range m_pressedRange;
    QTimer m_asking; ///< asks once a zoom has come to rest
    std::int64_t m_ticket = 0;
    QTableView* m_table = nullptr;
};

}
