// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace widgets {

/// A table, or, where a filter lets nothing through, a sentence that says so and a button that clears it.
class Filtered final : public QStackedWidget {
    Q_OBJECT

public:
    /// Takes the table; watches its model.
    explicit Filtered(QTableView* table, QWidget* parent = nullptr);

    /// What nothing was found for.
    void setSentence(const QString& sentence);
    void setClearText(const QString& text);

Q_SIGNALS:
    void clearClicked();

private:
    void update();

    QTableView* m_table;
    QWidget* m_empty;
    QLabel* m_sentence;
    QPushButton* m_clear;
};

}
