// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace models {
class CauseModel;
}

namespace widgets {

class Label;

/// The causes of an incident, known and potential ones, and the cell of the triage that they lead to. What is changed
/// here stands in the front matter, where it goes before what the text says.
class CausesPart final : public QWidget {
    Q_OBJECT

public:
    explicit CausesPart(QWidget* parent = nullptr);

    /// The causes as the text has them now; what was changed here stays until setClean().
    void show(const std::vector<reliability::ContributingCause>& causes);
    void setClean() { m_changed = false; }
    /// The cell of the incident as its form has it.
    void showCell(reliability::Symptom symptom, reliability::Cause cause);
    void writeTo(reliability::Incident& incident) const;
    void retranslate();

Q_SIGNALS:
    void changed();
    /// The known causes are of this side: it is to be the incident's.
    void sideChosen(reliability::Cause cause);

private:
    void build();
    void add();
    void change();
    void remove();
    void take();
    void set(std::vector<reliability::ContributingCause> causes);
    void enable();
    reliability::ContributingCause typed() const;
    std::vector<reliability::ContributingCause> causes() const;

    models::CauseModel* m_model;
    Label* m_cell;
    QPushButton* m_side;
    QTableView* m_table;
    Label* m_empty;
    QLineEdit* m_text;
    QComboBox* m_class;
    QComboBox* m_certainty;
    QPushButton* m_add;
    QPushButton* m_change;
    QPushButton* m_remove;
    reliability::Symptom m_symptom = reliability::Symptom::none;
    reliability::Cause m_cause = reliability::Cause::unknown;
    bool m_changed = false; ///< not as the text has them
};

}
