// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/objectiveview.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace models {
class CorrectionModel;
}

namespace widgets {

class CorrectionForm;
class Label;

/// What is left out of an indicator's budgets: a table, and a form to add and change.
class CorrectionPanel final : public QWidget {
    Q_OBJECT

public:
    explicit CorrectionPanel(QWidget* parent = nullptr);

    void show(const reliability::ObjectiveView& view, const reliability::Zone& zone, reliability::Instant asOf);
    /// The span that a new correction begins with; none: the last hour.
    void setSelection(std::optional<reliability::Range> selection);
    /// Another objective is to be shown.
    void leave();
    const models::CorrectionModel& corrections() const { return *m_model; }
    void retranslate();

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);
    void formOpened(QWidget* lastField);

private:
    void add();
    void change();
    void remove();
    void openForm(const reliability::Correction& correction);
    void closeForm();
    void choice();

    Label* m_head;
    models::CorrectionModel* m_model;
    QTableView* m_table;
    Label* m_none;
    QPushButton* m_add;
    QPushButton* m_change;
    QPushButton* m_remove;
    CorrectionForm* m_form;
    reliability::Indicator m_indicator;
    std::vector<std::string> m_zones;
    reliability::Zone m_zone;
    reliability::Instant m_asOf;
    std::optional<reliability::Range> m_selection;
    std::optional<reliability::Correction> m_before; ///< of the form; none: a new one
};

}
