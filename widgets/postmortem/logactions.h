// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QComboBox;
class QTableView;

namespace models {
class ActionLogFilter;
class ActionLogModel;
}

namespace widgets {

class Label;
class VerbBar;

/// The actions of all postmortems, overdue ones first: what became of them, and which are only ideas yet.
class LogActions final : public QWidget {
    Q_OBJECT

public:
    explicit LogActions(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review);
    void retranslate();
    QTableView& table() const { return *m_table; }
    ExportItem exportItem() const;

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);
    void openRequested(const reliability::Uid& incident);

private:
    void build();
    void choose();
    void edit(int verb);
    void open(const QModelIndex& index);

    models::ActionLogModel* m_model;
    models::ActionLogFilter* m_filter;
    QTableView* m_table;
    QComboBox* m_choice;
    Label* m_summary;
    VerbBar* m_verbs;
};

}
