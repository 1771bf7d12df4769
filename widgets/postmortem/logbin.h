// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QPushButton;
class QTableView;

namespace models {
class BinModel;
}

namespace widgets {

class Label;

/// The postmortems in the bin; Enter, a double click or the button takes one out of it.
class LogBin final : public QWidget {
    Q_OBJECT

public:
    explicit LogBin(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review);
    void retranslate();
    QTableView& table() const { return *m_table; }
    ExportItem exportItem() const;

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);

private:
    void restore();
    void say();

    models::BinModel* m_model;
    QTableView* m_table;
    Label* m_summary;
    QPushButton* m_restore;
};

}
