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

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Cell {
        reliability::Symptom symptom;
        reliability::Cause cause;
        int count;
    };
    std::array<Cell, 6> cells() const;
    QRectF rectOf(const Cell& cell) const;
    void paintCell(QPainter& painter, const Cell& cell) const;
    void paintHeads(QPainter& painter) const;
    void paintTray(QPainter& painter) const;
    bool isCurrent(reliability::Symptom symptom, reliability::Cause cause) const;

    models::TriageMatrix m_matrix;
    std::optional<std::pair<reliability::Symptom, reliability::Cause>> m_current;
};

}
