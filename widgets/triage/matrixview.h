// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/triagemodel.h"

#include <QWidget>

namespace widgets {

/// The 2x2 of symptom and cause: who can handle a cell, how many items stand in it; the tray of unknown causes below.
class MatrixView final : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(QWidget* parent = nullptr);

    void setMatrix(const models::TriageMatrix& matrix);
    /// Marks the cell of the chosen item; none: nothing is chosen.
    void setCurrent(std::optional<std::pair<reliability::Symptom, reliability::Cause>> cell);
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Items of the triage list were dropped on a cell; on the tray: the cause is unknown, the symptom stays (none).
    void dropped(reliability::Symptom symptom, reliability::Cause cause);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Cell {
        reliability::Symptom symptom;
        reliability::Cause cause;
        int count;
    };
    using Place = std::pair<reliability::Symptom, reliability::Cause>;
    std::array<Cell, 6> cells() const;
    std::optional<Place> placeAt(QPointF at) const;
    QRectF trayRect() const;
    QString counted() const;
    void dragOver(QDragMoveEvent& event);
    QRectF rectOf(const Cell& cell) const;
    void paintCell(QPainter& painter, const Cell& cell) const;
    void paintHeads(QPainter& painter) const;
    void paintTray(QPainter& painter) const;
    static bool isIn(const std::optional<Place>& place, reliability::Symptom symptom, reliability::Cause cause);
    void choosePens(QPainter& painter, bool isChosen, bool isTarget, Qt::PenStyle style) const;

    models::TriageMatrix m_matrix;
    std::optional<Place> m_current;
    std::optional<Place> m_target; ///< below the items that are dragged
};

}
