// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"

#include <QWidget>

class QPainter;

namespace widgets {

/// The size of a chip around a text in the secondary font.
QSize chipSize(const QString& text);
/// Glyph and word on the status' fill; `rect` may be larger than the chip, which stands at its left, in the middle.
/// No data is hatched, not required has an edge and no fill.
void paintChip(QPainter& painter, const QRectF& rect, reliability::Status status, const QString& text,
               const QPalette& palette);
/// Glyph and word without fill, for table cells; returns the width used.
double paintStatus(QPainter& painter, const QRectF& rect, reliability::Status status, const QString& text,
                   const QPalette& palette);

/// A chip as a widget; its accessible name is the word.
class StatusChip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusChip(QWidget* parent = nullptr);
    void setStatus(reliability::Status status, const QString& text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    reliability::Status m_status = reliability::Status::noData;
    QString m_text;
};

}
