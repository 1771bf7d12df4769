// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QScrollArea;

namespace widgets {

/// What is known of a postmortem at the left, scrolling by itself, and its text beside it in all the height. Where the
/// window is too narrow for both, the text stands below. Where people put the border is remembered.
class EditorColumns final : public QSplitter {
    Q_OBJECT

public:
    EditorColumns(QWidget* facts, QWidget* text, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    int besideWidth() const;
    void fit();
    void share();
    void reveal(QWidget* focused);

    QScrollArea* m_area; ///< around the facts
    bool m_shared = false;
};

}
