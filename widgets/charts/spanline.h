// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace widgets {

class Label;
class TimeView;

/// What span the charts of a view show, in words, and the way back where they are zoomed.
class SpanLine final : public QWidget {
    Q_OBJECT

public:
    /// The view must outlive this line.
    explicit SpanLine(TimeView& view, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    TimeView& m_view;
    Label* m_words;
    QPushButton* m_reset;
};

}
