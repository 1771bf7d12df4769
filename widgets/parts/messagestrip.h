// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace widgets {

/// A message in the page instead of a dialog: sign, text, at most one action, close. Escape closes it too.
class MessageStrip final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { info, warning, error };

    /// Plain text; without `actionLabel` there is no action.
    explicit MessageStrip(Kind kind, const QString& text, const QString& actionLabel = {}, QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }
    QString text() const { return m_plain; }
    void setText(const QString& text);
    QString actionLabel() const;
    /// How often this has been said; more than once is said too.
    void setCount(int count);
    int count() const { return m_count; }

Q_SIGNALS:
    void actionClicked();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();
    void showText();

    Kind m_kind;
    QString m_plain;
    int m_count = 1;
    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

}
