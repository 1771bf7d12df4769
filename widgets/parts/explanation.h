// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace widgets {

/// What a figure is made of, over the window until Escape or a click beside it: a text to read, to select and to copy.
/// Its text is plain, whatever it holds.
class Explanation final : public QFrame {
    Q_OBJECT

public:
    /// Opens below `place` (of the screen), within the screen; does nothing for an empty text. Belongs to `owner`.
    static void open(QWidget& owner, QPoint place, const QString& text);

    QString text() const;

private:
    explicit Explanation(QWidget& owner, const QString& text);

    QLabel* m_text;
};

}
