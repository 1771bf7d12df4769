// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

class QProgressBar;
class QTimer;
class QToolButton;

namespace widgets {

class Label;

/// The line at the bottom: is it saved, how old is the data, what is going on, who am I.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setSaved(const QString& text);
    void setAsOf(const QString& text);
    void setPerson(const QString& text);
    /// `share` 0 to 1; none: it goes on, nobody knows how long.
    void setProgress(const QString& text, std::optional<double> share);
    void clearProgress();
    /// Says what is done, for some seconds.
    void setNote(const QString& text);
    void retranslate();

Q_SIGNALS:
    void cancelClicked();

private:
    Label* m_saved;
    Label* m_asOf;
    Label* m_note;
    Label* m_task;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    Label* m_person;
    QTimer* m_noted;
};

}
